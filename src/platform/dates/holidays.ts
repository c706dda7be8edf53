import Holidays from 'date-holidays'
import type { Calendar, Holiday } from './working-days.ts'

/** Where an office keeps its holidays: country, state and region as `date-holidays` codes them ("AU", "NSW"). */
export type HolidayPlace = { country: string; state?: string; region?: string }

/** A day that the office keeps and the library does not know, such as a show day; or a library's day it does not keep. */
export type LocalDay = { date: string; name: string; opensAt?: string; closesAt?: string; kept?: false }

export type OfficeTime = {
  zone: string
  weekend?: readonly number[]
  years: { first: number; last: number }
  localDays?: readonly LocalDay[]
}

/**
 * The calendar of an office: the public holidays of its place, then its own days, which win on the same date. Only what
 * the library types `public` counts: the New South Wales Bank Holiday is `bank`, Mother's Day an `observance`. Substitute
 * days come with the day they stand for. A holiday that starts in the day, such as Christmas Eve in Queensland from
 * 18:00, makes a half day that closes then. Throws for a place the library does not know and for a date that is none.
 */
export function holidaysOf(place: HolidayPlace, office: OfficeTime): Calendar {
  const { zone, years, weekend = [6, 7], localDays = [] } = office
  const holidays = new Map<string, Holiday>()
  for (const { date, name } of publicHolidays(place, years)) keep(holidays, date, name)
  for (const day of localDays) keepLocal(holidays, day)
  return { zone, holidays, weekend, years }
}

/** The years on either side are asked too: a substitute for 1 January may fall on 31 December, and is listed with it. */
function publicHolidays(place: HolidayPlace, { first, last }: { first: number; last: number }) {
  const library = libraryFor(place)
  const years = Array.from({ length: last - first + 3 }, (_, index) => first - 1 + index)
  const within = (date: string) => Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last
  const listed = years.flatMap((year) => library.getHolidays(year))
  return listed.filter(({ type, date }) => type === 'public' && within(date))
}

/** The library answers an unknown state with the country's own days, which would be wrong without a word. */
function libraryFor({ country, state, region }: HolidayPlace): Holidays {
  const library = new Holidays()
  if (!(country in library.getCountries())) throw new RangeError(`no holidays are known for the country ${country}`)
  if (state !== undefined && !(state in (library.getStates(country) ?? {})))
    throw new RangeError(`no holidays are known for ${state} in ${country}`)
  if (state === undefined) return new Holidays(country, { types: ['public'] })
  if (region === undefined) return new Holidays(country, state, { types: ['public'] })
  if (!(region in (library.getRegions(country, state) ?? {})))
    throw new RangeError(`no holidays are known for ${region} in ${state}, ${country}`)
  return new Holidays(country, state, region, { types: ['public'] })
}

/** The library writes local time, "2026-12-24 18:00:00", some days with an offset after it. */
function keep(holidays: Map<string, Holiday>, written: string, name: string): void {
  const date = written.slice(0, 10)
  const starts = written.slice(11, 16)
  const wholeDay = starts === '' || starts === '00:00'
  const known = holidays.get(date)
  if (known && known.closesAt === undefined) return
  holidays.set(date, wholeDay ? { name } : { name, closesAt: starts })
}

function keepLocal(holidays: Map<string, Holiday>, { date, name, opensAt, closesAt, kept }: LocalDay): void {
  const day = Temporal.PlainDate.from(date).toString()
  for (const time of [opensAt, closesAt]) if (time !== undefined) Temporal.PlainTime.from(time)
  holidays.delete(day)
  if (kept === false) return
  holidays.set(day, { name, ...(opensAt !== undefined && { opensAt }), ...(closesAt !== undefined && { closesAt }) })
}
