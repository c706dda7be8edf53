import type { Sourced } from '../policy.ts'

/** The day supervised release took the place of federal parole (Congressional Research Service RL31653). */
export const firstDay = '1987-11-01'

/** The day the conditions that federal courts call standard took their present form (USSG amendment 803). */
export const conditionsOf2016 = '2016-11-01'

/** An agency's word for it, to be checked by its administrator. */
export const seed: Sourced = { from: firstDay, source: 'agency seed, unverified', verified: false }

/** Read in the provision or page named. */
export const since = (source: string, from = firstDay): Sourced => ({ from, source, verified: true })

/** Known to exist, its details or first day not read. */
export const unread = (source: string, from = firstDay): Sourced => ({
  from,
  source: `${source}, unverified`,
  verified: false,
})
