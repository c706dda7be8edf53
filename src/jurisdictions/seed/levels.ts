import { type Level, type Sourced, sourced } from '../policy.ts'

/**
 * The neutral set: levels of no service in particular, for a place whose own were in no copy found. What each asks for stands with the
 * contact standards.
 */
export const levels = (seed: Sourced): readonly Level[] =>
  sourced(seed, [
    { code: 'unassessed', name: 'Not assessed yet', rank: 0 },
    { code: 'low', name: 'Low', rank: 1 },
    { code: 'medium', name: 'Medium', rank: 2 },
    { code: 'high', name: 'High', rank: 3 },
  ])
