import type pg from 'pg'
import type { Agency } from './office.ts'

type Size = { agency: Agency; count: number; today: Temporal.PlainDate }

/** So many contacts each in the last year, of whom one in seven was a try in vain and one in nine a visit at home. */
const contacts = 24

/** Fills people, supervised for two years at a level and under an order, with a year of contacts and one appointment to come. */
export async function fillPeople(client: pg.Client, { agency, count, today }: Size): Promise<void> {
  const officers = agency.officers.map(({ staff }) => staff)
  const offices = agency.officers.map(({ office }) => office)
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '128MB'`,
  )
  await client.query(`select set_config('app.agency', $1, false)`, [agency.id])
  await client.query(
    `create temp table someone as select n, gen_random_uuid() as person, gen_random_uuid() as supervision,
       gen_random_uuid() as the_order, ($1::uuid[])[n % cardinality($1::uuid[]) + 1] as officer,
       ($2::uuid[])[n % cardinality($1::uuid[]) + 1] as office, $3::date - 730 + n % 90 as began
     from generate_series(1, $4::int) n`,
    [officers, offices, today, count],
  )
  for (const statement of statements)
    await client.query(statement.replaceAll('$agency', `'${agency.id}'::uuid`).replaceAll('$today', `'${today}'::date`))
  await client.query('set session_replication_role = origin')
  await client.query('vacuum (analyze)')
}

const recorded = `(began + time '09:00') at time zone 'UTC'`
const statements = [
  `insert into person (agency_id, id, reference, made_at) select $agency, person, 'B' || n, ${recorded} from someone`,
  `insert into supervision (agency_id, id, person_id, kind, opened_on, opened_why, office_id, recorded_at)
   select $agency, supervision, person, 'supervision', began, 'order', office, ${recorded} from someone`,
  `insert into allocation (agency_id, id, person_id, supervision_id, staff_id, first_day, recorded_at)
   select $agency, gen_random_uuid(), person, supervision, officer, began, ${recorded} from someone`,
  `insert into supervision_level (agency_id, id, person_id, supervision_id, level, valid_from, recorded_at)
   select $agency, gen_random_uuid(), person, supervision, (array['low','medium','medium','high'])[n % 4 + 1], began, ${recorded}
   from someone`,
  `insert into court_order (agency_id, id, person_id, supervision_id, recorded_at)
   select $agency, the_order, person, supervision, ${recorded} from someone`,
  `insert into order_terms (agency_id, id, person_id, entry_id, version, jurisdiction_version, type, made_by, made_on, starts_on,
     ends_on, recorded_at)
   select $agency, gen_random_uuid(), person, the_order, 1, 'AU-NSW/2018-09-24',
     (array['cco','cco','cro','ico'])[n / 4 % 4 + 1], 'court', began, began, began + 1000, ${recorded} from someone`,
  `insert into person_fact (agency_id, id, person_id, fact_id, version, kind, data, valid_from, valid_to, said_by, step, recorded_at)
   select $agency, gen_random_uuid(), person, gen_random_uuid(), 1, 'whereabouts', '{"code":"custody"}', $today - 60, $today - 40,
     'officer', 'recorded', ${recorded} from someone where n % 5 = 0`,
  `insert into contact (agency_id, id, person_id, supervision_id, staff_id, kind, at, outcome, counts, attended, face_to_face,
     no_contact, satisfies, recorded_at)
   select $agency, gen_random_uuid(), person, supervision, officer,
     case when (n + k) % 9 = 0 then 'home' when (n + k) % 5 = 0 then 'phone' else 'office' end,
     ($today - k * 15 - n % 13 + time '03:00') at time zone 'UTC', 'attended',
     case when (n + k) % 7 = 0 then 'failed' else 'complied' end, (n + k) % 7 <> 0, (n + k) % 5 <> 0, (n + k) % 7 = 0,
     (n + k) % 7 <> 0, ${recorded}
   from someone, generate_series(0, ${contacts - 1}) k`,
  `insert into appointment (agency_id, id, person_id, supervision_id, staff_id, office_id, kind, day, time, zone, minutes, starts_at, ends_at,
     made_at)
   select $agency, gen_random_uuid(), person, supervision, officer, office, 'office', $today + 3 + n % 11, '10:00', 'Australia/Sydney', 30,
     ($today + 3 + n % 11 + time '00:00') at time zone 'UTC', ($today + 3 + n % 11 + time '00:30') at time zone 'UTC', ${recorded}
   from someone`,
  // As before an upgrade: everybody has a row, and nothing in it that standards look at.
  `insert into standing (agency_id, person_id, supervision_id) select $agency, person, supervision from someone`,
  `insert into contact_standing (agency_id, person_id) select $agency, person from someone`,
]
