import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { supervised } from '../../../test/support/people.ts'
import { withConnection } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { wholeDays } from './rules.ts'

const w = await world()
after(() => w.close())

async function setUp() {
  const agency = await testAgency(w)
  const officer = await agency.staff('Priya', 'officer')
  const colleague = await agency.staff('Ravi', 'officer')
  const leader = await agency.staff('Ruth', 'team-leader')
  const person = await supervised(w, agency, officer, 'Roy', 'Castellan')
  const at = `/people/${person}/opened`
  return { agency, officer, colleague, leader, person, at, by: (staff: TestStaff) => signIn(w, agency, staff) }
}

type Line = { name: string; role: string; looks: number; did: string[]; why?: string }
const linesFor = async (browser: Awaited<ReturnType<typeof signIn>>, at: string): Promise<Line[]> => {
  const answer = await browser.json('GET', `/api/v1${at}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json().lines
}

test('the case’s officer sees who opened the record, without their own looks unless asked', async () => {
  const { officer, colleague, person, at, by } = await setUp()
  const [mine, theirs] = [await by(officer), await by(colleague)]
  await mine.get(`/people/${person}`)
  await theirs.get(`/people/${person}`)
  w.clock.advance({ minutes: 5 })
  await theirs.get(`/people/${person}/timeline?print=yes`)
  const page = await mine.get(at)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Who opened this record/)
  const lines = await linesFor(mine, at)
  assert.deepEqual(
    lines.map(({ name, looks, did }) => [name, looks, did]),
    [['Ravi Tester', 2, ['Opened the print view of the record', 'Opened the record']]],
  )
  assert.equal(lines[0]?.role, 'Community Corrections Officer')
  const all = await linesFor(mine, `${at}?own=yes`)
  assert.deepEqual(all.map(({ name }) => name).sort(), ['Priya Tester', 'Ravi Tester'])
})

test('their team leader sees it too, and a colleague does not', async () => {
  const { officer, colleague, leader, person, at, by } = await setUp()
  await (await by(officer)).get(`/people/${person}`)
  assert.equal((await (await by(leader)).get(at)).statusCode, 200)
  const other = await by(colleague)
  assert.equal((await other.get(at)).statusCode, 404)
  assert.equal((await other.json('GET', `/api/v1${at}`)).statusCode, 404)
})

test('the details lead there for those who may, and for nobody else', async () => {
  const { officer, colleague, person, at, by } = await setUp()
  const details = `/people/${person}/details`
  assert.ok((await (await by(officer)).get(details)).body.includes(at))
  assert.ok(!(await (await by(colleague)).get(details)).body.includes(at))
})

test('asking who opened it is no look at it, and is on the trail', async () => {
  const { agency, officer, leader, at, by } = await setUp()
  const auditor = await by(await agency.staff('Ines', 'auditor'))
  await (await by(leader)).get(at)
  assert.deepEqual(await linesFor(await by(officer), at), [])
  const { lines } = (await auditor.json('GET', '/api/v1/trail?kind=searched')).json()
  assert.equal(lines[0]?.action, 'trail.traced')
})

test('a page of the record that goes onto paper is on the trail, and no address that holds more than words', async () => {
  const { officer, colleague, person, at, by } = await setUp()
  const theirs = await by(colleague)
  const page = '/people/:person/notes'
  assert.match(
    (await theirs.get(`/people/${person}/notes`)).body,
    new RegExp(`data-person="${person}" data-page="${page}"`),
  )
  assert.doesNotMatch((await theirs.get('/caseload')).body, /data-person=/)
  assert.equal((await theirs.json('POST', `/api/v1/people/${person}/printed`, { page })).statusCode, 201)
  const named = { page: `/people/${person}` }
  assert.equal((await theirs.json('POST', `/api/v1/people/${person}/printed`, named)).statusCode, 422)
  assert.equal((await theirs.json('POST', `/api/v1/people/${newId()}/printed`, { page })).statusCode, 404)
  const lines = await linesFor(await by(officer), at)
  assert.deepEqual(lines[0]?.did.sort(), ['Printed a page of the record', 'Read the notes'])
})

test('a record that was broken open says why', async () => {
  const { agency, officer, colleague, person, at, by } = await setUp()
  const other = await by(colleague)
  const now = w.clock.now().toString()
  await withConnection(w.database.superuser, 'the superuser', (client) =>
    client.query(
      `insert into break_glass (agency_id, id, person_id, staff_id, sealed, reason, why, opened_at, ends_at)
       values ($1,$2,$3,$4,false,'danger','They stood <b>before</b> me',$5,$5::timestamptz + interval '4 hours')`,
      [agency.id, newId(), person, colleague.id, now],
    ),
  )
  await other.get(`/people/${person}`)
  const mine = await by(officer)
  const [line] = await linesFor(mine, at)
  assert.equal(line?.why, 'Somebody is in danger: They stood <b>before</b> me')
  assert.match((await mine.get(at)).body, /Somebody is in danger: They stood &lt;b>before/)
})

test('days are never cut in two where a page ends', () => {
  const day = (text: string) => ({ day: Temporal.PlainDate.from(text) })
  const [one, two, three] = [day('2026-11-03'), day('2026-11-02'), day('2026-11-01')]
  const cases: [given: ReturnType<typeof day>[], shown: number, more: string | undefined][] = [
    [[], 0, undefined],
    [[one, two, three], 3, undefined],
    [[one, two, two, three], 3, '2026-11-02'],
    [[one, two, two, two], 1, '2026-11-03'],
    [[one, one, one, one], 3, '2026-11-03'],
  ]
  for (const [given, shown, more] of cases) {
    const cut = wholeDays(given, 3)
    assert.deepEqual([cut.shown.length, cut.more?.toString()], [shown, more])
  }
})
