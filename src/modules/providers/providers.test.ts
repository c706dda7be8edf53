import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'

const here = await world()
after(here.close)

async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  return { agency, browser: await signIn(here, agency, priya) }
}
type Scene = Awaited<ReturnType<typeof scene>>

const plains = { name: 'Plains <Recovery>', kind: 'non-government', email: 'office@plains.example', languages: 'Dinka' }
const group = {
  name: 'SMART group',
  needs: ['alcohol', 'drugs'],
  delivery: ['in-person'],
  places: [{ name: 'PCYC', address: '1 Main Street, Dubbo' }],
}

async function made({ browser }: Scene, path: string, body: object): Promise<string> {
  const answer = await browser.json('POST', `/api/v1${path}`, body)
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<{ id: string }>().id
}

test('a provider and its service are found by what they are for, the nearest first', async () => {
  const on = await scene()
  await made(on, '/localities', { name: 'Dubbo', lat: '-32.2569', lon: '148.6011' })
  const orange = await made(on, '/localities', { name: 'Orange', lat: '-33.284', lon: '149.0988' })
  const provider = await made(on, '/providers', plains)
  await made(on, `/providers/${provider}/services`, { ...group, places: [{ name: 'Somewhere' }], name: 'Far group' })
  await made(on, `/providers/${provider}/services`, group)
  await made(on, `/providers/${provider}/services`, { ...group, name: 'Housing help', needs: ['housing'] })
  const found = (await on.browser.get(`/services?need=drugs&near=${orange}&q=`)).body
  assert.match(found, /123 km/)
  assert.match(found, /distance not known/)
  assert.ok(found.indexOf('SMART group') < found.indexOf('Far group'))
  assert.ok(!found.includes('Housing help'))
  assert.match(found, /Plains &lt;Recovery>/)
  const twin = await on.browser.json('GET', `/api/v1/services?need=housing&near=${orange}`)
  assert.deepEqual(
    twin.json<{ service: { name: string }; km: number }[]>().map(({ service, km }) => [service.name, km]),
    [['Housing help', 123]],
  )
  assert.match((await on.browser.get('/services?led=on')).body, /No service fits this/)
})

test('a change keeps what was there, and a second one made on the same version is stale', async () => {
  const on = await scene()
  const provider = await made(on, '/providers', plains)
  const at = `/providers/${provider}/change`
  const form = { ...plains, led: 'yes', ledSaidBy: '', _version: '1', _key: newId() }
  const refused = await on.browser.post(at, form)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Enter who says that its community leads it/)
  const told = { ...form, ledSaidBy: 'Its own constitution', why: 'They rang', _key: newId() }
  assert.equal((await on.browser.post(at, told)).statusCode, 303)
  const page = (await on.browser.get(`/providers/${provider}`)).body
  for (const text of ['says Its own constitution', 'Version 2', 'Version 1', 'They rang', 'Priya Tester'])
    assert.ok(page.includes(text), text)
  const late = await on.browser.post(at, { ...told, name: 'Another name', _key: newId() })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Somebody changed this after you opened it/)
  assert.match(late.body, /value="Another name"/)
  const twice = await on.browser.json('POST', '/api/v1/providers', { ...plains, name: 'plains recovery' })
  assert.equal(twice.statusCode, 422)
})

test('what cannot be so of a service is refused at its field, and everything typed stays', async () => {
  const on = await scene()
  const provider = await made(on, '/providers', plains)
  const at = `/providers/${provider}/services`
  const form = {
    name: 'Group',
    needs: 'alcohol',
    ageFrom: '30',
    ageTo: '18',
    'places.0.address': '1 Main Street',
    keptOut: 'who shouts',
  }
  const refused = await on.browser.post(at, { ...form, _key: newId() })
  assert.equal(refused.statusCode, 422)
  for (const text of ['The upper age must not be below the lower', '1 Main Street', 'who shouts'])
    assert.ok(refused.body.includes(text), text)
  const half = await on.browser.post(at, { ...form, ageTo: '', 'places.0.lat': '-32.1', _key: newId() })
  assert.match(half.body, /Enter both latitude and longitude/)
  const retired = await made(on, `/providers/${provider}/services`, { ...group, validTo: '2026-11-23' })
  assert.ok(!(await on.browser.get('/services')).body.includes(retired))
})

