import type { Calendar } from '../../../platform/dates.ts'
import { dayAt } from './days.ts'
import { compare, type Day, type Event, type Facts, type Happening, later, type Span } from './facts.ts'
import { plainDay } from './spans.ts'

/** A contact or try as it is kept: its id, the second it began, its kind, what came of it, and whether the person was seen or heard. */
export type KeptEvent = readonly [
  id: string,
  second: number,
  kind: string,
  result: Event['result'],
  withPerson: boolean,
]

/** A time in which an order runs: its id and type, what began it and when, from when to when it runs. Days as texts, ends not included. */
export type KeptOrder = readonly [
  id: string,
  type: string,
  began: 'sentence' | 'release',
  beganOn: string,
  from: string,
  to: string | null,
]
export type KeptLevel = readonly [code: string, from: string, to: string | null]
export type KeptSpan = readonly [from: string | null, to: string | null]

/** What is kept of one period of supervision. Addresses are the days on which another home began. */
export type Kept = {
  openedOn: Day
  /** The day it was recorded here. */
  recordedOn: Day
  closedOn: Day | null
  assignedOn: Day | null
  levels: readonly KeptLevel[]
  orders: readonly KeptOrder[]
  away: readonly KeptSpan[]
  addresses: readonly string[]
  events: readonly KeptEvent[]
}

/** As many contacts of one person are kept. Who has had more is looked at from the oldest of them on. */
export const mostKept = 500

/** Who was supervised for longer when they were recorded here was seen by others, who kept their own record. */
const takenOver = { days: 30 }

/** From when on it is asked what was done: since supervision began, or since it can be known here. */
function knownFrom({ openedOn, recordedOn }: Kept, oldest: Day | undefined): Day {
  const from = compare(openedOn.add(takenOver), recordedOn) < 0 ? recordedOn : openedOn
  return oldest ? later(from, oldest) : from
}

/** The facts of a period, of what is kept. The day of a contact is the office's, by `dayIn`. */
export function factsFrom(kept: Kept, calendar: Calendar, dayIn: (second: number) => Day): Facts {
  const events = kept.events.map(
    ([id, second, kind, result, withPerson]): Event => ({ id, day: dayIn(second), kind, result, withPerson }),
  )
  const oldest = events.length < mostKept ? undefined : events[0]?.day
  const from = knownFrom(kept, oldest)
  const levels = kept.levels.map(([code, since, to]) => ({ code, from: plainDay(since), to: dayOr(to) }))
  return {
    supervision: { from, to: kept.closedOn },
    levels,
    orders: kept.orders.map(([id, type, , , since, to]) => ({ id, type, from: plainDay(since), to: dayOr(to) })),
    happened: happenedIn(kept, levels, from),
    away: kept.away.map(([since, to]) => ({ from: dayOr(since) ?? from, to: dayOr(to) })).sort(inOrder),
    events,
    calendar,
  }
}

const dayOr = (text: string | null): Day | null => (text === null ? null : plainDay(text))
const inOrder = (one: Span, other: Span) => compare(one.from, other.from)

/** Somebody has a level because they were assessed; what began before supervision did is nothing of it. */
function happenedIn({ assignedOn, orders, addresses }: Kept, levels: Facts['levels'], from: Day): Happening[] {
  const assessed = levels.filter(({ code }) => code !== 'unassessed').map(({ from: day }) => day)
  const begun = new Map(orders.map(([id, , what, day]) => [id, { what, day: plainDay(day), order: id }]))
  const all: Happening[] = [
    ...(assignedOn ? [{ what: 'assignment' as const, day: assignedOn }] : []),
    ...assessed.map((day) => ({ what: 'assessment' as const, day })),
    ...addresses.map((day) => ({ what: 'address' as const, day: plainDay(day) })),
    ...begun.values(),
  ]
  return all.filter(({ day }) => compare(from, day) <= 0)
}

const zones = new Map<string, (second: number) => Day>()

/** The day that it is in a zone at a second. What the zone's clocks show is looked up once an hour of it. */
export function daysIn(zone: string): (second: number) => Day {
  const known = zones.get(zone)
  if (known) return known
  const offsets = new Map<number, number>()
  const dayIn = (second: number): Day => {
    const quarter = Math.floor(second / 900)
    const offset = offsets.get(quarter) ?? offsetAt(second, zone)
    offsets.set(quarter, offset)
    return dayAt(Math.floor((second + offset) / 86_400))
  }
  zones.set(zone, dayIn)
  return dayIn
}

const offsetAt = (second: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
