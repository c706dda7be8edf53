import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made } from '../../../test/support/contacts.ts'
import { type DeskDay, deskDay, monday, restrict, supervised, tuesday } from '../../../test/support/desk-day.ts'
import { recordOrder } from '../orders/index.ts'
import { changePlan, makeVersion, openPlan } from '../plans/index.ts'
import type { Line, Listed } from './rules.ts'

const here = await world()
after(here.close)

type Answered = Pick<Listed, 'tally' | 'more'> & {
  lines: (Omit<Line, 'due' | 'orderEndsOn'> & { due?: { on: string; why: string }; orderEndsOn: string | null })[]
}

async function list(browser: Browser, query = ''): Promise<Answered> {
  const answer = await browser.json('GET', `/api/v1/caseload${query}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return JSON.parse(answer.body)
}
const names = ({ lines }: Answered) => lines.map(({ person }) => person.spoken.split(' ')[0]).join(' ')
const as = (scene: DeskDay, staff: TestStaff) => signIn(here, scene.agency, staff)

test('an officer sees their own people and those whom they cover, with what is next for each', async () => {
  const scene = await deskDay(here)
  const found = await list(await as(scene, scene.priya))
  assert.equal(names(found), 'Ben Roy Kofi Nadia Rick Sally Grace')
  assert.deepEqual(found.tally, { total: 7, overdue: 1, unbooked: 1, missed: 1, alert: 1, elsewhere: 1, ending: 1 })
  const of = (given: string) => found.lines.find(({ person }) => person.spoken.startsWith(given))
  assert.deepEqual([of('Rick')?.covered, of('Rick')?.officer?.name, of('Roy')?.covered], [true, 'Tom Tester', false])
  assert.deepEqual(
    [of('Roy')?.levelName, of('Roy')?.due?.on, of('Roy')?.orderEndsOn],
    ['High', '2026-11-27', '2026-12-10'],
  )
  assert.match(of('Roy')?.due?.why ?? '', /High: contact within a week from/)
  assert.deepEqual([of('Kofi')?.attendance, of('Kofi')?.last?.kindName], [['attended'], 'Office'])
  assert.deepEqual(of('Sally')?.flags, ['overdue', 'unbooked', 'missed'])
  assert.deepEqual([of('Nadia')?.elsewhere, of('Nadia')?.flags], ['In hospital', ['elsewhere']])
})

test('an appointment that has begun gives way to the one after it', async () => {
  const scene = await deskDay(here)
  const found = await list(await as(scene, scene.priya))
  const kofi = found.lines.find(({ person }) => person.id === scene.people.kofi)
  assert.equal(kofi?.next?.id, scene.appointments.visit)
})

test('the list sorts by each column, both ways', async () => {
  const scene = await deskDay(here)
  const browser = await as(scene, scene.priya)
  const cases: [string, string][] = [
    ['?sort=name&down=1', 'Grace Sally Rick Nadia Kofi Roy Ben'],
    // Nadia is in hospital, so that nothing falls due.
    ['?sort=due', 'Sally Roy Grace Ben Rick Kofi Nadia'],
    ['?sort=next', 'Roy Rick Kofi Ben Grace Nadia Sally'],
    ['?sort=last&down=1', 'Kofi Grace Sally Rick Nadia Roy Ben'],
    ['?sort=level&down=1', 'Roy Grace Sally Rick Kofi Ben Nadia'],
    ['?sort=ends', 'Roy Ben Kofi Nadia Rick Sally Grace'],
  ]
  for (const [query, expected] of cases) assert.equal(names(await list(browser, query)), expected, query)
})

test('the list narrows by flag, level, officer and where they are', async () => {
  const scene = await deskDay(here)
  const browser = await as(scene, scene.priya)
  const cases: [string, string][] = [
    ['?flag=overdue', 'Sally'],
    ['?flag=unbooked', 'Sally'],
    ['?flag=alert', 'Kofi'],
    ['?flag=ending', 'Roy'],
    ['?level=low', 'Nadia'],
    ['?where=hospital', 'Nadia'],
    ['?where=community&level=high', 'Roy'],
    [`?officer=${scene.tom.id}`, 'Rick'],
    ['?level=low&flag=overdue', ''],
    ['?officer=&level=&flag=&order=', 'Ben Roy Kofi Nadia Rick Sally Grace'],
  ]
  for (const [query, expected] of cases) assert.equal(names(await list(browser, query)), expected, query)
  const page = (await browser.get('/caseload?level=low&flag=overdue')).body
  assert.ok(page.includes('Nobody fits what was asked for.'))
})

test('the list narrows by the type of an order', async () => {
  const scene = await deskDay(here)
  const order = {
    type: 'cco',
    madeBy: 'court',
    court: 'Dubbo Local Court',
    courtFile: '',
    madeOn: monday,
    startsOn: monday,
    endsOn: monday.add({ years: 1 }),
    asOrdered: '',
    source: 'order',
    verified: true,
  }
  const lists = { offences: [], conditions: [], leftOut: [], coDefendants: [] }
  await scene.as(
    scene.priya,
    async (tx) => void made(await recordOrder(tx, { person: scene.people.grace, ...order, ...lists })),
  )
  const browser = await as(scene, scene.priya)
  assert.equal(names(await list(browser, '?order=cco')), 'Grace')
  assert.equal(names(await list(browser, '?order=ico')), '')
})

test('how far the plan is stands in the list, which narrows by it', async () => {
  const scene = await deskDay(here)
  const { roy, grace, ben } = scene.people
  await scene.as(scene.priya, async (tx) => {
    made(await openPlan(tx, ben))
    for (const [person, on] of [
      [roy, tuesday.add({ days: 1 })],
      [grace, tuesday.add({ months: 3 })],
    ] as const) {
      const { plan } = made(await openPlan(tx, person))
      const goal = { words: 'Keep my job', saidBy: 'person' } as const
      made(await changePlan(tx, { plan, change: { do: 'added', list: 'goals', draft: goal } }))
      made(await makeVersion(tx, { plan, version: undefined, why: '', reviewOn: on }))
    }
  })
  const browser = await as(scene, scene.priya)
  const found = await list(browser)
  const stands = (given: string) => found.lines.find(({ person }) => person.spoken.startsWith(given))?.plan?.standing
  assert.deepEqual(['Roy', 'Grace', 'Ben', 'Sally'].map(stands), ['made', 'made', 'draft', 'none'])
  const cases: [string, string][] = [
    ['?plan=review', ''],
    ['?plan=draft', 'Ben'],
    ['?plan=made', 'Roy Grace'],
    ['?plan=none', 'Kofi Nadia Rick Sally'],
    ['?plan=none&flag=overdue', 'Sally'],
    ['?plan=made&order=ico', ''],
  ]
  for (const [query, expected] of cases) assert.equal(names(await list(browser, query)), expected, query)
  await restrict(scene, scene.people.sally, scene.lea)
  assert.equal(names(await list(browser, '?plan=none')), 'Kofi Nadia Rick', 'who is hidden is in no such list')
  here.clock.advance({ hours: 24 })
  const later = await as(scene, scene.priya)
  assert.equal(names(await list(later, '?plan=review')), 'Roy', 'its day has come')
  assert.match((await later.get('/caseload')).body, new RegExp(`/people/${roy}/plan"><span[^>]*>Plan to review`))
})

