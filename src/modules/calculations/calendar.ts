import type { Jurisdiction } from '../../jurisdictions/index.ts'
import { holidaysOf } from '../../platform/dates/holidays.ts'
import type { Calendar, Holiday } from '../../platform/dates.ts'

type Day = Temporal.PlainDate

/** Years whose days off are worked out together, and kept: a place has some thirty such. */
const together = 10
const known = new Map<string, ReadonlyMap<string, Holiday>>()

function daysOffIn({ holidays, zone }: Jurisdiction, first: number): ReadonlyMap<string, Holiday> {
  const key = `${holidays.country} ${holidays.state} ${first}`
  const found = known.get(key)
  if (found) return found
  const made = holidaysOf(holidays, { zone, years: { first, last: first + together - 1 } }).holidays
  known.set(key, made)
  return made
}

/** How far before and after the days that are named an answer may lie. */
const reach = 12

/**
 * The days off of a place around all days that are named, and those that were given on top. An office of its own has a zone
 * of its own; its days off by weekday are Saturday and Sunday.
 */
export function calendarFor(
  place: Jurisdiction,
  days: readonly Day[],
  { zone = place.zone, daysOff = [] }: { zone?: string | undefined; daysOff?: readonly Day[] | undefined },
): Calendar {
  const years = days.map(({ year }) => year)
  const first = tenOf(Math.min(...years) - reach)
  const last = tenOf(Math.max(...years) + reach) + together - 1
  const starts = Array.from({ length: (last - first + 1) / together }, (_, nth) => first + nth * together)
  const own = daysOff.map((day): [string, Holiday] => [day.toString(), { name: day.toString() }])
  const holidays = new Map([...starts.flatMap((start) => [...daysOffIn(place, start)]), ...own])
  return { zone, holidays, weekend: [6, 7], years: { first, last } }
}

const tenOf = (year: number): number => Math.floor(year / together) * together
