import type pg from 'pg'
import { zone } from './office.ts'
import type { Someone } from './people.ts'
import { fill, spread } from './rows.ts'
import { numbers, visitsOfTwenty } from './templates.ts'
import { rareWord, sentences, syllables } from './texts.ts'

export type Size = { people: number; notes: number; visits: number }

/** Ids made of ids, and chance. Gone when the connection ends. */
export async function makeTools(client: pg.Client): Promise<void> {
  await client.query(`
    create function pg_temp.made(of uuid, i bigint, at timestamptz) returns uuid language sql immutable as $$
      select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(m, 1, 3) || '8' || substr(m, 4, 15))::uuid
      from (select md5(of::text || i) as m) x $$;
    create function pg_temp.chance(seed bigint, below int) returns int language sql immutable as
      $$ select ((hashint8(seed)::bigint & 2147483647) % below)::int $$`)
}

/** Who there is, where SQL can join them. */
export async function prepare(client: pg.Client, people: readonly Someone[]): Promise<void> {
  await client.query(`
    create temporary table someone (n int primary key, person_id uuid, supervision_id uuid, staff_id uuid, office_id uuid,
      open boolean, opened_on date, last_visit timestamptz);
    create temporary table happening (i bigint, j int, person_id uuid, supervision_id uuid, staff_id uuid, office_id uuid, at timestamptz)`)
  await fill(
    client,
    'someone',
    people.map((one) => ({
      n: one.n,
      person_id: one.person,
      supervision_id: one.supervision,
      staff_id: one.officer.staff,
      office_id: one.officer.office,
      open: one.open,
      opened_on: `${one.openedOn}`,
      last_visit: one.lastVisit
        .toZonedDateTime({
          timeZone: zone,
          plainTime: Temporal.PlainTime.from('00:00').add({ minutes: one.minuteOfDay }),
        })
        .toInstant()
        .toString(),
    })),
  )
  await client.query('analyze someone')
}

/** What happened when with whom: visits each fortnight, some that nobody wrote down, the next one, and notes between, more for some than for others. */
export async function happenings(
  client: pg.Client,
  { people, notes, visits }: Size,
  now: Temporal.Instant,
): Promise<void> {
  const who = 's.person_id, s.supervision_id, s.staff_id, s.office_id'
  const happened = `select s.n::bigint * 1000 + k, case when k = 0 and (s.last_visit > $2::timestamptz - interval '1 hour' or s.n % 40 = 0) then ${numbers.planned}
      else ($3::int[])[1 + pg_temp.chance(s.n::bigint * 1000 + k, 20)] end, ${who}, s.last_visit - k * interval '14 days'
    from someone s, generate_series(0, $1 - 1) k`
  await client.query(`insert into happening ${happened}`, [visits, now.toString(), visitsOfTwenty])
  await client.query(
    `insert into happening select s.n::bigint * 1000 + 999, ${numbers.planned}, ${who}, s.last_visit + interval '14 days' from someone s where s.open`,
  )
  const between = `select 1000000000 + i, ${numbers.caseNote} + pg_temp.chance(i, 3), ${who},
      s.last_visit - pg_temp.chance(i * 31 + 7, 20160 * $2) * interval '1 minute' - interval '1 day'
    from generate_series(1, $1::bigint) i
      join someone s on s.n = floor($3 * power(pg_temp.chance(i * 7919 + 13, 1000000) / 1000000.0, 1.5))::int`
  await client.query(`insert into happening ${between}`, [Math.max(0, notes - people * visits), visits, people])
  await client.query('create index on happening (j)')
  await client.query('analyze happening')
}

const words = `(select string_agg(($1::text[])[1 + pg_temp.chance(h.i * 97 + k * 7, ${sentences.length})], ' ' order by k)
    from generate_series(1, 5 + pg_temp.chance(h.i, 6)) k)
  || ' Spoke of ' || (select string_agg(($2::text[])[1 + pg_temp.chance(h.i * 13 + k, ${syllables.length})], '') from generate_series(1, 4) k)
  || case when h.i % 40000 = 0 or h.i % 40000 = 999 and h.i / 1000 % 800 = 1 then ' and the ${rareWord}.' else '.' end`

