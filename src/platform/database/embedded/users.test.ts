import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ask, on, skip } from '../../../../test/support/embedded.ts'
import { temporaryDir } from '../../../../test/support/temporary.ts'
import { canReach } from './service-user.ts'

const root = temporaryDir()
const isRoot = process.getuid?.() === 0
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
const asRoot = skip || (isRoot ? false : 'only root can become another user')

function asUser(uid: number, gid: number, dir: string) {
  const program = join(import.meta.dirname, '../../../../test/support/try-embedded.ts')
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
