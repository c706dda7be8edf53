import type { Sourced } from '../policy.ts'

/** The day the orders and licences of the Criminal Justice Act 2003 came into use, by its licence conditions order (SI 2005/648 art 1). */
export const firstDay = '2005-04-04'

/** The day of the licence conditions order of 2015 (SI 2015/337 art 1). */
export const licenceOrder = '2015-03-23'

/** The day supervision after short sentences began (SI 2015/40 art 2). */
export const rehabilitation = '2015-02-01'

/** The day the Sentencing Code came into force (SI 2020/1236 reg 2). */
export const code = '2020-12-01'

/** The day section 150 of the Police, Crime, Sentencing and Courts Act 2022 came into force: more hours of curfew. */
export const longerCurfews = '2022-06-28'

/** Two months beginning with 22 January 2026, when sections 1 and 2 of the Sentencing Act 2026 came into force (its section 49(4)). */
export const suspended = '2026-03-22'

/** SI 2026/402 starts sections 34, 36, 38 and 39 of the Sentencing Act 2026; its day was not seen, so none of these is verified. */
export const completion = '2026-05-11'

/** An agency's word for it, to be checked by its administrator. */
export const seed: Sourced = { from: firstDay, source: 'agency seed, unverified', verified: false }

/** Read in the provision or page named, and in force from a day that was read too. */
export const since = (source: string, from = code): Sourced => ({ from, source, verified: true })

/** Known to exist, its details or first day not read. */
export const unread = (source: string, from = firstDay): Sourced => ({
  from,
  source: `${source}, unverified`,
  verified: false,
})