const made = (column: string) => `pg_temp.made(t.${column}, h.i, h.at)`
const id = { id: made('id') }
const about = { person_id: 'h.person_id' }
const written = `h.at + interval '45 minutes'`

/** The rows of all that happened, each a copy of the row that the command left. */
export async function writeHappenings(client: pg.Client, say: (line: string) => void): Promise<void> {
  const from = (table: string, key = 't.id') =>
    `happening h join template x on x.j = h.j join ${table} t on ${key} = x.id`
  const copy = async (table: string, key: string, change: Record<string, string>) =>
    say(`${table}: ${await spread(client, table, from(table, key), change)} rows`)
  const period = { supervision_id: 'h.supervision_id' }
  await copy('appointment', 't.id', {
    ...id,
    ...about,
    ...period,
    staff_id: 'h.staff_id',
    office_id: 'h.office_id',
    made_by: 'h.staff_id',
    day: `(h.at at time zone '${zone}')::date`,
    time: `(h.at at time zone '${zone}')::time`,
    starts_at: 'h.at',
    ends_at: `h.at + t.minutes * interval '1 minute'`,
    made_at: `h.at - interval '14 days'`,
  })
  await copy('contact', 't.id', {
    ...id,
    ...about,
    ...period,
    staff_id: 'h.staff_id',
    appointment_id: made('appointment_id'),
    at: `h.at + coalesce(t.minutes_late, 0) * interval '1 minute'`,
    recorded_at: written,
    recorded_by: 'h.staff_id',
  })
  await copy('note', 't.id', {
    ...id,
    ...about,
    ...period,
    at: 'h.at',
    written_at: written,
    author_id: 'h.staff_id',
    appointment_id: made('appointment_id'),
  })
  await writeTexts(client, say, from('note_text', 't.note_id'))
  await writeLines(copy)
}

async function writeTexts(client: pg.Client, say: (line: string) => void, from: string): Promise<void> {
  const columns = 'agency_id, note_id, n, person_id, text, answers, presentation, why, written_at, author_id'
  const values = `t.agency_id, ${made('note_id')}, 1, h.person_id, ${words}, t.answers, t.presentation, '', ${written}, h.staff_id`
  const { rowCount } = await client.query(`insert into note_text (${columns}) select ${values} from ${from}`, [
    sentences,
    syllables,
  ])
  say(`note_text: ${rowCount} rows`)
}

type Copy = (table: string, key: string, change: Record<string, string>) => Promise<void>

async function writeLines(copy: Copy): Promise<void> {
  const booked = (kind: string) =>
    `case when t.${kind} = 'appointment.booked' then h.at - interval '14 days' else ${written} end`
  const data = `case t.kind when 'appointment.booked' then t.data || jsonb_build_object('with', h.staff_id,
      'day', (h.at at time zone '${zone}')::date, 'time', to_char(h.at at time zone '${zone}', 'HH24:MI'))
    when 'contact.recorded' then t.data || case when t.data ? 'appointment'
      then jsonb_build_object('appointment', pg_temp.made((t.data->>'appointment')::uuid, h.i, h.at)) else '{}' end
    else t.data end`
  await copy('timeline_entry', 't.subject_id', {
    ...id,
    ...about,
    subject_id: made('subject_id'),
    staff_id: 'h.staff_id',
    data,
    at: `case when t.kind = 'appointment.booked' then h.at - interval '14 days' else h.at end`,
    recorded_at: booked('kind'),
  })
  await copy('audit_entry', 't.subject_id', {
    ...id,
    ...about,
    subject_id: made('subject_id'),
    staff_id: 'h.staff_id',
    at: booked('action'),
  })
}

