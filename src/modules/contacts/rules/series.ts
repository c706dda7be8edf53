import { type Calendar, holidayOn, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../../platform/dates.ts'
import type { Day } from './due.ts'

/** How often; by month on the same weekday of it, as the second Tuesday, or on its last one. */
export const everies = ['week', 'fortnight', 'four-weeks', 'month', 'month-last'] as const
export type Every = (typeof everies)[number]
/** What becomes of one on a day that the office is closed: none, on the last working day before, or on the next one. */
export const onHolidays = ['skip', 'before', 'after'] as const
export type OnHoliday = (typeof onHolidays)[number]

export type SeriesRule = {
  every: Every
  /** The days of the week, 1 Monday … 7 Sunday; by month only that of the first day counts. */
  weekdays: readonly number[]
  firstDay: Day
  /** The last one is on this day or before. */
  lastDay: Day | null
  onHoliday: OnHoliday
  /** Days of the rule on which there is none. */
  leftOut: readonly Day[]
}

/** One time of a rule: its own day, and the day on which it takes place; none where a holiday or another one of it takes it. */
export type Occurrence = { day: Day; on: Day | undefined; holiday: string }

const weeks = { week: 1, fortnight: 2, 'four-weeks': 4 } as const
const { compare } = Temporal.PlainDate
const isBy = (day: Day, last: Day | null) => last === null || compare(day, last) <= 0

/** The days of a rule up to a day, that one and the rule's last one included; holidays and what is left out too. */
export function daysOf(rule: SeriesRule, until: Day): Day[] {
  const days: Day[] = []
  for (const day of eachDay(rule)) {
    if (!isBy(day, until) || !isBy(day, rule.lastDay)) return days
    days.push(day)
  }
  return days
}

/** The day of so many times, which a holiday or what is left out does not make later. */
export function lastOfTimes(rule: SeriesRule, times: number): Day {
  let left = times
  for (const day of eachDay(rule)) if (--left <= 0) return day
  return rule.firstDay
}

/** Every day of the rule for ever, the first day or after, in order. */
function* eachDay({ every, weekdays, firstDay }: SeriesRule): Generator<Day> {
  if (every === 'month' || every === 'month-last')
    for (let month = 0; ; month++) {
      const day = monthly(firstDay, month, every === 'month-last')
      if (compare(day, firstDay) >= 0) yield day
    }
  const monday = firstDay.subtract({ days: firstDay.dayOfWeek - 1 })
  const sorted = weekdays.length > 0 ? weekdays.toSorted((one, other) => one - other) : [firstDay.dayOfWeek]
  for (let turn = 0; ; turn++)
    for (const weekday of sorted) {
      const day = monday.add({ weeks: turn * weeks[every], days: weekday - 1 })
      if (compare(day, firstDay) >= 0) yield day
    }
}

/** The same weekday so many months on. Not every month has a fifth one: it stands for the last. */
function monthly(first: Day, months: number, last: boolean): Day {
  const nth = Math.ceil(first.day / 7)
  const start = first.with({ day: 1 }).add({ months })
  const earliest = start.add({ days: (first.dayOfWeek - start.dayOfWeek + 7) % 7 })
  if (!last && nth < 5) return earliest.add({ weeks: nth - 1 })
  const fifth = earliest.add({ weeks: 4 })
  return fifth.month === start.month ? fifth : earliest.add({ weeks: 3 })
}

/**
 * What a rule gives from one day to another: each of its days with the day on which it takes place. A closed day is passed over or moved
 * as the rule says; a weekend that was chosen is meant. Moved past either end of the rule, or onto another one of it, it falls away.
 */
export function occurrencesOf(rule: SeriesRule, calendar: Calendar, { first, until }: { first: Day; until: Day }) {
  const all = daysOf(rule, until)
  const taken = new Set(all.filter((day) => !isClosed(day, calendar)).map(String))
  const found: Occurrence[] = []
  for (const day of all) {
    if (rule.leftOut.some((out) => out.equals(day))) continue
    const closed = isClosed(day, calendar)
    const on = closed ? movedTo(day, rule, calendar) : day
    const fits = on && (!closed || !taken.has(`${on}`)) && compare(on, rule.firstDay) >= 0 && isBy(on, rule.lastDay)
    if (fits) taken.add(`${on}`)
    const holiday = closed ? (holidayOn(day, calendar)?.name ?? '') : ''
    if (compare(day, first) >= 0) found.push({ day, on: fits ? on : undefined, holiday })
  }
  return found
}

const isClosed = (day: Day, calendar: Calendar) =>
  !calendar.weekend.includes(day.dayOfWeek) && !isWorkingDay(day, calendar)

function movedTo(day: Day, { onHoliday }: SeriesRule, calendar: Calendar): Day | undefined {
  if (onHoliday === 'skip') return undefined
  return onHoliday === 'before' ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar)
}

/** How far ahead of today the appointments of a series are laid. */
export const laidAhead = { weeks: 8 }

/** The earliest of the days on which something ends; none where nothing does. */
export const earliestOf = (...ends: (Day | null | undefined)[]): Day | null =>
  ends.filter((end) => end !== null && end !== undefined).toSorted(compare)[0] ?? null

export type SeriesProblem = 'until-and-times' | 'ends-before-first' | 'ends-with-order' | 'begins-too-late'

/** Why there can be no such series: two ends, an end before it begins, a beginning after the order ends or later than any is laid. */
export function problemWithSeries(
  { firstDay, until, times }: { firstDay: Day; until: Day | undefined; times: number | undefined },
  orderEnds: Day | null,
  today: Day,
): { problem: SeriesProblem; at: string } | undefined {
  if (until && times !== undefined) return { problem: 'until-and-times', at: 'nextTimes' }
  if (until && compare(until, firstDay) < 0) return { problem: 'ends-before-first', at: 'nextUntil' }
  if (!isBy(firstDay, orderEnds)) return { problem: 'ends-with-order', at: 'nextDate' }
  return isBy(firstDay, today.add(laidAhead)) ? undefined : { problem: 'begins-too-late', at: 'nextDate' }
}

/** What was laid by an old rule beside what the new one gives, in order: each takes the place of one, as far as they go. */
export function pairUp<Old, New>(laid: readonly Old[], coming: readonly New[]) {
  return {
    pairs: laid.slice(0, coming.length).map((old, at) => [old, coming[at] as New] as const),
    surplus: laid.slice(coming.length),
    fresh: coming.slice(laid.length),
  }
}
