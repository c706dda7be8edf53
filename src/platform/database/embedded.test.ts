import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { temporaryDir } from '../../../test/support/temporary.ts'
import { createLog } from '../log.ts'
import { StartProblem } from '../start-problem.ts'
import { withConnection } from './connect.ts'
import { machineProblem, thisMachine } from './embedded/binaries.ts'
import { isAlive, seePostmaster } from './embedded/postmaster.ts'
import { canReach } from './embedded/service-user.ts'
import { type Cluster, startEmbedded } from './embedded.ts'
import { takeOwnerLock } from './owner-lock.ts'
import { setUpRoles } from './roles.ts'

const fast = { settings: { fsync: 'off' } }
const root = temporaryDir()
const isRoot = process.getuid?.() === 0
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
const skip = machineProblem(thisMachine()) ?? false
const asRoot = skip || (isRoot ? false : 'only root can become another user')
const log = createLog('silent')

async function on<T>(
  dir: string,
  work: (cluster: Cluster) => Promise<T>,
  options: Parameters<typeof startEmbedded>[1] = fast,
) {
  const cluster = await startEmbedded(dir, options)
  try {
    return await work(cluster)
  } finally {
    await cluster.stop()
  }
}

const ask = (connection: pg.ClientConfig, text: string) =>
  withConnection(connection, 'test', async (client) => (await client.query(text)).rows[0])

const refuses = (promise: Promise<unknown>, sentence: RegExp) =>
  assert.rejects(promise, (error) => error instanceof StartProblem && sentence.test(error.message))

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
  const found = await on(join(root, 'settings'), (cluster) =>
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
  const dir = join(root, 'log')
  await on(dir, async (cluster) => {
    const connection = cluster.connection('postgres', 'postgres')
    const clash = `create temporary table t (a text primary key); insert into t values ('Roy Example'), ('Roy Example')`
    await assert.rejects(ask(connection, clash), { code: '23505' })
  })
  const said = readFileSync(join(dir, 'postgres.log'), 'utf8')
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
  const dir = join(root, 'adopted')
  await on(dir, async (first) => {
    await ask(first.connection('postgres', 'postgres'), 'create table kept as select 7 as it')
    const second = await startEmbedded(dir, fast)
    assert.deepEqual([second.adopted, second.pid, first.adopted], [true, first.pid, false])
    assert.deepEqual(await ask(second.connection('postgres', 'postgres'), 'select it from kept'), { it: 7 })
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
  const dir = join(root, 'killed')
  const cluster = await startEmbedded(dir)
  await ask(cluster.connection('postgres', 'postgres'), 'create table kept as select 7 as it')
  process.kill(cluster.pid, 'SIGKILL')
  await on(
    dir,
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
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [pid] = (await once(parent.stdout, 'data')).map((text) => Number(text))
  await pause(200)
  assert.match(readFileSync(`/proc/${pid}/stat`, 'utf8'), /\) Z /)
  assert.equal(isAlive(pid ?? 0), false)
  parent.kill()
})

test('a database of another major version is refused', { skip }, async () => {
  const dir = join(root, 'older')
  await on(dir, async () => {})
  writeFileSync(join(dir, 'data', 'PG_VERSION'), '17\n')
  await refuses(startEmbedded(dir, fast), /was made by PostgreSQL 17 and this is PostgreSQL 18/)
})

test('the owner’s lock refuses a second server until the first lets go', { skip }, async () => {
  await on(join(root, 'lock'), async (cluster) => {
    const connection = cluster.connection('postgres', 'postgres')
    const lock = await takeOwnerLock(connection, log, () => assert.fail('nobody took it'))
    await refuses(
      takeOwnerLock(connection, log, () => {}),
      /^Throughcare is running on this database already/,
    )
    await lock.release()
    const next = await takeOwnerLock(connection, log, () => assert.fail('nobody took it'))
    await next.release()
  })
})

test('a broken lock connection is taken again; when another server was quicker, it is told', { skip }, async () => {
  await on(join(root, 'lost'), async (cluster) => {
    const connection = cluster.connection('postgres', 'postgres')
    const sever = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughcare owner'`
    const holders = `select count(*)::int as holders from pg_locks where locktype = 'advisory' and granted`
    let lost = 0
    const lock = await takeOwnerLock(connection, log, () => {
      lost++
    })
    await ask(connection, sever)
    await pause(500)
    assert.deepEqual([lost, await ask(connection, holders)], [0, { holders: 1 }])
    await withConnection(connection, 'test', async (client) => {
      const waits = client.query("select pg_advisory_lock(x'7468727543617265'::bigint)")
      await pause(100)
      await ask(connection, sever)
      await waits
      await pause(3800)
    })
    assert.equal(lost, 1)
    await lock.release().catch(() => {})
  })
})

function asUser(uid: number, gid: number, dir: string) {
  const program = join(import.meta.dirname, '../../../test/support/try-embedded.ts')
  const env = { PATH: process.env.PATH ?? '' }
  const run = spawnSync(process.execPath, [program, dir], { uid, gid, env, cwd: '/', encoding: 'utf8' })
  return { code: run.status, said: `${run.stdout}${run.stderr}`.trim() }
}

const readable = isRoot && canReach(nobody, import.meta.dirname) ? false : 'only in a clone that another user can read'

test('an ordinary user runs it as themselves', { skip: asRoot || readable }, () => {
  const dir = join(root, 'ordinary')
  mkdirSync(dir)
  chownSync(dir, nobody.uid, nobody.gid)
  const { code, said } = asUser(nobody.uid, nobody.gid, dir)
  assert.equal(code, 0, said)
  assert.deepEqual(JSON.parse(said), { who: 'postgres', home: dir })
  assert.equal(statSync(join(dir, 'data')).uid, nobody.uid)
})

test('root takes over an ordinary user’s database and leaves it theirs', { skip: asRoot || readable }, async () => {
  const dir = join(root, 'ordinary')
  await on(dir, async (cluster) => {
    assert.deepEqual(await ask(cluster.connection('postgres', 'postgres'), 'select 1 as one'), { one: 1 })
  })
  assert.equal(asUser(nobody.uid, nobody.gid, dir).code, 0)
})

test('a user without a name, and somebody else’s database, are each refused with a sentence', {
  skip: asRoot || readable,
}, () => {
  const nameless = asUser(54_321, 54_321, join(root, 'nameless'))
  assert.equal(nameless.code, 1)
  assert.match(nameless.said, /^The user id 54321 has no name on this machine[^\n]*$/)
  const dir = join(root, 'root’s')
  mkdirSync(join(dir, 'data'), { recursive: true })
  chownSync(join(dir, 'data'), 1, 1)
  const others = asUser(nobody.uid, nobody.gid, dir)
  assert.equal(others.code, 1)
  assert.match(others.said, /belongs to the user with id 1: start as that user[^\n]*$/)
})

test('root’s database below a closed directory lies where its user can reach it, each time', {
  skip: asRoot,
}, async () => {
  const closed = join(root, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o700)
  const dir = join(closed, '.data')
  const home = await on(dir, async (cluster) => {
    await ask(cluster.connection('postgres', 'postgres'), 'create table kept as select 7 as it')
    return cluster.home
  })
  after(() => rmSync(home, { recursive: true, force: true }))
  assert.match(home, /^\/var\/lib\/throughcare-/)
  await on(dir, async (again) => {
    assert.equal(again.home, home)
    assert.deepEqual(await ask(again.connection('postgres', 'postgres'), 'select it from kept'), { it: 7 })
  })
})
