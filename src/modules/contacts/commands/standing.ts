import type { Tx } from '../../../platform/database/tx.ts'
import { type ContactDue, holdStanding, refreshDues, type Touched } from '../../people/index.ts'
import { mostKept } from '../../standards/index.ts'

/**
 * Works out again what lists show of a person's contacts, from the rows themselves, and stores it; people works out from it by when they
 * must be seen next: gives that date, where there is one.
 */
export async function refreshStanding(tx: Tx, person: string): Promise<ContactDue | undefined> {
  await holdStanding(tx, person)
  await keepContacts(tx, [person])
  return (await refreshDues(tx, [person])).get(person)
}

/** So many of what is booked are enough to pass over those that go by before the next command or the next night. */
const mostComing = 50
/** So many contacts are looked at for the strip, and so many marks stand in it. */
const [mostMarked, mostMarks] = [40, 12]

/** The last time that they were seen or spoken with. */
const last = `
  select at, kind from contact where person_id = p.id and superseded_at is null and attended and with_person
  order by at desc, id desc limit 1`

/** Of booked appointments, and of coming in without one; calls that nobody booked say nothing of attendance. */
const attendance = `
  select right(string_agg(mark, '' order by at, id), ${mostMarks}) as strip
  from (select at, id, case when attended then 'a' when counts = 'failed' then 'm' when counts = 'excused' then 'x' end as mark
    from contact where person_id = p.id and superseded_at is null and with_person and (appointment_id is not null or face_to_face)
    order by at desc, id desc limit ${mostMarked}) marked`

const coming = `
  select array_agg(id order by starts_at, id) as ids, array_agg(starts_at order by starts_at, id) as at,
    array_agg(ends_at order by starts_at, id) as until
  from (select a.id, a.starts_at, a.ends_at from appointment a
      left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
      left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
    where a.person_id = p.id and a.ends_at > $2 and e.kind is null and c.id is null
    order by a.starts_at, a.id limit ${mostComing}) booked`

/**
 * What contact standards look at: who was seen, or rung by appointment; somebody else seen or spoken with; tries in vain; absences that
 * were accepted. A call that nobody booked, and being sent away, are none of them.
 */
const events = `
  select jsonb_agg(jsonb_build_array(id, extract(epoch from at)::bigint, kind, result, with_person) order by at, id) as list
  from (select id, at, kind, with_person, result
    from (select c.*, case when satisfies or (not with_person and attended and counts = 'complied') then 'done'
            when not attended and counts = 'excused' then 'excused'
            when not attended and (no_contact or counts = 'failed') then 'attempted' end as result
          from contact c where c.person_id = p.id and c.superseded_at is null) told
    where result is not null order by at desc, id desc limit ${mostKept}) looked_at`

/**
 * Stores what lists show of people's contacts: the last one, what is to come, the attendance strip, and what standards look at. Of people
 * who are held already; only what is otherwise is written. Gives whose.
 */
export function keepContacts(tx: Tx, people: readonly string[]): Promise<Touched[]> {
  return tx.query<Touched>(
    `insert into contact_standing as c
       (person_id, last_contact_at, last_contact_kind, attendance, coming_ids, coming_at, coming_until, events)
     select p.id, l.at, l.kind, coalesce(m.strip, ''), coalesce(b.ids, '{}'), coalesce(b.at, '{}'), coalesce(b.until, '{}'),
       coalesce(e.list, '[]')
     from unnest($1::uuid[]) as p (id)
       left join lateral (${last}) l on true
       left join lateral (${attendance}) m on true
       left join lateral (${coming}) b on true
       left join lateral (${events}) e on true
     on conflict (agency_id, person_id) do update set last_contact_at = excluded.last_contact_at,
       last_contact_kind = excluded.last_contact_kind, attendance = excluded.attendance, coming_ids = excluded.coming_ids,
       coming_at = excluded.coming_at, coming_until = excluded.coming_until, events = excluded.events
     where (c.last_contact_at, c.last_contact_kind, c.attendance, c.coming_ids, c.coming_at, c.coming_until, c.events)
       is distinct from (excluded.last_contact_at, excluded.last_contact_kind, excluded.attendance,
         excluded.coming_ids, excluded.coming_at, excluded.coming_until, excluded.events)
     returning person_id as person`,
    [people, tx.now],
  )
}
