import { type Calendar, holidayOn, isWorkingDay } from '../../../platform/dates.ts'
import { hoursMet, type TheirHours } from './their-hours.ts'

/** What is to be booked. */
export type Plan = {
  person: string
  staff: string
  kind: string
  day: Temporal.PlainDate
  time: Temporal.PlainTime
  zone: string
  place: string
  minutes: number
  starts: Temporal.Instant
  ends: Temporal.Instant
  resources: readonly string[]
  officerAskedFor: 'woman' | 'man' | null
  /** Colleagues who come too. */
  beside: readonly string[]
}
/** Another appointment that stands. */
export type Other = {
  id: string
  person: string
  /** Whose time it takes up: the officer’s, and that of colleagues who come too. */
  staff: readonly string[]
  starts: Temporal.Instant
  ends: Temporal.Instant
  time: Temporal.PlainTime
  resources: readonly string[]
}
export type Hours = {
  starts: Temporal.PlainTime
  ends: Temporal.PlainTime
  lunchStarts: Temporal.PlainTime | null
  lunchEnds: Temporal.PlainTime | null
}
export type Surroundings = {
  now: Temporal.Instant
  calendar: Calendar
  office: { opens: Temporal.PlainTime; closes: Temporal.PlainTime }
  others: readonly Other[]
  resources: readonly { id: string; kind: 'room' | 'car'; name: string }[]
  /** The person: where they are that keeps them from coming, and whether an address of theirs is known. */
  them: { where: { name: string } | undefined; hasAddress: boolean; hours: readonly TheirHours[] }
  /** The officer's day: no hours where they do not work then; none known where no pattern was recorded. */
  officer: {
    name: string
    gender: string | null
    hours: Hours | 'none' | 'unknown'
    onLeave: boolean
    coveredBy: string
  }
  /** Times at which the officer is taken up by what is closed to whoever asks. */
  busy: readonly { time: Temporal.PlainTime; starts: Temporal.Instant; ends: Temporal.Instant }[]
  /** The colleagues who come too, and why they do not work that day. */
  beside: readonly { id: string; name: string; away: 'leave' | 'not-working' | undefined }[]
}
export type Warning =
  | { code: 'past' }
  | { code: 'whereabouts'; name: string }
  | { code: 'no-address' | 'no-such-time' | 'twice-that-day' | 'past-midnight' }
  | { code: 'person-clash' | 'officer-clash'; at: string; appointment: string }
  | { code: 'officer-busy'; at: string }
  | { code: 'colleague-clash'; name: string; at: string }
  | { code: 'colleague-away'; name: string; why: 'leave' | 'not-working' }
  | {
      code: 'their-hours'
      what: TheirHours['what']
      where: string
      days: readonly number[]
      from: string
      until: string
    }
  | { code: 'room-clash' | 'car-clash'; at: string; name: string }
  | { code: 'lunch'; from: string; to: string }
  | { code: 'leave'; name: string; coveredBy: string }
  | { code: 'not-working'; name: string }
  | { code: 'officer-hours'; name: string; from: string; to: string }
  | { code: 'weekend' }
  | { code: 'holiday'; name: string }
  | { code: 'outside-hours'; from: string; to: string }
  | { code: 'officer-asked-for'; asked: 'woman' | 'man' }

/** Lunch, leave and the hours of their work are kept free: a time in them is meant, or it is not booked. */
const keptFree = ['leave', 'lunch', 'their-hours'] as const
export type KeptFree = (typeof keptFree)[number]
export const keptFreeIn = (warnings: readonly Warning[]): KeptFree | undefined =>
  keptFree.find((kept) => warnings.some(({ code }) => code === kept))

/**
 * What somebody should know before they book, in the order of weight. None of it blocks: two people can share a room, an
 * officer can work on a Saturday. Appointments that only touch do not clash.
 */
export function warningsFor(plan: Plan, around: Surroundings): Warning[] {
  const past: Warning[] = Temporal.Instant.compare(plan.ends, around.now) < 0 ? [{ code: 'past' }] : []
  return [
    ...past,
    ...personWarnings(plan, around),
    ...hoursOfTheirs(plan, around),
    ...clockWarnings(plan),
    ...clashes(plan, around),
    ...besideWarnings(plan, around),
    ...dayWarnings(plan, around),
    ...officerWarnings(plan, around),
  ]
}

function personWarnings({ kind, place }: Plan, { them: { where, hasAddress } }: Surroundings): Warning[] {
  const away: Warning[] = where ? [{ code: 'whereabouts', name: where.name }] : []
  const nowhere = kind === 'home' && !hasAddress && place.trim() === ''
  return nowhere ? [...away, { code: 'no-address' }] : away
}

