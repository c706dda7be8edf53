import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { makePool } from '../src/platform/database/pool.ts'
import { makeDb } from '../src/platform/database/run.ts'
import { createLog } from '../src/platform/log.ts'
import { demoDay, loadDemo } from './load.ts'

const root = join(import.meta.dirname, '..')
const words = {
  production: 'demo:reset is refused: this is a production installation (NODE_ENV=production).',
  server: 'demo:reset is refused: DATABASE_URL names a server, and only the embedded database is ever emptied.',
  missing: 'There is no demonstration yet: npm start makes one.',
  notDemo: 'demo:reset is refused: the database holds an agency that is not the demonstration’s.',
  done: (day: string) => `The demonstration is new again, and shows ${day}. Start it with npm start.`,
}

/** Empties the embedded database and loads the demonstration anew, at today. Refuses wherever real work could be. */
async function reset(): Promise<string> {
  const read = readConfig(process.env)
  if (!read.ok) throw new Error(read.problem)
  const { config } = read
  if (config.production) throw new Error(words.production)
  if (config.databaseUrl !== undefined) throw new Error(words.server)
  if (!existsSync(config.dataDir)) throw new Error(words.missing)
  const log = createLog('error')
  const options = { migrationsDir: join(root, 'migrations'), clock: systemClock, log, onLost: () => process.exit(1) }
  const before = await openDatabase(config, options)
  try {
    await refuseOthers(before.app)
    await dropDatabase(before.cluster?.connection('postgres', 'postgres') ?? {})
  } finally {
    await before.close()
  }
  const after = await openDatabase(config, options)
  const pool = makePool(after.app)
  try {
    await loadDemo({ pool, db: makeDb(pool, systemClock), clock: systemClock, log })
    const shown = await demoDay(pool)
    return words.done(typeof shown === 'object' ? `${shown.day}` : '')
  } finally {
    await pool.end()
    await after.close()
  }
}

async function refuseOthers(app: pg.ClientConfig): Promise<void> {
  const pool = makePool(app)
  try {
    const { rowCount } = await pool.query("select from agencies_to_sign_in('')")
    if (rowCount && (rowCount > 1 || !(await demoDay(pool)))) throw new Error(words.notDemo)
  } finally {
    await pool.end()
  }
}

async function dropDatabase(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query('drop database if exists throughcare with (force)')
  } finally {
    await client.end()
  }
}

try {
  console.log(await reset())
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