/** Orders: one each, with its terms, offence and conditions. The day it was made is the day supervision began. */
export async function writeOrders(client: pg.Client): Promise<void> {
  await client.query(`create temporary table copied_order as
    select s.n::bigint as i, ${numbers.order} + (s.n % 5 = 0)::int as j, s.person_id, s.supervision_id, s.staff_id, s.opened_on, s.open,
      s.opened_on::timestamp at time zone '${zone}' as at from someone s`)
  const from = (table: string, key: string) =>
    `copied_order h join template x on x.j = h.j join ${table} t on ${key} = x.id`
  const recorded = { recorded_at: 'h.at', recorded_by: 'h.staff_id' }
  const order = { order_id: made('order_id') }
  await spread(client, 'court_order', from('court_order', 't.id'), {
    ...id,
    ...about,
    supervision_id: 'h.supervision_id',
    ...recorded,
  })
  await spread(client, 'order_terms', from('order_terms', 't.entry_id'), {
    ...id,
    ...about,
    entry_id: made('entry_id'),
    ...recorded,
    made_on: 'h.opened_on',
    starts_on: 'h.opened_on',
    ends_on: `h.opened_on + 730`,
  })
  await spread(client, 'order_event', from('order_event', 't.order_id'), {
    ...id,
    ...about,
    ...order,
    ...recorded,
    happened_on: 'h.opened_on',
  })
  await spread(client, 'order_offence', from('order_offence', 't.order_id'), {
    ...id,
    ...about,
    ...order,
    entry_id: made('entry_id'),
    ...recorded,
    happened_on: 'h.opened_on - 90',
  })
  await spread(client, 'order_condition', from('order_condition', 't.order_id'), {
    ...id,
    ...about,
    ...order,
    entry_id: made('entry_id'),
    ...recorded,
    valid_from: 'h.opened_on',
  })
  for (const table of ['timeline_entry', 'audit_entry'])
    await spread(client, table, from(table, 't.subject_id'), {
      ...id,
      ...about,
      subject_id: made('subject_id'),
      staff_id: 'h.staff_id',
      at: 'h.at',
      ...(table === 'timeline_entry' ? { recorded_at: 'h.at' } : {}),
    })
  await client.query(`insert into order_event (agency_id, id, person_id, order_id, kind, happened_on, how, court, why, recorded_at, recorded_by)
    select t.agency_id, pg_temp.made(t.id, h.i + 1, h.at), h.person_id, ${made('id')}, 'ended', s.closed_on, 'completed', '', '', h.at, h.staff_id
    from ${from('court_order', 't.id')} join supervision s on s.id = h.supervision_id where not h.open`)
}

/** Tasks: for half the people one that is open, and for all two that are done. */
export async function writeTasks(client: pg.Client, today: Temporal.PlainDate): Promise<void> {
  await client.query(
    `create temporary table copied_task as
    select s.n::bigint * 10 + k as i, case when k = 0 then ${numbers.task} else ${numbers.doneTask} end as j, s.person_id, s.staff_id,
      $1::date - 3 + s.n % 17 - 60 * k as due, ($1::date - 10 - 60 * k)::timestamptz as at
    from someone s, generate_series(0, 2) k where k > 0 or s.open and s.n % 2 = 0`,
    [today.toString()],
  )
  const from = (table: string, key: string) =>
    `copied_task h join template x on x.j = h.j join ${table} t on ${key} = x.id`
  await spread(client, 'task', from('task', 't.id'), {
    ...id,
    ...about,
    owner_id: 'h.staff_id',
    made_by: 'h.staff_id',
    due: 'h.due',
    made_at: 'h.at',
    done_at: 'case when t.done_at is not null then h.at end',
    done_by: 'case when t.done_at is not null then h.staff_id end',
  })
  await spread(client, 'task_change', from('task_change', 't.task_id'), {
    ...id,
    ...about,
    task_id: made('task_id'),
    at: 'h.at',
    by_id: 'h.staff_id',
    due_to: 'h.due',
    owner_to: 'h.staff_id',
  })
  for (const table of ['timeline_entry', 'audit_entry'])
    await spread(client, table, from(table, 't.subject_id'), {
      ...id,
      ...about,
      subject_id: made('subject_id'),
      staff_id: 'h.staff_id',
      at: 'h.at',
      ...(table === 'timeline_entry' ? { recorded_at: 'h.at' } : {}),
    })
}