function hoursOfTheirs(plan: Plan, { them }: Surroundings): Warning[] {
  const met = hoursMet(plan, them.hours)
  if (!met) return []
  const { what, where, days, from, until } = met
  return [{ code: 'their-hours', what, where, days, from: shown(from), until: shown(until) }]
}

/** A time that the clocks pass over or go through twice that day, and an end on the next one. */
function clockWarnings({ day, time, zone, minutes }: Plan): Warning[] {
  const first = day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'later' })
  const changed: Warning[] = first.equals(second)
    ? []
    : [{ code: first.toPlainTime().equals(time) ? 'twice-that-day' : 'no-such-time' }]
  return minuteOf(time) + minutes > 24 * 60 ? [...changed, { code: 'past-midnight' }] : changed
}

const meets = (plan: Plan, { starts, ends }: Pick<Other, 'starts' | 'ends'>) =>
  Temporal.Instant.compare(starts, plan.ends) < 0 && Temporal.Instant.compare(plan.starts, ends) < 0

/** What a colleague who comes too has at that time, and that they do not work that day. */
function besideWarnings(plan: Plan, { others, beside }: Surroundings): Warning[] {
  return beside.flatMap(({ id, name, away }): Warning[] => {
    const other = others.find((one) => one.staff.includes(id) && one.person !== plan.person && meets(plan, one))
    return [
      ...(away ? [{ code: 'colleague-away' as const, name, why: away }] : []),
      ...(other ? [{ code: 'colleague-clash' as const, name, at: shown(other.time) }] : []),
    ]
  })
}

function clashes(plan: Plan, { others, resources, busy }: Surroundings): Warning[] {
  const hidden = busy.filter((one) => meets(plan, one))
  const known = others
    .filter((other) => meets(plan, other))
    .flatMap((other) => {
      const at = shown(other.time)
      const taken = resources.filter(({ id }) => plan.resources.includes(id) && other.resources.includes(id))
      return [
        ...(other.person === plan.person ? [{ code: 'person-clash' as const, at, appointment: other.id }] : []),
        ...(other.staff.includes(plan.staff) && other.person !== plan.person
          ? [{ code: 'officer-clash' as const, at, appointment: other.id }]
          : []),
        ...taken.map(({ kind, name }) => ({ code: `${kind}-clash` as const, at, name })),
      ]
    })
  return [...known, ...hidden.map(({ time }) => ({ code: 'officer-busy' as const, at: shown(time) }))]
}

function dayWarnings({ day, time, minutes }: Plan, { calendar, office }: Surroundings): Warning[] {
  if (calendar.weekend.includes(day.dayOfWeek)) return [{ code: 'weekend' }]
  const holiday = holidayOn(day, calendar)
  if (holiday && !isWorkingDay(day, calendar)) return [{ code: 'holiday', name: holiday.name }]
  const opens = holiday?.opensAt ? Temporal.PlainTime.from(holiday.opensAt) : office.opens
  const closes = holiday?.closesAt ? Temporal.PlainTime.from(holiday.closesAt) : office.closes
  return within(time, minutes, opens, closes) ? [] : [{ code: 'outside-hours', from: shown(opens), to: shown(closes) }]
}

function officerWarnings(plan: Plan, { officer }: Surroundings): Warning[] {
  const { name, gender, hours, onLeave, coveredBy } = officer
  const asked = plan.officerAskedFor
  const unmet: Warning[] = asked && gender && gender !== asked ? [{ code: 'officer-asked-for', asked }] : []
  if (onLeave) return [{ code: 'leave', name, coveredBy }, ...unmet]
  if (hours === 'none') return [{ code: 'not-working', name }, ...unmet]
  return [...(hours === 'unknown' ? [] : hoursWarnings(plan, name, hours)), ...unmet]
}

function hoursWarnings({ time, minutes }: Plan, name: string, hours: Hours): Warning[] {
  const { starts, ends, lunchStarts, lunchEnds } = hours
  const out: Warning[] = within(time, minutes, starts, ends)
    ? []
    : [{ code: 'officer-hours', name, from: shown(starts), to: shown(ends) }]
  const inLunch =
    lunchStarts && lunchEnds && minuteOf(time) < minuteOf(lunchEnds) && minuteOf(lunchStarts) < minuteOf(time) + minutes
  return inLunch ? [...out, { code: 'lunch', from: shown(lunchStarts), to: shown(lunchEnds) }] : out
}

function within(time: Temporal.PlainTime, minutes: number, from: Temporal.PlainTime, to: Temporal.PlainTime): boolean {
  return minuteOf(time) >= minuteOf(from) && minuteOf(time) + minutes <= minuteOf(to)
}

const minuteOf = (time: Temporal.PlainTime) => time.hour * 60 + time.minute
const shown = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })
