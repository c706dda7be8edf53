import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { newcomer } from '../../../test/support/people.ts'
import { chargesOf, historyOf, policeFactsOf } from './index.ts'

const here = await world()
after(here.close)

/** A person whom an officer, signed in, has just added. */
async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await newcomer(here, priya)
  return { agency, priya, person, browser: await signIn(here, agency, priya) }
}

const entry = {
  decidedOn: '2024-02-29',
  court: 'Dubbo Local Court',
  offence: 'Stealing from the person',
  outcome: 'CCO 12 months',
  source: 'Police history of 20 November 2026',
}
const facts = {
  text: 'About 9:10 pm the accused…',
  source: 'Orana police',
  receivedOn: '2026-11-20',
  sensitivity: 'ordinary',
}
const charge = { what: 'Larceny', court: 'Dubbo Local Court', nextCourtOn: '2026-12-01', source: 'the person' }

test('a person without history says so, and offers to write it down', async () => {
  const { person, browser } = await scene()
  const page = await browser.get(`/people/${person}/history`)
  assert.match(page.body, /No criminal history is recorded/)
  assert.match(page.body, new RegExp(`/people/${person}/history/new`))
  assert.equal(page.body.match(/<h1/g)?.length, 1)
})

test('an entry is kept to the letter, corrected by a new row, and a late correction shows both texts', async () => {
  const { priya, person, browser } = await scene()
  const offence = `“Affray” <b>&amp;</b> ${'long '.repeat(300)}`
  assert.equal((await browser.post(`/people/${person}/history`, { ...entry, offence })).statusCode, 303)
  const [kept] = await here.db.run(priya.actor, (tx) => historyOf(tx, person))
  assert.equal(kept?.offence, offence)
  assert.equal(kept?.recordedBy, 'Priya Tester')
  const path = `/history/${kept?.id}/correction`
  assert.equal((await browser.post(path, { ...entry, outcome: 'CCO 18 months', _version: '1' })).statusCode, 303)
  const late = await browser.post(path, { ...entry, outcome: 'CRO', _version: '1' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /CCO 18 months/)
  assert.match(late.body, />CRO</)
  const rows = await here.db.run(priya.actor, (tx) =>
    tx.query('select outcome from history_entry where entry_id = $1 order by version', [kept?.id]),
  )
  assert.deepEqual(rows, [{ outcome: 'CCO 12 months' }, { outcome: 'CCO 18 months' }])
})

test('an entry made in error is taken off, and its words stay behind', async () => {
  const { priya, person, browser } = await scene()
  await browser.post(`/people/${person}/history`, entry)
  const [kept] = await here.db.run(priya.actor, (tx) => historyOf(tx, person))
  const path = `/history/${kept?.id}/correction`
  assert.equal((await browser.post(path, { ...entry, enteredInError: 'on', _version: '1' })).statusCode, 303)
  assert.deepEqual(await here.db.run(priya.actor, (tx) => historyOf(tx, person)), [])
  assert.equal(
    (await here.db.run(priya.actor, (tx) => tx.query('select id from history_entry where entry_id = $1', [kept?.id])))
      .length,
    1,
  )
  assert.equal((await browser.get(path)).statusCode, 404)
})

for (const [name, path, fields, error] of [
  ['history of a day to come', 'history', { ...entry, decidedOn: '2026-11-24' }, /cannot be after today/],
  ['history without a source', 'history', { ...entry, source: ' ' }, /Enter where this was read/],
  ['history of no day', 'history', { ...entry, decidedOn: '31/02/2024' }, /as a date/],
  ['facts nobody said who may open', 'police-facts', { ...facts, sensitivity: '' }, /Select who may open them/],
  [
    'facts of somebody else’s order',
    'police-facts',
    { ...facts, order: '01936b00-0000-7000-8000-000000000000' },
    /an order of this person/,
  ],
  [
    'a charge settled without saying how',
    'charges',
    { ...charge, settledOn: '2026-11-20' },
    /Enter how it was settled/,
  ],
  ['a charge settled on no day', 'charges', { ...charge, settledHow: 'withdrawn' }, /Enter the day it was settled/],
] as const)
  test(`${name} is refused, with what was typed`, async () => {
    const { person, browser } = await scene()
    const answer = await browser.post(`/people/${person}/${path}`, { ...fields })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, error)
    assert.match(answer.body, /Dubbo Local Court|Orana police/)
  })

