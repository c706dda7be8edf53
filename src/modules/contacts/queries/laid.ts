import { among, amongAt } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { daysAway, officeCalendar } from '../../staff/index.ts'
import { type Appointment, inTheWay, type Obstacle } from '../rules.ts'
import { contactTables } from '../tables.ts'
import { laidFor } from './appointments.ts'

/** An appointment that was laid ahead, with what came to stand in its way. */
export type ToSettle = Appointment & { obstacles: Obstacle[] }

/**
 * What was laid ahead for these officers, is still to come, and has come to lie in their leave, on a closed day, or beside something else
 * of theirs or the person's; what was looked at and kept is left out. In order of time; of people whom the asker may see.
 */
export async function toSettle(tx: Tx, staff: readonly string[]): Promise<ToSettle[]> {
  const laid = await laidFor(tx, staff)
  const [first, last] = [laid[0]?.day, laid.at(-1)?.day]
  if (!first || !last) return []
  const span = { first, last }
  const officers = [...new Set(laid.map((one) => one.staff))]
  const offices = [...new Set(laid.map(({ office }) => office))]
  const [away, calendars, clashes, kept] = await Promise.all([
    Promise.all(officers.map(async (id) => [id, await daysAway(tx, id, span)] as const)),
    Promise.all(
      offices.map(async (id) => [id, await officeCalendar(tx, id, { first: first.year, last: last.year })] as const),
    ),
    clashesOf(tx, laid),
    keptOf(tx, laid),
  ])
  const awayOf = new Map(away)
  const calendarOf = new Map(calendars)
  return laid.flatMap((one) => {
    const calendar = calendarOf.get(one.office)
    const { leave = [], weekdays } = awayOf.get(one.staff) ?? {}
    if (!calendar) return []
    const around = { calendar, leave, weekdays, clashes: clashes.get(one.id) ?? [], kept: kept.get(one.id) ?? [] }
    const obstacles = inTheWay(one.day, around)
    return obstacles.length > 0 ? [{ ...one, obstacles }] : []
  })
}

/** What else of the officer's or the person's lies at the time of each. */
async function clashesOf(tx: Tx, laid: readonly Appointment[]): Promise<Map<string, Obstacle[]>> {
  const [one, ids] = amongAt(
    1,
    laid.map(({ id }) => id),
  )
  const near = 'o.agency_id = a.agency_id and o.day between a.day - 1 and a.day + 1'
  const rows = await tx.query<{ id: string; obstacle: Obstacle }>(
    `select distinct a.id, f.obstacle from appointment a cross join lateral (
       select o.id, 'person-clash' as obstacle, o.starts_at, o.ends_at from appointment o where ${near} and o.person_id = a.person_id
       union all
       select o.id, 'officer-clash', o.starts_at, o.ends_at from appointment o
         where ${near} and o.staff_id = a.staff_id and o.person_id <> a.person_id
       union all
       select o.id, 'officer-clash', o.starts_at, o.ends_at from appointment_attendee t
         join appointment o on o.agency_id = t.agency_id and o.id = t.appointment_id
         where ${near} and t.agency_id = a.agency_id and t.staff_id = a.staff_id and t.ended_at is null and o.person_id <> a.person_id) f
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = f.id
       left join contact c on c.agency_id = a.agency_id and c.appointment_id = f.id and c.superseded_at is null
     where a.id = ${one} and f.id <> a.id and f.starts_at < a.ends_at and f.ends_at > a.starts_at
       and e.kind is null and (c.id is null or c.attended)`,
    [ids],
  )
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, found]) => [id, found.map(({ obstacle }) => obstacle)]),
  )
}

async function keptOf(tx: Tx, laid: readonly Appointment[]): Promise<Map<string, Obstacle[]>> {
  const rows = await contactTables(tx)
    .selectFrom('appointmentKept')
    .select(['appointmentId', 'reason'])
    .where('appointmentId', '=', among(laid.map(({ id }) => id)))
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ appointmentId }) => appointmentId)].map(([id, found]) => [
      id,
      found.map(({ reason }) => reason),
    ]),
  )
}
