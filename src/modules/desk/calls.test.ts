import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, type TestStaff, world } from '../../../test/support/app.ts'
import { made, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { withConnection } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { markArrived, strangerCame, walkIn } from '../contacts/index.ts'
import { nameDutyOfficer } from '../staff/index.ts'

const here = await world()
after(here.close)

const today = Temporal.PlainDate.from('2026-11-23')
type Set = Scene & { tess: TestStaff; officer: Browser; booked: string }

/** Priya at half past nine, with Roy booked for ten; Tess is duty officer. */
async function morning(): Promise<Set> {
  here.clock.set('2026-11-22T22:30:00Z')
  const set = await scene(here)
  const tess = await set.agency.staff('Tess', 'officer')
  made(await set.run((tx) => nameDutyOfficer(tx, { office: set.agency.office, day: today, staff: tess.id })))
  return { ...set, tess, booked: await royAtTen(set), officer: await signIn(here, set.agency, set.priya) }
}

const called = async (by: Browser) => (await by.get('/desk/calls')).payload
const arrive = (set: Set) => set.run((tx) => markArrived(tx, { appointments: [set.booked] })).then(made)

test('an officer is told on every page who has come, with what to do about it', async () => {
  const set = await morning()
  assert.equal(await called(set.officer), '')
  assert.doesNotMatch((await set.officer.get('/tasks')).payload, /is at the desk/)
  const { arrivals } = await arrive(set)
  for (const page of ['/tasks', `/people/${set.roy}`, '/quick-note']) {
    const { payload } = await set.officer.get(page)
    assert.match(payload, /Roy Baker is at the desk, since 09:30/, page)
    assert.match(payload, /href="\/desk".*?<span class="n hot">1/s, page)
  }
  const part = await called(set.officer)
  assert.ok(part.includes(`href="/appointments/${set.booked}/interview"`))
  const form = { _key: newId(), press: `coming:${arrivals[0]}`, back: '/tasks' }
  const sent = await set.officer.post('/desk/marks', form)
  assert.match(sent.headers.location ?? '', /^\/tasks\?did=/)
  assert.equal(await called(set.officer), '', 'whoever has an answer calls no longer')
  assert.match((await set.officer.get('/today')).payload, /Roy Baker/)
})

test('what was sent already is not sent again, and changes with who waits and how long', async () => {
  const set = await morning()
  const ask = (stamp: string) => set.officer.get('/desk/calls', { 'if-none-match': stamp })
  const stampNow = async () => String((await set.officer.get('/desk/calls')).headers.etag)
  const nobody = await stampNow()
  assert.equal((await ask(nobody)).statusCode, 304)
  await arrive(set)
  assert.equal((await ask(nobody)).statusCode, 200)
  const waiting = await stampNow()
  assert.equal((await ask(waiting)).statusCode, 304)
  assert.equal((await ask(waiting)).payload, '')
  here.clock.advance({ minutes: 1 })
  assert.equal((await ask(waiting)).statusCode, 200)
})

test('asking leaves the session’s clock and the trail alone', async () => {
  const set = await morning()
  await arrive(set)
  const asked = (text: string) =>
    withConnection(here.database.superuser, 'test', async (client) => (await client.query(text)).rows[0])
  const seen = `select max(seen_at)::text as at from session where staff_id = '${set.priya.id}'`
  const trail = `select count(*)::int as lines from audit_entry where agency_id = '${set.agency.id}'`
  const before = [await asked(seen), await asked(trail)]
  for (const part of ['/desk/calls', '/desk/now', '/today/now']) {
    here.clock.advance({ minutes: 5 })
    assert.equal((await set.officer.get(part)).statusCode, 200, part)
  }
  assert.deepEqual([await asked(seen), await asked(trail)], before)
  here.clock.advance({ minutes: 16 })
  assert.equal(
    (await set.officer.get('/desk/calls')).statusCode,
    303,
    'a machine left alone locks, however often it asks',
  )
})

test('the duty officer is called after ten minutes, with whom they came to see', async () => {
  const set = await morning()
  const tess = await signIn(here, set.agency, set.tess)
  await arrive(set)
  here.clock.advance({ minutes: 9 })
  assert.equal(await called(tess), '')
  here.clock.advance({ minutes: 1 })
  assert.match(await called(tess), /Roy Baker is at the desk, since 09:30, and nobody has come \(for Priya Tester\)/)
})

test('walk-ins and strangers call whom they came to see, and nobody hears of whom they may not see', async () => {
  const set = await morning()
  const lyn = await set.agency.staff('Lyn', 'front-desk')
  await here.db.run(lyn.actor, async (tx) => {
    made(await walkIn(tx, { person: set.roy }))
    made(await strangerCame(tx, { name: 'A <b>man</b>', staff: set.priya.id }))
  })
  const part = await called(set.officer)
  assert.ok(part.includes('A &lt;b>man&lt;/b> is at the desk'))
  assert.ok(part.includes(`href="/people/${set.roy}"`))
  assert.equal(await called(await signIn(here, set.agency, set.tess)), '')
  assert.equal((await (await signIn(here, set.agency, lyn)).get('/desk/calls')).statusCode, 403)
  await restrict(here, set.priya, set.roy)
  assert.doesNotMatch(await called(set.officer), /Roy/)
})

test('what is pressed never leads out of the service', async () => {
  const set = await morning()
  const { arrivals } = await arrive(set)
  const form = { _key: newId(), press: `coming:${arrivals[0]}`, back: '//elsewhere.example' }
  assert.match((await set.officer.post('/desk/marks', form)).headers.location ?? '', /^\/\?did=/)
})
