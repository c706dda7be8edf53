import { localInstant } from './instants.ts'

/** A day off, or a half day when it says from or until when the office is open. Times are local, as HH:MM. */
export type Holiday = { name: string; opensAt?: string; closesAt?: string }

/** When an office works: its zone, its days off by ISO date, and the days of the week it rests (1 Monday … 7 Sunday). */
export type Calendar = {
  zone: string
  holidays: ReadonlyMap<string, Holiday>
  weekend: readonly number[]
  /** The years whose holidays are known. Asking about another year is a bug, as its holidays would pass for work days. */
  years?: { first: number; last: number }
}

/** Whether the office works on that day. A half day is a working day. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: Calendar): boolean {
  if (calendar.weekend.includes(day.dayOfWeek)) return false
  return holidayOn(day, calendar) === undefined || isHalfDay(day, calendar)
}

/** The holiday or half day of that day, if any. Throws for a year whose holidays the calendar does not know. */
export function holidayOn(day: Temporal.PlainDate, { holidays, years }: Calendar): Holiday | undefined {
  if (years && (day.year < years.first || day.year > years.last))
    throw new RangeError(`the calendar knows ${years.first} to ${years.last}, not ${day.year}`)
  return holidays.get(day.toString())
}

/** Whether the office opens late or closes early that day. */
export function isHalfDay(day: Temporal.PlainDate, calendar: Calendar): boolean {
  const holiday = holidayOn(day, calendar)
  return holiday?.opensAt !== undefined || holiday?.closesAt !== undefined
}

/**
 * The day that is `count` working days after a day, or before it when `count` is negative. The day of the event is not
 * counted, working day or not: one working day after a Friday, a Saturday or a Sunday is Monday. None at all is the day
 * itself or, as nothing can fall due on a closed day, the next working day.
 */
export function addWorkingDays(day: Temporal.PlainDate, count: number, calendar: Calendar): Temporal.PlainDate {
  if (!Number.isInteger(count)) throw new RangeError('working days are counted whole')
  if (count === 0) return workingDayOnOrAfter(day, calendar)
  let at = day
  for (let left = Math.abs(count); left > 0; left--) at = nearest(at, Math.sign(count), calendar)
  return at
}

/**
 * How many working days lie after the first day, up to and with the second: what `addWorkingDays` was given to come from
 * one to the other. Negative when the second is earlier: then the second counts and the first does not.
 */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: Calendar): number {
  const step = Temporal.PlainDate.compare(to, from)
  let count = 0
  for (let at = from; !at.equals(to); ) {
    at = at.add({ days: step })
    if (isWorkingDay(at, calendar)) count += step
  }
  return count
}

/** The first working day after a day. */
export function nextWorkingDay(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  return nearest(day, 1, calendar)
}

/** The last working day before a day. */
export function previousWorkingDay(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  return nearest(day, -1, calendar)
}

/** The day itself when the office works on it, else the next working day. */
export function workingDayOnOrAfter(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  return isWorkingDay(day, calendar) ? day : nearest(day, 1, calendar)
}

/** The day itself when the office works on it, else the last working day before. */
export function workingDayOnOrBefore(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  return isWorkingDay(day, calendar) ? day : nearest(day, -1, calendar)
}

/** When the office closes that day: its usual time, or earlier on a half day. Undefined when it does not open. */
export function closingTime(
  day: Temporal.PlainDate,
  usual: Temporal.PlainTime,
  calendar: Calendar,
): Temporal.PlainTime | undefined {
  if (!isWorkingDay(day, calendar)) return undefined
  const early = holidayOn(day, calendar)?.closesAt
  if (early === undefined) return usual
  const closes = Temporal.PlainTime.from(early)
  return Temporal.PlainTime.compare(closes, usual) < 0 ? closes : usual
}

/**
 * The moment by which something due on a day must be done at the office: when the office closes on that day, or on the
 * next working day when it does not open.
 */
export function deadlineOn(day: Temporal.PlainDate, usual: Temporal.PlainTime, calendar: Calendar): Temporal.Instant {
  const due = workingDayOnOrAfter(day, calendar)
  return localInstant(due, closingTime(due, usual, calendar) ?? usual, calendar.zone)
}

/** No office rests this long; a calendar that does would search for ever. */
const longestClosure = 366

function nearest(day: Temporal.PlainDate, step: number, calendar: Calendar): Temporal.PlainDate {
  for (let days = 1; days <= longestClosure; days++) {
    const candidate = day.add({ days: days * step })
    if (isWorkingDay(candidate, calendar)) return candidate
  }
  throw new RangeError('the calendar has no working day within a year')
}