const mail = `---------- Forwarded message ---------
From: Karen Blythe <karen@plains.example>
Subject: Fwd: AOD programs
To: you

> Hi,
>
> SMART Recovery group
> Starts Tue 8 Dec 10am–12pm, Dubbo PCYC
> Referrals close Fri 4 Dec
>
> Men's anger group – men only
> Starts Wed 9 Dec, 6-8pm, Dubbo Hall
>
> Regards,
> Karen`

test('a pasted e-mail is read, corrected and shown, and ends by itself', async () => {
  const on = await scene()
  const provider = await made(on, '/providers', plains)
  const kept = await on.browser.post('/notices', { original: mail, _key: newId() })
  assert.equal(kept.statusCode, 303)
  const reading = String(kept.headers.location).split('?')[0] ?? ''
  const form = (await on.browser.get(reading)).body
  for (const text of [
    'value="AOD programs"',
    'value="SMART Recovery group"',
    'value="2026-12-08"',
    'value="Dubbo Hall"',
    'men only',
  ])
    assert.ok(form.includes(text), text)
  assert.match(form, new RegExp(`<option selected value="${provider}"|<option value="${provider}" selected`))
  const typed = {
    title: 'AOD programs',
    provider,
    'programs.0.name': 'SMART Recovery',
    'programs.0.needs': ['alcohol', 'drugs'],
    'programs.0.startsOn': '2026-12-08',
    'programs.0.closesOn': '2026-12-04',
    'programs.1.name': 'Men’s anger group',
    'programs.1.needs': 'anger',
  }
  const refused = await on.browser.post(reading, { ...typed, _key: newId() })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#programs\.1\.startsOn"/)
  assert.match(refused.body, /value="Men’s anger group"/)
  const shown = await on.browser.post(reading, { ...typed, 'programs.1.leave': 'on', _key: newId() })
  assert.equal(shown.statusCode, 303)
  const listed = await on.browser.json('GET', '/api/v1/notices')
  const [notice] = listed.json<{ title: string; state: string; programs: number; shownUntil: string }[]>()
  assert.deepEqual(
    [notice?.title, notice?.state, notice?.programs, notice?.shownUntil],
    ['AOD programs', 'shown', 1, '2026-12-08'],
  )
  assert.match((await on.browser.get('/services?need=drugs')).body, /SMART Recovery/)
  const again = await on.browser.post(reading, { ...typed, 'programs.1.leave': 'on', _key: newId() })
  assert.match(again.body, /It is shown already/)
  here.clock.set('2026-12-04T22:30:00Z')
  const closed = await signIn(here, on.agency, await on.agency.staff('Priya', 'officer'))
  assert.ok(!(await closed.get('/services?need=drugs')).body.includes('SMART Recovery'), 'referrals have closed')
  here.clock.set('2026-12-09T22:30:00Z')
  const later = await signIn(here, on.agency, await on.agency.staff('Priya', 'officer'))
  assert.match((await later.get('/notices')).body, /id="over"/)
  here.clock.set('2026-11-22T22:30:00Z')
})

test('nothing of it is seen by another agency, nor by the front desk', async () => {
  const on = await scene()
  const provider = await made(on, '/providers', plains)
  const other = await scene()
  assert.equal((await other.browser.get(`/providers/${provider}`)).statusCode, 404)
  assert.ok(!(await other.browser.get('/providers')).body.includes('Plains'))
  const desk = await signIn(here, on.agency, await on.agency.staff('Lyn', 'front-desk'))
  assert.equal((await desk.get('/services')).statusCode, 403)
  assert.equal((await on.browser.get(`/services/${newId()}`)).statusCode, 404)
})
