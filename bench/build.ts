import pg from 'pg'
import { keepContacts } from '../src/modules/contacts/index.ts'
import { keepOrders } from '../src/modules/orders/index.ts'
import { rebuildDues } from '../src/modules/people/index.ts'
import { beginRebuild } from '../src/modules/standing/commands.ts'
import type { Actor } from '../src/platform/access/actor.ts'
import { systemClock } from '../src/platform/clock.ts'
import { makePool } from '../src/platform/database/pool.ts'
import { makeDb } from '../src/platform/database/run.ts'
import { agenciesAtWork } from '../src/platform/jobs/index.ts'
import { type Agency, makeOffices, timeMachine, zone } from './build/office.ts'
import { openAmong, type Someone, thinkUp, writePeople } from './build/people.ts'
import {
  happenings,
  makeTools,
  prepare,
  writeAround,
  writeHappenings,
  writeOrders,
  writeTasks,
  writeWalls,
} from './build/spread.ts'
import { liveOnce, rememberTemplates } from './build/templates.ts'

export type Connections = { app: pg.ClientConfig; superuser: pg.ClientConfig }
type Say = (line: string) => void

const mostVisits = 24

/** The name of an agency of this size, built on this day, by which it is known again. */
export const nameOf = (people: number, notes: number, today: Temporal.PlainDate) => `Bench ${people} ${notes} ${today}`

/**
 * Builds a service of the size asked for: offices and officers through commands, one of everything that happens with a
 * person through commands, and the years of all the others as copies of the rows that those left, in SQL.
 */
export async function build(to: Connections, size: { people: number; notes: number }, say: Say): Promise<void> {
  const now = systemClock.now()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const visits = Math.max(1, Math.min(mostVisits, Math.floor(size.notes / size.people / 2)))
  const pool = makePool(to.app)
  const client = new pg.Client(to.superuser)
  await client.connect()
  try {
    await client.query(`select ensure_audit_months($1::timestamptz - interval '5 years', 66)`, [now.toString()])
    const at = timeMachine(pool)
    const agency = await makeOffices(
      at,
      now.subtract({ hours: 24 * 365 * 4 }),
      nameOf(size.people, size.notes, today),
      openAmong(size.people),
    )
    const { templates, person } = await liveOnce(at, agency)
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '128MB'`,
    )
    const people = thinkUp(agency, size.people, visits, today)
    say(`${agency.officers.length} officers`)
    const putBack = await setAside(client)
    await writeYears(client, { agency, people, size: { ...size, visits }, now, today, templates }, say)
    await client.query(`update supervision set closed_on = opened_on, closed_why = 'completed' where person_id = $1`, [
      person,
    ])
    await client.query('analyze')
    await Promise.all([restore(client, putBack, say), refreshAll(pool, agency.system, people, say)])
    await markAllRebuilt(to.app)
    await client.query('vacuum (analyze, freeze)')
    await client.query('checkpoint')
  } finally {
    await client.end()
    await pool.end()
  }
}

type Years = {
  agency: Agency
  people: readonly Someone[]
  size: { people: number; notes: number; visits: number }
  now: Temporal.Instant
  today: Temporal.PlainDate
  templates: Parameters<typeof rememberTemplates>[1]
}

async function writeYears(
  client: pg.Client,
  { agency, people, size, now, today, templates }: Years,
  say: Say,
): Promise<void> {
  await makeTools(client)
  await prepare(client, people)
  await rememberTemplates(client, templates)
  await happenings(client, size, now)
  await writePeople(client, agency, people)
  say(`${people.length} people`)
  await writeOrders(client)
  await writeTasks(client, today)
  await writeHappenings(client, say)
  await writeAround(client)
  await writeWalls(client)
}

/** Takes off the indexes that are dear to keep up row by row, and gives the statements that put them back. */
async function setAside(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and indexdef like '%USING gin%'`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

async function restore(client: pg.Client, indexes: readonly string[], say: Say): Promise<void> {
  for (const index of indexes) await client.query(index)
  say('indexes')
}

/** What caseloads sort by, worked out by the command that keeps it. */
export async function refreshAll(
  pool: pg.Pool,
  system: Actor,
  people: readonly { person: string }[],
  say: Say,
): Promise<void> {
  const db = makeDb(pool, systemClock)
  const ids = people.map(({ person }) => person)
  const parts = Array.from({ length: Math.ceil(ids.length / 200) }, (_, part) =>
    ids.slice(part * 200, part * 200 + 200),
  )
  const lane = async () => {
    for (let part = parts.pop(); part; part = parts.pop()) {
      const some = part
      await db.run(
        system,
        async (tx) => {
          await keepOrders(tx, some)
          await keepContacts(tx, some)
          await rebuildDues(tx, some)
        },
        { durable: false },
      )
    }
  }
  await Promise.all([lane(), lane(), lane()])
  say('standings')
}

/**
 * Says that all standings were worked out anew today and with the rules of now, so that no such job begins while pages are
 * measured.
 */
export async function markAllRebuilt(app: pg.ClientConfig): Promise<void> {
  const pool = makePool(app)
  const db = makeDb(pool, systemClock)
  for (const actor of await agenciesAtWork(db))
    await db.run(actor, async (tx) => {
      const rebuild = await beginRebuild(tx)
      if (rebuild) await tx.query('update standing_rebuild set ended_at = $2 where id = $1', [rebuild, tx.now])
    })
  await pool.end()
}
