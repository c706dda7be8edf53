import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import {
  browserOf,
  password,
  signIn,
  type TestStaff,
  testAgency,
  testMoment,
  world,
} from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'
import {
  addResource,
  availabilityOf,
  coveredBy,
  dutyOfficer,
  keepOfficeDay,
  officeCalendar,
  recordLeave,
  resourcesOf,
} from './index.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment)) // Monday 23 November in Sydney
const day = (text: string) => Temporal.PlainDate.from(text)
const hostile = "<script>alert(1)</script> '; drop table staff; -- 🙂 يوم"

async function office() {
  const agency = await testAgency(here)
  const [ada, tess, ellen, omar] = [
    await agency.staff('Ada', 'administrator'),
    await agency.staff('Tess', 'team-leader'),
    await agency.staff('Ellen', 'officer'),
    await agency.staff('Omar', 'officer'),
  ] as [TestStaff, TestStaff, TestStaff, TestStaff]
  const as = (staff: TestStaff) => signIn(here, agency, staff)
  const on = (staff: TestStaff, text: string) =>
    here.db.run(tess.actor, async (tx) => (await availabilityOf(tx, [staff.id], day(text))).get(staff.id))
  return { agency, ada, tess, ellen, omar, as, on }
}

test('leave with cover by days, in one form', async () => {
  const { ellen, omar, tess, as, on } = await office()
  const browser = await as(ellen)
  const form = await browser.get(`/staff/${ellen.id}/leave`)
  assert.match(form.body, /name="cover\.2\.covering"/)
  assert.doesNotMatch(form.body, / checked/, 'nothing is chosen beforehand')
  const saved = await browser.post(`/staff/${ellen.id}/leave`, {
    kind: 'annual',
    firstDay: '24/11/2026',
    lastDay: '2026-11-27',
    _key: newId(),
    'cover.0.covering': omar.id,
    'cover.0.lastDay': '2026-11-25',
    'cover.1.covering': '',
    'cover.1.firstDay': '',
    'cover.2.covering': tess.id,
    'cover.2.firstDay': '2026-11-26',
    'cover.2.note': hostile,
  })
  assert.equal(saved.statusCode, 303)
  const shown = await browser.get(String(saved.headers.location))
  assert.match(shown.body, /The leave is recorded/)
  assert.match(shown.body, /&lt;script>alert\(1\)/)
  assert.deepEqual(
    [(await on(ellen, '2026-11-23'))?.works, (await on(ellen, '2026-11-28'))?.why],
    [true, 'not-a-working-day'],
  )
  assert.deepEqual(
    (await on(ellen, '2026-11-25'))?.coveredBy.map(({ id }) => id),
    [omar.id],
  )
  assert.deepEqual(
    (await on(ellen, '2026-11-26'))?.coveredBy.map(({ id }) => id),
    [tess.id],
  )
  assert.deepEqual(await here.db.run(omar.actor, (tx) => coveredBy(tx, omar.id, day('2026-11-24'))), [ellen.id])
  here.clock.set('2026-11-24T22:30:00Z')
  const list = await (await as(ellen)).get('/staff')
  assert.match(list.body, /Away until Fri 27 Nov</)
  assert.match(list.body, /Covered by/)
})

const wrongLeave: [what: string, fields: Record<string, string>, says: RegExp][] = [
  ['without a kind', { kind: '' }, /href="#kind">Select the kind of leave/],
  ['without days', { firstDay: '' }, /Enter the first day/],
  ['the wrong way round', { lastDay: '2026-11-20' }, /must not be before the first/],
  ['covered by somebody unknown', { 'cover.0.covering': newId() }, /don’t work here then/],
  [
    'with a day that is none',
    { 'cover.0.covering': newId(), 'cover.0.firstDay': '31/2/2026' },
    /href="#cover\.0\.firstDay"/,
  ],
]
for (const [what, fields, says] of wrongLeave)
  test(`leave ${what} is refused, and what was typed is kept`, async () => {
    const { ellen, as, on } = await office()
    const given = { kind: 'sick', firstDay: '2026-11-24', lastDay: '2026-11-27', ...fields }
    const answer = await (await as(ellen)).post(`/staff/${ellen.id}/leave`, given)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.match(answer.body, new RegExp(`name="lastDay" value="${given.lastDay}"`))
    assert.equal((await on(ellen, '2026-11-24'))?.works, true)
  })

