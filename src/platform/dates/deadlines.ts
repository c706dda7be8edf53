import { addMonths } from './ages.ts'
import { dayOf, localInstant, timeOf } from './instants.ts'
import type { WorkingStep } from './working.ts'
import {
  addWorkingDays,
  type Calendar,
  closingTime,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

/** So many units after a day or moment, or before it: whole, and not less than none. */
export type Term = {
  count: number
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years' | 'working-days'
  before?: true
}

/**
 * How a place counts. `within` leaves out the day counted from, `beginning-on` counts it, `clear` leaves out both ends ("at least"
 * so many days). The rest is there where the place has such a rule. Hours and minutes know no ends: they run from the moment.
 */
export type Counting = {
  ends: 'within' | 'clear' | 'beginning-on'
  /** Where a term that ends on a day of rest is moved to. */
  roll?: 'next' | 'previous'
  /** The days of the week that are holidays in law (1 Monday … 7 Sunday), where they are not those on which the office rests. */
  rests?: readonly number[]
  /** Holidays in law that the office’s calendar lacks, as month and day: 11-11. */
  alsoHolidays?: readonly string[]
  /** What comes later than this hour, or on a day of rest, is taken to come when the office opens on the next working day. */
  receipt?: { until: string; opens: string }
  /** The hour of the last day by which it is due; without it the end of the day, or of its hours from a moment. */
  by?: string
  /** Whether that hour means standard time all the year round. */
  standardTime?: true
  /** Whether it is due when the office closes, if that is earlier. */
  atClosing?: true
}

/** The day something is due, the moment where an hour is known, and how they were come by. */
export type Due = { day: Day; at?: Moment; steps: WorkingStep[] }

type Counted = { day: Day; at?: Moment | undefined; steps: WorkingStep[] }

/**
 * When something is due that is counted from a day or a moment. Of hours counted from a day alone only whole days of 24 hours are
 * known: 72 hours are three days on, at an hour unknown. An hour that the clocks skip is moved on by the jump, and of one that comes
 * twice the first is meant. Throws for a term that is no whole number of units, is below none, or counts its first day and is of
 * none: such a term has no last day.
 */
export function dueBy(from: Day | Moment, term: Term, counting: Counting, office: Calendar, closes = '17:00'): Due {
  if (!Number.isInteger(term.count) || term.count < 0) throw new RangeError(`no term is of ${term.count} ${term.unit}`)
  if (term.count === 0 && counting.ends === 'beginning-on') throw new RangeError('a term of none has no first day')
  const calendar = inLaw(office, counting, from)
  const start = received(from, counting, calendar)
  const counted = countOn(start, term, counting, calendar)
  const due = atHour(rolled(counted, start.day, counting, calendar), counting, calendar, closes)
  const { day, at, steps } = term.before ? due : notBefore(start.at, due)
  return { day, ...(at && { at }), steps }
}

/** An hour of the day that has gone by when it begins to be counted is no hour to be late for: it is due at once. */
function notBefore(start: Moment | undefined, due: Counted): Counted {
  if (!start || !due.at || Temporal.Instant.compare(due.at, start) >= 0) return due
  return { ...due, at: start, steps: [...due.steps, { code: 'at-once', from: `${due.at}`, to: `${start}` }] }
}

/** Whether it is too late at a moment: past the hour where one is known, else past the day. */
export function isPast({ day, at }: Pick<Due, 'day' | 'at'>, moment: Moment, zone: string): boolean {
  return at ? Temporal.Instant.compare(moment, at) > 0 : Temporal.PlainDate.compare(dayOf(moment, zone), day) > 0
}

/** The office’s calendar with the days of rest that the law counts; years that are not known are taken as far as terms reach. */
function inLaw(office: Calendar, { rests, alsoHolidays = [] }: Counting, from: Day | Moment): Calendar {
  if (!rests && alsoHolidays.length === 0) return office
  const { year } = dayIn(from, office.zone)
  const { first, last } = office.years ?? { first: year - 5, last: year + 10 }
  const years = Array.from({ length: last - first + 1 }, (_, index) => `${first + index}`.padStart(4, '0'))
  const also = years.flatMap((of) => alsoHolidays.map((date) => [`${of}-${date}`, { name: date }] as const))
  return { ...office, holidays: new Map([...office.holidays, ...also]), weekend: rests ?? office.weekend }
}

const dayIn = (from: Day | Moment, zone: string): Day => (from instanceof Temporal.PlainDate ? from : dayOf(from, zone))

type Start = { day: Day; at?: Moment | undefined; steps: WorkingStep[] }

/** What came too late in the day, or on a day of rest, is taken to come on the next working day. */
function received(from: Day | Moment, { receipt }: Counting, calendar: Calendar): Start {
  const day = dayIn(from, calendar.zone)
  const at = from instanceof Temporal.PlainDate ? undefined : from
  if (!receipt || (isWorkingDay(day, calendar) && !isAfterHour(at, receipt.until, calendar.zone)))
    return { day, at, steps: [] }
  const next = nextWorkingDay(day, calendar)
  const opens = localInstant(next, Temporal.PlainTime.from(receipt.opens), calendar.zone)
  return {
    day: next,
    at: at && opens,
    steps: [{ code: 'received', from: from.toString(), to: (at ? opens : next).toString(), by: receipt.until }],
  }
}

const isAfterHour = (at: Moment | undefined, hour: string, zone: string): boolean =>
  at !== undefined && Temporal.PlainTime.compare(timeOf(at, zone), Temporal.PlainTime.from(hour)) > 0

function countOn(start: Start, term: Term, { ends }: Counting, calendar: Calendar): Counted {
  const { count, unit, before } = term
  const step = (to: { toString(): string }, from: { toString(): string } = start.day): WorkingStep => ({
    code: isClock(unit) ? 'elapsed' : ends,
    from: from.toString(),
    to: to.toString(),
    by: lengthOf(term),
  })
  if (isClock(unit) && start.at) {
    const at = before ? start.at.subtract({ [unit]: count }) : start.at.add({ [unit]: count })
    return { day: dayOf(at, calendar.zone), at, steps: [...start.steps, step(at, start.at)] }
  }
  const day = dayAfter(start.day, isClock(unit) ? wholeDays(term) : term, isClock(unit) ? 'within' : ends, calendar)
  return { day, steps: [...start.steps, step(day)] }
}

const isClock = (unit: Term['unit']): unit is 'minutes' | 'hours' => unit === 'minutes' || unit === 'hours'

/** The days of 24 hours in a term of hours or minutes. */
const wholeDays = ({ count, unit, before }: Term): Term => ({
  count: Math.floor(count / (unit === 'minutes' ? 24 * 60 : 24)),
  unit: 'days',
  ...(before && { before }),
})

/** A term as ISO text; working days, which have none, are written W5D. */
export function lengthOf({ count, unit, before }: Term): string {
  const sign = before ? '-' : ''
  if (unit === 'working-days') return `${sign}W${count}D`
  return isClock(unit)
    ? `${sign}PT${count}${unit === 'hours' ? 'H' : 'M'}`
    : `${sign}P${count}${unit.charAt(0).toUpperCase()}`
}

function dayAfter(from: Day, { count, unit, before }: Term, ends: Counting['ends'], calendar: Calendar): Day {
  const sign = before ? -1 : 1
  const extra = ends === 'clear' ? 1 : ends === 'beginning-on' ? -1 : 0
  if (unit === 'working-days') {
    if (count === 0 && before && ends === 'within') return workingDayOnOrBefore(from, calendar)
    const start = ends === 'beginning-on' ? from.subtract({ days: sign }) : from
    return addWorkingDays(start, sign * (ends === 'clear' ? count + 1 : count), calendar)
  }
  if (unit === 'days') return from.add({ days: sign * (count + extra) })
  if (unit === 'weeks') return from.add({ days: sign * (count * 7 + extra) })
  const months = sign * count * (unit === 'years' ? 12 : 1)
  const sameDay = addMonths(from, months)
  /** Where the last month has no such day its last day is the end already: a day less would be a day short. */
  return sameDay.day < from.day && extra < 0 ? sameDay : sameDay.add({ days: sign * extra })
}

/** Off a day of rest, but never to before the day it is counted from. */
function rolled(counted: Counted, start: Day, { roll }: Counting, calendar: Calendar): Counted {
  if (!roll || isWorkingDay(counted.day, calendar)) return counted
  const day = roll === 'next' ? workingDayOnOrAfter(counted.day, calendar) : workingDayOnOrBefore(counted.day, calendar)
  if (isAcross(counted.day, start, day)) return counted
  const at = counted.at && localInstant(day, timeOf(counted.at, calendar.zone), calendar.zone)
  return { day, at, steps: [...counted.steps, { code: `roll-${roll}`, from: `${counted.day}`, to: `${day}` }] }
}

/** Whether moving from one day to another goes past a third that is not past the first. */
function isAcross(from: Day, over: Day, to: Day): boolean {
  const side = Temporal.PlainDate.compare
  return side(to, over) !== 0 && side(from, over) !== side(to, over)
}

function atHour(counted: Counted, counting: Counting, calendar: Calendar, closes: string): Counted {
  const { by, standardTime, atClosing } = counting
  if (by === undefined && !atClosing) return counted
  const usual = Temporal.PlainTime.from(by ?? closes)
  const time = atClosing ? (closingTime(counted.day, usual, calendar) ?? usual) : usual
  const at = standardTime
    ? atStandardTime(counted.day, time, calendar.zone)
    : localInstant(counted.day, time, calendar.zone)
  const code = standardTime ? 'standard-time' : atClosing ? 'at-closing' : 'at-hour'
  const step = { code, from: `${counted.day}`, to: `${at}`, by: time.toString().slice(0, 5) }
  return { day: counted.day, at, steps: [...counted.steps, step] }
}

/** The moment of an hour by standard time: with the lesser of the offsets that the zone has in that winter and summer. */
function atStandardTime(day: Day, time: Temporal.PlainTime, zone: string): Moment {
  const offsets = [1, 7].map((month) => day.with({ month, day: 1 }).toZonedDateTime(zone).offsetNanoseconds)
  const local = day.toPlainDateTime(time).toZonedDateTime('UTC').toInstant()
  return local.subtract({ nanoseconds: Math.min(...offsets) })
}