test('pages follow each other by cursor, whatever they sort by, with nobody twice and nobody left out', async () => {
  const scene = await deskDay(here)
  await scene.as(scene.priya, async (tx) => {
    for (let n = 0; n < 55; n++) {
      const who = { given: `Person${n % 5}`, family: `Same${n % 7}`, level: n % 2 ? 'low' : 'medium', opened: monday }
      await supervised(tx, scene.agency, scene.priya, who)
    }
  })
  const browser = await as(scene, scene.priya)
  for (const order of [
    '?sort=name',
    '?sort=due&down=1',
    '?sort=next',
    '?sort=last',
    '?sort=level',
    '?sort=ends&down=1',
  ]) {
    const first = await list(browser, order)
    const second = await list(browser, `${order}&after=${first.more}`)
    const all = [...first.lines, ...second.lines].map(({ supervision }) => supervision)
    assert.deepEqual(
      [first.lines.length, second.lines.length, new Set(all).size, second.more],
      [50, 12, 62, undefined],
      order,
    )
  }
  assert.ok((await browser.get('/caseload')).body.includes('after='))
  assert.equal((await list(browser, '?sort=due&after=bm9uc2Vuc2U')).lines.length, 50)
})

test('a leader sees the team and who is nobody’s yet; an officer sees no colleague whom they do not cover', async () => {
  const scene = await deskDay(here)
  await scene.as(scene.lea, async (tx) => {
    const who = { given: 'Una', family: 'Zed', level: 'medium', opened: monday }
    const una = await supervised(tx, scene.agency, scene.tom, who)
    await tx.query('update allocation set last_day = $2 where person_id = $1', [una, monday])
  })
  const leader = await as(scene, scene.lea)
  assert.equal(names(await list(leader)), 'Ben Roy Kofi Nadia Rick Sally Grace Una')
  assert.equal(names(await list(leader, '?officer=nobody')), 'Una')
  assert.equal(names(await list(leader, `?team=${scene.agency.team}&level=high`)), 'Roy')
  const ken = await as(scene, await scene.agency.staff('Ken', 'officer'))
  assert.equal(names(await list(ken)), '')
  assert.ok((await ken.get('/caseload')).body.includes('Nobody here'))
  for (const query of [`?officer=${scene.priya.id}`, '?officer=nobody', '?level=<x>', '?sort=age', '?flag=no'])
    assert.equal((await ken.get(`/caseload${query}`)).statusCode, 404, query)
  assert.equal(
    (await (await as(scene, await scene.agency.staff('Dee', 'front-desk'))).get('/caseload')).statusCode,
    403,
  )
})

