import type { Tx } from '../../../platform/database/tx.ts'
import { currentSupervision, putStanding } from '../../people/index.ts'
import { dueOf, levelOf } from '../queries/next.ts'
import { type ContactDue, type Counts, type DueWhy, stripOf } from '../rules.ts'
import { due as dueWords } from '../words.ts'

type Facts = {
  lastContactAt: Temporal.Instant | null
  lastContactKind: string | null
  nextAppointmentAt: Temporal.Instant | null
  nextAppointmentId: string | null
}

/**
 * Works out again what lists show of a person's contacts, from the rows themselves, and stores it: the last contact, the
 * next appointment, the attendance strip, and by when they must be seen and why. Gives the date, where there is one.
 */
export async function refreshStanding(tx: Tx, person: string): Promise<ContactDue | undefined> {
  const period = await currentSupervision(tx, person)
  if (!period) return undefined
  const due = await dueOf(tx, period)
  const why: DueWhy | null = due
    ? { ...due.why, text: dueWords.why(due.why, levelOf(tx, period)?.name ?? due.why.level) }
    : null
  const patch = {
    ...(await factsOf(tx, person)),
    attendance: await attendanceOf(tx, person),
    contactDueOn: due?.on ?? null,
    contactDueWhy: why,
  }
  await putStanding(tx, { person, supervision: period.id }, patch)
  return due
}

async function factsOf(tx: Tx, person: string): Promise<Facts> {
  const [last] = await tx.query<{ at: Temporal.Instant; kind: string }>(
    `select at, kind from contact where person_id = $1 and superseded_at is null and attended and with_person
     order by at desc, id desc limit 1`,
    [person],
  )
  const [next] = await tx.query<{ startsAt: Temporal.Instant; id: string }>(
    `select a.starts_at, a.id from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
       left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
     where a.person_id = $1 and a.ends_at > $2 and e.kind is null and c.id is null
     order by a.starts_at, a.id limit 1`,
    [person, tx.now],
  )
  return {
    lastContactAt: last?.at ?? null,
    lastContactKind: last?.kind ?? null,
    nextAppointmentAt: next?.startsAt ?? null,
    nextAppointmentId: next?.id ?? null,
  }
}

/** Of booked appointments, and of coming in without one; calls that nobody booked say nothing of attendance. */
async function attendanceOf(tx: Tx, person: string): Promise<string> {
  const rows = await tx.query<{ attended: boolean; counts: Counts }>(
    `select attended, counts from contact
     where person_id = $1 and superseded_at is null and with_person and (appointment_id is not null or face_to_face)
     order by at desc, id desc limit 40`,
    [person],
  )
  return stripOf(rows.reverse())
}
