import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { signIn, type TestStaff, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'
import { officeCalendar, officeOf, resourcesOf } from './index.ts'
import { officeRefusal } from './rules/places.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment)) // Monday 23 November in Sydney
const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const hostile = "<script>alert(1)</script> '; drop table office; -- 🙂 يوم"

const hours: [opens: string, closes: string, refusal: string | undefined][] = [
  ['08:30', '17:00', undefined],
  ['08:30', '08:31', undefined],
  ['08:30', '08:30', 'closes-before-opens'],
  ['17:00', '08:30', 'closes-before-opens'],
]
for (const [opens, closes, refusal] of hours)
  test(`an office open from ${opens} to ${closes} is ${refusal ?? 'good'}`, () =>
    assert.equal(officeRefusal({ opens: time(opens), closes: time(closes) }), refusal))

async function agencyOf() {
  const agency = await testAgency(here)
  const ada = await agency.staff('Ada', 'administrator')
  const omar = await agency.staff('Omar', 'officer')
  const as = (staff: TestStaff) => signIn(here, agency, staff)
  return { agency, ada, omar, as, browser: await as(ada) }
}

const bourke = (regionId: string) => ({
  name: 'Bourke Community Corrections',
  shortName: 'Bourke',
  regionId,
  address: hostile,
  phone: '02 5550 0200',
  zone: 'Australia/Sydney',
  holidayRegion: 'AU-NSW',
  opens: '09:00',
  closes: '16:30',
})

test('an office is opened once, however often the button is pressed', async () => {
  const { agency, ada, browser } = await agencyOf()
  assert.match((await browser.get('/staff')).body, /href="\/places"/)
  assert.match((await browser.get('/offices/new')).body, /<option value="AU-NSW">/)
  const form = { ...bourke(agency.region), _key: newId() }
  const [first, second] = [await browser.post('/offices', form), await browser.post('/offices', form)]
  assert.equal(first.statusCode, 303)
  assert.equal(second.headers.location, first.headers.location)
  const page = await browser.get(String(first.headers.location))
  assert.match(page.body, /Bourke Community Corrections is added/)
  assert.match(page.body, /&lt;script>alert\(1\)/)
  const { offices } = (await browser.json('GET', '/api/v1/places')).json()
  assert.deepEqual(
    offices.map(({ shortName }: { shortName: string }) => shortName),
    ['Bourke', 'Dubbo'],
  )
  const opens = await here.db.run(ada.actor, (tx) => officeOf(tx, offices[0].id))
  assert.equal(`${opens?.opens}`, '09:00:00')
})

const wrongOffices: [what: string, fields: Record<string, string>, says: RegExp][] = [
  ['without a name', { name: ' ' }, /href="#name">Enter the name/],
  ['in a region that is not there', { regionId: newId() }, /href="#regionId">Select a region of this agency/],
  ['in a zone of nowhere', { zone: 'Mars/Olympus' }, /href="#zone">Select a time zone/],
  ['with holidays of nowhere', { holidayRegion: 'XX' }, /href="#holidayRegion"/],
  ['closing before it opens', { closes: '08:00' }, /href="#closes">It must close after it opens/],
  ['with a time that is none', { opens: '25:00' }, /href="#opens"/],
]
for (const [what, fields, says] of wrongOffices)
  test(`an office ${what} is refused, and what was typed is kept`, async () => {
    const { agency, browser } = await agencyOf()
    const answer = await browser.post('/offices', { ...bourke(agency.region), ...fields })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.match(answer.body, /name="shortName" value="Bourke"/)
    assert.equal((await browser.json('GET', '/api/v1/places')).json().offices.length, 1)
  })

test('an office changed since is refused with both texts, then saved', async () => {
  const { agency, browser } = await agencyOf()
  const path = `/offices/${agency.office}/details`
  assert.match((await browser.get(path)).body, /name="_version" value="1"/)
  const office = bourke(agency.region)
  const saved = await browser.json('POST', `/api/v1${path}`, { ...office, phone: '02 5550 0999', _version: 1 })
  assert.equal(saved.statusCode, 201)
  const stale = await browser.post(path, { ...office, address: 'Typed meanwhile', _version: '1' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /It now reads/)
  assert.match(stale.body, /02 5550 0999/)
  assert.match(stale.body, /value="Typed meanwhile"/)
  assert.equal((await browser.post(path, { ...office, address: 'Typed meanwhile', _version: '2' })).statusCode, 303)
  const read = (await browser.json('GET', `/api/v1/offices/${agency.office}`)).json()
  assert.deepEqual([read.office.address, read.office.version], ['Typed meanwhile', 3])
  assert.equal((await browser.json('POST', `/api/v1${path}`, office)).statusCode, 409, 'without a version')
})

test('regions and teams are added, and named anew', async () => {
  const { agency, browser } = await agencyOf()
  const region = await browser.json('POST', '/api/v1/regions', { name: 'Far West' })
  assert.equal(region.statusCode, 201)
  assert.equal((await browser.post('/regions', { name: '' })).statusCode, 422)
  const regionAt = `/regions/${region.json().id}`
  assert.equal((await browser.post(regionAt, { name: 'Far North', _version: '1' })).statusCode, 303)
  assert.equal((await browser.post(regionAt, { name: 'Far East', _version: '1' })).statusCode, 409)
  assert.match((await browser.get('/places')).body, /Far North/)
  assert.equal((await browser.post(`/offices/${agency.office}/teams`, { name: 'Team two' })).statusCode, 303)
  const { teams } = (await browser.json('GET', `/api/v1/offices/${agency.office}`)).json()
  assert.deepEqual(
    teams.map(({ name, people }: { name: string; people: number }) => [name, people]),
    [
      ['Team one', 2],
      ['Team two', 0],
    ],
  )
  const team = `/teams/${teams[1].id}`
  assert.match((await browser.get(team)).body, /value="Team two"/)
  assert.equal((await browser.post(team, { name: 'Night team', _version: '1' })).statusCode, 303)
  assert.equal((await browser.post(team, { name: 'Late team', _version: '1' })).statusCode, 409)
  assert.match((await browser.get('/staff/new')).body, /Night team/)
})

test('a room is added, changed, given up from a day on, and taken back', async () => {
  const { agency, ada, browser } = await agencyOf()
  const under = `/offices/${agency.office}/resources`
  assert.doesNotMatch((await browser.get(under)).body, / checked/, 'neither room nor car is chosen beforehand')
  assert.match((await browser.post(under, { name: 'Room 1', kind: '' })).body, /Select whether it is a room or a car/)
  assert.equal((await browser.post(under, { name: 'Room 1', kind: 'room', note: 'Seats four' })).statusCode, 303)
  const rooms = (on: string) => here.db.run(ada.actor, (tx) => resourcesOf(tx, agency.office, 'room', day(on)))
  const [room] = await rooms('2026-11-23')
  assert.deepEqual([room?.name, room?.note], ['Room 1', 'Seats four'])
  const at = `/resources/${room?.id}`
  const change = (fields: Record<string, string>) => browser.post(at, { name: 'Room 1', note: '', ...fields })
  assert.equal((await change({ retiredOn: '2026-12-01', _version: '1' })).statusCode, 303)
  assert.deepEqual([(await rooms('2026-11-30')).length, (await rooms('2026-12-01')).length], [1, 0])
  assert.match((await browser.get(`/offices/${agency.office}`)).body, /Not from Tue 1 Dec 2026 on/)
  assert.match((await browser.get(at)).body, /name="retiredOn" value="2026-12-01"/)
  assert.equal((await change({ _version: '1' })).statusCode, 409)
  assert.equal((await change({ _version: '2', retiredOn: '' })).statusCode, 303)
  assert.equal((await rooms('2027-12-01')).length, 1)
})

test('a show day closes the office, an early closing shortens it, and both are taken back', async () => {
  const { agency, ada, browser } = await agencyOf()
  const under = `/offices/${agency.office}/days`
  const closed = async (on: string) => {
    const calendar = await here.db.run(ada.actor, (tx) =>
      officeCalendar(tx, agency.office, { first: 2026, last: 2026 }),
    )
    return calendar.holidays.get(on)
  }
  assert.equal((await browser.post(under, { day: '31/2/2026', name: 'Show' })).statusCode, 422)
  assert.equal((await browser.post(under, { day: '27/11/2026', name: 'Dubbo Show' })).statusCode, 303)
  const early = { day: '2026-12-18', name: 'Staff lunch', closesAt: '12:00' }
  assert.equal((await browser.json('POST', `/api/v1${under}`, early)).statusCode, 201)
  assert.deepEqual(await closed('2026-11-27'), { name: 'Dubbo Show' })
  assert.deepEqual(await closed('2026-12-18'), { name: 'Staff lunch', closesAt: '12:00' })
  const page = await browser.get(`/offices/${agency.office}`)
  assert.match(page.body, /Closed all day/)
  assert.match(page.body, /Closes at 12/)
  assert.equal((await browser.post(`${under}/2026-11-27/removal`, {})).statusCode, 303)
  assert.equal(await closed('2026-11-27'), undefined)
  assert.equal((await browser.post(`${under}/2026-11-27/removal`, {})).statusCode, 422)
  assert.equal((await browser.post(`${under}/yesterday/removal`, {})).statusCode, 422)
})

test('only an administrator of this very agency reaches its places', async () => {
  const [mine, theirs] = [await agencyOf(), await agencyOf()]
  const officer = await mine.as(mine.omar)
  for (const path of ['/places', `/offices/${mine.agency.office}`, `/teams/${mine.agency.team}`])
    assert.equal((await officer.get(path)).statusCode, 403, path)
  assert.doesNotMatch((await officer.get('/staff')).body, /href="\/places"/)
  const { office, team, region } = theirs.agency
  for (const path of [`/offices/${office}`, `/offices/${office}/details`, `/teams/${team}`, `/regions/${region}`])
    assert.equal((await mine.browser.get(path)).statusCode, 404, path)
  assert.equal((await mine.browser.post(`/teams/${team}`, { name: 'Ours now', _version: '1' })).statusCode, 404)
  const taken = await mine.browser.post('/offices', bourke(region))
  assert.match(taken.body, /Select a region of this agency/)
  const wrongMethod = await mine.browser.json('PUT', `/offices/${mine.agency.office}/details`, {})
  assert.equal(wrongMethod.statusCode, 404)
})
