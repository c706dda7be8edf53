import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { testDatabase } from '../../../test/support/database.ts'
import { systemOf } from '../access/actor.ts'
import { systemClock } from '../clock.ts'
import { makeDb } from '../database/run.ts'
import { createLog } from '../log.ts'
import { defineJob, enqueue, failedJobs, type Job, startJobs } from './index.ts'

const database = await testDatabase()
const db = makeDb(database.pool, systemClock)
const actor = systemOf('0190a1b2-0000-7000-8000-000000000001', 'new-south-wales', 'Australia/Sydney')
let said = ''
const log = createLog('info', {
  write: (line: string) => {
    said += line
  },
})

const withJobs = async (registry: Job[], work: () => Promise<void>) => {
  const jobs = await startJobs(database.connection('app'), registry, { db, log }, 0.5)
  try {
    await work()
  } finally {
    await jobs.stop(2000)
  }
}

async function until(met: () => boolean | Promise<boolean>, what: string) {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await met()) return
    await pause(50)
  }
  assert.fail(`${what} did not happen`)
}

const greet = (seen: string[]) =>
  defineJob({
    name: 'greet',
    says: 'Greets',
    data: z.object({ whom: z.string() }),
    run: async ({ whom }) => void seen.push(whom),
  })

test('a job runs when its transaction commits, and never when it is taken back', async () => {
  const seen: string[] = []
  const job = greet(seen)
  const refused = db.run(actor, async (tx) => {
    await enqueue(tx, job, { whom: 'nobody' })
    throw new Error('taken back')
  })
  await assert.rejects(refused, /taken back/)
  await db.run(actor, (tx) => enqueue(tx, job, { whom: 'Roy' }))
  await withJobs([job], async () => {
    await until(() => seen.length > 0, 'the job')
    await db.run(actor, (tx) => enqueue(tx, job, { whom: 'Sally' }))
    await until(() => seen.length > 1, 'the second job')
  })
  assert.deepEqual(seen, ['Roy', 'Sally'])
})

test('data that a job does not take are refused where they are queued', async () => {
  const wrong = { whom: 7 } as unknown as { whom: string }
  await assert.rejects(
    db.run(actor, (tx) => enqueue(tx, greet([]), wrong)),
    z.ZodError,
  )
})

test('a job that fails is shown, is tried again, and is given up and still shown', async () => {
  let tries = 0
  const job = defineJob({
    name: 'stumble',
    says: 'Stumbles',
    data: z.object({}),
    retry: { limit: 1, delay: 1 },
    run: async () => {
      tries++
      throw Object.assign(new RangeError('Roy Example said no'), { code: 'E7' })
    },
  })
  await db.run(actor, (tx) => enqueue(tx, job, {}))
  const shown = () => db.run(actor, (tx) => failedJobs(tx))
  await withJobs([job], async () => {
    await until(async () => (await shown())[0]?.state === 'retry', 'the first failure')
    await until(async () => (await shown())[0]?.state === 'failed', 'the last failure')
  })
  assert.equal(tries, 2)
  const [failed] = await shown()
  assert.equal(failed?.name, 'stumble')
  assert.equal(failed?.tried, 2)
  assert.equal(failed?.error, 'RangeError E7')
  assert.ok(failed?.at instanceof Temporal.Instant)
  assert.match(said, /a job failed/)
  assert.ok(!said.includes('Roy Example'))
})

test('schedules follow the registry, with their zone', async () => {
  const nightly = (zone: string): Job =>
    defineJob({
      name: 'nightly',
      says: 'Nightly',
      data: z.object({}),
      run: async () => {},
      schedule: { cron: '15 2 * * *', zone },
    })
  const schedules = async () =>
    (await database.ownerPool.query('select name, cron, timezone from pgboss.schedule')).rows
  await withJobs([nightly('Australia/Sydney')], async () => {
    assert.deepEqual(await schedules(), [{ name: 'nightly', cron: '15 2 * * *', timezone: 'Australia/Sydney' }])
  })
  await withJobs([nightly('Australia/Perth')], async () => {
    assert.equal((await schedules())[0].timezone, 'Australia/Perth')
  })
  await withJobs([], async () => assert.deepEqual(await schedules(), []))
})
