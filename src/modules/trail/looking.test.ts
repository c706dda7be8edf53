import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { systemOf } from '../../platform/access/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { createLog } from '../../platform/log.ts'
import { exclude } from '../access-limits/index.ts'
import { recordFact } from '../people/index.ts'
import { trailJobs } from './index.ts'

const w = await world()
after(() => w.close())

const log = createLog('silent')
/** Tuesday 24 November 2026, ten in the morning in Sydney. */
const morning = '2026-11-23T23:00:00Z'

/** Two offices: the officer and the auditor at one, a stranger to the person at another. */
async function setUp() {
  w.clock.set(morning)
  const agency = await testAgency(w)
  const officer = await agency.staff('Priya', 'officer')
  const leader = await agency.staff('Ruth', 'team-leader')
  const auditor = await agency.staff('Ines', 'auditor')
  const far = await agency.staff('Farah', 'officer')
  const system = systemOf(agency.id, 'AU-NSW', 'Australia/Sydney')
  await w.db.run(system, async (tx) => {
    await tx.query(
      `insert into office (id, region_id, name, short_name, zone, holiday_region)
       select gen_random_uuid(), region_id, 'Orange', 'Orange', zone, holiday_region from office limit 1`,
    )
    await tx.query(
      `update staff set office_id = (select id from office where name = 'Orange'), team_id = null where id = $1`,
      [far.id],
    )
  })
  const person = await supervised(w, agency, officer, 'Roy', 'Castellan')
  return { agency, officer, leader, auditor, far, person, system, by: (staff: TestStaff) => signIn(w, agency, staff) }
}

const look = (staff: TestStaff, person: string, times = 1) =>
  w.db.run(staff.actor, async (tx) => {
    for (let nth = 0; nth < times; nth++) await audit(tx, 'person.viewed', { person })
  })

async function lives(tx: Tx, person: string, where: string): Promise<void> {
  const told = await recordFact(tx, person, {
    kind: 'address',
    data: { kind: 'home', where },
    told: { saidBy: 'person' },
  })
  assert.ok(told.ok)
}

const review = async () => {
  const job = trailJobs.find(({ name }) => name === 'trail-review')
  await job?.run({}, { db: w.db, log })
}