test('hidden people are in no row, no count and no file', async () => {
  const scene = await deskDay(here)
  await restrict(scene, scene.people.sally, scene.lea)
  const browser = await as(scene, scene.priya)
  const found = await list(browser)
  assert.equal(names(found), 'Ben Roy Kofi Nadia Rick Grace')
  assert.deepEqual([found.tally.total, found.tally.overdue], [6, 0])
  assert.ok(!(await browser.get('/caseload.csv')).body.includes('Sally'))
  assert.equal((await list(await as(scene, scene.lea))).tally.total, 7)
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Zoe', 'area-manager'))
  assert.equal((await list(stranger)).tally.total, 0)
  assert.equal((await stranger.get(`/caseload?officer=${scene.priya.id}`)).statusCode, 404)
})

test('the list leaves as CSV, harmless to a spreadsheet, whole, and on the trail', async () => {
  const scene = await deskDay(here)
  const browser = await as(scene, scene.priya)
  const sent = await browser.get('/caseload.csv?level=medium')
  assert.equal(sent.statusCode, 200)
  assert.equal(sent.headers['content-type'], 'text/csv; charset=utf-8')
  assert.equal(sent.headers['content-disposition'], 'attachment; filename="caseload-2026-11-24.csv"')
  const rows = sent.body.trimEnd().split('\r\n')
  assert.equal(rows.length, 6)
  assert.match(rows[0] ?? '', /^\uFEFFReference,Name,Officer,Level/)
  assert.match(rows[1] ?? '', /^[^,]+,"'=Gupta, Ben",Priya Tester,Medium,2026-11-30,/)
  assert.match(rows.find((row) => row.includes('Sally')) ?? '', /Contact overdue; Nothing booked; Missed the last$/)
  const trail = await scene.as(scene.priya, (tx) =>
    tx.query<{ action: string; fields: string[] }>(
      `select action, fields from audit_entry where action = 'caseload.exported'`,
    ),
  )
  assert.deepEqual(trail, [{ action: 'caseload.exported', fields: ['level'] }])
  const culture = await as(scene, await scene.agency.staff('Mia', 'cultural-engagement-officer'))
  assert.equal((await culture.get('/caseload.csv')).statusCode, 403)
  assert.ok(!(await culture.get('/caseload')).body.includes('Export as CSV'))
})

test('the page says what it is about in one heading, with sorting as links', async () => {
  const scene = await deskDay(here)
  const { body } = await (await as(scene, scene.priya)).get('/caseload?sort=due')
  assert.equal(body.match(/<h1/g)?.length, 1)
  assert.match(body, /aria-sort="ascending"[^>]*><a href="\/caseload\?sort=due&amp;down=1"/)
  assert.ok(body.includes(`href="/people/${scene.people.sally}/appointments/new"`))
  assert.ok(body.includes('Cover for Tom Tester'))
  assert.equal((await (await as(scene, scene.priya)).post('/caseload', {})).statusCode, 404)
})

