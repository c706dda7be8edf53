import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type pg from 'pg'
import { testPasswords, testServer } from '../../../test/support/cluster.ts'
import { temporaryDir } from '../../../test/support/temporary.ts'
import { fixedClock } from '../clock.ts'
import { StartProblem } from '../start-problem.ts'
import { withConnection } from './connect.ts'
import { statementsOf } from './migrate/files.ts'
import { assertMigrated, type MigrateOptions, migrate } from './migrate.ts'
import { makePool } from './pool.ts'
import { setUpRoles } from './roles.ts'

const server = await testServer()
const clock = fixedClock('2026-03-02T08:30:00+11:00')
const root = temporaryDir()
const made: string[] = []

after(async () => {
  const drop = (client: pg.Client) =>
    made.reduce((done, name) => done.then(() => dropDatabase(client, name)), Promise.resolve())
  await withConnection(server.connection('postgres', 'postgres'), 'the superuser', drop)
  await server.leave()
})

const dropDatabase = async (client: pg.Client, name: string) =>
  void (await client.query(`drop database ${name} with (force)`))

/** An empty database with its roles, and a directory of migrations for it. */
async function emptyDatabase(files: Record<string, string>) {
  const name = `migrate_${process.pid}_${made.length}`
  made.push(name)
  await setUpRoles(server.connection('postgres', 'postgres'), name, testPasswords)
  const dir = join(root, name)
  mkdirSync(dir)
  write(dir, files)
  const owner = server.connection('owner', name)
  const run = (options: Partial<MigrateOptions> = {}) => migrate(owner, { dir, clock, ...options })
  const rows = async (text: string) => withConnection(owner, 'owner', async (client) => (await client.query(text)).rows)
  return { name, dir, owner, run, rows, app: server.connection('app', name) }
}

function write(dir: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
}

const refuses = (promise: Promise<unknown>, sentence: RegExp) =>
  assert.rejects(promise, (error) => error instanceof StartProblem && sentence.test(error.message))

test('files are applied by number, once, and noted with the clock’s time', async () => {
  const database = await emptyDatabase({
    '0002_b.sql': 'create table b (a int references a)',
    '0001_a.sql': 'create table a (a int primary key)',
  })
  assert.deepEqual(await database.run(), ['0001_a.sql', '0002_b.sql'])
  assert.deepEqual(await database.run(), [])
  const noted = await database.rows('select number, file, applied_at::text as at from schema_migration order by number')
  assert.deepEqual(
    noted.map(({ number, file }) => `${number} ${file}`),
    ['1 0001_a.sql', '2 0002_b.sql'],
  )
  assert.equal(Temporal.Instant.from(noted[0].at.replace(' ', 'T')).toString(), '2026-03-01T21:30:00Z')
})

test('a late number is applied too, and a file that is gone is no matter', async () => {
  const database = await emptyDatabase({ '0001_a.sql': 'create table a ()', '0003_c.sql': 'create table c ()' })
  await database.run()
  const later = join(root, `${database.name}_later`)
  mkdirSync(later)
  write(later, { '0002_b.sql': 'create table b ()', '0003_c.sql': 'create table c ()' })
  assert.deepEqual(await database.run({ dir: later }), ['0002_b.sql'])
})

test('a changed file is refused; other line endings are no change', async () => {
  const database = await emptyDatabase({ '0001_a.sql': 'create table a\n();\n' })
  await database.run()
  write(database.dir, { '0001_a.sql': 'create table a\r\n();\r\n' })
  assert.deepEqual(await database.run(), [])
  write(database.dir, { '0001_a.sql': 'create table a (b int);\n' })
  await refuses(database.run(), /^The migration 0001_a\.sql was changed after/)
})

test('a doubled number and a strange name are refused before anything is done', async () => {
  const database = await emptyDatabase({ '0001_a.sql': 'create table a ()', '0001_b.sql': 'create table b ()' })
  await refuses(database.run(), /0001_a\.sql and 0001_b\.sql have the same number/)
  const strange = await emptyDatabase({ 'people.sql': 'create table a ()' })
  await refuses(strange.run(), /people\.sql must be named like/)
  assert.deepEqual(await strange.rows(`select from pg_tables where schemaname = 'public'`), [])
})

test('a file that fails is taken back whole, and those before it stay', async () => {
  const database = await emptyDatabase({
    '0001_a.sql': 'create table a ()',
    '0002_b.sql': 'create table b (); select 1/0;',
  })
  await refuses(database.run(), /^The migration 0002_b\.sql failed and was taken back: division by zero/)
  const tables = await database.rows(`select tablename from pg_tables where schemaname = 'public' order by 1`)
  assert.deepEqual(
    tables.map(({ tablename }) => tablename),
    ['a', 'schema_migration'],
  )
})

test('a busy table is waited for, and refused when it stays busy', async () => {
  const database = await emptyDatabase({ '0001_a.sql': 'create table a ()' })
  await database.run()
  write(database.dir, { '0002_b.sql': 'alter table a add b int' })
  await withConnection(database.owner, 'owner', async (client) => {
    await client.query('begin; lock table a')
    await refuses(database.run({ lockTimeout: '50ms', tries: 2 }), /^The migration 0002_b\.sql did not get its lock/)
    const waiting = database.run({ lockTimeout: '50ms', tries: 20 })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await client.query('commit')
    assert.deepEqual(await waiting, ['0002_b.sql'])
  })
})

test('a file outside a transaction may build an index concurrently', async () => {
  const concurrently =
    '-- outside a transaction\ndrop index concurrently if exists a_a;\ncreate index concurrently a_a on a (a);\n'
  const database = await emptyDatabase({ '0001_a.sql': 'create table a (a int)', '0002_i.sql': concurrently })
  assert.deepEqual(await database.run(), ['0001_a.sql', '0002_i.sql'])
  assert.equal((await database.rows(`select from pg_indexes where indexname = 'a_a'`)).length, 1)
})

test('two servers that start together apply each file once', async () => {
  const database = await emptyDatabase({ '0001_a.sql': 'select pg_sleep(0.2); create table a ()' })
  const applied = await Promise.all([database.run(), database.run()])
  assert.deepEqual(applied.flat(), ['0001_a.sql'])
})

test('the job queue’s schema belongs to the owner, and the app may change its rows only', async () => {
  const database = await emptyDatabase({})
  await database.run()
  await withConnection(database.app, 'app', async (client) => {
    await client.query(`select pgboss.create_queue('q', '{"policy":"standard"}')`)
    assert.equal((await client.query('select from pgboss.queue')).rowCount, 1)
    await assert.rejects(client.query('create table pgboss.mine ()'), { code: '42501' })
    await assert.rejects(client.query('drop table pgboss.queue'), { code: '42501' })
  })
})

test('an app without an owner refuses a database that lacks migrations', async () => {
  const database = await emptyDatabase({ '0001_a.sql': 'create table a ()' })
  const pool = makePool(database.app)
  try {
    await refuses(assertMigrated(pool, database.dir), /^The database is not up to date \(0001_a\.sql\)/)
    await database.run()
    await assertMigrated(pool, database.dir)
    write(database.dir, { '0002_b.sql': 'create table b ()' })
    await refuses(assertMigrated(pool, database.dir), /0002_b\.sql/)
  } finally {
    await pool.end()
  }
})

test('statements outside a transaction end with a semicolon at the end of a line', () => {
  const text = "-- outside a transaction\nselect ';' as a;\n\n-- why\nselect\n  2;  \n"
  assert.deepEqual(statementsOf(text), ["select ';' as a", 'select\n  2'])
})
