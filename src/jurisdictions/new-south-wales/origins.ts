import { type Sourced, sourced } from '../policy.ts'

/** The day the sentencing Acts of 1999 came into use, by the first Regulation under one (SL 2000 No 134 cl 2). */
export const firstDay = '2000-04-03'

/** The day community-based sentencing was reformed (Judicial Commission bench book 3-500, 3-600). */
export const reform = '2018-09-24'

/** An agency's word for it, to be checked by its administrator. */
export const seed: Sourced = { from: firstDay, source: 'agency seed, unverified', verified: false }

/** Read in the provision or page named, and in force since the reform. */
export const since = (source: string, from = reform): Sourced => ({ from, source, verified: true })

/** Known to exist, its details or dates not read. */
export const unread = (source: string, from = firstDay): Sourced => ({
  from,
  source: `${source}, unverified`,
  verified: false,
})

/** What ended with the reform. */
export const untilReform = (source: string): Sourced => ({ from: firstDay, to: reform, source, verified: true })

/** What was read as it stands since the reform, and is taken to have been much the same before, which was not read. */
export function throughReform<Value extends object>(source: string, values: readonly Value[]): (Sourced & Value)[] {
  return [...sourced({ ...unread('earlier provisions'), to: reform }, values), ...sourced(since(source), values)]
}
