import type { Tx } from '../../../platform/database/tx.ts'
import { weekOf } from '../../../platform/dates.ts'
import { availabilityOf, lunchCover } from '../../staff/index.ts'
import type { CalendarDay, Run } from '../rules.ts'
import { appointmentsOn } from './appointments.ts'
import { busyTimes } from './companions.ts'
import { shownAppointments } from './options.ts'

type Day = Temporal.PlainDate
/** What gives the ways round that somebody is out on in these days, alone or with a colleague. */
export type RunsOf = (tx: Tx, staff: string, days: { first: Day; last: Day }) => Promise<Run[]>

/**
 * An officer's week around a day: appointments with the names, when they are on the way, lunch, leave and the days that the office is
 * closed.
 * Saturday and Sunday are there only when something is on them.
 */
export async function weekFor(tx: Tx, staff: string, around: Day, runsOf: RunsOf): Promise<CalendarDay[]> {
  const { first, last, days } = weekOf(around)
  const [duty, busy, runs] = await Promise.all([
    lunchCover(tx, staff, { first, last }),
    staff === tx.actor.staff ? busyTimes(tx, { first, last }) : [],
    runsOf(tx, staff, { first, last }),
  ])
  const all = await shownAppointments(
    tx,
    await appointmentsOn(tx, { staff: [staff], attended: true, days: { first, last } }),
  )
  const week: CalendarDay[] = []
  for (const day of days) {
    const appointments = all.filter((one) => one.day.equals(day))
    const hidden = busy.filter((one) => one.day.equals(day))
    const out = runs.filter(({ leavesAt, zone }) => leavesAt.toZonedDateTimeISO(zone).toPlainDate().equals(day))
    if (day.dayOfWeek > 5 && appointments.length + hidden.length + out.length === 0) continue
    const available = (await availabilityOf(tx, [staff], day)).get(staff)
    const coveredBy = (available?.coveredBy ?? []).map(({ name }) => name).join(', ')
    week.push({
      day,
      appointments,
      off: available?.why,
      holiday: available?.holiday ?? '',
      coveredBy,
      busy: hidden,
      runs: out,
      lunch: lunchOf(available?.hours, coveredBy || (duty.get(`${day}`) ?? '')),
    })
  }
  return week
}

type Lunch = { lunchStarts: Temporal.PlainTime | null; lunchEnds: Temporal.PlainTime | null }

function lunchOf(hours: Lunch | undefined, coveredBy: string) {
  return hours?.lunchStarts && hours.lunchEnds ? { from: hours.lunchStarts, to: hours.lunchEnds, coveredBy } : undefined
}
