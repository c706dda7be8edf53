/** So many parts of so many: two thirds is `[2, 3]`. */
export type Share = readonly [parts: number, of: number]
export type Rounding = 'up' | 'down'

/** Where an order can begin to run. */
export type StartPoint = 'making' | 'release' | 'end-of-another'

/** Why time under an order may not count towards it. */
export const stopReasons = [
  'at-large',
  'revoked',
  'suspended',
  'suspension-cancelled',
  'warrant-out',
  'committed',
  'imprisoned',
] as const
export type StopReason = (typeof stopReasons)[number]

export const recommitments = ['revoked', 'new-sentence'] as const
export type Recommitment = (typeof recommitments)[number]

/** When a rule applies: by how long the whole is (ISO 8601 lengths from its first day), by what is known, by whether they came back. */
export type When = {
  has?: 'nonParole' | 'releaseOn' | 'paroleEligibleOn' | 'curfewEligibleOn' | 'recall' | 'committedOn' | 'workHours'
  /** No length and no last day was ordered. */
  openEnd?: true
  atLeast?: string
  under?: string
  atMost?: string
  over?: string
  recommitted?: 'no' | Recommitment
}

/** How a day is found. A day of a portion is the day on which the portion is complete, counted with the first day. */
export type Way =
  /** The last day. */
  | { way: 'last-day' }
  /** A day that somebody fixed. */
  | { way: 'as-ordered'; fact: 'releaseOn' | 'paroleEligibleOn' | 'curfewEligibleOn' }
  /** The last day of the non-parole period that was set. */
  | { way: 'non-parole-period' }
  /** A share of the days of the whole. */
  | { way: 'share'; share: Share; round: Rounding }
  /** The share that was said to apply, among those there are. */
  | { way: 'share-said'; shares: readonly { code: string; share: Share }[]; round: Rounding }
  /** So much of it served. */
  | { way: 'length-served'; length: string }
  /** So much beginning with the first day, whatever counts. */
  | { way: 'length-from-start'; length: string }
  | { way: 'earlier-of' | 'later-of'; ways: readonly Way[] }
  /** So long before another date. */
  | { way: 'before'; date: string; length: string }
  /** A share of the days up to another date. */
  | { way: 'share-of'; date: string; share: Share; round: Rounding }
  /** When what is served and the days earned by it, so many a month, are the whole with the days lost. */
  | { way: 'remission'; daysEachMonth: number; round: Rounding }
  /** A share of what is left, from the day of recommitment. */
  | { way: 'share-of-left'; share: Share; round: Rounding }
  /** What is left to another date and a share of the length added, from the day of recommitment. */
  | { way: 'left-and-added'; date: string; share: Share; round: Rounding }
  /** So many days with the day of return, one of these, and not past the last day. */
  | { way: 'recall'; days: readonly number[] }
  /** So many days with the day of committal. */
  | { way: 'committal'; days: number }

/** What there is to a rule besides its code, name, days and source. */
export type RuleKind =
  /** Days before and after these are refused: they are slips of the pen. */
  | { kind: 'bounds'; earliest: string; latest: string }
  /** How a length is laid on a first day: a day is taken back before or after; years and months first, or days and weeks. */
  | { kind: 'reckoning'; back: 'before-adding' | 'after-adding'; units: 'longest-first' | 'shortest-first' }
  /** Where the last month has no such day: its last day is the end, or the day before it as for any other. */
  | { kind: 'month-end'; ends: 'last-day' | 'day-before' }
  /** A length with months or years from the first of a month ends with the last month’s last day. */
  | { kind: 'first-of-month' }
  /** Where orders of these types can begin to run; the first is usual. */
  | { kind: 'start'; types: readonly string[]; points: readonly StartPoint[] }
  /** May begin before the day it was made. */
  | { kind: 'backdating'; types: readonly string[] }
  /** None of these types follows another of them. */
  | { kind: 'never-consecutive'; types: readonly string[] }
  /** Sentences that touch are one, from the first day of the first to the last day of the last. */
  | { kind: 'several-as-one'; types: readonly string[] }
  /** Whether time of a kind counts; where it does not, only so many days together and more, or only up to custody. */
  | { kind: 'time'; types: readonly string[]; why: StopReason; counts: boolean; fromDays?: number; until?: 'custody' }
  /** Days in custody before count towards it. */
  | { kind: 'credit'; types: readonly string[] }
  /** Is over when what it requires is done. */
  | { kind: 'ends-when-done'; types: readonly string[] }
  /** What is left after the non-parole period is no more than a share of it, unless the court says why. */
  | { kind: 'balance'; types: readonly string[]; atMost: Share }
  /** No non-parole period for so long or less. */
  | { kind: 'no-non-parole'; types: readonly string[]; atMost: string }
  /** A warrant before the last day keeps the court’s power. */
  | { kind: 'power-kept'; types: readonly string[] }
  /** A date on a day off moves to the next working day, or to one earlier. */
  | { kind: 'day-off'; types: readonly string[]; dates: readonly string[]; moves: 'next' | 'earlier' }
  /** A date: which, of which types, when, and how. The first rule that applies gives it. */
  | { kind: 'date'; gives: string; types: readonly string[]; when?: When; way: Way }

/** What a place gives: dated and with its source, as all its values. */
export type DateRule = RuleKind & {
  code: string
  name: string
  from: string
  to?: string
  source: string
  verified: boolean
}
export type Of<Kind extends RuleKind['kind']> = Extract<DateRule, { kind: Kind }>
