import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, type TestAgency, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'
import { addPerson, type FactDraft } from './index.ts'
import { type LikenessAnswer, settledIn, standsOnRecord } from './rules.ts'

const here = await world()
after(here.close)

const likenesses: [string, string[], boolean, boolean][] = [
  ['the same number, whatever else', ['reference'], true, true],
  ['the same name and birth date', ['same-name', 'birth'], false, true],
  ['a name like it and the same birth date', ['like-name', 'birth'], false, true],
  ['the same name, one birth date not known', ['same-name'], false, true],
  ['the same name, other birth dates', ['same-name'], true, false],
  ['a name like it alone', ['like-name'], false, false],
  ['the same birth date alone', ['birth'], false, false],
  ['the same name and phone, other birth dates', ['same-name', 'phone'], true, true],
  ['a relative in the same household', ['like-name', 'phone'], true, false],
  ['a name like it and the same phone', ['like-name', 'phone'], false, true],
  ['the same phone alone', ['phone'], false, false],
  ['nothing', [], false, false],
]
for (const [name, why, differs, expected] of likenesses)
  test(`stands on the record: ${name}`, () => assert.equal(standsOnRecord(why, differs), expected))

const answer = (other: string, said: LikenessAnswer['answer'], minute: number): LikenessAnswer => ({
  other,
  answer: said,
  saidAt: Temporal.Instant.from('2026-11-22T00:00:00Z').add({ minutes: minute }),
  saidBy: null,
})
const answers: [string, LikenessAnswer[], string[]][] = [
  ['nothing said', [], []],
  ['different', [answer('a', 'different', 1)], ['a']],
  ['taken back', [answer('a', 'different', 1), answer('a', 'open', 2)], []],
  [
    'said again, in any order',
    [answer('a', 'different', 3), answer('a', 'open', 2), answer('a', 'different', 1)],
    ['a'],
  ],
  ['of several', [answer('a', 'different', 1), answer('b', 'different', 2), answer('a', 'open', 3)], ['b']],
]
for (const [name, given, expected] of answers)
  test(`settled: ${name}`, () =>
    assert.deepEqual(
      settledIn(given).map(({ other }) => other),
      expected,
    ))

const named = (given: string, family: string, birth?: string): FactDraft[] => [
  { kind: 'name', data: { kind: 'legal', given, family } },
  ...(birth ? [{ kind: 'birth' as const, data: { date: birth } }] : []),
]

async function added(by: TestStaff, facts: FactDraft[]): Promise<string> {
  const result = await here.db.run(by.actor, (tx) => addPerson(tx, { facts, told: { saidBy: 'person' } }))
  assert.ok(result.ok)
  return result.value.id
}

async function office() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  return { agency, priya, browser: await signIn(here, agency, priya) }
}

const alikeOf = async (browser: Browser, person: string): Promise<string[]> =>
  (await browser.json('GET', `/api/v1/people/${person}/details`)).json().alike.map(({ id }: { id: string }) => id)

/** Records a birth date, after which two records are alike. */
const bornOn = (browser: Browser, person: string) =>
  browser.json('POST', `/api/v1/people/${person}/birth`, { date: '1990-01-02', saidBy: 'person' })

const restrict = (agency: TestAgency, by: TestStaff, person: string) =>
  here.db.run(by.actor, async (tx) => {
    const row = 'insert into restriction (id, person_id, reason, made_at) values ($1, $2, $3, $4)'
    await tx.query(row, [newId(), person, agency.id, tx.now])
    const member = 'insert into restriction_member (id, person_id, staff_id, made_at) values ($1, $2, $3, $4)'
    await tx.query(member, [newId(), person, by.id, tx.now])
  })

