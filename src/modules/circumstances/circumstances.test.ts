import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { recordContact } from '../contacts/index.ts'
import { changeFact, type FactDraft, factNamed, recordFact, verifyFact } from '../people/index.ts'
import { circumstancesOf } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await supervised(here, agency, priya, 'Sally', 'Hart')
  const run = <T>(work: Parameters<typeof here.db.run<T>>[1]) => here.db.run(priya.actor, work)
  const record = async (draft: FactDraft) => {
    const recorded = await run((tx) => recordFact(tx, person, draft))
    assert.ok(recorded.ok, JSON.stringify(recorded))
    return recorded.value.fact
  }
  const browser = await signIn(here, agency, priya)
  return { agency, priya, person, run, record, browser }
}

const job: FactDraft = {
  kind: 'work',
  data: { state: 'employed', what: 'Cleaner', employer: 'The Railway Club', hoursWeek: 24, days: ['monday'] },
  told: { saidBy: 'document', verified: true, verifiedHow: 'Payslip seen', validFrom: day('2026-03-02') },
}

test('a mother’s word that the job is gone is prefilled from the contact and stands beside what was verified', async () => {
  const { agency, person, run, record, browser } = await scene()
  const fact = await record(job)
  const contact = await run((tx) =>
    recordContact(tx, {
      person,
      kind: 'third-party',
      outcome: 'spoke-to-another',
      spokenTo: 'Jan Hart',
      relation: 'mother',
      withPerson: false,
      at: tx.now,
    } as Parameters<typeof recordContact>[1]),
  )
  assert.ok(contact.ok, JSON.stringify(contact))
  const at = `/people/${person}/circumstances`
  const choose = await browser.get(`${at}/said?contact=${contact.value.id}`)
  assert.match(choose.body, /No longer so: Cleaner/)
  const form = await browser.get(`${at}/said?contact=${contact.value.id}&about=${fact}`)
  assert.match(form.body, /value="Jan Hart \(mother\)"/)
  assert.match(form.body, /value="Cleaner"/)
  assert.match(form.body, /<option value="third-party" selected/)
  assert.match(form.body, /value="left" checked/)
  const saved = await browser.post(`/people/${person}/work`, {
    state: 'left',
    what: 'Cleaner',
    employer: 'The Railway Club',
    saidBy: 'third-party',
    saidByName: 'Jan Hart (mother)',
  })
  assert.equal(saved.headers.location, at)
  const page = await browser.get(at)
  assert.match(page.body, /Newest word, not verified/)
  assert.match(page.body, /Verified last/)
  const overview = await browser.get(`/people/${person}`)
  assert.match(overview.body, /Cleaner \(has left it\)/)
  assert.match(overview.body, /verified last: Cleaner \(employed\)/)
  const twin = (await browser.json('GET', `/api/v1/people/${person}/circumstances`)).json()
  assert.equal(twin.work.verified, fact)
  const word = twin.work.newest
  const settling = await browser.get(`${at}/${word}/settle`)
  assert.match(settling.body, new RegExp(`value="${fact}" checked`), 'the old job is offered as ended')
  const without = await browser.post(`${at}/${word}/settle`, { result: 'verified', ends: fact, _version: '1' })
  assert.equal(without.statusCode, 422)
  assert.match(without.body, /Enter how you know/)
  const body = { result: 'verified', how: 'Rang the club', ends: fact, _version: '1' }
  assert.equal((await browser.post(`${at}/${word}/settle`, body)).statusCode, 303)
  const now = (await browser.json('GET', `/api/v1/people/${person}/circumstances`)).json().work
  assert.deepEqual([now.newest, now.verified, now.now.length, now.earlier.length], [word, null, 1, 1])
  const again = await browser.post(`${at}/${word}/settle`, body)
  assert.equal(again.statusCode, 422, 'a stale answer is refused')
  const other = await agency.staff('Nosy', 'officer')
  await restrict(here, await agency.staff('Ruth', 'team-leader'), person)
  const stranger = await signIn(here, agency, other)
  assert.equal((await stranger.get(at)).statusCode, 404)
})

test('what was verified is not changed by an unverified word; a verified one takes its place', async () => {
  const { person, run, record } = await scene()
  const home: FactDraft = {
    kind: 'housing',
    data: { kind: 'rents' },
    told: { saidBy: 'person', verified: true, verifiedHow: 'Lease seen' },
  }
  const lease = await record(home)
  const said = { kind: 'housing', data: { kind: 'with-friends' }, told: { saidBy: 'person' } } as const
  const changed = await run((tx) => changeFact(tx, { fact: lease, how: 'change', draft: said, version: 1 }))
  assert.ok(changed.ok)
  const twice = await record({ ...said, data: { kind: 'crisis' } })
  const picture = (await run((tx) => circumstancesOf(tx, person))).housing
  assert.deepEqual(
    picture.now.map(({ factId }) => factId),
    [twice, lease],
    'one unverified word takes the place of another, and the verified one stays',
  )
  const verified = await run((tx) =>
    verifyFact(tx, { fact: twice, result: 'verified', how: 'Rang the refuge', version: 1 }),
  )
  assert.ok(verified.ok)
  const after = (await run((tx) => circumstancesOf(tx, person))).housing
  assert.deepEqual(
    after.now.map(({ factId }) => factId),
    [twice],
  )
})

test('what is found not to be so is taken back, with how that was found', async () => {
  const { person, run, record } = await scene()
  const fact = await record({
    kind: 'money',
    data: { kind: 'debts' },
    told: { saidBy: 'third-party', saidByName: 'Al' },
  })
  const no = await run((tx) => verifyFact(tx, { fact, result: 'contradicted', how: 'Bank letter seen', version: 1 }))
  assert.ok(no.ok)
  const found = await run((tx) => factNamed(tx, fact))
  assert.deepEqual(
    [found?.verified, found?.verifiedHow, found?.supersededAt === null],
    [false, 'Bank letter seen', false],
  )
  assert.equal((await run((tx) => circumstancesOf(tx, person))).money.now.length, 0)
  const again = await run((tx) => verifyFact(tx, { fact, result: 'verified', how: 'x', version: 2 }))
  assert.ok(!again.ok && again.refusal === 'over')
})

test('another day is looked at as it was, by what is known now or was known then', async () => {
  const { person, record, browser } = await scene()
  await record(job)
  const at = `/people/${person}/circumstances`
  const past = (query: string) => browser.get(`${at}?on=2026-06-01${query}`)
  assert.match((await past('')).body, /Cleaner/)
  assert.doesNotMatch((await past('&then=on')).body, /Cleaner/)
  assert.doesNotMatch((await browser.get(`${at}?on=2026-01-01`)).body, /Cleaner/)
  const odd = await browser.post(`/people/${person}/work`, { saidBy: 'person' })
  assert.match(odd.body, /Enter the work, unless/)
})