test('police facts are listed without their words, and each look at them is on the trail', async () => {
  const { priya, person, browser } = await scene()
  assert.equal((await browser.post(`/people/${person}/police-facts`, facts)).statusCode, 303)
  const list = await browser.get(`/people/${person}/history`)
  assert.doesNotMatch(list.body, /About 9:10 pm/)
  const [kept] = await here.db.run(priya.actor, (tx) => policeFactsOf(tx, person))
  const page = await browser.get(`/police-facts/${kept?.id}`)
  assert.match(page.body, /About 9:10 pm the accused…/)
  const trail = await here.db.run(priya.actor, (tx) =>
    tx.query(`select action from audit_entry where subject_id = $1 order by at, id`, [kept?.id]),
  )
  assert.deepEqual(trail, [{ action: 'police-facts.recorded' }, { action: 'police-facts.viewed' }])
})

test('sensitive facts are not there for those who only see orders', async () => {
  const { agency, priya, person, browser } = await scene()
  await browser.post(`/people/${person}/police-facts`, { ...facts, sensitivity: 'restricted' })
  const [kept] = await here.db.run(priya.actor, (tx) => policeFactsOf(tx, person))
  const greg = await signIn(here, agency, await agency.staff('Greg', 'cultural-engagement-officer'))
  assert.equal((await greg.get(`/police-facts/${kept?.id}`)).statusCode, 404)
  assert.doesNotMatch((await greg.get(`/people/${person}/history`)).body, /Orana police/)
  assert.equal((await browser.get(`/police-facts/${kept?.id}`)).statusCode, 200)
})

test('a fresh charge waits for its day in court, then is settled', async () => {
  const { priya, person, browser } = await scene()
  assert.equal((await browser.post(`/people/${person}/charges`, charge)).statusCode, 303)
  assert.match((await browser.get(`/people/${person}/history`)).body, /Dubbo Local Court, 1 Dec 2026/)
  const [kept] = await here.db.run(priya.actor, (tx) => chargesOf(tx, person))
  const settled = { ...charge, settledOn: '2026-11-23', settledHow: 'Withdrawn', _version: '1' }
  assert.equal((await browser.post(`/charges/${kept?.id}/change`, settled)).statusCode, 303)
  assert.match((await browser.get(`/people/${person}/history`)).body, /Withdrawn, 23 Nov 2026/)
  assert.equal((await browser.post(`/charges/${kept?.id}/change`, settled)).statusCode, 409)
})

test('the twins answer the history whole, and police facts one at a time', async () => {
  const { person, browser } = await scene()
  const made = await browser.json('POST', `/api/v1/people/${person}/history`, entry)
  assert.equal(made.statusCode, 201)
  await browser.json('POST', `/api/v1/people/${person}/police-facts`, facts)
  await browser.json('POST', `/api/v1/people/${person}/charges`, charge)
  const whole = (await browser.json('GET', `/api/v1/people/${person}/history`)).json()
  assert.deepEqual([whole.history[0].id, whole.charges[0].state, whole.periods], [made.json().id, 'court-to-come', []])
  assert.equal(whole.policeFacts[0].text, undefined)
  const one = await browser.json('GET', `/api/v1/police-facts/${whole.policeFacts[0].id}`)
  assert.equal(one.json().text, facts.text)
})

test('another agency finds none of it', async () => {
  const { priya, person, browser } = await scene()
  await browser.post(`/people/${person}/history`, entry)
  await browser.post(`/people/${person}/police-facts`, facts)
  await browser.post(`/people/${person}/charges`, charge)
  const ids = await here.db.run(priya.actor, async (tx) => [
    `/history/${(await historyOf(tx, person))[0]?.id}/correction`,
    `/police-facts/${(await policeFactsOf(tx, person))[0]?.id}`,
    `/charges/${(await chargesOf(tx, person))[0]?.id}/change`,
  ])
  const other = await scene()
  for (const path of ids) {
    assert.equal((await browser.get(path)).statusCode, 200, path)
    assert.equal((await other.browser.get(path)).statusCode, 404, path)
    assert.equal(
      (await other.browser.post(path, { ...entry, ...facts, ...charge, _version: '1' })).statusCode,
      404,
      path,
    )
  }
})
