type Day = Temporal.PlainDate

/** How a duty stands, in the order in which somebody should look at them. */
export const standings = [
  'missed',
  'due',
  'late',
  'unknown',
  'paused',
  'not-yet',
  'waiting',
  'in-force',
  'met',
  'over',
  'elsewhere',
] as const
export type Standing = (typeof standings)[number]

/** One thing that a condition asks, with the names it is shown by. */
export type Asked = {
  id: string
  name: string
  standing: Standing
  due: { day: Day; at?: Temporal.Instant } | null
  metOn: Day | null
  tells: string
  order: { id: string; name: string }
  condition: { id: string; name: string; asOrdered: string }
  amount: Amount | undefined
  /** What is kept elsewhere of it, where that is so. */
  kept: Elsewhere | undefined
  working: Working
}
export type Amount = {
  unit: 'minutes' | 'times'
  wanted: number
  done: number
  behind?: number
  aWeek?: number
  missed?: number
}

/** How it was worked out, as the rules of orders give it. */
export type Working = {
  rule: string
  version?: string
  source: string
  verified: boolean
  facts: readonly { name: string; value: string }[]
  steps: readonly { code: string; from?: string; to: string; by?: string; source?: string }[]
}

/** A condition that no duty of the place belongs to: its words are to be read. */
export type AsWorded = { id: string; text: string; order: { id: string; name: string } }

/** What is met by something that is kept in no part of this service, so that nothing here can say how it stands. */
export const elsewhere = ['hours', 'test', 'session'] as const
export type Elsewhere = (typeof elsewhere)[number]
export const keptElsewhere = (met: readonly string[]): Elsewhere | undefined =>
  elsewhere.find((one) => met.includes(one))

/** A time from its first day, or longer ago than is known, until the first day that is none. */
export type Span = { from: Day | null; until: Day | null }

/**
 * The day somebody on parole came out: the first day after custody that ended since the order was made; else the order’s first day.
 * Nothing for other orders, and for those who were inside on its first day and still are.
 */
export function releasedOn(
  {
    stream,
    madeOn,
    startsOn,
    rests,
  }: { stream: string; madeOn: Day; startsOn: Day; rests: readonly { to: Day | null; custody: Day | null }[] },
  custody: readonly Span[],
  today: Day,
): Day | null {
  if (stream !== 'parole') return null
  const { compare } = Temporal.PlainDate
  const outs = [
    ...custody.flatMap(({ until }) => until ?? []),
    ...rests.flatMap(({ to, custody: since }) => (since ? (to?.add({ days: 1 }) ?? []) : [])),
  ]
  const known = outs.filter((day) => compare(day, madeOn) >= 0 && compare(day, today) <= 0).sort(compare)
  const inside = custody.some(({ from, until }) => !until && !(from && compare(from, startsOn) > 0))
  return known.at(-1) ?? (inside ? null : startsOn)
}

/** What needs looking at first, then what is due soonest; what has no day last of its kind. */
export function inOrder(asked: readonly Asked[]): Asked[] {
  const rank = ({ standing }: Asked) => standings.indexOf(standing)
  const day = ({ due }: Asked) => due?.day.toString() ?? '9'
  return [...asked].sort((one, other) => rank(one) - rank(other) || (day(one) < day(other) ? -1 : 1))
}

/** Whether something is to be done about it, or can be; the rest is kept to, done or over. */
export const isOpen = ({ standing }: Asked): boolean =>
  ['missed', 'due', 'unknown', 'paused', 'not-yet'].includes(standing)

type Hours = { from: string; to: string }
export type Origin = { name: string; source: string; verified: boolean }
export type Why = 'observed' | 'not-tonight' | 'fewer-hours' | 'cut-at-cap' | 'all-beyond-cap'

/** What is observed in the night that begins on a day, of every curfew of any order, and by which rules. */
export type Night = {
  day: Day
  minutes: number
  cap: number | null
  curfews: { condition: string; why: Why; asks: Hours[]; observes: Hours[] }[]
  rules: Origin[]
}

export type Contradiction = {
  kind: 'no-hour' | 'two-addresses' | 'lives-in-place' | 'lives-with'
  conditions: readonly string[]
  day?: Day
  person?: string
}

/** What several orders ask together. Conditions are named by their ids. */
export type Together = {
  nights: Night[]
  /** Curfews whose hours or days cannot be read. */
  unread: string[]
  contradictions: readonly Contradiction[]
  work:
    | {
        hours: number
        left: number
        over: number
        conditions: readonly string[]
        limit: Origin & { most: number }
      }
    | undefined
  conditions: { id: string; name: string; order: { id: string; name: string; madeOn: Day } }[]
}
