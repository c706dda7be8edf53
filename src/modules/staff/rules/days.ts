import { type Calendar, closingTime, holidayOn, isWorkingDay } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

/** From when to when someone works on a day, with the lunch that the diary keeps. */
export type Hours = { starts: Time; ends: Time; lunchStarts: Time | null; lunchEnds: Time | null }
export type PatternDay = Hours & { weekday: number; validFrom: Day; validTo: Day | null }
export type Leave = { id: string; kind: string; firstDay: Day; lastDay: Day }
export type Covering = { id: string; name: string; note: string }

export const leaveKinds = ['annual', 'sick', 'carer', 'training', 'court', 'other'] as const
export type LeaveKind = (typeof leaveKinds)[number]

/** What an officer's day is, as the diary and the lists need it. */
export type Availability = {
  works: boolean
  /** Why not, where they don't work. */
  why?: 'leave' | 'closed' | 'not-a-working-day'
  /** The name of the day that the office keeps, closed or half closed. */
  holiday?: string
  hours?: Hours
  leave?: Leave
  coveredBy: Covering[]
}

export type DayFacts = {
  pattern: readonly PatternDay[]
  leave: readonly Leave[]
  coveredBy: readonly Covering[]
  office: { opens: Time; closes: Time }
  calendar: Calendar
}

/**
 * Whether someone works on a day, and when. Leave comes before all else; then the office's closed days; then their own
 * pattern. Somebody without a pattern works while the office is open.
 */
export function availabilityOn(day: Day, { pattern, leave, coveredBy, office, calendar }: DayFacts): Availability {
  const holiday = holidayOn(day, calendar)?.name
  const about = { ...(holiday === undefined ? {} : { holiday }), coveredBy: [...coveredBy] }
  const away = leave.find((period) => holds(period, day))
  if (away) return { works: false, why: 'leave', leave: away, ...about }
  if (holiday !== undefined && !isWorkingDay(day, calendar)) return { works: false, why: 'closed', ...about }
  const hours = hoursOn(day, pattern, office, calendar)
  return hours ? { works: true, hours, ...about } : { works: false, why: 'not-a-working-day', ...about }
}

function hoursOn(
  day: Day,
  pattern: readonly PatternDay[],
  office: DayFacts['office'],
  calendar: Calendar,
): Hours | undefined {
  const valid = pattern.filter(({ validFrom, validTo }) => holds({ firstDay: validFrom, lastDay: validTo }, day))
  const own = valid.find(({ weekday }) => weekday === day.dayOfWeek)
  const usual = own ?? (valid.length === 0 ? officeHours(day, office, calendar) : undefined)
  if (!usual) return undefined
  const { starts, lunchStarts, lunchEnds } = usual
  const ends = closingTime(day, usual.ends, calendar) ?? usual.ends
  return Temporal.PlainTime.compare(starts, ends) < 0 ? { starts, ends, lunchStarts, lunchEnds } : undefined
}

function officeHours(day: Day, { opens, closes }: DayFacts['office'], calendar: Calendar): Hours | undefined {
  return isWorkingDay(day, calendar) ? { starts: opens, ends: closes, lunchStarts: null, lunchEnds: null } : undefined
}

/** Whether a span of days holds the day; both ends count, and an open end never comes. */
export function holds(span: { firstDay: Day; lastDay: Day | null }, day: Day): boolean {
  const { compare } = Temporal.PlainDate
  return compare(span.firstDay, day) <= 0 && (span.lastDay === null || compare(day, span.lastDay) <= 0)
}

export type CoverSpan = { covering: string; firstDay: Day; lastDay: Day }
export type SpanRefusal = 'last-before-first' | 'covers-self' | 'cover-outside-leave' | 'too-long'

const longestLeaveDays = 730

/** Whether days of leave may be recorded with those who cover them. Several may cover, by days or together. */
export function leaveRefusal(
  staff: string,
  leave: { firstDay: Day; lastDay: Day },
  cover: readonly CoverSpan[],
): SpanRefusal | undefined {
  if (Temporal.PlainDate.compare(leave.lastDay, leave.firstDay) < 0) return 'last-before-first'
  if (leave.firstDay.until(leave.lastDay).days > longestLeaveDays) return 'too-long'
  const outside = cover.some((span) => !holds(leave, span.firstDay) || !holds(leave, span.lastDay))
  return cover.map((span) => coverRefusal(staff, span)).find(Boolean) ?? (outside ? 'cover-outside-leave' : undefined)
}

/** Whether somebody may cover another's work on those days. */
export function coverRefusal(staff: string, { covering, firstDay, lastDay }: CoverSpan): SpanRefusal | undefined {
  if (covering === staff) return 'covers-self'
  if (Temporal.PlainDate.compare(lastDay, firstDay) < 0) return 'last-before-first'
  return firstDay.until(lastDay).days > longestLeaveDays ? 'too-long' : undefined
}

/** The days of a leave that nobody covers yet and on which the office works. */
export function uncoveredDays(
  leave: { firstDay: Day; lastDay: Day },
  cover: readonly { firstDay: Day; lastDay: Day }[],
): Day[] {
  const days: Day[] = []
  for (let day = leave.firstDay; Temporal.PlainDate.compare(day, leave.lastDay) <= 0; day = day.add({ days: 1 }))
    if (day.dayOfWeek <= 5 && !cover.some((span) => holds(span, day))) days.push(day)
  return days
}

export type HoursRefusal = 'ends-before-start' | 'lunch-outside' | 'lunch-half'

/** Whether a day's hours make sense: they end after they start, and lunch lies within them. */
export function hoursRefusal({ starts, ends, lunchStarts, lunchEnds }: Hours): HoursRefusal | undefined {
  const { compare } = Temporal.PlainTime
  if (compare(starts, ends) >= 0) return 'ends-before-start'
  if (lunchStarts === null && lunchEnds === null) return undefined
  if (lunchStarts === null || lunchEnds === null) return 'lunch-half'
  const within =
    compare(starts, lunchStarts) <= 0 && compare(lunchStarts, lunchEnds) < 0 && compare(lunchEnds, ends) <= 0
  return within ? undefined : 'lunch-outside'
}
