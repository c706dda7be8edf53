import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { fixedClock, systemClock } from '../src/platform/clock.ts'
import { archiveFile, type Label, labelFile } from '../src/platform/database/backup/label.ts'
import { takeBackup } from '../src/platform/database/backup.ts'
import { canReach } from '../src/platform/database/embedded/service-user.ts'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { restoreBackup } from '../src/platform/database/restore.ts'
import { createLog } from '../src/platform/log.ts'
import { StartProblem } from '../src/platform/start-problem.ts'
import { everyRow, interviewRows, isBefore, logPosition } from './backup/rows.ts'
import { type Answered, save, saveAll, signInAt } from './kill/clients.ts'
import { bookAll, type Desk, openDesk, past } from './kill/desk.ts'
import { fast, skip } from './support/embedded.ts'
import { schemaProblems, tablesWithoutWall } from './support/schema.ts'
import { environment, type RunningServer, startServer } from './support/server.ts'
import { temporaryDir } from './support/temporary.ts'

const project = join(import.meta.dirname, '..')
const root = temporaryDir()
const dir = join(root, 'desk', 'data')
const backups = join(root, 'backups')
const options = { version: '0.1.0', clock: systemClock, log: createLog('silent') }

/** Runs a command as a person does. */
function run(tool: 'backup' | 'restore', args: string[], dataDir: string, more: Record<string, string> = {}) {
  const env = { ...environment(), DATA_DIR: dataDir, ...more }
  const child = spawn(process.execPath, [join(project, 'tools', `${tool}.ts`), ...args], { env })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(`${text}`))
  return new Promise<{ code: number | null; text: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, text: said.join('') })),
  )
}

const refuses = (promise: Promise<unknown>, sentence: RegExp) =>
  assert.rejects(promise, (error) => error instanceof StartProblem && sentence.test(error.message))

const backupsIn = (into: string) => readdirSync(into).map((name) => join(into, name))
const labelOf = (folder: string) => JSON.parse(readFileSync(join(folder, labelFile), 'utf8')) as Label

/** The superuser's connection to a directory's database, started for the while where nobody runs it. */
async function looking<T>(where: string, work: (connection: pg.ClientConfig) => Promise<T>): Promise<T> {
  const cluster = await startEmbedded(where, fast)
  try {
    return await work(cluster.connection('postgres', 'throughcare'))
  } finally {
    if (!cluster.adopted) await cluster.stop()
  }
}

/** How many interviews there are for each of the four clients, and how many they still save when the backup has ended. */
const each = 50
const after = 12

type Acknowledged = Answered & { at: string }
type Ground = {
  server: RunningServer
  desk: Desk
  cookie: string
  answered: Acknowledged[]
  label: Label
  first: string
}

/** Four clients save interviews; after ten answers a backup is taken, and they go on for a while after its end. */
async function backUpUnderWrites(server: RunningServer, desk: Desk, cookie: string): Promise<Omit<Ground, 'server'>> {
  const tomorrow = await past(dir, (db) => db.run(desk.officer.actor, async (tx) => `${tx.today.add({ days: 1 })}`))
  const planned = await bookAll(dir, desk, each)
  const client = new pg.Pool((await startEmbedded(dir)).connection('postgres', 'postgres'))
  const answered: Acknowledged[] = []
  const backup = Promise.withResolvers<Awaited<ReturnType<typeof run>>>()
  let left = Number.POSITIVE_INFINITY
  void backup.promise.then(() => {
    left = after
  })
  await saveAll(
    planned,
    async (one) => {
      if (left-- <= 0) return { ...one, to: undefined } // not sent: this client stops
      const answer = await save(server.url, cookie, one, tomorrow)
      answered.push({ ...answer, at: await logPosition(client) })
      return answer
    },
    (count) => {
      if (count === 10) backup.resolve(run('backup', [backups], dir))
    },
  )
  await client.end()
  const ended = await backup.promise
  assert.equal(ended.code, 0, ended.text)
  assert.match(ended.text, /^Backed up to .*throughcare-\d{8}T\d{6}Z: [\d.]+ MB in [\d.]+ s\.\n$/)
  assert.ok(answered.length < 4 * each, 'the clients had more to save than the backup took time')
  const [first = ''] = backupsIn(backups)
  return { desk, cookie, answered, label: labelOf(first), first }
}

