import type { Jurisdiction } from '../../jurisdictions/index.ts'
import { holidaysOf } from '../../platform/dates/holidays.ts'
import type { Calendar, Holiday } from '../../platform/dates.ts'

type Day = Temporal.PlainDate

/** Years whose days off are worked out together, and kept. */
const together = 5
const known = new Map<string, ReadonlyMap<string, Holiday>>()

function daysOffIn({ holidays, zone }: Jurisdiction, first: number): ReadonlyMap<string, Holiday> {
  const key = `${holidays.country} ${holidays.state} ${first}`
  const found = known.get(key)
  if (found) return found
  const made = holidaysOf(holidays, { zone, years: { first, last: first + together - 1 } }).holidays
  known.set(key, made)
  return made
}

export type Office = { zone?: string | undefined; daysOff?: readonly Day[] | undefined }

/**
 * The days off of a place around all days that are named, and those that were given on top. An office of its own has a zone
 * of its own; its days off by weekday are Saturday and Sunday. `reach` is how many years before and after those days an answer may lie.
 */
export function calendarFor(
  place: Jurisdiction,
  days: readonly Day[],
  { zone = place.zone, daysOff = [] }: Office,
  reach: number,
): Calendar {
  const years = days.map(({ year }) => year)
  const first = groupOf(Math.min(...years) - reach)
  const last = groupOf(Math.max(...years) + reach) + together - 1
  const starts = Array.from({ length: (last - first + 1) / together }, (_, nth) => first + nth * together)
  const own = daysOff.map((day): [string, Holiday] => [day.toString(), { name: day.toString() }])
  const holidays = new Map([...starts.flatMap((start) => [...daysOffIn(place, start)]), ...own])
  return { zone, holidays, weekend: [6, 7], years: { first, last } }
}

const groupOf = (year: number): number => Math.floor(year / together) * together
