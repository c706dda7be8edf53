import type pg from 'pg'

/** What the bench's pages are asked for: officers with their people, and what there is to save on. */
export type Scene = {
  officers: { staff: string; email: string; people: string[]; cookie: string }[]
  everyone: string[]
  /** Appointments that have begun and have no outcome yet: each can be recorded once. */
  unrecorded: Unrecorded[]
}

export type Unrecorded = { appointment: string; person: string; supervision: string; staff: string }

const officersAtWork = 16

/** Reads from the database, past all walls, whom and what to ask for. Every other officer, so that offices differ. */
export async function readScene(client: pg.Client, now: Temporal.Instant): Promise<Scene> {
  const { rows: officers } = await client.query<{ staff: string; email: string; people: string[] }>(
    `select a.staff_id as staff, c.email, array_agg(a.person_id order by a.person_id) as people
     from allocation a join account c on c.staff_id = a.staff_id join supervision s on s.id = a.supervision_id
     where a.last_day is null and s.closed_on is null and not exists (select from restriction r where r.person_id = a.person_id)
       and not exists (select from exclusion e where e.person_id = a.person_id)
     group by 1, 2 having count(*) > 10 order by a.staff_id limit $1`,
    [officersAtWork],
  )
  const { rows: everyone } = await client.query<{ id: string }>(
    `select id from person p where not exists (select from restriction r where r.person_id = p.id)
       and not exists (select from exclusion e where e.person_id = p.id) order by md5(id::text)`,
  )
  const { rows: unrecorded } = await client.query<Unrecorded>(
    `select a.id as appointment, a.person_id as person, a.supervision_id as supervision, a.staff_id as staff
     from appointment a left join contact c on c.appointment_id = a.id left join appointment_end e on e.appointment_id = a.id
     where a.starts_at < $1 and c.id is null and e.kind is null and a.kind = 'office'
       and not exists (select from restriction r where r.person_id = a.person_id) order by md5(a.id::text)`,
    [now.toString()],
  )
  return {
    officers: officers.map((one) => ({ ...one, cookie: '' })),
    everyone: everyone.map(({ id }) => id),
    unrecorded,
  }
}
