import type { Days, TheirHours } from './their-hours.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

export const unsuitedKinds = ['work', 'school', 'caring', 'faith', 'other'] as const
export type UnsuitedKind = (typeof unsuitedKinds)[number]
/** In which weeks: in all, in school holidays alone, or in all but them. */
export const holidayWeeks = ['any', 'only', 'not'] as const
export type HolidayWeeks = (typeof holidayWeeks)[number]

/** Hours that do not suit somebody, as they told us. */
export type Unsuited = {
  id: string
  kind: UnsuitedKind
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[]
  /** The whole day where neither is said. */
  starts: Time | null
  ends: Time | null
  holidays: HolidayWeeks
  about: string
  /** Both included. */
  firstDay: Day | null
  lastDay: Day | null
}

export type UnsuitedProblem =
  | { problem: 'half-hours'; at: 'unsuitedFrom' | 'unsuitedUntil' }
  | { problem: 'no-length'; at: 'unsuitedUntil' }
  | { problem: 'ends-before-first'; at: 'unsuitedLast' }
  | { problem: 'days-missing'; at: 'unsuitedDays' }

/** Why hours cannot be kept as given: no weekday, one time without the other, no time between them, or an end before the beginning. */
export function problemWithUnsuited(given: Omit<Unsuited, 'id'>): UnsuitedProblem | undefined {
  const { starts, ends, firstDay, lastDay, weekdays } = given
  if (weekdays.length === 0) return { problem: 'days-missing', at: 'unsuitedDays' }
  if (starts === null && ends !== null) return { problem: 'half-hours', at: 'unsuitedFrom' }
  if (starts !== null && ends === null) return { problem: 'half-hours', at: 'unsuitedUntil' }
  if (starts && ends?.equals(starts)) return { problem: 'no-length', at: 'unsuitedUntil' }
  const backwards = firstDay && lastDay && Temporal.PlainDate.compare(lastDay, firstDay) < 0
  return backwards ? { problem: 'ends-before-first', at: 'unsuitedLast' } : undefined
}

const midnight = Temporal.PlainTime.from('00:00')

/** The same as hours that they are taken up, with the holidays of their schools. */
export function hoursUnsuited(unsuited: readonly Unsuited[], schoolHolidays: readonly Days[]): TheirHours[] {
  return unsuited.map(({ kind, weekdays, starts, ends, holidays, about, firstDay, lastDay }) => ({
    what: kind === 'school' ? 'education' : kind,
    where: about,
    days: weekdays,
    from: starts ?? midnight,
    until: ends ?? midnight,
    validFrom: firstDay,
    validTo: lastDay?.add({ days: 1 }) ?? null,
    ...(holidays === 'only' && { only: schoolHolidays }),
    ...(holidays === 'not' && { not: schoolHolidays }),
  }))
}
