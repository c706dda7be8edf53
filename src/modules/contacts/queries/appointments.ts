import { among, amongAt } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { resourcesNamed } from '../../staff/index.ts'
import { type Appointment, type Ending, laidAhead, type VisitMarkKind } from '../rules.ts'
import { contactTables } from '../tables.ts'

/** One statement's rows: the plan, its end, its outcome, its marks and what is booked with it. */
const select = `
  select a.id, a.person_id as person, a.supervision_id as supervision, a.staff_id as staff, a.office_id as office,
    a.kind, a.day, a.time, a.zone, a.starts_at, a.ends_at, a.minutes, a.place, a.purpose, a.interpreter, a.support_person,
    a.adjustment, a.children_present, a.officer_asked_for, a.instead_of, a.series_id as series, a.series_day, a.made_at, a.made_by, a.version,
    coalesce(e.kind, case when c.id is null then 'planned' else 'recorded' end) as state,
    c.id as contact, c.outcome, c.counts, c.attended, c.minutes_late,
    case when (select m.kind from arrival_mark m where m.agency_id = r.agency_id and m.arrival_id = r.id
      order by m.at desc, m.id desc limit 1) = 'undone' then null else r.arrived_at end as arrived_at,
    array(select b.resource_id from appointment_resource b
      where b.agency_id = a.agency_id and b.appointment_id = a.id) as resource_ids,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'staff', t.staff_id, 'name', t.name, 'role', t.role) order by t.id)
      from appointment_attendee t where t.agency_id = a.agency_id and t.appointment_id = a.id and t.ended_at is null), '[]') as beside,
    coalesce(v.kinds, '{}') as mark_kinds, coalesce(v.times, '{}') as mark_times
  from appointment a
    left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
    left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
    left join arrival r on r.agency_id = a.agency_id and r.appointment_id = a.id
    left join lateral (select array_agg(m.kind order by m.step) as kinds, array_agg(m.at order by m.step) as times
      from (select m.kind, m.at, array_position(array['set-out', 'arrived', 'safe'], m.kind) as step
        from visit_mark m where m.agency_id = a.agency_id and m.appointment_id = a.id) m) v on true`

type Row = Omit<Appointment, 'resources' | 'marks' | 'attendees'> & {
  resourceIds: string[]
  markKinds: VisitMarkKind[]
  markTimes: Temporal.Instant[]
}

async function read(tx: Tx, rest: string, values: readonly unknown[]): Promise<Appointment[]> {
  const rows = await tx.query<Row>(`${select} ${rest}`, values)
  const named = await resourcesNamed(
    tx,
    rows.flatMap((row) => row.resourceIds),
  )
  return rows.map(({ resourceIds, markKinds, markTimes, ...row }) => ({
    ...row,
    attendees: row.beside.flatMap(({ staff }) => staff ?? []),
    resources: resourceIds.flatMap((id) => named.get(id) ?? []),
    marks: markKinds.map((kind, at) => ({ kind, at: markTimes[at] as Temporal.Instant })),
  }))
}

/** One appointment, as far as whoever asks may know of it. */
export async function appointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  const [found] = await read(tx, 'where a.id = $1', [id])
  return found
}

/** What the path's `:appointment` points at. */
export async function appointmentSubject(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const row = await contactTables(tx)
    .selectFrom('appointment')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}

export type Days = { first: Temporal.PlainDate; last: Temporal.PlainDate }
/** With certain officers, at an office, or both; on a day, or from one day to another. `attended`: those that they go to beside another, too. */
export type Where = { staff?: readonly string[]; office?: string; attended?: true } & (
  | { day: Temporal.PlainDate }
  | { days: Days }
)

/** The appointments of a day or of several, in order of time; those that were moved or called off too. */
export async function appointmentsOn(tx: Tx, where: Where): Promise<Appointment[]> {
  const { first, last } = 'day' in where ? { first: where.day, last: where.day } : where.days
  const asked = [
    ['a.staff_id', where.staff],
    ['a.office_id', where.office && [where.office]],
  ] as const
  const values: unknown[] = [first, last]
  const conditions = asked.flatMap(([column, ids]) => {
    if (!ids) return []
    const [is, value] = amongAt(values.length + 1, ids)
    values.push(value)
    const beside = `exists (select from appointment_attendee t
      where t.agency_id = a.agency_id and t.appointment_id = a.id and t.ended_at is null and t.staff_id = ${is})`
    return where.attended && column === 'a.staff_id' ? `and (${column} = ${is} or ${beside})` : `and ${column} = ${is}`
  })
  return read(tx, `where a.day between $1 and $2 ${conditions.join(' ')} order by a.starts_at, a.id`, values)
}

export type PersonsAppointments = { coming: Appointment[]; past: Appointment[] }

/** A person's appointments: those to come, soonest first, and those that were, newest first, as many as asked for. */
export async function appointmentsOf(
  tx: Tx,
  person: string,
  { limit }: { limit: number },
): Promise<PersonsAppointments> {
  const [coming, past] = await Promise.all([
    read(
      tx,
      'where a.person_id = $1 and a.ends_at > $2 and e.kind is null and c.id is null order by a.starts_at, a.id limit 200',
      [person, tx.now],
    ),
    limit === 0
      ? []
      : read(
          tx,
          `where a.person_id = $1 and (a.ends_at <= $2 or e.kind is not null or c.id is not null)
           order by a.starts_at desc, a.id desc limit $3`,
          [person, tx.now, limit],
        ),
  ])
  return { coming, past }
}

