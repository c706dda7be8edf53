import { type Law, rulesOf, rulesOn } from './law.ts'

type Day = Temporal.PlainDate
type DayFact = 'releaseOn' | 'paroleEligibleOn' | 'curfewEligibleOn'

/** What a form asks of an order beside its first day, its length and its last day, as the rules for its type can use it. */
export type Asks = {
  nonParole: boolean
  creditDays: boolean
  /** Codes of the shares of which one is to be served. */
  portions: readonly string[]
  days: readonly DayFact[]
}

/** What the rules of a day can use of an order of a type. */
export function asksOf(law: Law, day: Day, type: string): Asks {
  const rules = rulesOn(law, day)
  const ways = rulesOf(rules, 'date', type).map(({ way }) => way)
  return {
    nonParole: ways.some(({ way }) => way === 'non-parole-period'),
    creditDays: rulesOf(rules, 'credit', type).length > 0,
    portions: ways.flatMap((way) => (way.way === 'share-said' ? way.shares.map(({ code }) => code) : [])),
    days: [...new Set(ways.flatMap((way) => (way.way === 'as-ordered' ? [way.fact] : [])))],
  }
}
