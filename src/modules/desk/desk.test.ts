import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { bookAppointment } from '../contacts/index.ts'
import { recordFact } from '../people/index.ts'
import { nameDutyOfficer, recordLeave } from '../staff/index.ts'

const here = await world()
after(here.close)

const today = Temporal.PlainDate.from('2026-11-23')
type Set = Scene & { lyn: TestStaff; desk: Browser; id: string }

/** Lyn at the desk at 9:30, with Roy booked for 10:00 with Priya. */
async function morning(): Promise<Set> {
  here.clock.set('2026-11-22T22:30:00Z')
  const set = await scene(here)
  const lyn = await set.agency.staff('Lyn', 'front-desk')
  return { ...set, lyn, id: await royAtTen(set), desk: await signIn(here, set.agency, lyn) }
}

type Visitor = {
  name: string
  arrival: string
  appointment: string
  state: string
  staffName: string
  dutyTold: boolean
}
const visitors = async (desk: Browser): Promise<Visitor[]> => (await desk.json('GET', '/api/v1/desk')).json().visitors
const states = async (desk: Browser) => (await visitors(desk)).map(({ name, state }) => `${name}: ${state}`)
const press = (value: string, more: Record<string, string | string[]> = {}) => ({
  _key: newId(),
  press: value,
  ...more,
})

test('somebody expected comes, is met and goes, each in one press', async () => {
  const { desk, id } = await morning()
  assert.deepEqual(await states(desk), ['Baker, Roy: expected'])
  const early = await desk.post('/desk/marks', press(`gone:${id}`))
  assert.match(early.payload, /They have not come yet/)
  const arrived = await desk.post('/desk/marks', press(`here:${id}`))
  assert.match(arrived.headers.location ?? '', /^\/desk\?did=/)
  const [roy] = await visitors(desk)
  for (const [mark, state] of [
    ['with', 'with'],
    ['gone', 'gone'],
    ['here', 'here'],
  ]) {
    assert.equal((await desk.post('/desk/marks', press(`${mark}:${roy?.arrival}`))).statusCode, 303)
    assert.deepEqual(await states(desk), [`Baker, Roy: ${state}`])
  }
})

test('several are marked in one press, and a wrong one among them marks nobody', async () => {
  const set = await morning()
  await set.desk.post('/desk/strangers', { _key: newId(), name: 'A man with a dog' })
  const other = await set.run(async (tx) => {
    const booked = { person: set.roy, kind: 'office', day: today, time: Temporal.PlainTime.from('11:00') }
    return made(await bookAppointment(tx, booked)).id
  })
  assert.equal((await set.desk.post('/desk/marks', press('here', { appointments: [set.id, other] }))).statusCode, 303)
  const arrivals = (await visitors(set.desk)).map(({ arrival }) => arrival)
  const wrong = await set.desk.post('/desk/marks', press('gone', { arrivals: [...arrivals, newId()] }))
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.payload, /They are not at the desk/)
  assert.ok((await visitors(set.desk)).every(({ state }) => state === 'here'))
  assert.equal((await set.desk.post('/desk/marks', press('gone', { arrivals }))).statusCode, 303)
  assert.ok((await visitors(set.desk)).every(({ state }) => state === 'gone'))
  const none = await set.desk.post('/desk/marks', press('gone'))
  assert.match(none.payload, /Tick whom to mark/)
})

test('after ten minutes unmet the duty officer is told too, and the desk says so', async () => {
  const set = await morning()
  const tess = await set.agency.staff('Tess', 'officer')
  made(await set.run((tx) => nameDutyOfficer(tx, { office: set.agency.office, day: today, staff: tess.id })))
  await set.desk.post('/desk/marks', press('here', { appointments: set.id }))
  assert.match((await set.desk.get('/desk')).payload, /Priya Tester is told/)
  here.clock.advance({ minutes: 10 })
  assert.match(
    (await set.desk.get('/desk/now')).payload,
    /waiting 10 minutes.*Tess Tester \(duty officer\) is told too/s,
  )
  const told = await signIn(here, set.agency, tess)
  assert.match((await told.get('/today')).payload, /Roy Baker/)
})

test('who covers an officer on leave is named as told, and that nobody covers is said', async () => {
  const set = await morning()
  const tess = await set.agency.staff('Tess', 'officer')
  const leave = { staff: set.priya.id, kind: 'annual', firstDay: today, lastDay: today } as const
  const cover = [{ covering: tess.id, firstDay: today, lastDay: today, note: '' }]
  made(await set.run((tx) => recordLeave(tx, { ...leave, cover })))
  await set.desk.post('/desk/marks', press('here', { appointments: set.id }))
  assert.match((await set.desk.get('/desk')).payload, /Tess Tester is told for Priya Tester, who is away/)
  const came = await set.desk.post('/desk/strangers', { name: 'Ann', strangerStaff: set.priya.id, _key: newId() })
  assert.match((await set.desk.get(came.headers.location ?? '')).payload, /Marked as here. Tess Tester is told for/)
})

