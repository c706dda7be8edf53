import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask, on, refuses, skip } from '../../../test/support/embedded.ts'
import { temporaryDir } from '../../../test/support/temporary.ts'
import { createLog } from '../log.ts'
import { withConnection } from './connect.ts'
import { takeOwnerLock } from './owner-lock.ts'

const dir = join(temporaryDir(), 'lock')
const log = createLog('silent')

test('the owner’s lock refuses a second server until the first lets go', { skip }, async () => {
  await on(dir, async (cluster) => {
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

/** Asks again until it is so; the test's own time limit ends a wait that never does. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}

test('a broken lock connection is taken again; when another server was quicker, it is told', { skip }, async () => {
  await on(dir, async (cluster) => {
    const connection = cluster.connection('postgres', 'postgres')
    const sever = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughcare owner'`
    const holder = `select pid from pg_locks where locktype = 'advisory' and granted`
    const waiting = `select pid from pg_locks where locktype = 'advisory' and not granted`
    const told = Promise.withResolvers<void>()
    let lost = 0
    const lock = await takeOwnerLock(connection, log, () => {
      lost++
      told.resolve()
    })
    const { pid: first } = await ask(connection, holder)
    await ask(connection, sever)
    await until(async () => ![undefined, first].includes((await ask(connection, holder))?.pid))
    assert.equal(lost, 0)
    await withConnection(connection, 'test', async (client) => {
      const waits = client.query("select pg_advisory_lock(x'7468727543617265'::bigint)")
      await until(async () => (await ask(connection, waiting)) !== undefined)
      await ask(connection, sever)
      await waits
      await told.promise
    })
    assert.equal(lost, 1)
    await lock.release().catch(() => {})
  })
})
