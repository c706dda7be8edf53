import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, on, refuses, skip } from '../../../test/support/embedded.ts'
import { temporaryDir } from '../../../test/support/temporary.ts'
import { createLog } from '../log.ts'
import { withConnection } from './connect.ts'
import { takeOwnerLock } from './owner-lock.ts'

const root = temporaryDir()
const log = createLog('silent')

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