test('whoever they have come to see says that they are coming', async () => {
  const set = await morning()
  await set.desk.post('/desk/marks', press('here', { appointments: set.id }))
  const officer = await signIn(here, set.agency, set.priya)
  assert.match((await officer.get('/desk')).payload, /value="coming:/)
  assert.doesNotMatch((await set.desk.get('/desk')).payload, /value="coming:/)
  const [roy] = await visitors(set.desk)
  await officer.post('/desk/marks', press(`coming:${roy?.arrival}`))
  assert.match((await set.desk.get('/desk')).payload, /Priya Tester is coming/)
})

test('the desk sees names, times and safety alerts, and no more of a record', async () => {
  const set = await morning()
  const alert = { code: 'staff-safety', severity: 'high', what: 'Threw a chair in March', advice: 'Two officers' }
  made(await set.run((tx) => recordFact(tx, set.roy, { kind: 'alert', data: alert, told: { saidBy: 'officer' } })))
  const { payload } = await set.desk.get('/desk')
  assert.match(payload, /Two officers/)
  assert.doesNotMatch(payload, /Threw a chair|href="\/people\//)
  const found = (await set.desk.get('/desk/walk-in?q=Bakr')).payload
  assert.match(found, /Baker, Roy/)
  assert.doesNotMatch(found, /href="\/people\/|Born/)
  assert.equal((await set.desk.get(`/people/${set.roy}`)).statusCode, 403)
})

test('somebody expected who says so at the desk is marked for that, once', async () => {
  const set = await morning()
  const found = (await set.desk.get('/desk/walk-in?q=baker')).payload
  assert.match(found, /Expected at 10:00, with Priya Tester/)
  const came = await set.desk.post('/desk/walk-ins?q=baker', { _key: newId(), person: set.roy, why: 'Early' })
  assert.match(
    (await set.desk.get(came.headers.location ?? '')).payload,
    /Marked as here for 10:00. Priya Tester is told/,
  )
  assert.deepEqual(await states(set.desk), ['Baker, Roy: here'])
  assert.equal((await visitors(set.desk))[0]?.appointment, set.id)
  const twice = await set.desk.post('/desk/walk-ins?q=baker', { _key: newId(), person: set.roy, why: 'Kept words' })
  assert.equal(twice.statusCode, 422)
  assert.ok(twice.payload.includes('Kept words'))
  assert.match(twice.payload, /At the desk already/)
  const tess = await set.agency.staff('Tess', 'officer')
  await set.desk.post('/desk/walk-ins?q=baker', { _key: newId(), person: set.roy, staff: tess.id })
  assert.deepEqual(await states(set.desk), ['Baker, Roy: here', 'Baker, Roy: here'], 'to see somebody else')
})

test('a walk-in is found by name and told to their officer; a stranger is written down', async () => {
  const set = await morning()
  here.clock.set('2026-11-23T22:30:00Z')
  set.desk = await signIn(here, set.agency, set.lyn)
  const came = await set.desk.post('/desk/walk-ins?q=baker', { _key: newId(), person: set.roy, why: 'Lost his <key>' })
  assert.equal(came.statusCode, 303)
  assert.match((await set.desk.get(came.headers.location ?? '')).payload, /Priya Tester is told.*Lost his &lt;key>/s)
  const nobody = await set.desk.post('/desk/strangers', { _key: newId(), name: ' ', strangerWhy: 'Kept words' })
  assert.equal(nobody.statusCode, 422)
  assert.match(nobody.payload, /Enter their name/)
  assert.ok(nobody.payload.includes('Kept words'))
  const none = await set.desk.post('/desk/walk-ins?q=baker', { _key: newId(), why: 'Kept words' })
  assert.match(none.payload, /Choose who it is/)
  assert.ok(none.payload.includes('Kept words'))
  const form = { _key: newId(), name: 'مريم <b>', strangerWhy: '' }
  assert.equal((await set.desk.post('/desk/strangers', form)).statusCode, 303)
  assert.equal((await set.desk.post('/desk/strangers', form)).statusCode, 303)
  assert.deepEqual(
    (await states(set.desk)).filter((line) => line.includes('مريم')),
    ['مريم <b>: here'],
  )
})

test('the page locks after three minutes, by its own count with script and by itself without', async () => {
  const { desk } = await morning()
  const { payload } = await desk.get('/desk')
  assert.match(payload, /data-idle="3"/)
  assert.match(payload, /<noscript><meta http-equiv="refresh" content="60; url=\/desk\?round=2"/)
  assert.match((await desk.get('/desk?round=3')).payload, /content="60; url=\/locked\?next=%2Fdesk"/)
  assert.match((await desk.get('/desk/walk-in')).payload, /data-idle="3"/)
})

test('before opening, on a holiday and with nobody to come the desk says so', async () => {
  const set = await morning()
  here.clock.set('2026-11-22T21:00:00Z')
  assert.match((await set.desk.get('/desk')).payload, /The office opens at 08:30/)
  here.clock.set('2026-12-24T23:00:00Z')
  const again = await signIn(here, set.agency, set.lyn)
  const { payload } = await again.get('/desk')
  assert.match(payload, /The office is closed today: Christmas Day/)
  assert.match(payload, /Nobody else is expected today/)
})

test('another office, another agency, a restricted record and who may not run a desk see nothing', async () => {
  const set = await morning()
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Sam', 'front-desk'))
  assert.deepEqual(await visitors(stranger), [])
  assert.equal((await stranger.post('/desk/marks', press('here', { appointments: set.id }))).statusCode, 422)
  assert.equal((await stranger.post('/desk/walk-ins', { person: set.roy })).statusCode, 422)
  assert.doesNotMatch((await stranger.get('/desk/walk-in?q=Baker')).payload, /Baker, Roy/)
  const auditor = await signIn(here, set.agency, await set.agency.staff('Ines', 'auditor'))
  assert.equal((await auditor.get('/desk')).statusCode, 403)
  await restrict(here, set.priya, set.roy)
  assert.deepEqual(await visitors(set.desk), [])
  assert.equal((await set.desk.post('/desk/marks', press('here', { appointments: set.id }))).statusCode, 422)
  assert.equal((await set.desk.json('PUT', '/desk/marks', {})).statusCode, 404)
})
