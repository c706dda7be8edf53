import type { Tx } from '../../../platform/database/tx.ts'
import { ordersIn } from '../../orders/index.ts'
import { periodNamed, standingOf } from '../../people/index.ts'
import { officeCalendar, staffNames } from '../../staff/index.ts'
import {
  type Appointment,
  earliestOf,
  laidAhead,
  type Occurrence,
  occurrencesOf,
  type Series,
  type SeriesRule,
} from '../rules.ts'
import { contactTables } from '../tables.ts'
import { laidSince, standingIn } from './appointments.ts'

type Day = Temporal.PlainDate

const columns = `s.id, s.person_id as person, s.supervision_id as supervision, s.every, s.weekdays, s.first_day, s.last_day, s.times,
  s.on_holiday, s.left_out, s.staff_id as staff, s.office_id as office, s.kind, s.time, s.minutes, s.place, s.purpose, s.interpreter,
  s.support_person, s.adjustment, s.children_present, s.officer_asked_for, s.resource_ids as resources, s.attendees, s.follows, s.laid_until,
  s.made_at, s.made_by, s.ended_from, s.ended_why, s.version`

/** A series, as far as whoever asks may know of it. */
export async function seriesNamed(tx: Tx, id: string): Promise<Series | undefined> {
  const [found] = await tx.query<Series>(`select ${columns} from appointment_series s where s.id = $1`, [id])
  return found
}

/** The same, held until the transaction ends: two that lay or change it come one after the other. */
export async function holdSeries(tx: Tx, id: string): Promise<Series | undefined> {
  const [held] = await tx.query<{ id: string }>('select id from appointment_series where id = $1 for update', [id])
  return held && seriesNamed(tx, held.id)
}

/** What the path's `:series` points at. */
export async function seriesSubject(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const row = await contactTables(tx)
    .selectFrom('appointmentSeries')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}

/** A person's series that go on, the one begun last first. */
export function seriesOf(tx: Tx, person: string): Promise<Series[]> {
  return tx.query<Series>(
    `select ${columns} from appointment_series s
     where s.person_id = $1 and s.ended_from is null and (s.last_day is null or s.last_day >= $2)
     order by s.made_at desc, s.id desc limit 20`,
    [person, tx.today],
  )
}

/** The last day that a series of a period can have: of its own, of the order, of the period. */
export async function lastDayIn(tx: Tx, supervision: string, own: Day | null): Promise<Day | null> {
  const [period, standing] = await Promise.all([periodNamed(tx, supervision), standingOf(tx, supervision)])
  return earliestOf(own, standing.orderEndsOn, period?.closedOn)
}

/** Whether a series has outlived its period, or every order of it. */
export async function outlived(
  tx: Tx,
  { supervision }: Pick<Series, 'supervision'>,
): Promise<{ why: 'period-closed' | 'order-ended'; from: Day } | undefined> {
  const [period, orders] = await Promise.all([periodNamed(tx, supervision), ordersIn(tx, supervision)])
  if (period?.closedOn) return { why: 'period-closed', from: period.closedOn.add({ days: 1 }) }
  const real = orders.filter(({ state }) => state !== 'entered-in-error')
  const over = real.length > 0 && real.every(({ state }) => state === 'ended')
  return over ? { why: 'order-ended', from: tx.today } : undefined
}

type Ruled = SeriesRule & Pick<Series, 'supervision' | 'office'>

/** The times of a series up to eight weeks ahead. */
export async function timesAhead(tx: Tx, of: Ruled): Promise<Occurrence[]> {
  const until = tx.today.add(laidAhead)
  const years = { first: of.firstDay.year - 1, last: until.year + 1 }
  const [lastDay, calendar] = await Promise.all([
    lastDayIn(tx, of.supervision, of.lastDay),
    officeCalendar(tx, of.office, years),
  ])
  const first = tx.today.subtract({ weeks: 1 })
  return occurrencesOf({ ...of, lastDay }, calendar, { first, until }).filter(
    ({ on }) => on === undefined || Temporal.PlainDate.compare(on, tx.today) >= 0,
  )
}

/** The rule's days for which an appointment was laid, whatever became of it. */
export async function laidDays(tx: Tx, series: string): Promise<Set<string>> {
  const rows = await contactTables(tx)
    .selectFrom('appointment')
    .select('seriesDay')
    .where('seriesId', '=', series)
    .where('seriesDay', '>=', tx.today.subtract({ weeks: 2 }))
    .execute()
  return new Set(rows.map(({ seriesDay }) => `${seriesDay}`))
}

/** What was laid of a series and is still to come, from a day of its rule on. */
export const stillLaid = (tx: Tx, series: string, from: Day): Promise<Appointment[]> => standingIn(tx, series, from)

/** What stands of each day of a series in these weeks, or what became of it last. */
export async function latestOf(tx: Tx, series: string): Promise<Appointment[]> {
  const found = await laidSince(tx, series, tx.today)
  return [...new Map(found.map((one) => [`${one.seriesDay}`, one])).values()]
}

/** The series that took the place of one. */
export async function followedBy(tx: Tx, id: string): Promise<string | undefined> {
  const row = await contactTables(tx)
    .selectFrom('appointmentSeries')
    .select('id')
    .where('follows', '=', id)
    .executeTakeFirst()
  return row?.id
}

/** The days of a rule that were called off one by one, from a day on. */
export async function calledOff(tx: Tx, series: string, from: Day): Promise<Day[]> {
  const rows = await tx.query<{ day: Day }>(
    `select a.series_day as day from appointment a join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
     where a.series_id = $1 and a.series_day >= $2 and e.kind = 'cancelled' order by a.series_day`,
    [series, from],
  )
  return rows.map(({ day }) => day)
}

/** Series of the agency that need a look: not laid far enough ahead, outlived by their period, or with appointments that are with an officer who has handed over. */
export function seriesToSettle(tx: Tx, after: string | null, most: number): Promise<{ id: string }[]> {
  return tx.query<{ id: string }>(
    `select s.id from appointment_series s
       join supervision p on p.agency_id = s.agency_id and p.id = s.supervision_id
     where s.ended_from is null and ($3::uuid is null or s.id > $3)
       and (((s.laid_until is null or s.laid_until < $1) and (s.last_day is null or s.last_day >= $2)) or p.closed_on is not null
         or (s.staff_id is null and exists (select from appointment a
           left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
           cross join lateral (select o.staff_id from allocation o where o.agency_id = a.agency_id and o.supervision_id = s.supervision_id
             and o.first_day <= a.day and (o.last_day is null or o.last_day >= a.day) order by o.first_day desc, o.recorded_at desc limit 1) now
           where a.agency_id = s.agency_id and a.series_id = s.id and a.day > $2 and e.kind is null and a.staff_id <> now.staff_id
             and exists (select from allocation b where b.agency_id = a.agency_id and b.supervision_id = s.supervision_id
               and b.staff_id = a.staff_id))))
     order by s.id limit $4`,
    [tx.today.add(laidAhead), tx.today, after, most],
  )
}

/** The names of the officers of these series, by id. */
export const officersOf = (tx: Tx, list: readonly Pick<Series, 'staff'>[]) =>
  staffNames(
    tx,
    list.map(({ staff }) => staff),
  )
