import { type Calendar, holidayOn, isWorkingDay } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate

/** What can come to stand in the way of an appointment that was laid ahead. */
export const obstacles = ['leave', 'not-working', 'holiday', 'officer-clash', 'person-clash'] as const
export type Obstacle = (typeof obstacles)[number]

export type AroundLaid = {
  calendar: Calendar
  leave: readonly { firstDay: Day; lastDay: Day }[]
  /** The weekdays that the officer works; undefined where none are recorded. */
  weekdays: readonly number[] | undefined
  clashes: readonly Obstacle[]
  /** What was looked at before, and kept. */
  kept: readonly string[]
}

/**
 * What stands in the way of an appointment that was laid ahead and that nobody has looked at: the officer's leave or day off, a closed
 * office, something else of the officer's or the person's at that time. A weekend that was chosen is meant.
 */
export function inTheWay(day: Day, { calendar, leave, weekdays, clashes, kept }: AroundLaid): Obstacle[] {
  const { compare } = Temporal.PlainDate
  const away = leave.some(({ firstDay, lastDay }) => compare(firstDay, day) <= 0 && compare(day, lastDay) <= 0)
  const weekend = calendar.weekend.includes(day.dayOfWeek)
  const found: Record<Obstacle, boolean> = {
    leave: away,
    'not-working': !away && !weekend && weekdays !== undefined && !weekdays.includes(day.dayOfWeek),
    holiday: !weekend && !isWorkingDay(day, calendar) && holidayOn(day, calendar) !== undefined,
    'officer-clash': clashes.includes('officer-clash'),
    'person-clash': clashes.includes('person-clash'),
  }
  return obstacles.filter((one) => found[one] && !kept.includes(one))
}