async function makeGround(): Promise<Ground> {
  mkdirSync(join(root, 'desk'), { mode: 0o755 })
  const server = await startServer({ DATA_DIR: dir })
  const desk = await openDesk(dir, ['Roy', 'Sally', 'Kofi', 'Grace'])
  const cookie = await signInAt(server.url, desk)
  return { server, ...(await backUpUnderWrites(server, desk, cookie)) }
}

const ground = skip ? ({} as Ground) : await makeGround()
const restored = join(root, 'restored')

test('a backup taken under writes holds, row by row, all that was answered before its end', { skip }, async () => {
  const { answered, label, first } = ground
  const { code, text } = await run('restore', [first], restored)
  assert.equal(code, 0, text)
  assert.match(text, /^ +\d+ {2}contact$/m)
  assert.match(text, /^Restored the database as it was at \S+: [\d,]+ rows in \d+ tables\.$/m)
  const must = answered.filter(({ at }) => isBefore(at, label.logPosition))
  const late = answered.filter(({ at }) => !isBefore(at, label.logPosition))
  const [there, here] = [
    await looking(dir, (connection) => interviewRows(connection, answered)),
    await looking(restored, (connection) => interviewRows(connection, answered)),
  ]
  let rows = 0
  for (const { appointment } of must) {
    assert.deepEqual(here.get(appointment), there.get(appointment))
    rows += there.get(appointment)?.length ?? 0
  }
  for (const { appointment } of late) {
    const left = here.get(appointment)
    assert.ok(
      left === undefined || left.join() === there.get(appointment)?.join(),
      'the whole of an interview or nothing',
    )
  }
  const lost = late.filter(({ appointment }) => !here.has(appointment)).length
  console.log(
    `${must.length} interviews answered before the end, ${rows} rows of theirs the same; ${lost} of ${late.length} later ones are not in it`,
  )
  assert.ok(must.length > 10 && lost > 0 && rows === must.length * 14, 'the backup fell among the writes')
})

test('what was restored passes the schema test', { skip }, () =>
  looking(restored, async (connection) => {
    const client = new pg.Client(connection)
    await client.connect()
    const found = [await schemaProblems(client), await tablesWithoutWall(client)]
    await client.end()
    assert.deepEqual(found, [[], []])
  }),
)

test('what was restored starts clean, and everybody signs in again', { skip }, async () => {
  const { desk, cookie } = ground
  const server = await startServer({ DATA_DIR: restored })
  assert.equal((await fetch(`${server.url}/health/ready`)).status, 200)
  const look = (by: string) => fetch(`${server.url}/account`, { headers: { cookie: by }, redirect: 'manual' })
  assert.equal((await look(cookie)).status, 303, 'a session of then is over')
  assert.equal((await look(await signInAt(server.url, desk))).status, 200)
  assert.equal(await server.stop(), 0)
})

test('a backup of a database at rest restores every row of every table, and nothing more', { skip }, async () => {
  assert.equal(await ground.server.stop(), 0)
  const { folder } = await takeBackup(dir, { ...options, into: join(root, 'at rest') })
  const where = join(root, 'at rest restored')
  await restoreBackup(folder, where, options)
  const [there, here] = [await looking(dir, everyRow), await looking(where, everyRow)]
  const more: Record<string, number> = { audit_entry: 1, audit_unsealed: 1 } // the restore’s own line on the trail
  assert.deepEqual([...here.keys()], [...there.keys()])
  for (const [table, rows] of there) {
    const found = new Set(here.get(table))
    assert.deepEqual(
      rows.filter((row) => !found.has(row)),
      [],
      table,
    )
    assert.equal(here.get(table)?.length, rows.length + (more[table] ?? 0), table)
  }
})

