import type { Calendar } from '../../../platform/dates.ts'
import { compare } from './days.ts'
import type { Trigger } from './values.ts'

export { compare }

export type Day = Temporal.PlainDate

/** From a day up to but without another; without an end, for good. */
export type Span = { from: Day; to: Day | null }

/**
 * A contact or another event that may count. `done` took place, `attempted` was tried in vain, `excused` was to take place and the
 * absence was accepted. `withPerson` is false where somebody else was seen or spoken with.
 */
export type Event = {
  id: string
  day: Day
  kind: string
  result: 'done' | 'attempted' | 'excused'
  withPerson: boolean
  program?: boolean
}

/** Something that a standard is counted from. `order` is the order whose sentence or release it is. */
export type Happening = { what: Trigger; day: Day; at?: Temporal.Instant; order?: string }

/** All that is asked about a person. Nothing is looked up: days are the office's. */
export type Facts = {
  supervision: Span
  levels: readonly (Span & { code: string })[]
  orders: readonly (Span & { id: string; type: string })[]
  /** Assessments, releases, assignments, sentences, changes of address. Supervision and levels begin with their spans. */
  happened: readonly Happening[]
  /** When the person was away so that contacts stopped. */
  away: readonly Span[]
  events: readonly Event[]
  /** While they are in a program whose staff's contacts may count. */
  program?: Span
  /** While merit credit is given. */
  credit?: Span
  /** The office is understaffed, and the surname that its rule goes by. */
  understaffed?: { surname: string }
  calendar: Calendar
}

export const isBefore = (one: Day, other: Day): boolean => compare(one, other) < 0
export const earlier = (one: Day, other: Day): Day => (compare(one, other) <= 0 ? one : other)
export const later = (one: Day, other: Day): Day => (compare(one, other) >= 0 ? one : other)
export const dayText = (day: Day): string => day.toString()

/** Whether a span has that day. */
export const has = ({ from, to }: Span, day: Day): boolean =>
  compare(from, day) <= 0 && (to === null || compare(day, to) < 0)