test('whoever says none of these is remembered with who was shown, and the pair is not offered again', async () => {
  const { priya, browser } = await office()
  const roy = await added(priya, named('Roy', 'Carroll', '1990-01-02'))
  const query = 'given=Roi&family=Caroll&birth=1990-01-02'
  const form = { given: 'Roi', family: 'Caroll', birth: '1990-01-02', saidBy: 'person', noneOfThese: 'on' }
  assert.match((await browser.get(`/people/new?${query}`)).body, new RegExp(`name="shown" value="${roy}"`))
  assert.equal((await browser.post(`/people?${query}`, { ...form, shown: [newId()] })).statusCode, 422, 'one unseen')
  const saved = await browser.post(`/people?${query}`, { ...form, shown: [roy] })
  const roi = String(saved.headers.location).split('/')[2] ?? ''
  assert.deepEqual([await alikeOf(browser, roi), await alikeOf(browser, roy)], [[], []])
  const page = await browser.get(`/people/${roi}/details`)
  assert.match(page.body, /1 record is said to be of somebody else/)
  assert.match(page.body, /Carroll, Roy<\/a>, said by Priya Tester on/)
  const kept = await here.db.run(priya.actor, (tx) =>
    tx.query('select person_id, other_id, answer, why, at_adding, said_by from likeness_answer'),
  )
  const expected = { answer: 'different', why: ['like-name', 'birth'], atAdding: true, saidBy: priya.id }
  assert.deepEqual(kept, [{ personId: roi, otherId: roy, ...expected }])
})

test('a likeness that comes later is said on both records, put aside in one press, and taken back in one', async () => {
  const { priya, browser } = await office()
  const [hester, heather] = [
    await added(priya, named('Hester', 'Prynne', '1990-01-02')),
    await added(priya, named('Esther', 'Prynne')),
  ]
  assert.deepEqual(await alikeOf(browser, heather), [])
  await bornOn(browser, heather)
  assert.deepEqual([await alikeOf(browser, heather), await alikeOf(browser, hester)], [[hester], [heather]])
  const page = await browser.get(`/people/${heather}/details`)
  assert.match(page.body, /Possibly the same as/)
  assert.match(page.body, /a name like it, the same birth date/)
  assert.doesNotMatch(page.body, /erge/)
  const said = await browser.post(`/people/${heather}/likeness/different`, { other: hester })
  assert.equal(said.statusCode, 303)
  const after = await browser.get(String(said.headers.location))
  assert.match(after.body, new RegExp(`action="/people/${heather}/likeness/open"`), 'undone in one press')
  assert.deepEqual([await alikeOf(browser, heather), await alikeOf(browser, hester)], [[], []])
  await browser.post(`/people/${heather}/likeness/different`, { other: hester })
  assert.equal((await browser.post(`/people/${hester}/likeness/open`, { other: heather })).statusCode, 303)
  assert.deepEqual(await alikeOf(browser, heather), [hester])
  const trail = await here.db.run(priya.actor, (tx) =>
    tx.query(`select action, person_id from audit_entry where action like 'likeness.%' order by at, id`),
  )
  assert.deepEqual(trail, [
    { action: 'likeness.settled', personId: heather },
    { action: 'likeness.reopened', personId: hester },
  ])
})

test('a match that is hidden is never revealed: not the person, not what was said of them', async () => {
  const { agency, priya, browser } = await office()
  const kim = await agency.staff('Kim', 'officer')
  const hidden = await added(kim, named('Hester', 'Prynne', '1990-01-02'))
  await restrict(agency, kim, hidden)
  const open = await added(priya, named('Hester', 'Prynne', '1990-01-02'))
  const [keeper, desk] = [
    await signIn(here, agency, kim),
    await signIn(here, agency, await agency.staff('Dana', 'front-desk')),
  ]
  assert.deepEqual(
    [await alikeOf(browser, open), await alikeOf(keeper, open), await alikeOf(keeper, hidden)],
    [[], [hidden], [open]],
  )
  const post = (by: Browser, other: string, to = 'different') =>
    by.json('POST', `/api/v1/people/${open}/likeness/${to}`, { other })
  const [unseen, nobody] = [await post(browser, hidden), await post(browser, newId())]
  assert.deepEqual([unseen.statusCode, unseen.body], [nobody.statusCode, nobody.body], 'as if nobody were there')
  assert.equal((await post(keeper, hidden)).statusCode, 201)
  assert.doesNotMatch((await browser.get(`/people/${open}/details`)).body, /somebody else|Possibly the same/)
  assert.deepEqual(await here.db.run(priya.actor, (tx) => tx.query('select * from likeness_answer')), [])
  assert.equal((await post(desk, hidden)).statusCode, 403)
  assert.equal((await post(keeper, open)).statusCode, 422, 'the person themselves')
  assert.equal((await post((await office()).browser, hidden)).statusCode, 404, 'of another agency')
})
