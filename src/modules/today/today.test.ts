import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { made } from '../../../test/support/contacts.ts'
import { deskDay, restrict } from '../../../test/support/desk-day.ts'
import { markVisit, recordOutcome, walkIn } from '../contacts/index.ts'
import { recordFact } from '../people/index.ts'
import type { Decision, Entry, TheDay } from './rules.ts'

const here = await world()
after(here.close)

type Answered = Pick<TheDay, 'atTheDesk' | 'tomorrow' | 'people' | 'covered'> & {
  day: string
  entries: (Entry & { startsAt: string })[]
  decisions: Decision[]
  unbooked: { person: { spoken: string }; on: string }[]
  week: { day: string; done: number; planned: number }[]
  tasks: { what: string; group: string }[]
  brought: { by: string }[]
}

const dayFrom = (body: string): Answered => JSON.parse(body)

test('an officer sees the day: appointments in order, who is here, what is to be decided', async () => {
  const scene = await deskDay(here)
  const browser = await signIn(here, scene.agency, scene.priya)
  const day = dayFrom((await browser.json('GET', '/api/v1/today')).body)
  assert.equal(day.day, '2026-11-24')
  assert.deepEqual(
    day.entries.map(({ person, kind }) => `${person.spoken} ${kind}`),
    ['Kofi Hughes office', 'Roy Baker office', 'Rick Lane office', 'Kofi Hughes home', 'Ben =Gupta phone'],
  )
  const [, roy, rick, visit, call] = day.entries
  assert.equal(roy?.here?.waited, 12)
  assert.equal(rick?.coverFor, 'Tom Tester')
  assert.deepEqual(
    visit?.alerts.map(({ name }) => name),
    ['Visit in pairs', 'Dog at the address'],
  )
  assert.equal(visit?.where, '14 Mill Lane, Dubbo')
  assert.deepEqual(call?.phone, { number: '0412 345 678', note: 'safe: after ten' })
  assert.deepEqual(
    day.decisions.map(({ kind, person }) => `${kind} ${person.spoken}`),
    ['no-contact Sally Ng', 'unrecorded Grace O’Neill', 'order-ending Roy Baker', 'alert-review Kofi Hughes'],
  )
  assert.deepEqual(
    day.week.map(({ done, planned }) => `${done}/${planned}`),
    ['1/3', '0/4', '0/1', '0/0', '0/0'],
  )
  assert.deepEqual(
    day.tasks.map(({ what, group }) => `${what}: ${group}`),
    ['Ring the landlord: overdue', 'Send the placement form: today'],
  )
  assert.deepEqual(
    day.brought.map(({ by }) => by),
    ['Tom Tester'],
  )
  assert.deepEqual(
    day.covered.map(({ name, people }) => `${name} ${people}`),
    ['Tom Tester 1'],
  )
  assert.deepEqual(day.people, { total: 6, top: { name: 'High', count: 1 }, overdue: 1 })
  assert.equal(day.tomorrow, undefined)
})

test('a line says where the record has somebody who will not come', async () => {
  const scene = await deskDay(here)
  await scene.as(scene.priya, async (tx) => {
    const data = { code: 'custody', place: 'Wellington' }
    made(await recordFact(tx, scene.people.ben, { kind: 'whereabouts', data, told: { saidBy: 'officer' } }))
  })
  const browser = await signIn(here, scene.agency, scene.priya)
  const day = dayFrom((await browser.json('GET', '/api/v1/today')).body)
  assert.deepEqual(
    day.entries.flatMap(({ person, whereNow }) => (whereNow ? [`${person.spoken}: ${whereNow}`] : [])),
    ['Ben =Gupta: In custody'],
  )
  assert.match((await browser.get('/today')).body, /Gupta.*?<span class="tag red">In custody/s)
})