test('a backup is of two files, for its owner alone, and its folder has its name only when it is whole', {
  skip,
}, () => {
  assert.deepEqual(readdirSync(backups).length, 1, 'nothing half made is left')
  assert.deepEqual(readdirSync(ground.first).sort(), [labelFile, archiveFile].sort())
  assert.equal(statSync(ground.first).mode & 0o777, 0o700)
  for (const name of [labelFile, archiveFile]) assert.equal(statSync(join(ground.first, name)).mode & 0o777, 0o600)
})

test('a backup never overwrites another, and leaves nothing where it cannot be written', { skip }, async () => {
  const into = join(root, 'same moment')
  const clock = fixedClock('2026-11-22T09:15:00Z')
  const { folder } = await takeBackup(dir, { ...options, clock, into })
  assert.equal(folder, join(into, 'throughcare-20261122T091500Z'))
  const held = readFileSync(join(folder, labelFile), 'utf8')
  await refuses(takeBackup(dir, { ...options, clock, into }), /is there already, and a backup is never overwritten/)
  assert.equal(readFileSync(join(folder, labelFile), 'utf8'), held)
  assert.equal(readdirSync(into).length, 1)
  const left = join(into, 'throughcare-20261122T091400Z.making-4194999') // a number no process has
  mkdirSync(left)
  await takeBackup(dir, { ...options, clock: fixedClock('2026-11-22T09:15:01Z'), into })
  assert.deepEqual([existsSync(left), readdirSync(into).length], [false, 2], 'what a killed one left is cleared away')
  const file = join(root, 'a file')
  writeFileSync(file, '')
  await refuses(takeBackup(dir, { ...options, into: join(file, 'below') }), /could not be written \(ENOTDIR\)/)
  await refuses(takeBackup(join(root, 'nowhere'), { ...options, into }), /^There is no database in /)
})

test('a database that stops breaks the copy off, and nothing half made is left', { skip }, async () => {
  const into = join(root, 'broken off')
  const cluster = await startEmbedded(dir, fast)
  let asked = 0
  const clock = {
    now: () => {
      if (++asked === 2) process.kill(cluster.pid, 'SIGQUIT') // the copy is about to begin
      return systemClock.now()
    },
  }
  await refuses(takeBackup(dir, { ...options, clock, into }), /broke the copy off/)
  assert.deepEqual(readdirSync(into), [])
})

test('restoring refuses what is no backup, or is not as it was written, and changes nothing', { skip }, async () => {
  const where = join(root, 'refused')
  const spoiled = (name: string, spoil: (folder: string) => void) => {
    const folder = join(root, name)
    cpSync(ground.first, folder, { recursive: true })
    spoil(folder)
    return restoreBackup(folder, where, options)
  }
  const relabel = (change: Partial<Label>) => (folder: string) =>
    writeFileSync(join(folder, labelFile), JSON.stringify({ ...labelOf(folder), ...change }))
  const flip = (folder: string) => {
    const bytes = readFileSync(join(folder, archiveFile))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(join(folder, archiveFile), bytes)
  }
  await refuses(restoreBackup(root, where, options), /is no backup/)
  await refuses(
    spoiled('no label', (folder) => writeFileSync(join(folder, labelFile), '{"bytes":')),
    /is no backup/,
  )
  await refuses(spoiled('a bit', flip), /its checksum is another.*Nothing was restored/)
  await refuses(
    spoiled('cut', (folder) => truncateSync(join(folder, archiveFile), ground.label.bytes - 1)),
    /its checksum is another/,
  )
  await refuses(spoiled('newer', relabel({ throughcare: '1.0.0' })), /made by Throughcare 1\.0\.0, which is newer/)
  await refuses(spoiled('newer database', relabel({ postgres: '19.1' })), /made by PostgreSQL 19\.1 and this is/)
  await refuses(spoiled('older database', relabel({ postgres: '17.2' })), /made by PostgreSQL 17\.2 and this is/)
  assert.deepEqual(
    readdirSync(where).filter((name) => name.startsWith('data')),
    [],
  )
})

