import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { recordOrder } from '../orders/index.ts'

const here = await world()
after(here.close)

type Answer = {
  day: string
  lists: { list: string; values: number; unverified: number }[]
  found?: { list: string; value: { code?: string; name?: string } }[]
  days: { day: string; count: number }[]
  changes?: { kind: string; list: string; value: { code: string } }[]
  people?: number
}

async function office() {
  const agency = await testAgency(here)
  const [priya, sam] = [await agency.staff('Priya', 'officer'), await agency.staff('Sam', 'administrator')] as [
    TestStaff,
    TestStaff,
  ]
  const browser = await signIn(here, agency, priya)
  const ask = async (path: string) => (await browser.json('GET', `/api/v1${path}`)).json<Answer>()
  return { agency, priya, sam, browser, ask }
}

test('the values of a day are those in force on it, and say how many are unverified', async () => {
  const { ask, browser } = await office()
  const [today, before] = [await ask('/rulebook?list=orderTypes'), await ask('/rulebook?list=orderTypes&on=2018-09-23')]
  const codes = ({ found = [] }: Answer) => found.map(({ value }) => value.code)
  assert.ok(codes(today).includes('cco') && !codes(today).includes('bond-s9'))
  assert.ok(codes(before).includes('bond-s9') && !codes(before).includes('cco'))
  assert.ok(today.lists.some(({ list, unverified }) => list === 'levels' && unverified > 0))
  const page = await browser.get('/rulebook?list=orderTypes')
  assert.match(page.body, /Community correction order/)
  assert.match(page.body, /CSPA s 8/)
  assert.match(page.body, /unverified/)
})

test('words find values of any list, by what they say and by their source', async () => {
  const { ask } = await office()
  const { found = [] } = await ask('/rulebook?q=curfew')
  assert.ok(found.some(({ list }) => list === 'conditions') && found.some(({ list }) => list === 'orderTypes'))
  assert.deepEqual((await ask('/rulebook?q=no-such-words-anywhere')).found, [])
})

for (const [what, on, said] of [
  ['a day that is none', '2026-02-30', 'Enter a day'],
  ['words in place of a day', 'whenever', 'Enter a day'],
  ['a day before the first values', '1899-12-31', 'No values are kept for that day'],
] as const)
  test(`${what} is said, and what was typed stays`, async () => {
    const { browser } = await office()
    const page = await browser.get(`/rulebook?on=${on}`)
    assert.equal(page.statusCode, 200)
    assert.match(page.body, new RegExp(said))
    assert.ok(page.body.includes(`value="${on}"`))
  })

test('a day of change says what begins and ends, and whom it is about', async () => {
  const { ask, priya, agency, browser, sam } = await office()
  const roy = await supervised(here, agency, priya, 'Roy', 'Baker')
  const hidden = await supervised(here, agency, priya, 'Hidden', 'Person')
  for (const person of [roy, hidden])
    await here.db.run(priya.actor, (tx) =>
      recordOrder(tx, {
        person,
        type: 'cco',
        madeBy: 'court',
        court: '',
        courtFile: '',
        madeOn: Temporal.PlainDate.from('2026-03-02'),
        startsOn: Temporal.PlainDate.from('2026-03-02'),
        endsOn: Temporal.PlainDate.from('2027-03-01'),
        asOrdered: '',
        source: '',
        verified: false,
        conditions: [],
        offences: [],
        leftOut: [],
        coDefendants: [],
      }),
    )
  const on = await ask('/rulebook/changes?day=2018-09-24')
  const kinds = new Map(on.changes?.map(({ kind, list, value }) => [`${list} ${value.code}`, kind]))
  assert.equal(kinds.get('orderTypes cco'), 'began')
  assert.equal(kinds.get('orderTypes bond-s9'), 'ended')
  assert.equal(on.people, 2)
  assert.match((await browser.get('/rulebook/changes?day=2018-09-24')).body, /Baker, Roy/)
  await restrict(here, sam, hidden)
  const without = await browser.get('/rulebook/changes?day=2018-09-24')
  assert.match(without.body, /1 person whose record is open to you/)
  assert.doesNotMatch(without.body, /Hidden/)
})

test('somebody who may not see people is told how many, and no name', async () => {
  const { agency, priya, sam } = await office()
  await supervised(here, agency, priya, 'Roy', 'Baker')
  const admin = await signIn(here, agency, sam)
  const page = await admin.get('/rulebook/changes?day=2018-09-24')
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(page.body, /Baker/)
})

test('a day on which nothing changes says so', async () => {
  const { browser, ask } = await office()
  assert.match((await browser.get('/rulebook/changes?day=2018-09-25')).body, /No value changes on that day/)
  const { days } = await ask('/rulebook/changes')
  assert.ok(days.some(({ day, count }) => day === '2018-09-24' && count > 5))
})
