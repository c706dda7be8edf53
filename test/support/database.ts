import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { after } from 'node:test'
import type pg from 'pg'
import { systemClock } from '../../src/platform/clock.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { checksumOf, readMigrations } from '../../src/platform/database/migrate/files.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { makePool } from '../../src/platform/database/pool.ts'
import { setUpRoles } from '../../src/platform/database/roles.ts'
import { type TestServer, testPasswords, testServer } from './cluster.ts'

export type TestDatabase = {
  name: string
  /** As the application: role app, under row-level security. */
  pool: pg.Pool
  /** As the role owner, which migrations run as. */
  ownerPool: pg.Pool
  /** How to connect as the superuser, for what a test must see past every wall. */
  superuser: pg.ClientConfig
  connection: (role: 'app' | 'owner' | 'postgres') => pg.ClientConfig
  /** Closes the pools and drops the database. Called by itself when the file's tests are over. */
  drop(): Promise<void>
}

export const migrationsDir = join(import.meta.dirname, '../../migrations')

/** What a database is to hold that several test files begin with: it is filled once, and each gets a copy. */
export type Filling = {
  /** Names what is filled in, and changes with it. */
  name: string
  fill(pool: pg.Pool): Promise<void>
}

/** A database of this test file's own: migrated, empty or filled, dropped when the file's tests are over. Call it once a file. */
export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = await testServer()
  const empty = await ensureTemplate(server)
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await (filling ? copyFilled(server, empty, filling, name) : copy(server, empty, name))
  const connection = (role: 'app' | 'owner' | 'postgres') => server.connection(role, name)
  const pools = {
    pool: makePool({ ...connection('app'), max: 8 }),
    ownerPool: makePool({ ...connection('owner'), max: 2 }),
  }
  /** A closing pool does not wait for its last connections, which dropping the database then cuts. */
  for (const pool of Object.values(pools)) pool.on('error', () => {})
  let dropped: Promise<void> | undefined
  const drop = () => {
    dropped ??= dropDatabase(server, name, Object.values(pools))
    return dropped
  }
  after(drop)
  return { name, ...pools, superuser: connection('postgres'), connection, drop }
}

/** Its files are copied, which is far quicker than writing all that is in it to the log first, where nothing waits for a disk. */
async function copy(server: TestServer, template: string, name: string): Promise<void> {
  await asSuperuser(server, (client) =>
    client.query(`create database ${name} template ${template} owner owner strategy file_copy`),
  )
  await withConnection(server.connection('postgres', name), 'TEST_DATABASE_URL', (client) =>
    client.query(privileges(name)),
  )
}

/** The privileges on a database are its own, not its template's. */
const privileges = (name: string) =>
  `revoke all on database ${name} from public; grant connect on database ${name} to app`

async function dropDatabase(server: TestServer, name: string, pools: pg.Pool[]): Promise<void> {
  for (const pool of pools) await pool.end()
  await asSuperuser(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  await server.leave()
}

const templates = 7_402

/**
 * Makes the template for the present migrations where it is not there yet, whoever of the test processes comes first, and
 * gives its name. It appears under that name only when it is whole.
 */
export async function ensureTemplate(server: TestServer): Promise<string> {
  const name = `template_${checksumOf(readMigrations(migrationsDir))}`
  await asSuperuser(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templates])
    if (!(await databaseExists(client, name))) await makeTemplate(server, client, name)
  })
  return name
}

async function makeTemplate(server: TestServer, client: pg.Client, name: string): Promise<void> {
  const making = `${name}_making`
  await dropOld(client)
  await setUpRoles(server.connection('postgres', 'postgres'), making, testPasswords)
  await migrate(server.connection('owner', making), { dir: migrationsDir, clock: systemClock })
  await client.query(`alter database ${making} rename to ${name}`)
}

/** Copies the filled template, which is made where it is not there yet; one that was filled otherwise before goes. */
async function copyFilled(server: TestServer, empty: string, { name, fill }: Filling, to: string): Promise<void> {
  const filled = `filled_${name}`
  await asSuperuser(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templates])
    if (!(await databaseExists(client, filled))) {
      await dropAll(client, 'filled\\_%')
      const making = `making_${name}`
      await client.query(`drop database if exists ${making} with (force)`)
      await copy(server, empty, making)
      const pool = makePool({ ...server.connection('app', making), max: 4 })
      await fill(pool)
      await pool.end()
      await client.query(`alter database ${making} rename to ${filled}`)
    }
    await copy(server, filled, to)
  })
}

/** Drops the templates of other migrations and what killed tests left; what is in use refuses, and stays. */
async function dropOld(client: pg.Client): Promise<void> {
  for (const names of ['template\\_%', 'filled\\_%', 'test\\_%']) await dropAll(client, names)
}

async function dropAll(client: pg.Client, like: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname like $1',
    [like],
  )
  for (const { name } of rows) {
    if (!isOfLivingTest(name)) await client.query(`drop database if exists ${name}`).catch(() => {})
  }
}

function isOfLivingTest(name: string): boolean {
  const pid = Number(/^test_(\d+)_/.exec(name)?.[1])
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  return ((await client.query('select from pg_database where datname = $1', [name])).rowCount ?? 0) > 0
}

const asSuperuser = <T>(server: TestServer, work: (client: pg.Client) => Promise<T>) =>
  withConnection(server.connection('postgres', 'postgres'), 'TEST_DATABASE_URL', work)
