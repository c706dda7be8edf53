import type { Tx } from '../../../platform/database/tx.ts'
import type { Calendar } from '../../../platform/dates.ts'
import { availabilityOn, type Hours, holds } from '../rules/days.ts'
import { staffTables } from '../tables.ts'
import { officeWithCalendar } from './places.ts'

type Day = Temporal.PlainDate

/** One of somebody's days to come: its hours, or why they are not there, by the kind of leave where it is leave; whether they are on duty. */
export type DayAhead = { hours: Hours | undefined; away: string | undefined; onDuty: boolean }
export type Ahead = { calendar: Calendar; on: (day: Day) => DayAhead }

/**
 * Somebody's days at an office from one to another, read at once: `away` is the kind of their leave, `closed` or `not-a-working-day`.
 * Throws for an office that is not there.
 */
export async function daysAhead(
  tx: Tx,
  { staff, office }: { staff: string; office: string },
  { first, last }: { first: Day; last: Day },
): Promise<Ahead> {
  const tables = staffTables(tx)
  const [place, pattern, leave, duty] = await Promise.all([
    officeWithCalendar(tx, office, { first: first.year, last: last.year }),
    tables
      .selectFrom('workingPattern')
      .select(['weekday', 'starts', 'ends', 'lunchStarts', 'lunchEnds', 'validFrom', 'validTo'])
      .where('staffId', '=', staff)
      .where('validFrom', '<=', last)
      .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', first)]))
      .execute(),
    tables
      .selectFrom('leavePeriod')
      .select(['id', 'kind', 'firstDay', 'lastDay'])
      .where('staffId', '=', staff)
      .where('firstDay', '<=', last)
      .where('lastDay', '>=', first)
      .where('cancelledAt', 'is', null)
      .execute(),
    tables
      .selectFrom('duty')
      .select('day')
      .where('staffId', '=', staff)
      .where('day', '>=', first)
      .where('day', '<=', last)
      .execute(),
  ])
  if (!place) throw new Error('there is no such office')
  const onDuty = new Set(duty.map(({ day }) => `${day}`))
  const on = (day: Day): DayAhead => {
    const away = leave.filter((period) => holds(period, day))
    const { works, why, hours } = availabilityOn(day, { ...place, pattern, leave: away, coveredBy: [] })
    return { hours, away: works ? undefined : (away[0]?.kind ?? why), onDuty: onDuty.has(`${day}`) }
  }
  return { calendar: place.calendar, on }
}