test('whoever waits is met, written about or opened in one press, expected or not', async () => {
  const scene = await deskDay(here)
  const { arrival } = await scene.as(scene.priya, (tx) => walkIn(tx, { person: scene.people.ben })).then(made)
  const browser = await signIn(here, scene.agency, scene.priya)
  const [, body = ''] = (await browser.get('/today')).body.split('<main')
  assert.equal(body.match(/value="coming:/g)?.length, 2, 'the walk-in and the one expected')
  assert.ok(body.includes(`href="/quick-note?person=${scene.people.ben}&amp;what=came-in&amp;from=%2Ftoday"`))
  assert.ok(body.includes(`href="/people/${scene.people.ben}"`))
  const note = await browser.get(`/quick-note?person=${scene.people.ben}&what=came-in&from=%2Ftoday`)
  assert.match(note.payload, /<input[^>]*value="came-in"[^>]*checked/)
  await browser.post('/desk/marks', { press: `coming:${arrival}`, back: '/today' })
  const now = (await browser.get('/today/now')).payload
  assert.match(now, /Ben =Gupta is at the desk.*Somebody is on the way to them/s)
  assert.equal(now.match(/value="coming:/g)?.length, 1)
  await browser.post('/desk/marks', { press: /value="(coming:[^"]+)/.exec(now)?.[1] ?? '', back: '/today' })
  const day = dayFrom((await browser.json('GET', '/api/v1/today')).body)
  const roy = day.entries.find(({ here: came }) => came)?.here
  assert.ok(roy && roy.waited === undefined, 'whoever has an answer waits no longer')
})

test('the page offers the one thing to do about each line, and shows any text unchanged', async () => {
  const scene = await deskDay(here)
  const { roy, visit, past, call } = { ...scene.appointments, roy: scene.appointments.here }
  const { body, statusCode } = await (await signIn(here, scene.agency, scene.priya)).get('/today')
  assert.equal(statusCode, 200)
  assert.equal(body.match(/<h1/g)?.length, 1)
  assert.ok(body.includes(`href="/appointments/${roy}/interview"`))
  assert.ok(body.includes(`href="/appointments/${past}/outcome"`))
  assert.ok(body.includes(`action="/appointments/${visit}/marks"`))
  assert.ok(body.includes('href="tel:0412345678"'))
  assert.ok(!body.includes(`href="/appointments/${call}/outcome"`), 'a call to come has no outcome yet')
  assert.ok(body.includes('Lunch'))
  assert.ok(body.includes('10:05 now'))
  assert.ok(body.includes('First &lt;b>talk&lt;/b>'))
  assert.ok(body.includes('&lt;script>alert(1)'))
})

test('a visit is marked from the day, once however often it is pressed, and comes back to it', async () => {
  const scene = await deskDay(here)
  const browser = await signIn(here, scene.agency, scene.priya)
  const at = `/appointments/${scene.appointments.visit}/marks`
  const key =
    /name="_key" value="([^"]+)".*?name="mark"/s.exec((await browser.get('/today')).body.split(at)[1] ?? '')?.[1] ?? ''
  const form = { mark: 'set-out', back: '/today', _key: key }
  for (const press of [await browser.post(at, form), await browser.post(at, form)]) {
    assert.equal(press.statusCode, 303)
    assert.match(press.headers.location ?? '', /^\/today\?did=/)
  }
  const { body } = await browser.get('/today')
  assert.ok(body.includes('Set out 10:05'))
  assert.ok(body.includes('value="arrived"') && body.includes('value="safe"'))
  assert.equal((await browser.post(at, { mark: 'arrived', back: 'https://elsewhere.test' })).statusCode, 422)
})

test('somebody who is out stays marked as out when the outcome is in, until they are safe', async () => {
  const scene = await deskDay(here)
  const { visit } = scene.appointments
  await scene.as(scene.priya, async (tx) => void made(await markVisit(tx, { appointment: visit, kind: 'set-out' })))
  here.clock.set('2026-11-24T03:30:00Z')
  await scene.as(
    scene.priya,
    async (tx) => void made(await recordOutcome(tx, { appointment: visit, outcome: 'attended' })),
  )
  const browser = await signIn(here, scene.agency, scene.priya)
  assert.ok((await browser.get('/today')).body.includes('value="safe"'))
})

test('a walk-in is at the desk, and tomorrow is there to prepare when the day is nearly over', async () => {
  const scene = await deskDay(here)
  await scene.as(
    scene.priya,
    async (tx) => void made(await walkIn(tx, { person: scene.people.rick, why: 'Thrown out' })),
  )
  here.clock.set('2026-11-24T05:15:00Z')
  const browser = await signIn(here, scene.agency, scene.priya)
  const day = dayFrom((await browser.json('GET', '/api/v1/today')).body)
  assert.deepEqual(
    day.atTheDesk.map(({ person, why, officer }) => [person?.spoken, why, officer]),
    [['Rick Lane', 'Thrown out', 'Tom Tester']],
  )
  assert.equal(day.tomorrow?.id, scene.appointments.tomorrow)
  const { body } = await browser.get('/today')
  assert.ok(body.includes(`href="/people/${day.tomorrow?.person.id}/preparation"`))
  assert.ok(body.includes('href="/day/close"'), 'and the way to the day’s close')
  assert.ok(body.includes('Rick Lane is at the desk since 10:05'))
})

test('another day has its appointments only; a day that is none is not found', async () => {
  const scene = await deskDay(here)
  const browser = await signIn(here, scene.agency, scene.priya)
  const day = dayFrom((await browser.json('GET', '/api/v1/today?day=2026-11-23')).body)
  assert.equal(day.entries.length, 3)
  assert.deepEqual([day.decisions, day.tasks, day.brought], [[], [], []])
  const { body } = await browser.get('/today?day=2026-11-28')
  assert.ok(body.includes('Nothing is booked'))
  assert.ok(!body.includes('nowline'))
  assert.equal((await browser.get('/today?day=tomorrow')).statusCode, 404)
  assert.equal((await browser.post('/today', {})).statusCode, 404)
})