/** A few people who are restricted to one officer, a few officers who are shut out, and notes brought to colleagues. */
export async function writeWalls(client: pg.Client): Promise<void> {
  const agency = '(select agency_id from agency)'
  await client.query(`
    insert into restriction (agency_id, id, person_id, reason, made_at)
      select ${agency}, pg_temp.made(person_id, 1, last_visit), person_id, 'bench', last_visit from someone where n % 500 = 17;
    insert into restriction_member (agency_id, id, person_id, staff_id, made_at)
      select ${agency}, pg_temp.made(person_id, 2, last_visit), person_id, staff_id, last_visit from someone where n % 500 = 17;
    insert into exclusion (agency_id, id, person_id, staff_id, reason, made_at)
      select ${agency}, pg_temp.made(s.person_id, 3, s.last_visit), s.person_id, o.staff_id, 'bench', s.last_visit
      from someone s join someone o on o.n = s.n + 1000 where s.n % 700 = 23 and o.staff_id <> s.staff_id;
    insert into note_mention (agency_id, id, note_id, person_id, staff_id, made_at, made_by, seen_at)
      select t.agency_id, pg_temp.made(t.id, 4, t.at), t.id, t.person_id, o.staff_id, t.written_at, t.author_id,
        case when s.n % 3 > 0 then t.written_at end
      from someone s join lateral (select * from note where note.person_id = s.person_id order by at desc limit 2) t on true
        join someone o on o.n = s.n + 400 where s.n % 40 = 5 and o.staff_id <> t.author_id`)
}

/**
 * Around appointments: everybody who came to an office was marked at its desk, one plan in twenty was moved away, and one
 * note in a thousand was withdrawn.
 */
export async function writeAround(client: pg.Client): Promise<void> {
  await client.query(`
    insert into arrival (agency_id, id, office_id, day, person_id, appointment_id, staff_id, arrived_at, recorded_at, recorded_by)
      select a.agency_id, pg_temp.made(a.id, 5, a.starts_at), a.office_id, a.day, a.person_id, a.id, a.staff_id,
        a.starts_at - interval '6 minutes', a.starts_at - interval '6 minutes', a.staff_id
      from appointment a join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id
      where a.kind = 'office' and c.attended;
    insert into arrival_mark (agency_id, id, arrival_id, person_id, kind, staff_id, at, recorded_by)
      select r.agency_id, pg_temp.made(r.id, k, r.arrived_at), r.id, r.person_id, case k when 0 then 'with' else 'gone' end,
        r.staff_id, r.arrived_at + (6 + k * 30) * interval '1 minute', r.staff_id
      from arrival r, generate_series(0, 1) k;
    insert into appointment_end (agency_id, appointment_id, person_id, kind, asked_by, recorded_at, recorded_by)
      select agency_id, pg_temp.made(id, 6, starts_at), person_id, 'cancelled', 'service', made_at, made_by
      from appointment where pg_temp.chance(hashtext(id::text), 20) = 0`)
  await spread(
    client,
    'appointment',
    'appointment t join appointment_end e on e.appointment_id = pg_temp.made(t.id, 6, t.starts_at)',
    {
      id: 'e.appointment_id',
      day: 't.day + 2',
      starts_at: `t.starts_at + interval '2 days'`,
      ends_at: `t.ends_at + interval '2 days'`,
    },
  )
  await client.query(`
    insert into note_withdrawal (agency_id, note_id, person_id, reason, withdrawn_at, withdrawn_by)
      select agency_id, id, person_id, 'twice', written_at, author_id from note where pg_temp.chance(hashtext(id::text), 1000) = 0`)
}