test('leave on leave, and cover by somebody away, are refused', async () => {
  const { tess, ellen, omar } = await office()
  const record = (staff: TestStaff, covering?: TestStaff) =>
    here.db.run(tess.actor, (tx) => {
      const span = { firstDay: day('2026-11-24'), lastDay: day('2026-11-25') }
      return recordLeave(tx, {
        staff: staff.id,
        kind: 'annual',
        ...span,
        cover: covering ? [{ covering: covering.id, ...span }] : [],
      })
    })
  assert.equal((await record(ellen)).ok, true)
  assert.deepEqual(await record(ellen), { ok: false, refusal: 'overlaps-leave', at: 'firstDay' })
  assert.deepEqual(await record(omar, ellen), { ok: false, refusal: 'covering-away', at: 'cover.0.covering' })
})

test('leave is called off with its cover; cover ends from today on', async () => {
  const { ellen, omar, as, on } = await office()
  const browser = await as(ellen)
  const leave = await browser.json('POST', `/api/v1/staff/${ellen.id}/leave`, {
    kind: 'annual',
    firstDay: '2026-11-24',
    lastDay: '2026-11-25',
    cover: [{ covering: omar.id }],
  })
  assert.equal(leave.statusCode, 201)
  const path = `/staff/${ellen.id}/leave/${leave.json().id}/cancellation`
  assert.equal((await browser.post(path, {})).statusCode, 303)
  assert.deepEqual(await on(ellen, '2026-11-24').then((one) => [one?.works, one?.coveredBy]), [true, []])
  assert.equal((await browser.post(path, {})).statusCode, 422, 'it is not there any more')
  const cover = await browser.json('POST', `/api/v1/staff/${ellen.id}/cover`, {
    covering: omar.id,
    firstDay: '2026-11-20',
    lastDay: '2026-11-30',
  })
  assert.equal((await on(ellen, '2026-11-23'))?.coveredBy.length, 1)
  assert.equal((await browser.post(`/staff/${ellen.id}/cover/${cover.json().id}/ending`, {})).statusCode, 303)
  assert.equal((await on(ellen, '2026-11-23'))?.coveredBy.length, 0)
  assert.equal((await on(ellen, '2026-11-22'))?.coveredBy.length, 1, 'the days that were covered stay told')
})

test('an officer arranges their own leave, a team leader everybody’s', async () => {
  const { tess, ellen, omar, as } = await office()
  const fields = { kind: 'other', firstDay: '2026-11-24', lastDay: '2026-11-24' }
  assert.equal((await (await as(omar)).post(`/staff/${ellen.id}/leave`, fields)).statusCode, 422)
  assert.equal((await (await as(omar)).get(`/staff/${ellen.id}/leave`)).statusCode, 404)
  assert.doesNotMatch((await (await as(omar)).get(`/staff/${ellen.id}`)).body, /Record leave/)
  assert.equal((await (await as(tess)).post(`/staff/${ellen.id}/leave`, fields)).statusCode, 303)
})

test('hours with lunch, from a day on; the days before stay', async () => {
  const { ellen, as, on } = await office()
  const browser = await as(ellen)
  const weekdays = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => [`days.${weekday - 1}.weekday`, `${weekday}`]),
  )
  const tuesday = {
    'days.1.starts': '09:00',
    'days.1.ends': '15:00',
    'days.1.lunchStarts': '12:00',
    'days.1.lunchEnds': '12:30',
  }
  const saved = await browser.post(`/staff/${ellen.id}/hours`, { from: '2026-11-24', ...weekdays, ...tuesday })
  assert.equal(saved.statusCode, 303)
  assert.deepEqual(
    [(await on(ellen, '2026-11-24'))?.hours?.lunchStarts?.toString(), (await on(ellen, '2026-11-25'))?.works],
    ['12:00:00', false],
  )
  assert.equal((await on(ellen, '2026-11-23'))?.works, true)
  here.clock.set('2026-11-24T22:30:00Z')
  const again = await as(ellen)
  assert.match((await again.get(`/staff/${ellen.id}/hours`)).body, /name="days\.1\.starts" value="09:00"/)
  const half = await again.post(`/staff/${ellen.id}/hours`, {
    from: '2026-12-01',
    ...weekdays,
    'days.2.starts': '09:00',
  })
  assert.equal(half.statusCode, 422)
  assert.match(half.body, /href="#days\.2\.ends"/)
})

