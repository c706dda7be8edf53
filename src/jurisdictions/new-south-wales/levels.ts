import { type Level, sourced } from '../policy.ts'
import { unread } from './origins.ts'

const start = [
  { what: 'plan', times: 1, within: 'P30D' },
  { what: 'home-visit', times: 1, within: 'P30D' },
  { what: 'assessment', times: 1, every: 'P6M' },
] as const

/**
 * The neutral set: levels and least contacts of no service in particular, as the numbers of New South Wales were in no
 * copy found. Somebody not assessed yet has no standard of their own.
 */
export const levels: readonly Level[] = sourced(
  unread('neutral set; the numbers of the service’s manual D5 were not found'),
  [
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
  ],
)
