import { amongAt } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'

export type Tries = {
  person: string
  tries: number
  first: Temporal.Instant
  last: Temporal.Instant
  outcome: string
  kind: string
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
           (array_agg(c.outcome order by c.at desc, c.id desc))[1] as outcome, (array_agg(c.kind order by c.at desc, c.id desc))[1] as kind
         from contact c
         where newest.no_contact and c.person_id = p.person and c.superseded_at is null and c.no_contact and c.with_person
           and c.at > coalesce(known.at, '-infinity'::timestamptz)) t
     where t.tries > 0 order by t.first, p.person`,
    [people],
  )
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