test('whose officer has left is listed for whoever leads, until somebody else has them', async () => {
  const scene = await deskDay(here)
  const { agency, priya, tom } = scene
  const leader = await as(scene, await agency.staff('Tess', 'team-leader'))
  const left = async (browser = leader) => {
    const answer = (await browser.json('GET', '/api/v1/caseload/left')).json<{
      total: number
      lines: { supervision: string; person: { id: string }; leftOn: string }[]
    }>()
    return answer
  }
  assert.equal((await left()).total, 0)
  assert.doesNotMatch((await leader.get('/caseload')).body, /officer who has left/)
  const admin = await as(scene, await agency.staff('Sam', 'administrator'))
  const gone = await admin.post(`/staff/${priya.id}/departure`, {})
  assert.equal(gone.statusCode, 303)
  const { total, lines } = await left()
  assert.equal(total, 6)
  assert.equal(lines[0]?.leftOn, '2026-11-24')
  assert.match((await leader.get('/caseload')).body, /6 people are still with an officer who has left/)
  const page = await leader.get('/caseload/left')
  const [{ person, supervision }] = lines as [(typeof lines)[number]]
  assert.ok(page.body.includes(`/people/${person.id}/supervision/${supervision}/officer`))
  const given = await leader.json('POST', `/api/v1/people/${person.id}/supervision/${supervision}/officer`, {
    officer: tom.id,
    from: '2026-11-24',
    why: 'Priya has left',
    _version: 1,
  })
  assert.equal(given.statusCode, 201, given.body)
  assert.equal((await left()).total, 5)
  const hidden = lines[1]?.person.id ?? ''
  await restrict(scene, hidden, tom)
  const rest = await left()
  assert.equal(rest.total, 4, 'whom the leader may not know of is not there')
  assert.ok(!rest.lines.some((one) => one.person.id === hidden))
  assert.equal((await left(await as(scene, tom))).total, 0, 'an officer’s lists reach their own work')
})

test('the list says how much was done in time, and finds whose visit is due', async () => {
  const scene = await deskDay(here)
  const browser = await as(scene, scene.priya)
  await here.db.run(scene.priya.actor, (tx) =>
    tx.query('update standing set asked = 4, kept = 3, visit_due_on = $1 where person_id = any ($2::uuid[])', [
      tx.today.add({ days: 5 }),
      [scene.people.roy, scene.people.ben],
    ]),
  )
  const roy = (await list(browser, '?sort=kept')).lines.find(({ person }) => person.id === scene.people.roy)
  assert.deepEqual(roy?.inTime, { kept: 3, asked: 4 })
  assert.equal(names(await list(browser, '?visit=7')), 'Ben Roy')
  assert.equal(names(await list(browser, '?visit=overdue')), '')
  assert.match((await browser.get('/caseload?visit=7&sort=kept')).body, /3 of 4/)
})

test('what is asked again and again is kept under a name, for its owner alone', async () => {
  const scene = await deskDay(here)
  const browser = await as(scene, scene.priya)
  assert.doesNotMatch((await browser.get('/caseload')).body, /Keep this view/, 'the whole list needs no name')
  const narrowed = await browser.get('/caseload?level=high&sort=due')
  assert.match(narrowed.body, /action="\/caseload\/views\?level=high&amp;sort=due"/)
  const keep = (viewName: string, more: Record<string, string> = { level: 'high', sort: 'due' }) =>
    browser.post(`/caseload/views?${new URLSearchParams(more)}`, { viewName, ...more })
  const kept = await keep('High, O’Brien first')
  assert.equal(kept.headers.location?.toString().split('&said')[0]?.split('?')[0], '/caseload')
  const back = await browser.get('/caseload?sort=due&level=high')
  assert.match(back.body, /aria-current="page">High, O’Brien first</)
  assert.match(back.body, /Remove the view “High, O’Brien first”/)
  const refusals: [string, Record<string, string> | undefined, RegExp][] = [
    ['HIGH, o’brien FIRST', undefined, /Another view of yours has this name/],
    ['All of them', {}, /This is the whole list/],
    [' ', undefined, /id="viewName-error"/],
  ]
  for (const [name, more, says] of refusals) {
    const refused = await keep(name, more)
    assert.equal(refused.statusCode, 422, name)
    assert.match(refused.body, says)
  }
  assert.doesNotMatch((await (await as(scene, scene.tom)).get('/caseload')).body, /O’Brien first/)
  const { views } = JSON.parse((await browser.json('GET', '/api/v1/caseload')).body)
  assert.deepEqual(
    views.map(({ name, asked }: Listed['views'][number]) => [name, asked]),
    [['High, O’Brien first', { down: false, sort: 'due', level: 'high' }]],
  )
  const removal = `/caseload/views/${views[0].id}/removal`
  assert.equal((await (await as(scene, scene.tom)).post(removal, {})).statusCode, 422, 'it is none of his')
  assert.equal((await browser.post(removal, {})).statusCode, 303)
  assert.equal((await browser.post(removal, {})).statusCode, 422)
  assert.doesNotMatch((await browser.get('/caseload')).body, /O’Brien first/)
})

test('no more views are kept than can be told apart', async () => {
  const scene = await deskDay(here)
  const browser = await as(scene, scene.priya)
  const keep = (viewName: string) => browser.post('/caseload/views?sort=due', { viewName, sort: 'due' })
  for (let nth = 1; nth <= 12; nth++) assert.equal((await keep(`View ${nth}`)).statusCode, 303)
  const refused = await keep('One more')
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Remove one first/)
  assert.match(refused.body, /value="One more"/)
})
