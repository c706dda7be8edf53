import type { Stretch } from './free-time.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

export const activities = ['work', 'caring', 'education', 'faith', 'other'] as const
/** The first and the last day of a stretch. */
export type Days = { first: Day; last: Day }
/** Hours that somebody is known to be taken up: at work, caring for somebody, in class, at prayer. */
export type TheirHours = {
  what: (typeof activities)[number]
  /** The employer or the school; else the work or the course; empty where neither is known. */
  where: string
  /** 1 Monday … 7 Sunday. */
  days: readonly number[]
  from: Time
  /** At or before `from`: on the next day; the whole day where both are midnight. */
  until: Time
  validFrom: Day | null
  validTo: Day | null
  /** Only on these days, or on none of these: the holidays of schools. */
  only?: readonly Days[]
  not?: readonly Days[]
}

/** What the record says of work or a course. */
export type Said = {
  kind: string
  validFrom: Day | null
  validTo: Day | null
  data: {
    state?: string | undefined
    what?: string | undefined
    employer?: string | undefined
    school?: string | undefined
    days?: readonly string[] | undefined
    from?: string | undefined
    until?: string | undefined
  }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** States of work or a course that take no hours. */
const idle: readonly unknown[] = ['looking', 'not-working', 'left', 'finished', 'left-course']

/** The hours that the record knows: of each work and course that goes on and has days, a beginning and an end. */
export function hoursFrom(said: readonly Said[]): TheirHours[] {
  return said.flatMap(({ kind, data, validFrom, validTo }): TheirHours[] => {
    const { state, what, employer, school, from, until } = data
    const days = (data.days ?? []).map((day) => weekdays.indexOf(day) + 1).filter((day) => day > 0)
    if (idle.includes(state) || days.length === 0 || !from || !until || from === until) return []
    const activity = kind === 'education' ? 'education' : state === 'caring' ? 'caring' : 'work'
    return [
      {
        what: activity,
        where: employer || school || what || '',
        days: days.toSorted((one, other) => one - other),
        from: Temporal.PlainTime.from(from),
        until: Temporal.PlainTime.from(until),
        validFrom,
        validTo,
      },
    ]
  })
}

const midnight = Temporal.PlainTime.from('00:00')

/** The stretches of a day that these hours take: those past midnight also of the day after. */
export function takenOn({ days, from, until, validFrom, validTo, only, not }: TheirHours, day: Day): Stretch[] {
  const isIn = (one: Day) =>
    days.includes(one.dayOfWeek) &&
    (validFrom === null || Temporal.PlainDate.compare(validFrom, one) <= 0) &&
    (validTo === null || Temporal.PlainDate.compare(one, validTo) < 0) &&
    (only === undefined || isAmong(one, only)) &&
    (not === undefined || !isAmong(one, not))
  const overnight = Temporal.PlainTime.compare(until, from) < 0
  const own = isIn(day) ? [{ starts: from, ends: overnight ? midnight : until }] : []
  const before = overnight && !until.equals(midnight) && isIn(day.subtract({ days: 1 }))
  return before ? [{ starts: midnight, ends: until }, ...own] : own
}

const isAmong = (day: Day, stretches: readonly Days[]) =>
  stretches.some(
    ({ first, last }) => Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0,
  )

/** Whether they are met where they are then: at their work nobody is kept from it. */
export const isAtTheirs = (kind: string) => kind === 'work'

/** The first of their hours that a time falls in; what only touches them does not. */
export function hoursMet(
  { kind, day, time, minutes }: { kind: string; day: Day; time: Time; minutes: number },
  hours: readonly TheirHours[],
): TheirHours | undefined {
  if (isAtTheirs(kind)) return undefined
  const at = minuteOf(time)
  return hours.find((one) =>
    takenOn(one, day).some(({ starts, ends }) => {
      const last = ends.equals(midnight) ? 24 * 60 : minuteOf(ends)
      return at < last && minuteOf(starts) < at + minutes
    }),
  )
}

const minuteOf = ({ hour, minute }: Time) => hour * 60 + minute
