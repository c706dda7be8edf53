import { amongAt } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Contact } from '../rules.ts'
import type { ContactRow } from '../tables.ts'
import { contactOf } from './contacts.ts'

export type Tries = {
  person: string
  tries: number
  first: Temporal.Instant
  last: Temporal.Instant
  outcome: string
  kind: string
  /** The last of them, and whether one of them was a failure to report or to be found where it was agreed. */
  contact: string
  failed: boolean
}

/**
 * People of these who cannot be reached: whose last contact of their own failed to find them, with how many tries in a
 * row, since when, and how the last one went. The longest sought stands first. Only of those whose newest contact failed are
 * the tries counted: they are few.
 */
export async function noContactWith(tx: Tx, people: readonly string[]): Promise<Tries[]> {
  if (people.length === 0) return []
  return tx.query<Tries>(
    `select p.person, t.* from (select distinct unnest($1::uuid[]) as person) p
       cross join lateral (select l.no_contact from contact l
         where l.person_id = p.person and l.superseded_at is null and l.with_person
         order by l.at desc limit 1) newest
       left join lateral (select k.at from contact k
         where newest.no_contact and k.person_id = p.person and k.superseded_at is null and k.with_person and not k.no_contact
         order by k.at desc limit 1) known on true
       cross join lateral (select count(*)::int as tries, min(c.at) as first, max(c.at) as last,
           (array_agg(c.outcome order by c.at desc, c.id desc))[1] as outcome, (array_agg(c.kind order by c.at desc, c.id desc))[1] as kind,
           (array_agg(c.id order by c.at desc, c.id desc))[1] as contact, bool_or(c.counts = 'failed') as failed
         from contact c
         where newest.no_contact and c.person_id = p.person and c.superseded_at is null and c.no_contact and c.with_person
           and c.at > coalesce(known.at, '-infinity'::timestamptz)) t
     where t.tries > 0 order by t.first, p.person`,
    [people],
  )
}

/** Everybody who failed to be found or to report so many days ago or more, or was tried in vain, within the last quarter of a year. */
export async function triedInVain(tx: Tx, days: number): Promise<string[]> {
  const rows = await tx.query<{ person: string }>(
    `select distinct c.person_id as person from contact c join supervision s on s.agency_id = c.agency_id and s.id = c.supervision_id
     where c.no_contact and c.with_person and c.superseded_at is null and s.closed_on is null
       and c.at <= $1::timestamptz and c.at > $1::timestamptz - interval '92 days'`,
    [tx.now.subtract({ hours: 24 * (days - 1) })],
  )
  return rows.map(({ person }) => person)
}

/** What stands recorded of each of these people from a moment of their own on, oldest first. */
export async function contactsSince(
  tx: Tx,
  since: readonly { person: string; at: Temporal.Instant }[],
): Promise<Map<string, Contact[]>> {
  if (since.length === 0) return new Map()
  const rows = await tx.query<ContactRow>(
    `select c.* from contact c join unnest($1::uuid[], $2::timestamptz[]) as s (person, since) on c.person_id = s.person
     where c.superseded_at is null and c.at >= s.since order by c.at, c.id`,
    [since.map(({ person }) => person), since.map(({ at }) => at.toString())],
  )
  return Map.groupBy(rows.map(contactOf), ({ person }) => person)
}

/** How many appointments of these officers are still to take place or to be recorded today: for the navigation. */
export async function leftToday(tx: Tx, staff: readonly string[]): Promise<number> {
  const [theirs, value] = amongAt(1, staff)
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
       left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
     where a.staff_id = ${theirs} and a.day = $2 and e.kind is null and c.id is null`,
    [value, tx.today],
  )
  return row?.count ?? 0
}