test('the duty officer of the day is named, and named anew', async () => {
  const { agency, ellen, omar, tess, as } = await office()
  const browser = await as(tess)
  for (const staff of [ellen, omar])
    assert.equal(
      (await browser.post(`/offices/${agency.office}/duty`, { dutyStaff: staff.id, day: '2026-11-23' })).statusCode,
      303,
    )
  assert.equal(
    (await here.db.run(tess.actor, (tx) => dutyOfficer(tx, agency.office, day('2026-11-23'))))?.name,
    'Omar Tester',
  )
  assert.equal(
    (await browser.post(`/offices/${agency.office}/duty`, { dutyStaff: omar.id, day: '2026-11-22' })).statusCode,
    422,
  )
  const other = await testAgency(here)
  assert.equal(
    (await browser.post(`/offices/${other.office}/duty`, { dutyStaff: omar.id, day: '2026-11-23' })).statusCode,
    404,
  )
})

const somebody = {
  givenName: 'Bo',
  familyName: '',
  email: 'bo@x.test',
  officeId: '',
  roles: 'officer',
}

test('an administrator adds somebody with one name, who is invited, and types no password for them', async () => {
  const { agency, ada, as } = await office()
  const browser = await as(ada)
  const added = await browser.post('/staff', {
    ...somebody,
    officeId: agency.office,
    teamId: agency.team,
    _key: newId(),
  })
  assert.equal(added.statusCode, 303)
  assert.match((await browser.get(String(added.headers.location))).body, /Bo is added. Make the link/)
  assert.doesNotMatch((await browser.get('/staff/new')).body, /type="password"/)
  const typed = {
    ...somebody,
    email: 'ba@x.test',
    officeId: agency.office,
    roles: ['officer'],
    password: 'seven purple owls',
  }
  await browser.json('POST', '/api/v1/staff', typed)
  const knock = { email: 'ba@x.test', password: typed.password }
  assert.equal((await browserOf(here.app, agency.host, '').post('/sign-in', knock)).statusCode, 422)
})