test('leave stands on the day of whoever is away', async () => {
  const scene = await deskDay(here)
  const browser = await signIn(here, scene.agency, scene.tom)
  const { body } = await browser.get('/today')
  assert.ok(body.includes('On leave until Fri 27 Nov. Priya Tester covers.'))
  assert.ok(body.includes('Lane, Rick'))
})

test('a day is open to the officer, to who covers them and to their leader, and to nobody else', async () => {
  const scene = await deskDay(here)
  const ken = await scene.agency.staff('Ken', 'officer')
  const desk = await scene.agency.staff('Dee', 'front-desk')
  const as = async (staff: typeof ken, of: string) =>
    (await (await signIn(here, scene.agency, staff)).get(`/today?for=${of}`)).statusCode
  assert.equal(await as(scene.lea, scene.priya.id), 200)
  assert.equal(await as(scene.priya, scene.tom.id), 200)
  assert.equal(await as(ken, scene.priya.id), 404)
  assert.equal(await as(desk, scene.priya.id), 403)
  const leaders = await (await signIn(here, scene.agency, scene.lea)).get(`/today?for=${scene.priya.id}`)
  assert.ok(leaders.body.includes('Priya Tester’s day.'))
  assert.ok(!leaders.body.includes('please see him'), 'what is brought to an officer is for that officer')
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Zoe', 'area-manager'))
  assert.equal((await stranger.get(`/today?for=${scene.priya.id}`)).statusCode, 404)
  assert.ok(!(await stranger.get('/today')).body.includes('Baker'))
})

test('a restricted person is on nobody’s day but that of those named', async () => {
  const scene = await deskDay(here)
  await restrict(scene, scene.people.roy, scene.lea)
  const officer = await (await signIn(here, scene.agency, scene.priya)).get('/today')
  assert.ok(!officer.body.includes('Baker'))
  assert.ok(officer.body.includes('4 appointments'))
  const leader = await (await signIn(here, scene.agency, scene.lea)).get(`/today?for=${scene.priya.id}`)
  assert.ok(leader.body.includes('Baker, Roy'))
})

test('a task is done in one press, with its undo in the notice', async () => {
  const scene = await deskDay(here)
  const browser = await signIn(here, scene.agency, scene.priya)
  const page = (await browser.get('/today')).body
  const [, action = '', key = '', version = ''] =
    /action="(\/tasks\/[^"]+\/done)"><input type="hidden" name="_key" value="([^"]+)"\/><input type="hidden" name="_version" value="(\d+)"/.exec(
      page,
    ) ?? []
  const pressed = await browser.post(action, { _key: key, _version: version, back: '/today' })
  assert.match(pressed.headers.location ?? '', /^\/today\?did=/)
  const { body } = await browser.get(pressed.headers.location ?? '')
  assert.ok(body.includes('Done: Ring the landlord.'))
  assert.match(body, /action="\/tasks\/[^"]+\/undo">.*<button[^>]*>Undo<\/button>/)
  assert.ok(!body.includes('>Ring the landlord</a>'))
})

test('everyone begins where their work is', async () => {
  const agency = await testAgency(here)
  const homes = [
    ['officer', '/today'],
    ['cultural-engagement-officer', '/today'],
    ['front-desk', '/desk'],
    ['administrator', '/staff'],
    ['auditor', '/trail'],
  ] as const
  for (const [role, home] of homes) {
    const browser = await signIn(here, agency, await agency.staff(`Staff-${role}`, role))
    assert.equal((await browser.get('/')).headers.location, home, role)
  }
})

test('the navigation has what somebody may open, with what waits there', async () => {
  const scene = await deskDay(here)
  const officer = (await (await signIn(here, scene.agency, scene.priya)).get('/today')).body
  assert.match(officer, /<a href="\/today" aria-current="page">.*?<span class="n">5<\/span>/s)
  assert.match(officer, /<a href="\/caseload">.*?<span class="n">7<\/span>/s)
  assert.match(officer, /<a href="\/tasks">.*?<span class="n hot">2/s)
  const desk = await signIn(here, scene.agency, await scene.agency.staff('Dee', 'front-desk'))
  const places = [
    ...((await desk.get('/account')).body.split('class="foot"')[0]?.matchAll(/<li><a href="([^"]+)"/g) ?? []),
  ]
  assert.deepEqual(
    places.map(([, href]) => href),
    ['/messages', '/desk', '/staff'],
  )
})
