import type { Tx } from '../../../platform/database/tx.ts'
import { emptyStanding, type Standing } from '../rules.ts'

export const standingColumns = `c.last_contact_at, c.last_contact_kind, nx.at as next_appointment_at, nx.id as next_appointment_id,
  t.contact_due_on, t.contact_due_why, coalesce(c.attendance, '') as attendance, t.order_ends_on`

/**
 * The standing of the period `s`, where `now` is the parameter with the moment. The next appointment is the first of those
 * stored that has not ended by then: what was next when it was stored may be over.
 */
export const standingJoins = (now: string) => `
  left join standing t on t.agency_id = s.agency_id and t.supervision_id = s.id
  left join contact_standing c on c.agency_id = s.agency_id and c.person_id = s.person_id
  left join lateral (select u.at, u.id from unnest(c.coming_ids, c.coming_at, c.coming_until) as u (id, at, until)
    where u.until > ${now} order by u.at, u.id limit 1) nx on true`

/** The stored standing of a period as it is at this moment, or an empty one. */
export async function standingOf(tx: Tx, supervision: string): Promise<Standing> {
  const [row] = await tx.query<Standing>(
    `select ${standingColumns} from supervision s ${standingJoins('$2')} where s.id = $1`,
    [supervision, tx.now],
  )
  return row ?? emptyStanding
}

/** What is stored of people's standing, period by period, open and closed; lists that are long, by their fingerprint. */
export function standingsOf(tx: Tx, people: readonly string[]) {
  return tx.query<Standing & { person: string; supervision: string }>(
    `select s.person_id as person, s.id as supervision, ${standingColumns}, t.visit_due_on, md5(coalesce(t.orders, '[]')::text) as orders,
       md5(coalesce(c.events, '[]')::text) as events
     from supervision s ${standingJoins('$2')} where s.person_id = any ($1::uuid[])`,
    [people, tx.now],
  )
}

/** The people after an id, in the order of ids: for jobs that go through all of them, a part at a time. */
export async function peopleAfter(tx: Tx, after: string | null, most: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from person where $1::uuid is null or id > $1 order by id limit $2',
    [after, most],
  )
  return rows.map(({ id }) => id)
}