test('restoring refuses a database that runs and one that is there, and puts it aside when told', {
  skip,
}, async () => {
  const kept = await looking(restored, everyRow)
  await refuses(restoreBackup(ground.first, restored, options), /already\. With --replace it is put aside/)
  const cluster = await startEmbedded(restored, fast)
  await refuses(restoreBackup(ground.first, restored, { ...options, replace: true }), /is running: stop the server/)
  await cluster.stop()
  assert.deepEqual(await looking(restored, everyRow), kept, 'nothing was changed')
  const { aside } = await restoreBackup(ground.first, restored, { ...options, replace: true })
  assert.ok(aside && existsSync(join(aside, 'PG_VERSION')))
  assert.notDeepEqual(await looking(restored, everyRow), kept)
})

test('where a password is the means of access, a restored database takes the one of its new directory', {
  skip,
}, async () => {
  const where = join(root, 'by password')
  await restoreBackup(ground.first, where, { ...options, embedded: { ...fast, access: 'scram' } })
  const cluster = await startEmbedded(where, { ...fast, access: 'scram' })
  try {
    const client = new pg.Client(cluster.connection('postgres', 'throughcare'))
    await client.connect()
    assert.equal((await client.query('select from person')).rowCount, 4)
    await client.end()
  } finally {
    await cluster.stop()
  }
})

const settled: [what: string, tool: 'backup' | 'restore', args: string[], env: Record<string, string>, says: RegExp][] =
  [
    [
      'a server is not backed up',
      'backup',
      [],
      { DATABASE_URL: 'postgres://a@b/c' },
      /DATABASE_URL names a server: docs/,
    ],
    [
      'a server is not restored',
      'restore',
      ['x'],
      { DATABASE_URL: 'postgres://a@b/c' },
      /DATABASE_URL names a server: docs/,
    ],
    ['a restore says which', 'restore', ['--replace'], {}, /^Say which backup: npm run restore -- /],
    ['an unknown option is none', 'restore', ['--force'], {}, /^Say which backup/],
    ['a wrong setting is said', 'backup', [], { PORT: 'x' }, /^PORT must be a whole number/],
  ]
for (const [what, tool, args, env, says] of settled)
  test(what, async () => {
    const { code, text } = await run(tool, args, join(root, 'nothing here'), env)
    assert.equal(code, 1)
    assert.match(text, says)
    assert.equal(existsSync(join(root, 'nothing here')), false)
  })

const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
const another =
  process.getuid?.() === 0 && canReach(nobody, project) ? false : 'only as root, in a clone that others can read'

test('an ordinary user restores and backs up their own, and root what they backed up', {
  skip: skip || another,
}, async () => {
  const theirs = join(root, 'ordinary')
  mkdirSync(theirs)
  cpSync(ground.first, join(theirs, 'backup'), { recursive: true })
  for (const path of [theirs, join(theirs, 'backup'), ...backupsIn(join(theirs, 'backup'))])
    chownSync(path, nobody.uid, nobody.gid)
  chmodSync(root, 0o711)
  const asNobody = (tool: string, arg: string) => {
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(theirs, 'data') }
    const { uid, gid } = nobody
    const program = join(project, 'tools', `${tool}.ts`)
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, arg], {
      uid,
      gid,
      env,
      cwd: '/',
      encoding: 'utf8',
    })
    assert.equal(status, 0, `${stdout}${stderr}`)
  }
  asNobody('restore', join(theirs, 'backup'))
  asNobody('backup', join(theirs, 'own'))
  const [own = ''] = backupsIn(join(theirs, 'own'))
  assert.equal(statSync(own).uid, nobody.uid)
  const { tables } = await restoreBackup(own, join(root, 'root again'), options)
  assert.equal(tables.find(({ table }) => table === 'person')?.rows, 4)
})
