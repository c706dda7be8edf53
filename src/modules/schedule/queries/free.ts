import type { Tx } from '../../../platform/database/tx.ts'
import {
  type Appointment,
  appointmentsOn,
  busyTimes,
  freeTime,
  isAtTheirs,
  takenOn,
  theirHours,
  type Usual,
  usualTimes,
} from '../../contacts/index.ts'
import { type Ahead, daysAhead } from '../../staff/index.ts'
import { type DayFacts, type Found, type WhyNot, whyNotFree } from '../rules.ts'

type Day = Temporal.PlainDate
type Stretch = { starts: Temporal.PlainTime; ends: Temporal.PlainTime }
type Hours = Awaited<ReturnType<typeof theirHours>>

export type Whose = { person: string; staff: string; office: string }
/** What is tried for a kind: the usual time and length, and where. */
export type Wish = { time: Temporal.PlainTime; minutes: number; place: string }
export type Free = {
  ahead: Ahead
  notFree: (day: Day, kind: string) => WhyNot | undefined
  timeOn: (day: Day, kind: string) => Found
  wishFor: (kind: string) => Wish
}

const ten = Temporal.PlainTime.from('10:00')
const usualMinutes = 30

/** When somebody and an officer both have time, from one day to another: read at once, and then asked of each day. */
export async function freeBetween(tx: Tx, whose: Whose, days: { first: Day; last: Day }): Promise<Free> {
  const { person, staff, office } = whose
  const [ahead, booked, hidden, hours, usual] = await Promise.all([
    daysAhead(tx, { staff, office }, days),
    appointmentsOn(tx, { staff: [staff], attended: true, days }),
    staff === tx.actor.staff ? busyTimes(tx, days) : [],
    theirHours(tx, person),
    usualTimes(tx, person),
  ])
  const busy = Map.groupBy([...booked.filter(isStanding), ...hidden], ({ day }) => `${day}`)
  const wishFor = wishes(usual)
  const timeOn = remembered((day, kind) => {
    const officers = ahead.on(day).hours
    const meetings = (busy.get(`${day}`) ?? []).map(stretchOf)
    return found(day, { kind, wish: wishFor(kind), officers, meetings, hours })
  })
  const facts: DayFacts = { today: tx.today, calendar: ahead.calendar, officer: ahead.on, time: timeOn }
  return { ahead, wishFor, timeOn, notFree: (day, kind) => whyNotFree(day, kind, facts) }
}

const isStanding = ({ state }: Appointment) => state === 'planned'
const stretchOf = ({ time, minutes }: { time: Temporal.PlainTime; minutes: number }): Stretch => ({
  starts: time,
  ends: time.add({ minutes }),
})

/** As the last one of the kind was; else at the time of the last at the office, and half an hour long. */
function wishes(usual: readonly Usual[]): (kind: string) => Wish {
  const byKind = new Map(usual.map((one) => [one.kind, one]))
  const time = byKind.get('office')?.time ?? usual[0]?.time ?? ten
  return (kind) => byKind.get(kind) ?? { time, minutes: usualMinutes, place: '' }
}

type Asked = {
  kind: string
  wish: Wish
  officers: ReturnType<Ahead['on']>['hours']
  meetings: readonly Stretch[]
  hours: Hours
}

/** The time nearest to the usual one that both have; else who has none, the person where the officer would have had one. */
function found(day: Day, { kind, wish, officers, meetings, hours }: Asked): Found {
  const lunch =
    officers?.lunchStarts && officers.lunchEnds ? [{ starts: officers.lunchStarts, ends: officers.lunchEnds }] : []
  const theirs = isAtTheirs(kind) ? [] : hours.map((one) => ({ what: one.what, stretches: takenOn(one, day) }))
  const taken = theirs.flatMap(({ stretches }) => stretches)
  const at = (busy: readonly Stretch[]) =>
    freeTime(within(wish.time, officers), wish.minutes, { hours: officers, busy: [...meetings, ...lunch, ...busy] })
  const time = at(taken)
  if (time) return { time }
  const theirsIs = at([]) && theirs.find(({ stretches }) => stretches.length > 0)
  return { taken: theirsIs ? theirsIs.what : 'full' }
}

/** Their usual time, or the beginning of the officer’s day where that is outside it. */
function within(time: Temporal.PlainTime, hours: Asked['officers']): Temporal.PlainTime {
  if (!hours) return time
  const { compare } = Temporal.PlainTime
  return compare(time, hours.starts) < 0 || compare(time, hours.ends) >= 0 ? hours.starts : time
}

function remembered<Value>(of: (day: Day, kind: string) => Value): (day: Day, kind: string) => Value {
  const known = new Map<string, Value>()
  return (day, kind) => {
    const key = `${day} ${kind}`
    const value = known.get(key) ?? of(day, kind)
    known.set(key, value)
    return value
  }
}
