import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { coveredBy, dutyOfficer } from '../../staff/index.ts'
import {
  type AtDesk,
  type Companion,
  type DeskMark,
  deskState,
  type MarkKind,
  tellDuty,
  waitedMinutes,
} from '../rules.ts'

type Row = {
  arrival: string | null
  appointment: string | null
  person: string | null
  stranger: string
  staff: string | null
  time: Temporal.PlainTime | null
  kind: string | null
  why: string
  arrivedAt: Temporal.Instant | null
  markKinds: MarkKind[]
  markTimes: Temporal.Instant[]
  markStaff: (string | null)[]
  beside: Companion[]
}

const markColumns = `coalesce(m.kinds, '{}') as mark_kinds, coalesce(m.times, '{}') as mark_times, coalesce(m.staff, '{}') as mark_staff`
const marks = `
  left join lateral (select array_agg(m.kind order by m.at, m.id) as kinds, array_agg(m.at order by m.at, m.id) as times,
      array_agg(m.staff_id order by m.at, m.id) as staff
    from arrival_mark m where m.agency_id = r.agency_id and m.arrival_id = r.id) m on true`

/**
 * Everyone expected at an office today or at its desk: appointments of the kinds that arrive there, walk-ins and
 * strangers, in order of time. Names, times and states only; who they are is for the caller to ask.
 */
export async function deskOf(tx: Tx, office: string, day: Temporal.PlainDate): Promise<AtDesk[]> {
  const kinds = versionInForce(tx.actor.jurisdiction, day)
    .contactKinds.filter(({ arrival }) => arrival)
    .map(({ code }) => code)
  const rows = await tx.query<Row>(
    `select r.id as arrival, a.id as appointment, a.person_id as person, '' as stranger, a.staff_id as staff, a.time, a.kind,
       coalesce(r.why, '') as why, r.arrived_at, ${markColumns},
       coalesce((select jsonb_agg(jsonb_build_object('staff', t.staff_id, 'name', t.name, 'role', t.role) order by t.id)
         from appointment_attendee t where t.agency_id = a.agency_id and t.appointment_id = a.id and t.ended_at is null), '[]') as beside
     from appointment a
       left join arrival r on r.agency_id = a.agency_id and r.appointment_id = a.id
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
       left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
       ${marks}
     where a.office_id = $1 and a.day = $2 and (a.kind = any($3) or r.id is not null)
       and (r.id is not null or (e.kind is null and c.id is null))
     union all
     select r.id, null, r.person_id, r.stranger, r.staff_id, null, null, r.why, r.arrived_at, ${markColumns}, '[]'::jsonb
     from arrival r ${marks} where r.office_id = $1 and r.day = $2 and r.appointment_id is null`,
    [office, day, kinds],
  )
  return rows.map((row) => atDesk(tx, row)).sort(byTime(tx.actor.zone))
}

/** Who stands at an office's desk now, unmet: they wait, or somebody is on the way to them. */
async function presentAt(tx: Tx, office: string): Promise<AtDesk[]> {
  const rows = await tx.query<Row>(
    `select r.id as arrival, r.appointment_id as appointment, r.person_id as person, r.stranger, r.staff_id as staff,
       a.time, a.kind, r.why, r.arrived_at, ${markColumns}, '[]'::jsonb as beside
     from arrival r
       left join appointment a on a.agency_id = r.agency_id and a.id = r.appointment_id
       ${marks}
     where r.office_id = $1 and r.day = $2 and coalesce(m.kinds[cardinality(m.kinds)], 'here') in ('here', 'coming')`,
    [office, tx.today],
  )
  return rows.map((row) => atDesk(tx, row)).sort(byTime(tx.actor.zone))
}

/**
 * Who waits for this officer now, for somebody whom they cover, or, unmet for ten minutes, for the duty officer. One
 * statement while nobody stands at the desk: every open page asks it again and again.
 */
export async function waitingFor(tx: Tx, staff: string): Promise<AtDesk[]> {
  const office = tx.actor.office
  const present = office ? await presentAt(tx, office) : []
  if (!office || present.length === 0) return []
  const [covered, duty] = await Promise.all([coveredBy(tx, staff, tx.today), dutyOfficer(tx, office, tx.today)])
  const mine = new Set([staff, ...covered])
  const onDuty = duty?.id === staff
  return present.filter((one) => (one.staff !== null && mine.has(one.staff)) || (onDuty && one.dutyTold))
}

function atDesk(tx: Tx, { markKinds, markTimes, markStaff, ...row }: Row): AtDesk {
  const made: DeskMark[] = markKinds.map((kind, at) => ({
    kind,
    at: markTimes[at] as Temporal.Instant,
    staff: markStaff[at] ?? null,
  }))
  const state = deskState(row.arrivedAt, made)
  const waited = row.arrivedAt ? waitedMinutes(row.arrivedAt, made, tx.now) : 0
  const met = made.findLast(({ kind, staff }) => kind !== 'gone' && staff !== null)
  return { ...row, staff: met?.staff ?? row.staff, state, waited, dutyTold: tellDuty(state, waited) }
}

/** By the time they were expected, and those who were not by the time they came. */
function byTime(zone: string): (one: AtDesk, other: AtDesk) => number {
  const timeOf = ({ time, arrivedAt }: AtDesk) =>
    time ?? arrivedAt?.toZonedDateTimeISO(zone).toPlainTime() ?? Temporal.PlainTime.from('00:00')
  return (one, other) => Temporal.PlainTime.compare(timeOf(one), timeOf(other))
}
