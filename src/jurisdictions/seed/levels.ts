import { type Level, type Sourced, sourced } from '../policy.ts'

const start = [
  { what: 'plan', times: 1, within: 'P30D' },
  { what: 'home-visit', times: 1, within: 'P30D' },
  { what: 'assessment', times: 1, every: 'P6M' },
] as const

/**
 * The neutral set: levels and least contacts of no service in particular, for a place whose own numbers were in no
 * copy found. Somebody not assessed yet has no standard of their own.
 */
export const levels = (seed: Sourced): readonly Level[] =>
  sourced(seed, [
    { code: 'unassessed', name: 'Not assessed yet', rank: 0, standards: [] },
    { code: 'low', name: 'Low', rank: 1, standards: [{ what: 'contact', times: 1, every: 'P1M' }, ...start] },
    {
      code: 'medium',
      name: 'Medium',
      rank: 2,
      standards: [
        { what: 'contact', times: 1, every: 'P2W' },
        { what: 'home-visit', times: 1, every: 'P2M' },
        ...start,
      ],
    },
    {
      code: 'high',
      name: 'High',
      rank: 3,
      standards: [
        { what: 'contact', times: 1, every: 'P1W' },
        { what: 'home-visit', times: 1, every: 'P1M' },
        ...start,
      ],
    },
  ])
