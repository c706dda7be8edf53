import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, startEmbedded } from '../../src/platform/database/embedded.ts'

type Role = 'app' | 'owner' | 'postgres'
export type TestServer = {
  connection(role: Role, database: string): pg.ClientConfig
  /** Lets go of the server; the last one out stops one that only single test files use. */
  leave(): Promise<void>
}

/** What a test's PostgreSQL may do without: it is thrown away, so nothing needs to outlive a crash. */
export const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  shared_buffers: '64MB',
}

/** Passwords of app and owner on a server that TEST_DATABASE_URL names: it is for tests alone. */
export const testPasswords = { app: 'app-of-the-tests', owner: 'owner-of-the-tests' }

/**
 * The PostgreSQL of the tests: the one TEST_DATABASE_URL names; else the runner's throw-away one; else, for a test file run
 * by itself, one in the temporary directory that is started when nobody has and stopped by the last who leaves.
 */
export function testServer(): Promise<TestServer> {
  const { TEST_DATABASE_URL: url, TEST_CLUSTER: dir } = process.env
  if (url) return Promise.resolve(namedServer(url))
  return dir ? runnersServer(dir) : sharedServer()
}

function namedServer(url: string): TestServer {
  return {
    connection: (role, database) => {
      const address = new URL(url)
      address.pathname = `/${database}`
      if (role === 'postgres') return { connectionString: address.href }
      address.username = role
      address.password = testPasswords[role]
      return { connectionString: address.href }
    },
    leave: async () => {},
  }
}

async function runnersServer(dir: string): Promise<TestServer> {
  const cluster = await startEmbedded(dir, { settings: careless })
  return { connection: cluster.connection, leave: async () => {} }
}

async function sharedServer(): Promise<TestServer> {
  for (let attempt = 1; ; attempt++) {
    const cluster = await startEmbedded(sharedDir(), { settings: careless })
    const guest = await enter(cluster)
    if (guest) return { connection: cluster.connection, leave: () => leave(cluster, guest) }
    if (attempt >= 20) throw new Error('the shared test database kept stopping')
    await pause(100)
  }
}

/** The same place for each run on this checkout by this user. */
function sharedDir(): string {
  const checkout = createHash('sha256')
    .update(join(import.meta.dirname, '../..'))
    .digest('hex')
    .slice(0, 8)
  const dir = join(tmpdir(), `throughcare-test-${process.getuid?.() ?? 'user'}-${checkout}`)
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  return dir
}

const guests = 7_401

async function enter(cluster: Cluster): Promise<pg.Client | undefined> {
  const client = new pg.Client(cluster.connection('postgres', 'postgres'))
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [guests])
    return client
  } catch {
    return undefined // it was stopping
  }
}

async function leave(cluster: Cluster, guest: pg.Client): Promise<void> {
  await guest.query('select pg_advisory_unlock_shared($1)', [guests])
  const { rows } = await guest.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [guests])
  if (rows[0]?.last) await cluster.stop()
  await guest.end().catch(() => {})
}
