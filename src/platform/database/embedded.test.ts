import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, fast, on, refuses, skip } from '../../../test/support/embedded.ts'
import { temporaryDir } from '../../../test/support/temporary.ts'
import { machineProblem } from './embedded/binaries.ts'
import { isAlive, seePostmaster } from './embedded/postmaster.ts'
import { type Cluster, startEmbedded } from './embedded.ts'
import { setUpRoles } from './roles.ts'

const root = temporaryDir()
/** What needs no directory of its own shares one: making a database takes longer than most of these. */
const shared = join(root, 'shared')

test('a machine without binaries, or with another C library, is told of DATABASE_URL', () => {
  const linux = { platform: 'linux', arch: 'x64', glibc: true, package: '/somewhere' }
  assert.equal(machineProblem(linux), undefined)
  assert.match(machineProblem({ ...linux, glibc: false }) ?? '', /\(musl\): set DATABASE_URL/)
  assert.match(
    machineProblem({ ...linux, arch: 'riscv64', package: undefined }) ?? '',
    /linux-riscv64: set DATABASE_URL/,
  )
})

test('it starts below a long path with spaces, keeps what it was told, and lets each role in', { skip }, async () => {
  const dir = join(root, 'a long and winding path '.repeat(5).trim(), "with 'quotes', commas")
  await on(dir, async (cluster) => {
    await setUpRoles(cluster.connection('postgres', 'postgres'), 'throughcare')
    await setUpRoles(cluster.connection('postgres', 'postgres'), 'throughcare')
    await ask(cluster.connection('owner', 'throughcare'), 'create table kept as select 7 as it')
    const { role } = await ask(cluster.connection('app', 'throughcare'), 'select current_user as role')
    assert.equal(role, 'app')
  })
  await on(dir, async (cluster) => {
    assert.equal(cluster.adopted, false)
    assert.deepEqual(await ask(cluster.connection('owner', 'throughcare'), 'select it from kept'), { it: 7 })
  })
})

test('it keeps page checksums, speaks UTF-8, sorts by code point and opens no port', { skip }, async () => {
  const found = await on(shared, (cluster) =>
    ask(
      cluster.connection('postgres', 'postgres'),
      `select current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
        current_setting('listen_addresses') as addresses, datlocale as locale, datlocprovider::text as provider,
        upper('ā') as upper from pg_database where datname = current_database()`,
    ),
  )
  const wanted = { checksums: 'on', encoding: 'UTF8', addresses: '', locale: 'C.UTF-8', provider: 'b', upper: 'Ā' }
  assert.deepEqual(found, wanted)
})

test('its log repeats nothing that was typed', { skip }, async () => {
  await on(shared, async (cluster) => {
    const connection = cluster.connection('postgres', 'postgres')
    const clash = `create temporary table t (a text primary key); insert into t values ('Roy Example'), ('Roy Example')`
    await assert.rejects(ask(connection, clash), { code: '23505' })
  })
  const said = readFileSync(join(shared, 'postgres.log'), 'utf8')
  assert.match(said, /duplicate key value/)
  assert.ok(!said.includes('Roy Example'))
})

test('with a password in place of the system’s word, only that password is let in', { skip }, async () => {
  const dir = join(root, 'scram')
  const work = async (cluster: Cluster) => {
    const connection = cluster.connection('postgres', 'postgres')
    assert.deepEqual(await ask(connection, 'select 1 as one'), { one: 1 })
    await refuses(ask({ ...connection, password: 'another' }, 'select 1'), /28P01/)
  }
  await on(dir, work, { ...fast, access: 'scram' })
  assert.equal(statSync(join(dir, 'password')).mode & 0o777, 0o600)
})

test('one that runs already is adopted, and what was committed is there', { skip }, async () => {
  await on(shared, async (first) => {
    await ask(first.connection('postgres', 'postgres'), 'create table adopted as select 7 as it')
    const second = await startEmbedded(shared, fast)
    assert.deepEqual([second.adopted, second.pid, first.adopted], [true, first.pid, false])
    assert.deepEqual(await ask(second.connection('postgres', 'postgres'), 'select it from adopted'), { it: 7 })
  })
})

test('two that start at once share one database', { skip }, async () => {
  const dir = join(root, 'at once')
  const both = await Promise.all([startEmbedded(dir, fast), startEmbedded(dir, fast)])
  assert.equal(both[0].pid, both[1].pid)
  assert.deepEqual(both.map(({ adopted }) => adopted).sort(), [false, true])
  await both[0].stop()
})

test('after a kill it starts again with everything that was committed', { skip }, async () => {
  const cluster = await startEmbedded(shared)
  await ask(cluster.connection('postgres', 'postgres'), 'create table kept as select 7 as it')
  process.kill(cluster.pid, 'SIGKILL')
  await on(
    shared,
    async (again) => {
      assert.equal(again.adopted, false)
      assert.deepEqual(await ask(again.connection('postgres', 'postgres'), 'select it from kept'), { it: 7 })
    },
    {},
  )
})

test('a lock file with another program’s number is no database', async () => {
  const data = join(root, 'reused')
  mkdirSync(data)
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n${data}\n\n\nready   \n`)
  assert.deepEqual(await seePostmaster(data), { state: 'none' })
  assert.equal(existsSync(join(data, 'postmaster.pid')), false)
})

test('a process that has ended and was not reaped is not alive', { skip: process.platform !== 'linux' }, async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [pid] = (await once(parent.stdout, 'data')).map((text) => Number(text))
  await pause(600)
  assert.match(readFileSync(`/proc/${pid}/stat`, 'utf8'), /\) Z /)
  assert.equal(isAlive(pid ?? 0), false)
  parent.kill()
})

test('a database of another major version is refused', { skip }, async () => {
  await on(shared, async () => {})
  const version = join(shared, 'data', 'PG_VERSION')
  const own = readFileSync(version)
  writeFileSync(version, '17\n')
  await refuses(startEmbedded(shared, fast), /was made by PostgreSQL 17 and this is PostgreSQL 18/)
  writeFileSync(version, own)
})