type Found = {
  id: string
  rule: string
  who: { name: string }
  person?: { listed: string }
  looks: number
  people: number
}
const openFor = async (browser: Awaited<ReturnType<typeof signIn>>, query = ''): Promise<Found[]> => {
  const answer = await browser.json('GET', `/api/v1/trail/review${query}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

test('somebody who reads the record of a person of no concern to them is raised, and those who work with them are not', async () => {
  const { officer, leader, auditor, far, person, by } = await setUp()
  for (const staff of [officer, leader, far]) await look(staff, person, 3)
  await review()
  const found = await openFor(await by(auditor))
  assert.deepEqual(
    found.map(({ rule, who, person: whose, looks }) => [rule, who.name, whose?.listed, looks]),
    [['no-link', 'Farah Tester', 'Castellan, Roy', 3]],
  )
})

test('looked at again, the same grows and is not raised twice', async () => {
  const { auditor, far, person, by } = await setUp()
  await look(far, person, 3)
  await review()
  await look(far, person, 2)
  await review()
  await review()
  const found = await openFor(await by(auditor))
  assert.deepEqual(
    found.map(({ looks }) => looks),
    [5],
  )
})

test('an appointment, a task or something written leads to the person', async () => {
  const { auditor, far, person, by } = await setUp()
  await look(far, person, 3)
  await w.db.run(far.actor, (tx) => audit(tx, 'note.finalised', { person }))
  await review()
  assert.deepEqual(await openFor(await by(auditor)), [])
})

test('a record of one’s own name is raised at the first look, and of the same family name where nothing leads there', async () => {
  const { agency, officer, auditor, far, by } = await setUp()
  const own = await supervised(w, agency, officer, 'Priya', 'Tester')
  await look(officer, own)
  await look(far, own)
  await review()
  const found = await openFor(await by(auditor))
  assert.deepEqual(found.map(({ rule, who }) => [rule, who.name]).sort(), [
    ['family-name', 'Farah Tester'],
    ['own-name', 'Priya Tester'],
  ])
})

test('who lives with or beside somebody from whose record a colleague is shut out is raised at the first look', async () => {
  const { agency, officer, leader, auditor, far, person, by } = await setUp()
  const living = async (given: string, where: string) => {
    const one = await supervised(w, agency, officer, given, 'Pellworm')
    await w.db.run(officer.actor, (tx) => lives(tx, one, where))
    return one
  }
  await w.db.run(officer.actor, (tx) => lives(tx, person, '12 Wattle Street, Dubbo'))
  const neighbour = await living('Nora', '14 Wattle St, Dubbo NSW')
  const distant = await living('Dan', '14 Wattle Street, Orange')
  for (const one of [neighbour, distant]) await look(far, one)
  await review()
  assert.deepEqual(await openFor(await by(auditor)), [], 'nobody is shut out yet')
  const shut = await w.db.run(leader.actor, (tx) =>
    exclude(tx, { person, staff: far.id, reason: 'family', why: 'Her cousin' }),
  )
  assert.ok(shut.ok)
  await review()
  assert.deepEqual(
    (await openFor(await by(auditor))).map(({ rule, who, person: whose }) => [rule, who.name, whose?.listed]),
    [['near-known', 'Farah Tester', 'Pellworm, Nora']],
  )
})

test('many people at night are raised, once for the colleague', async () => {
  const { agency, officer, auditor, by } = await setUp()
  const people = await Promise.all(
    ['One', 'Two', 'Three', 'Four', 'Five'].map((given) => supervised(w, agency, officer, given, 'Castellan')),
  )
  w.clock.set('2026-11-24T12:30:00Z')
  for (const person of people) await look(officer, person)
  await review()
  const found = await openFor(await by(auditor))
  assert.deepEqual(
    found.map(({ rule, people: count, person }) => [rule, count, person]),
    [['after-hours', 5, undefined]],
  )
})

test('an auditor settles it with a note, and it stays settled', async () => {
  const { auditor, far, person, by } = await setUp()
  await look(far, person, 3)
  await review()
  const browser = await by(auditor)
  const [one] = await openFor(browser)
  const at = `/trail/review/${one?.id}`
  const shown = await browser.get(at)
  assert.match(shown.body, /Nothing of the colleague’s work leads to the person/)
  assert.equal((await browser.post(`${at}/settlement`, { outcome: 'part-of-work', note: ' ' })).statusCode, 422)
  assert.equal((await browser.post(`${at}/settlement`, { outcome: 'forgiven', note: 'x' })).statusCode, 422)
  const done = await browser.post(`${at}/settlement`, {
    outcome: 'spoken-to',
    note: 'Asked Farah: <i>a neighbour</i>',
    _version: '1',
  })
  assert.equal(done.statusCode, 303)
  const again = await browser.post(`${at}/settlement`, { outcome: 'referred', note: 'Kept as typed', _version: '1' })
  assert.equal(again.statusCode, 409)
  assert.match(again.body, /Kept as typed/)
  await look(far, person, 4)
  await review()
  w.clock.advance({ hours: 30 * 24 })
  await look(far, person, 4)
  await review()
  assert.deepEqual(await openFor(await by(auditor)), [], 'whoever settled it knows')
  const [settled] = await openFor(await by(auditor), '?settled=yes')
  assert.equal(settled?.looks, 3)
  const read = await (await by(auditor)).get(at)
  assert.match(read.body, /They were spoken to/)
  assert.match(read.body, /&lt;i>a neighbour/)
})

test('nobody settles their own looking', async () => {
  const { agency, officer, person, by } = await setUp()
  const both = await agency.staff('Bo', 'officer')
  const own = await supervised(w, agency, officer, 'Bo', 'Tester')
  await look(both, own)
  assert.ok(person)
  await review()
  await w.db.run(both.actor, (tx) => tx.query("update staff_role set role = 'auditor' where staff_id = $1", [both.id]))
  const browser = await by(both)
  const [one] = await openFor(browser)
  const refused = await browser.post(`/trail/review/${one?.id}/settlement`, { outcome: 'part-of-work', note: 'Fine' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /another auditor settles it/)
})

test('what is about a record that is kept from the auditor is not theirs to see', async () => {
  const { officer, auditor, far, person, by } = await setUp()
  await look(far, person, 3)
  await review()
  const browser = await by(auditor)
  const [one] = await openFor(browser)
  await restrict(w, officer, person)
  assert.deepEqual(await openFor(browser), [])
  assert.equal((await browser.get(`/trail/review/${one?.id}`)).statusCode, 404)
  assert.equal(
    (await browser.post(`/trail/review/${one?.id}/settlement`, { outcome: 'referred', note: 'x' })).statusCode,
    404,
  )
})

test('nobody but an auditor sees what was raised', async () => {
  const { officer, by } = await setUp()
  assert.equal((await (await by(officer)).get('/trail/review')).statusCode, 403)
})
