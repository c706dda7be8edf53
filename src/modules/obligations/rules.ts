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

/** What needs looking at first, then what is due soonest; what has no day last of its kind. */
export function inOrder(asked: readonly Asked[]): Asked[] {
  const rank = ({ standing }: Asked) => standings.indexOf(standing)
  const day = ({ due }: Asked) => due?.day.toString() ?? '9'
  return [...asked].sort((one, other) => rank(one) - rank(other) || (day(one) < day(other) ? -1 : 1))
}

/** Whether something is to be done about it, or can be; the rest is kept to, done or over. */
export const isOpen = ({ standing }: Asked): boolean =>
  ['missed', 'due', 'unknown', 'paused', 'not-yet'].includes(standing)
