import type { Tx } from '../../../platform/database/tx.ts'
import { type ContactDue, type ContactFacts, holdStanding, putContacts } from '../../people/index.ts'
import { type KeptEvent, mostKept } from '../../standards/index.ts'
import { type Counts, stripOf } from '../rules.ts'

/**
 * Works out again what lists show of a person's contacts, from the rows themselves, and stores it: the last contact, what
 * is to come, the attendance strip, and which contacts count. People works out from these by when they must be seen next:
 * gives that date, where there is one.
 */
export async function refreshStanding(tx: Tx, person: string): Promise<ContactDue | undefined> {
  await holdStanding(tx, person)
  return putContacts(tx, person, {
    ...(await lastOf(tx, person)),
    countedAt: await countedOf(tx, person),
    attendance: await attendanceOf(tx, person),
    coming: await comingOf(tx, person),
    events: await eventsOf(tx, person),
  })
}

async function lastOf(tx: Tx, person: string): Promise<Pick<ContactFacts, 'lastContactAt' | 'lastContactKind'>> {
  const [last] = await tx.query<{ at: Temporal.Instant; kind: string }>(
    `select at, kind from contact where person_id = $1 and superseded_at is null and attended and with_person
     order by at desc, id desc limit 1`,
    [person],
  )
  return { lastContactAt: last?.at ?? null, lastContactKind: last?.kind ?? null }
}

/** More than any level asks for in one stretch. */
const mostCounted = 24

async function countedOf(tx: Tx, person: string): Promise<Temporal.Instant[]> {
  const rows = await tx.query<{ at: Temporal.Instant }>(
    `select at from contact where person_id = $1 and satisfies and superseded_at is null order by at desc limit ${mostCounted}`,
    [person],
  )
  return rows.map(({ at }) => at).reverse()
}

/**
 * What contact standards look at: who was seen, or rung by appointment; somebody else seen or spoken with; tries in vain; absences that
 * were accepted. A call that nobody booked, and being sent away, are none of them.
 */
async function eventsOf(tx: Tx, person: string): Promise<KeptEvent[]> {
  const rows = await tx.query<{ event: KeptEvent }>(
    `select jsonb_build_array(id, extract(epoch from at)::bigint, kind, result, with_person) as event
     from (select c.*, case when satisfies or (not with_person and attended and counts = 'complied') then 'done'
             when not attended and counts = 'excused' then 'excused'
             when not attended and (no_contact or counts = 'failed') then 'attempted' end as result
           from contact c where person_id = $1 and superseded_at is null) events
     where result is not null order by at desc, id desc limit ${mostKept}`,
    [person],
  )
  return rows.map(({ event }) => event).reverse()
}

/** So many of what is booked are enough to pass over those that go by before the next command or the next night. */
const mostComing = 50

function comingOf(tx: Tx, person: string): Promise<ContactFacts['coming']> {
  return tx.query<ContactFacts['coming'][number]>(
    `select a.id, a.starts_at as at, a.ends_at as until from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
       left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
     where a.person_id = $1 and a.ends_at > $2 and e.kind is null and c.id is null
     order by a.starts_at, a.id limit ${mostComing}`,
    [person, tx.now],
  )
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