/**
 * Today's appointment of whoever asks with a person that has begun, begins within a quarter of an hour or was marked as arrived,
 * and has no outcome yet: what they are at.
 */
export async function underWayWith(tx: Tx, person: string): Promise<Appointment | undefined> {
  const open = await read(
    tx,
    `where a.person_id = $1 and a.staff_id = $2 and a.day = $3 and e.kind is null and c.id is null
      order by a.starts_at desc, a.id desc`,
    [person, tx.actor.staff, tx.today],
  )
  const soon = tx.now.add({ minutes: 15 })
  return open.find(({ startsAt, arrivedAt }) => arrivedAt || Temporal.Instant.compare(startsAt, soon) <= 0)
}

/** What was laid of a series and is still to come, from a day of its rule on. Somebody who is there already stays expected. */
export async function standingIn(tx: Tx, series: string, from: Temporal.PlainDate): Promise<Appointment[]> {
  const found = await read(
    tx,
    `where a.series_id = $1 and a.series_day >= $2 and a.starts_at > $3 and e.kind is null and c.id is null order by a.starts_at, a.id`,
    [series, from, tx.now],
  )
  return found.filter(({ arrivedAt }) => arrivedAt === null)
}

/** What was laid of a series for a day or later, in the order in which it was made. */
export const laidSince = (tx: Tx, series: string, day: Temporal.PlainDate): Promise<Appointment[]> =>
  read(tx, 'where a.series_id = $1 and a.day >= $2 order by a.made_at, a.id limit 500', [series, day])

/** What was laid by a series for these officers and is still to come, as far ahead as any is laid, in order of time. */
export async function laidFor(tx: Tx, staff: readonly string[]): Promise<Appointment[]> {
  const [theirs, value] = amongAt(1, staff)
  return read(
    tx,
    `where a.series_id is not null and a.staff_id = ${theirs} and a.day between $2 and $3 and a.starts_at > $4
       and e.kind is null and c.id is null order by a.starts_at, a.id limit 1000`,
    [value, tx.today, tx.today.add(laidAhead), tx.now],
  )
}

/** Appointments whose time has gone by with nothing recorded, oldest first: of the last 60 days. */
export async function unrecordedOf(tx: Tx, staff: readonly string[]): Promise<Appointment[]> {
  const [theirs, value] = amongAt(1, staff)
  return read(
    tx,
    `where a.staff_id = ${theirs} and a.ends_at <= $2 and a.day >= $3 and e.kind is null and c.id is null
     order by a.starts_at, a.id limit 200`,
    [value, tx.now, tx.today.subtract({ days: 60 })],
  )
}

/** Appointments that share a stretch of time with a person, an officer, a room or a car, the given one left out. */
export async function overlapping(
  tx: Tx,
  span: {
    starts: Temporal.Instant
    ends: Temporal.Instant
    person: string
    staff: string
    resources: readonly string[]
    /** Colleagues who come too. */
    beside?: readonly string[] | undefined
  },
  but: string | null,
): Promise<Appointment[]> {
  return read(
    tx,
    `where a.day between $7 and $8 and a.starts_at < $2 and a.ends_at > $1 and e.kind is null and (c.id is null or c.attended)
       and a.id is distinct from $6
       and (a.person_id = $3 or a.staff_id = any($4) or exists (select from appointment_attendee t
         where t.agency_id = a.agency_id and t.appointment_id = a.id and t.ended_at is null and t.staff_id = any($4)) or exists (select from appointment_resource b
         where b.agency_id = a.agency_id and b.appointment_id = a.id and b.resource_id = any($5)))
     order by a.starts_at`,
    [
      span.starts,
      span.ends,
      span.person,
      [span.staff, ...(span.beside ?? [])],
      span.resources,
      but,
      ...aroundDays(span.starts),
    ],
  )
}

/** A day either side: wherever the clocks stand, an appointment at that moment is on one of the three. */
function aroundDays(moment: Temporal.Instant): Temporal.PlainDate[] {
  const day = moment.toZonedDateTimeISO('UTC').toPlainDate()
  return [day.subtract({ days: 1 }), day.add({ days: 1 })]
}

export type Told = { earlier: Appointment[]; later: Appointment | undefined; ending: Ending | undefined }

/** What led to an appointment and what it became: the plans that it stands in for, newest first, and the next one. */
export async function storyOf(tx: Tx, of: Appointment): Promise<Told> {
  const [earlier, [later], endings] = await Promise.all([
    read(
      tx,
      `where a.id in (with recursive before as (
        select i.id, i.instead_of, 0 as step from appointment i where i.id = $1
        union all select i.id, i.instead_of, b.step + 1 from appointment i join before b on i.id = b.instead_of where b.step < 50)
      select id from before where step > 0) order by a.made_at desc`,
      [of.id],
    ),
    read(tx, 'where a.instead_of = $1', [of.id]),
    endingsOf(tx, [of.id]),
  ])
  return { earlier, later, ending: endings.get(of.id) }
}

/** Why each of these ended before its time, by appointment. */
export async function endingsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Ending>> {
  if (ids.length === 0) return new Map()
  const rows = await contactTables(tx)
    .selectFrom('appointmentEnd')
    .selectAll()
    .where('appointmentId', '=', among(ids))
    .execute()
  return new Map(
    rows.map(({ appointmentId, kind, askedBy, reason, note, recordedAt, recordedBy }) => [
      appointmentId,
      { appointment: appointmentId, kind, askedBy, reason, note, recordedAt, recordedBy },
    ]),
  )
}
