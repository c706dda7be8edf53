import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { StartProblem } from '../start-problem.ts'
import { refuseOldServer, withConnection } from './connect.ts'
import { type Migration, readMigrations, statementsOf } from './migrate/files.ts'
import { migrateJobSchema } from './migrate/job-schema.ts'
import { databaseWords as words } from './words.ts'

export type MigrateOptions = {
  dir: string
  clock: Clock
  /** How long one try waits for a table that other work holds, and how many tries there are. */
  lockTimeout?: string
  tries?: number
}

/**
 * Brings a database up to date as its owner and gives the names of what was applied. One server at a time; each file in one
 * transaction with its line in `schema_migration`; any file that was not applied is, late numbers too. A file that is
 * missing here is no matter: the release before must run on the new schema. Refuses a changed or doubled file, a server
 * that is too old, a file that fails and one whose tables stay locked, each with a sentence.
 */
export async function migrate(owner: pg.ClientConfig, options: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(options.dir)
  return withConnection(owner, 'DATABASE_OWNER_URL', async (client) => {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [key])
    await client.query(ledger)
    const pending = await pendingOf(client, migrations)
    for (const migration of pending) await applyWithRetry(client, migration, options)
    await migrateJobSchema(client)
    return pending.map(({ file }) => file)
  })
}

/** Refuses to run on a database that lacks migrations, where nobody here may apply them. */
export async function assertMigrated(pool: pg.Pool, dir: string): Promise<void> {
  const migrations = readMigrations(dir)
  const { rows } = await pool.query<{ made: boolean }>(
    `select to_regclass('public.schema_migration') is not null as made`,
  )
  const pending = rows[0]?.made ? await pendingOf(pool, migrations) : migrations
  if (pending.length) throw new StartProblem(words.pending(pending.map(({ file }) => file)))
}

const key = '8388080153944748646'
const ledger = `
  create table if not exists schema_migration (
    number int primary key, file text not null, checksum text not null, applied_at timestamptz not null);
  grant select on schema_migration to app;
`

type Queryable = { query: pg.Client['query'] }

async function pendingOf(client: Queryable, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ number: number; checksum: string }>(
    'select number, checksum from schema_migration',
  )
  const applied = new Map(rows.map((row) => [row.number, row.checksum]))
  for (const { number, checksum, file } of migrations) {
    if (applied.has(number) && applied.get(number) !== checksum) throw new StartProblem(words.changed(file))
  }
  return migrations.filter(({ number }) => !applied.has(number))
}

async function applyWithRetry(client: pg.Client, migration: Migration, options: MigrateOptions): Promise<void> {
  const tries = options.tries ?? 20
  for (let attempt = 1; ; attempt++) {
    try {
      return await apply(client, migration, options)
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code !== lockNotAvailable) throw new StartProblem(words.failed(migration.file, message))
      if (attempt >= tries) throw new StartProblem(words.busy(migration.file))
      await pause(Math.min(100 * 2 ** attempt, 3000))
    }
  }
}

const lockNotAvailable = '55P03'

async function apply(
  client: pg.Client,
  migration: Migration,
  { clock, lockTimeout = '3s' }: MigrateOptions,
): Promise<void> {
  await client.query(`select set_config('lock_timeout', $1, false)`, [lockTimeout])
  if (migration.alone) {
    for (const statement of statementsOf(migration.text)) await client.query(statement)
    await record(client, migration, clock)
    return
  }
  await client.query('begin')
  try {
    await client.query(migration.text)
    await record(client, migration, clock)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function record(client: pg.Client, { number, file, checksum }: Migration, clock: Clock): Promise<void> {
  const line = [number, file, checksum, clock.now().toString()]
  await client.query('insert into schema_migration (number, file, checksum, applied_at) values ($1, $2, $3, $4)', line)
}
