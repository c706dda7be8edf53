import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { jobs } from '../../app.ts'
import { newId } from '../ids.ts'
import { createLog } from '../log.ts'
import { enqueue, failedJobs } from './index.ts'

const here = await world()
after(here.close)
const context = { db: here.db, log: createLog('silent') }

const scene = async () => {
  const agency = await testAgency(here)
  const ada = await agency.staff('Ada', 'administrator')
  return { agency, ada, browser: await signIn(here, agency, ada) }
}

/** A job of an agency, or of the service, that was tried three times and stands as given. */
async function stumbled(state: 'retry' | 'failed', agency?: string): Promise<string> {
  const job = jobs.find(({ name }) => name === (agency ? 'standing-rebuild' : 'audit-months'))
  assert.ok(job)
  const { ada } = await scene()
  const data = agency ? { agency, rebuild: newId(), after: null } : {}
  const id = await here.db.run(ada.actor, (tx) => enqueue(tx, job, data))
  await here.database.ownerPool.query(
    `update pgboss.job set state = $2::pgboss.job_state, retry_count = 2, output = '{"message": "RangeError E7"}',
       completed_on = case when $2 = 'failed' then pgboss.job_now() end where id = $1`,
    [id, state],
  )
  return id
}

const rowOf = async (id: string) =>
  (
    await here.database.ownerPool.query('select state::text, retry_limit, retry_count from pgboss.job where id = $1', [
      id,
    ])
  ).rows[0]

test('an administrator sees what fails, how often, and all that runs by itself', async () => {
  const { agency, browser } = await scene()
  await stumbled('failed', agency.id)
  const shown = await browser.get('/jobs')
  assert.equal(shown.statusCode, 200)
  for (const text of ['RangeError E7', 'Given up', '3 times', 'Each day at 01:10 (UTC), and at each start'])
    assert.ok(shown.body.includes(text), text)
  for (const { says } of jobs) assert.ok(shown.body.includes(says), says)
})

test('with nothing failing the page says so', async () => {
  const { browser } = await scene()
  const { failed } = (await browser.json('GET', '/api/v1/jobs')).json() as { failed: { state: string }[] }
  assert.deepEqual(failed, [])
  assert.match((await browser.get('/jobs')).body, /Nothing has failed/)
})

test('a failed job is tried again at once, is on the trail, and is refused when it fails no more', async () => {
  const { agency, ada, browser } = await scene()
  const id = await stumbled('failed', agency.id)
  const limit = (await rowOf(id)).retry_limit
  const answer = await browser.post(`/jobs/${id}/again`, {})
  assert.equal(answer.statusCode, 303)
  assert.deepEqual(await rowOf(id), { state: 'retry', retry_limit: limit + 1, retry_count: 2 })
  const trail = await here.db.run(ada.actor, (tx) =>
    tx.query<{ id: string }>("select subject_id as id from audit_entry where action = 'job.tried-again'"),
  )
  assert.deepEqual(trail, [{ id }])
  await here.database.ownerPool.query("update pgboss.job set state = 'completed' where id = $1", [id])
  assert.equal((await browser.post(`/jobs/${id}/again`, {})).statusCode, 422)
  assert.equal((await browser.post('/jobs/nonsense/again', {})).statusCode, 422)
})

test('one that waits for its next try need not wait', async () => {
  const { agency, browser } = await scene()
  const id = await stumbled('retry', agency.id)
  const limit = (await rowOf(id)).retry_limit
  assert.equal((await browser.json('POST', `/api/v1/jobs/${id}/again`, {})).statusCode, 201)
  assert.deepEqual(await rowOf(id), { state: 'retry', retry_limit: limit, retry_count: 2 })
})

test('another agency’s job is neither seen nor tried; the service’s own is everybody’s', async () => {
  const { agency, ada, browser } = await scene()
  const other = await scene()
  const theirs = await stumbled('failed', other.agency.id)
  const service = await stumbled('failed')
  const seen = (await here.db.run(ada.actor, (tx) => failedJobs(tx))).map(({ id }) => id)
  assert.deepEqual(seen, [service])
  assert.notEqual(agency.id, other.agency.id)
  assert.equal((await browser.post(`/jobs/${theirs}/again`, {})).statusCode, 422)
  assert.equal((await rowOf(theirs)).state, 'failed')
  assert.equal((await browser.post(`/jobs/${service}/again`, {})).statusCode, 303)
})

test('an officer has no such page, and it is no place for other methods', async () => {
  const { agency, browser } = await scene()
  const officer = await signIn(here, agency, await agency.staff('Priya', 'officer'))
  assert.equal((await officer.get('/jobs')).statusCode, 403)
  assert.ok(!(await officer.get('/today')).body.includes('href="/jobs"'))
  assert.ok((await browser.get('/staff')).body.includes('href="/jobs"'))
  assert.equal((await browser.post('/jobs', {})).statusCode, 404)
})

test('sessions that are too old are ended, and keys of long ago forgotten; the rest stays', async () => {
  const { ada, browser } = await scene()
  const keyAt = (moment: Temporal.Instant) =>
    here.db.run(ada.actor, (tx) =>
      tx.query("insert into idempotency_key (staff_id, key, route, body_hash, made_at) values ($1, $2, '/x', '', $3)", [
        ada.id,
        newId(),
        moment,
      ]),
    )
  const now = here.clock.now()
  await keyAt(now.subtract({ hours: 31 * 24 }))
  await keyAt(now.subtract({ hours: 29 * 24 }))
  const clearAway = jobs.find(({ name }) => name === 'clear-away')
  const left = () =>
    here.db.run(ada.actor, async (tx) => ({
      keys: (await tx.query('select from idempotency_key')).length,
      open: (await tx.query('select from session where ended_at is null')).length,
      old: (await tx.query("select from session where ended_why = 'too-old'")).length,
    }))
  await clearAway?.run({}, context)
  assert.deepEqual(await left(), { keys: 1, open: 1, old: 0 })
  here.clock.advance({ hours: 13 })
  try {
    await clearAway?.run({}, context)
    assert.deepEqual(await left(), { keys: 1, open: 0, old: 1 })
    assert.equal((await browser.get('/jobs')).statusCode, 303)
  } finally {
    here.clock.advance({ hours: -13 })
  }
})

test('the audit trail has its partitions ahead', async () => {
  await jobs.find(({ name }) => name === 'audit-months')?.run({}, context)
  const { rows } = await here.database.ownerPool.query<{ name: string }>(
    "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_entry'::regclass order by 1",
  )
  const names = rows.map(({ name }) => name)
  for (const month of ['2026_12', '2027_01']) assert.ok(names.includes(`audit_entry_${month}`), month)
})
