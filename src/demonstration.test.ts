import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../test/support/database.ts'
import { temporaryDir } from '../test/support/temporary.ts'
import { type Demo, demonstrate, findDemo } from './demonstration.ts'
import { fixedClock } from './platform/clock.ts'
import { withConnection } from './platform/database/connect.ts'
import { makeDb } from './platform/database/run.ts'
import { createLog } from './platform/log.ts'

const { pool, superuser } = await testDatabase()
const clock = fixedClock('2026-03-02T20:30:00+11:00')
const deps = { pool, db: makeDb(pool, clock), clock, log: createLog('silent') }
const accounts = [{ email: 'officer@example.test', password: 'a password', who: 'the officer' }]

function demoOf(day: string): Demo & { loaded: number } {
  const demo = {
    loaded: 0,
    loadDemo: async () => {
      demo.loaded++
      return { accounts }
    },
    demoDay: async () => ({ day: Temporal.PlainDate.from(day), zone: 'Australia/Sydney' }),
    demoAccounts: () => accounts,
  }
  return demo
}

test('an installation without a demonstration prints nothing of one', async () => {
  assert.equal(await findDemo(temporaryDir()), undefined)
  assert.deepEqual(await demonstrate(undefined, deps), [])
})

test('an empty database gets the demonstration, and its accounts are printed', async () => {
  const demo = demoOf('2026-03-02')
  const lines = await demonstrate(demo, deps)
  assert.equal(demo.loaded, 1)
  assert.deepEqual(lines, ['', 'Demonstration accounts', '  officer@example.test  a password  the officer'])
})

test('a database in use is left alone; a day that is past names demo:reset', async () => {
  await fill()
  const today = demoOf('2026-03-02')
  assert.equal((await demonstrate(today, deps)).length, 3)
  const past = demoOf('2026-03-01')
  assert.match((await demonstrate(past, deps)).at(-1) ?? '', /2026-03-01, is past: .*npm run demo:reset/)
  assert.deepEqual([today.loaded, past.loaded], [0, 0])
  assert.deepEqual(await demonstrate({ ...today, demoDay: async () => undefined }, deps), [])
  assert.match((await demonstrate({ ...today, demoDay: async () => 'cut-off' }, deps)).join(' '), /demo:reset/)
})

/** One agency, past every wall. */
async function fill(): Promise<void> {
  await withConnection(superuser, 'the superuser', (client) =>
    client.query(`insert into agency (agency_id, name, short_name, jurisdiction, country, zone, made_at)
      values ('0190a1b2-0000-7000-8000-000000000001', 'An Agency', 'AA', 'new-south-wales', 'AU', 'Australia/Sydney', '2026-01-01Z')`),
  )
}
