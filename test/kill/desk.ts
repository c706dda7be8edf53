import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { bookAppointment } from '../../src/modules/contacts/index.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { isAlive } from '../../src/platform/database/embedded/postmaster.ts'
import { startEmbedded } from '../../src/platform/database/embedded.ts'
import { makePool } from '../../src/platform/database/pool.ts'
import { type Db, makeDb } from '../../src/platform/database/run.ts'
import type { Tx } from '../../src/platform/database/tx.ts'
import { newId } from '../../src/platform/ids.ts'
import { type TestAgency, type TestStaff, testAgency } from '../support/app.ts'
import { made, personUnder } from '../support/contacts.ts'

/** An office on the server's own database, with one officer and a person for each client. */
export type Desk = { agency: TestAgency; officer: TestStaff; people: string[] }
export type Planned = { appointment: string; key: string }

/** Works on the database of the running server, past it. */
export async function past<T>(dir: string, work: (db: Db) => Promise<T>): Promise<T> {
  const cluster = await startEmbedded(dir)
  const pool = makePool(cluster.connection('app', 'throughcare'))
  try {
    return await work(makeDb(pool, systemClock))
  } finally {
    await pool.end()
  }
}

/** Makes the office, with people of these names. */
export function openDesk(dir: string, names: readonly string[]): Promise<Desk> {
  return past(dir, async (db) => {
    const agency = await testAgency({ db })
    const officer = await agency.staff('Priya', 'officer')
    const people: string[] = []
    for (const name of names)
      people.push(await db.run(officer.actor, (tx) => personUnder(tx, agency, officer, 'medium', name)))
    return { agency, officer, people }
  })
}

/** Books, for each person, so many appointments that are over and not written up. */
export function bookAll(dir: string, { officer, people }: Desk, each: number): Promise<Planned[][]> {
  const bookOne = (tx: Tx, person: string, nth: number) =>
    bookAppointment(tx, {
      person,
      kind: 'office',
      day: tx.today.subtract({ days: 1 }),
      time: Temporal.PlainTime.from('09:00').add({ minutes: 10 * nth }),
      minutes: 10,
      twice: true, // each round books the same times again
    })
  return past(dir, (db) =>
    db.run(officer.actor, async (tx) => {
      const planned: Planned[][] = []
      for (const person of people) {
        const own: Planned[] = []
        for (let nth = 0; nth < each; nth++)
          own.push({ appointment: made(await bookOne(tx, person, nth)).id, key: newId() })
        planned.push(own)
      }
      return planned
    }),
  )
}

/** Kills the database of a directory where it stands, and waits until it is dead. */
export async function killDatabase({ pid }: { pid: number }): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await pause(5)
}

/** How many rows of each kind an interview left, of each of those asked for. A whole one has one of each. */
export async function leftBy(dir: string, planned: readonly Planned[]): Promise<Map<string, Left>> {
  const cluster = await startEmbedded(dir)
  const superuser: pg.ClientConfig = cluster.connection('postgres', 'throughcare')
  const rows = await withConnection(superuser, 'test', async (client) => {
    const ids = planned.map(({ appointment }) => appointment)
    return (await client.query<Left & { id: string }>(counting, [ids])).rows
  })
  return new Map(rows.map(({ id, ...left }) => [id, left]))
}

const kinds = ['contacts', 'notes', 'texts', 'nexts', 'tasks', 'keys', 'lines', 'trails'] as const
export type Left = Record<(typeof kinds)[number], number>
/** One of each; and a line and a trail row for the contact, the note, the next appointment and the task. */
export const whole: Left = { contacts: 1, notes: 1, texts: 1, nexts: 1, tasks: 1, keys: 1, lines: 4, trails: 4 }
export const none: Left = { contacts: 0, notes: 0, texts: 0, nexts: 0, tasks: 0, keys: 0, lines: 0, trails: 0 }

const counting = `
  with made as (
    select appointment_id as of, 'contacts' as kind, id from contact where appointment_id = any($1::uuid[])
    union all select appointment_id, 'notes', id from note where appointment_id = any($1::uuid[])
    union all select purpose::uuid, 'nexts', id from appointment where purpose = any($1::text[])
    union all select from_id, 'tasks', id from task where from_id = any($1::uuid[])),
  counted as (
    select of, kind from made
    union all select n.appointment_id, 'texts' from note n join note_text t on t.note_id = n.id
      where n.appointment_id = any($1::uuid[])
    union all select split_part(route, '/', 3)::uuid, 'keys' from idempotency_key where route like 'POST /appointments/%'
    union all select m.of, 'lines' from made m join timeline_entry e on e.subject_id = m.id
    union all select m.of, 'trails' from made m join audit_entry a on a.subject_id = m.id)
  select asked.id, ${kinds.map((kind) => `count(*) filter (where counted.kind = '${kind}')::int as ${kind}`).join(', ')}
  from unnest($1::uuid[]) as asked(id) left join counted on counted.of = asked.id group by asked.id`
