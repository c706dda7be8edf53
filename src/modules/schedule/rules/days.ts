import { type Calendar, isWorkingDay } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

/** Why a day will not do for an appointment, in the order in which it is said: the day itself, the officer, the person. */
export const whyNots = [
  'begun',
  'weekend',
  'holiday',
  'leave',
  'court',
  'training',
  'not-working',
  'duty',
  'full',
  'work',
  'education',
  'caring',
  'faith',
  'other',
] as const
export type WhyNot = (typeof whyNots)[number]

/** The officer's day: the kind of leave, or that they do not work; whether they are on duty, and so see whoever comes. */
export type OfficersDay = { away: string | undefined; onDuty: boolean }
/** The time that both have, or who has none: the officer, or the person for what they are taken up with. */
export type Found = { time: Time } | { taken: WhyNot }
export type DayFacts = {
  today: Day
  calendar: Calendar
  officer: (day: Day) => OfficersDay
  time: (day: Day, kind: string) => Found
}

/** Kinds of leave that say why; all others are leave. */
const named: Readonly<Record<string, WhyNot>> = {
  court: 'court',
  training: 'training',
  'not-a-working-day': 'not-working',
  closed: 'holiday',
}

/**
 * Why a day is not free for an appointment of a kind; nothing where it is. Today has begun, and nobody can be told of it in time; the
 * office is open, the officer is there and not on duty, and there is a time that both have.
 */
export function whyNotFree(day: Day, kind: string, { today, calendar, officer, time }: DayFacts): WhyNot | undefined {
  if (Temporal.PlainDate.compare(day, today) <= 0) return 'begun'
  if (calendar.weekend.includes(day.dayOfWeek)) return 'weekend'
  if (!isWorkingDay(day, calendar)) return 'holiday'
  const { away, onDuty } = officer(day)
  if (away !== undefined) return named[away] ?? 'leave'
  if (onDuty) return 'duty'
  const found = time(day, kind)
  return 'taken' in found ? found.taken : undefined
}

export type Passed = { day: Day; why: string }
/** Days passed over for one reason, in order. */
export type PassedFor = { why: WhyNot | 'booked'; days: Day[] }

/** The same days by their reason, in the order of the reasons; `booked` is a day on which they are seen already. */
export function byReason(passed: readonly Passed[]): PassedFor[] {
  const reasons = ['booked', ...whyNots] as const
  return reasons.flatMap((why) => {
    const days = passed.filter((one) => one.why === why).map(({ day }) => day)
    return days.length === 0 ? [] : [{ why, days: days.toSorted(Temporal.PlainDate.compare) }]
  })
}
