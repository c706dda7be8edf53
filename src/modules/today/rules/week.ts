import { weekOf } from '../../../platform/dates.ts'
import type { Entry, WeekCount } from './shown.ts'

/**
 * Contacts done of those planned for each day of the week around a day. Saturdays and Sundays stand only where something is
 * planned on them. What was moved or called off is not planned; what somebody failed to come to is, and is not done.
 */
export function weekCounts(
  appointments: readonly (Pick<Entry, 'day' | 'state'> & { attended: boolean | null })[],
  around: Temporal.PlainDate,
): WeekCount[] {
  const planned = appointments.filter(({ state }) => state === 'planned' || state === 'recorded')
  const counts = weekOf(around).days.map((day) => {
    const ofDay = planned.filter((one) => one.day.equals(day))
    return { day, planned: ofDay.length, done: ofDay.filter(({ attended }) => attended === true).length }
  })
  return counts.filter(({ day, planned: many }) => day.dayOfWeek <= 5 || many > 0)
}