test('adding refuses what it must, and keeps what was typed', async () => {
  const { agency, ada, ellen, as } = await office()
  const other = await testAgency(here)
  const browser = await as(ada)
  const cases: [Record<string, string>, RegExp][] = [
    [{ email: ellen.email.toUpperCase() }, /Somebody has this e-mail address already/],
    [{ email: 'nonsense' }, /like name@example\.org/],
    [{ roles: '' }, /Select at least one role/],
    [{ roles: 'king' }, /One of these roles is not there/],
    [{ teamId: other.team }, /belongs to another office/],
  ]
  for (const [change, says] of cases) {
    const answer = await browser.post('/staff', { ...somebody, officeId: agency.office, givenName: hostile, ...change })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.match(answer.body, /value="&lt;script>/)
  }
})

test('place and roles change at once, and a stale change shows both', async () => {
  const { agency, ada, ellen, as } = await office()
  const browser = await as(ada)
  const officer = await as(ellen)
  assert.equal((await officer.get('/staff/new')).statusCode, 403)
  const change = (fields: Record<string, string>) =>
    browser.post(`/staff/${ellen.id}/place`, { officeId: agency.office, roles: 'administrator', ...fields })
  assert.equal((await change({ title: 'First', _version: '1' })).statusCode, 303)
  assert.equal((await officer.get('/staff/new')).statusCode, 200, 'without signing in again')
  const stale = await change({ title: 'Second', _version: '1' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /It now reads/)
  assert.match(stale.body, /First/)
  assert.match(stale.body, /value="Second"/)
  assert.match(stale.body, /name="_version" value="2"/)
  assert.equal((await change({ title: 'Third' })).statusCode, 409, 'without a version nothing is overwritten')
})

test('the last administrator stays one', async () => {
  const { agency, ada, ellen, as } = await office()
  const browser = await as(ada)
  const fall = () =>
    browser.post(`/staff/${ada.id}/place`, { officeId: agency.office, roles: 'officer', _version: '1' })
  assert.match((await fall()).body, /last administrator/)
  assert.match((await browser.post(`/staff/${ada.id}/departure`, {})).body, /cannot shut your own/)
  await browser.post(`/staff/${ellen.id}/place`, { officeId: agency.office, roles: 'administrator', _version: '1' })
  assert.equal((await fall()).statusCode, 303)
})

test('whose work ends is out at once, and their name stays', async () => {
  const { agency, ada, ellen, as } = await office()
  const [browser, theirs] = [await as(ada), await as(ellen)]
  assert.equal((await browser.post(`/staff/${ellen.id}/departure`, {})).statusCode, 303)
  assert.equal((await theirs.get('/account')).statusCode, 303)
  assert.equal(
    (await browserOf(here.app, agency.host, '').post('/sign-in', { email: ellen.email, password })).statusCode,
    422,
  )
  assert.match((await browser.get(`/staff/${ellen.id}`)).body, /Stopped working here/)
  assert.doesNotMatch((await browser.get('/staff')).body, /Ellen/)
})

test('another agency’s people are not there by any route', async () => {
  const [ours, theirs] = [await office(), await office()]
  const browser = await ours.as(ours.ada)
  const pages = ['', '/leave', '/cover', '/hours', '/place']
  for (const page of pages) {
    assert.equal((await browser.get(`/staff/${theirs.ellen.id}${page}`)).statusCode, 404, page)
    assert.equal((await browser.get(`/staff/${ours.ellen.id}${page}`)).statusCode, 200, page)
  }
  assert.equal((await browser.get(`/staff?office=${theirs.agency.office}`)).statusCode, 404)
  const fields = { kind: 'annual', firstDay: '2026-11-24', lastDay: '2026-11-24' }
  for (const path of ['leave', 'departure'])
    assert.equal((await browser.json('POST', `/api/v1/staff/${theirs.ellen.id}/${path}`, fields)).statusCode, 404, path)
  const covered = { covering: theirs.omar.id, firstDay: '2026-11-24', lastDay: '2026-11-24' }
  assert.equal((await browser.json('POST', `/api/v1/staff/${ours.ellen.id}/cover`, covered)).statusCode, 422)
})

test('the JSON twins say what the pages do', async () => {
  const { ellen, as } = await office()
  const browser = await as(ellen)
  const list = (await browser.json('GET', '/api/v1/staff')).json()
  assert.deepEqual(
    list.teams.map(({ name, people }: { name: string; people: unknown[] }) => [name, people.length]),
    [['Team one', 4]],
  )
  const one = (await browser.json('GET', `/api/v1/staff/${ellen.id}`)).json()
  assert.deepEqual([one.name, one.roleCodes, one.today.works], ['Ellen Tester', ['officer'], true])
})

test('the office’s calendar has the holidays of its place and its own days', async () => {
  const { agency, tess } = await office()
  const calendar = await here.db.run(tess.actor, async (tx) => {
    await keepOfficeDay(tx, { officeId: agency.office, day: day('2026-11-24'), name: 'Show day' })
    await keepOfficeDay(tx, {
      officeId: agency.office,
      day: day('2026-12-24'),
      name: 'Early close',
      closesAt: Temporal.PlainTime.from('12:00'),
    })
    return officeCalendar(tx, agency.office, { first: 2026, last: 2027 })
  })
  assert.equal(calendar.holidays.get('2026-11-24')?.name, 'Show day')
  assert.equal(calendar.holidays.get('2026-12-24')?.closesAt, '12:00')
  assert.ok(calendar.holidays.has('2026-12-25'))
  assert.ok(calendar.holidays.has('2027-01-26'))
})

test('rooms and cars of an office, without those that are retired', async () => {
  const { agency, tess } = await office()
  const names = await here.db.run(tess.actor, async (tx) => {
    await addResource(tx, { officeId: agency.office, kind: 'room', name: 'Room 2' })
    await addResource(tx, { officeId: agency.office, kind: 'room', name: 'Art room' })
    const old = await addResource(tx, { officeId: agency.office, kind: 'room', name: 'Old room' })
    await addResource(tx, { officeId: agency.office, kind: 'car', name: 'Car' })
    await tx.query('update resource set retired_on = $2 where id = $1', [old, tx.today])
    return (await resourcesOf(tx, agency.office, 'room')).map(({ name }) => name)
  })
  assert.deepEqual(names, ['Art room', 'Room 2'])
})

test('what is wrong with one form of a page leaves the other as it was', async () => {
  const { ada, ellen, as } = await office()
  const browser = await as(ada)
  await browser.post(`/staff/${ellen.id}/departure`, {})
  const answer = await browser.post(`/staff/${ellen.id}/departure`, {})
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /name="roles" value="officer" checked/)
  const gone = await browser.post(`/staff/${ellen.id}/leave/${newId()}/cancellation`, {})
  assert.equal(gone.statusCode, 422)
  assert.match(gone.body, /It is not there any more/)
})
