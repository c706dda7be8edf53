import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { signIn, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { newcomer } from '../../../test/support/people.ts'
import { linesOf, standingOf } from '../people/index.ts'
import { currentOrders, endOrder, orderOf, recordEvent, recordOrder } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const agency = await testAgency(here)
const priya = await agency.staff('Priya', 'officer')
const browser = await signIn(here, agency, priya)

const givenNames = [
  'Ada',
  'Bo',
  'Cleo',
  'Dilwyn',
  'Esme',
  'Ferdinand',
  'Gwen',
  'Horatio',
  'Ingrid',
  'Jasper',
  'Kit',
  'Lior',
  'Mo',
]

/** A new person under an order of a type, made on 10 February to 9 November. */
async function scene(type = 'ico', endsOn = '2026-11-09') {
  const person = await newcomer(here, priya, givenNames.pop())
  const made = await here.db.run(priya.actor, (tx) =>
    recordOrder(tx, {
      person,
      type,
      madeBy: type.startsWith('parole') ? 'parole-authority' : 'court',
      court: 'Dubbo Local Court',
      courtFile: '',
      madeOn: day('2026-02-10'),
      startsOn: day('2026-02-10'),
      endsOn: day(endsOn),
      asOrdered: '',
      source: 'the sealed order',
      verified: true,
      offences: [],
      conditions: [{ asOrdered: '100 hours of work', code: 'work-hours', inputs: { hours: '100' } }],
      leftOut: [],
      coDefendants: [],
      opening: { officeId: agency.office, officerId: priya.id },
    }),
  )
  assert.ok(made.ok)
  return { person, id: made.value.id, supervision: made.value.supervision }
}
const see = (id: string) => here.db.run(priya.actor, (tx) => orderOf(tx, id))
const ends = (supervision: string) =>
  here.db.run(priya.actor, async (tx) => (await standingOf(tx, supervision)).orderEndsOn?.toString())
const happens = (
  id: string,
  event: 'suspended' | 'suspension-lifted' | 'revoked' | 'breach-started' | 'returned-to-custody',
  on: string,
  lastDay?: string,
) =>
  here.db.run(priya.actor, (tx) =>
    recordEvent(tx, id, { event, on: day(on), court: 'SPA', lastDay: lastDay ? day(lastDay) : undefined }),
  )

describe('how the dates of an order are worked out', () => {
  test('step by step, with what they rest on, where that comes from and what would move them', async () => {
    const { id } = await scene('parole', '2026-12-31')
    await happens(id, 'suspended', '2026-05-01', '2026-05-12')
    assert.ok((await browser.get(`/orders/${id}`)).body.includes(`href="/orders/${id}/dates"`))
    const { body } = await browser.get(`/orders/${id}/dates`)
    assert.match(body, /Parole ends: 12 Jan 2027/)
    assert.match(body, /The order names 31 Dec 2026 as its last day/)
    assert.match(body, /12 days did not count: from 31 Dec 2026 to 12 Jan 2027/)
    assert.match(body, /Suspended from 1 May 2026; it ran again on 13 May 2026/)
    assert.match(body, /not verified/)
    assert.match(body, /a variation of its last day/)
    const twin = (await browser.json('GET', `/api/v1/orders/${id}/dates`)).json()
    const expiry = twin.answers[0].dates.find(({ code }: { code: string }) => code === 'expiry')
    assert.deepEqual([expiry.on, expiry.working.verified], ['2027-01-12', false])
    assert.ok(expiry.working.steps.some(({ code }: { code: string }) => code === 'does-not-count'))
  })

  test('as they were known on any day: what was recorded, withdrawn or corrected later makes no difference', async () => {
    here.clock.set('2026-02-11T00:00:00Z')
    const { id } = await scene('parole', '2026-12-31')
    here.clock.set('2026-05-20T00:00:00Z')
    await happens(id, 'suspended', '2026-05-01', '2026-05-12')
    here.clock.set(testMoment)
    const shown = async (on: string) => (await browser.get(`/orders/${id}/dates?on=${on}`)).body
    assert.match(await shown('2026-05-19'), /Parole ends: 31 Dec 2026/)
    assert.match(await shown('2026-05-20'), /Parole ends: 12 Jan 2027/)
    assert.match(await shown('2026-02-10'), /this order was not on record/)
    assert.match(await shown('2026-12-01'), /Only what was known up to today/)
    assert.match(await shown('31/2/2026'), /id="on-error"/)
    const events = (await see(id))?.events ?? []
    const suspended = events.find(({ kind }) => kind === 'suspended')
    await browser.post(`/order-events/${suspended?.id}/withdrawal`, { why: 'Of somebody else' })
    assert.match(await shown('2026-11-23'), /Parole ends: 31 Dec 2026/)
    assert.match(await shown('2026-11-22'), /Parole ends: 12 Jan 2027/)
  })

  test('while it does not run there is no day, and the page says so', async () => {
    const { id } = await scene('parole', '2026-12-31')
    await happens(id, 'revoked', '2026-05-01')
    const { body } = await browser.get(`/orders/${id}/dates`)
    assert.match(body, /The order does not run now\. Its last day moves on/)
  })
})

describe('an order’s life', () => {
  test('a suspension whose time at large does not count moves the end, here and in the standing', async () => {
    const { person, id, supervision } = await scene('parole', '2026-12-31')
    assert.ok((await happens(id, 'suspended', '2026-05-01', '2026-05-12')).ok)
    const order = await see(id)
    assert.deepEqual(
      [order?.state, order?.endsOn?.toString(), order?.madeToEndOn?.toString(), order?.end.added],
      ['current', '2027-01-12', '2026-12-31', 12],
    )
    assert.equal(await ends(supervision), '2027-01-12')
    const lines = await here.db.run(priya.actor, (tx) => linesOf(tx, person, { limit: 20 }))
    assert.ok(JSON.stringify(lines).includes('order.suspended'))
    assert.match((await browser.get(`/orders/${id}`)).body, /12 days later than ordered/)
  })

  test('a suspended order stays among those that are open; what cannot follow is refused at its field', async () => {
    const { person, id } = await scene()
    assert.ok((await happens(id, 'suspended', '2026-05-01')).ok)
    const open = await here.db.run(priya.actor, (tx) => currentOrders(tx, [person]))
    assert.deepEqual(
      open.get(person)?.map(({ state }) => state),
      ['suspended'],
    )
    assert.deepEqual(await happens(id, 'suspended', '2026-06-01'), { ok: false, refusal: 'not-as-it-stands', at: 'on' })
    const form = await browser.get(`/orders/${id}/events/new?event=suspension-lifted`)
    assert.match(form.body, /The day it runs again/)
    const posted = await browser.post(`/orders/${id}/events?event=suspension-lifted`, {
      event: 'suspension-lifted',
      on: '2026-04-01',
      why: 'Out of custody',
    })
    assert.equal(posted.statusCode, 422)
    assert.match(posted.body, /As the order stood on that day/)
    assert.match(posted.body, /Out of custody/)
  })

  test('an event entered in error counts for nothing, unless others rest on it', async () => {
    const { id } = await scene()
    await happens(id, 'suspended', '2026-05-01')
    await happens(id, 'suspension-lifted', '2026-05-05')
    const events = (await see(id))?.events ?? []
    const at = (kind: string) => `/order-events/${events.find((one) => one.kind === kind)?.id}/withdrawal`
    const refused = await browser.post(at('suspended'), { why: 'Of somebody else' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Withdraw that first/)
    assert.equal((await browser.post(at('suspension-lifted'), { why: 'Not lifted' })).statusCode, 303)
    assert.equal((await see(id))?.state, 'suspended')
    assert.match((await browser.get(`/orders/${id}`)).body, /Entered in error, said on .*: Not lifted/)
    assert.equal((await browser.post(at('suspension-lifted'), { why: 'Again' })).statusCode, 422)
  })

  test('it expires in one press once its last day has gone by, and not while a breach is under way', async () => {
    const { id, supervision } = await scene()
    assert.match((await browser.get(`/orders/${id}`)).body, /Record that it expired/)
    assert.equal((await browser.post(`/orders/${id}/expiry`, {})).statusCode, 303)
    const order = await see(id)
    assert.deepEqual([order?.state, order?.events.at(-1)?.on.toString()], ['ended', '2026-11-09'])
    assert.equal(await ends(supervision), undefined)
    const other = await scene()
    await happens(other.id, 'breach-started', '2026-10-01')
    assert.match((await browser.get(`/orders/${other.id}`)).body, /while a breach is under way/)
    assert.equal((await browser.json('POST', `/api/v1/orders/${other.id}/expiry`, {})).statusCode, 422)
  })

  test('a variation gives another end and other hours as one event, each before and after', async () => {
    const { id, supervision } = await scene()
    const condition = (await see(id))?.conditions.find(({ code }) => code === 'work-hours')
    const posted = await browser.post(`/orders/${id}/variation`, {
      variedOn: '2026-06-01',
      decidedBy: 'court',
      court: 'Dubbo Local Court',
      endsOn: '2027-02-09',
      'hours.0.condition': condition?.id ?? '',
      'hours.0.version': '1',
      'hours.0.hours': '150',
    })
    assert.equal(posted.statusCode, 303, posted.body)
    const order = await see(id)
    assert.equal(order?.endsOn?.toString(), '2027-02-09')
    assert.equal(order?.conditions.find(({ code }) => code === 'work-hours')?.inputs.hours, '150')
    assert.equal(await ends(supervision), '2027-02-09')
    const varied = order?.events.filter(({ kind }) => kind === 'varied') ?? []
    assert.equal(varied.length, 1)
    const paper = await browser.get(`/order-events/${varied[0]?.id}`)
    assert.match(paper.body, /9 Nov 2026[\s\S]*9 Feb 2027/)
    assert.match(paper.body, />100<[\s\S]*>150</)
    const longer = { variedOn: '2026-07-01', decidedBy: 'court', term: '2 years' }
    const shown = await browser.post(`/orders/${id}/variation`, { ...longer, endSeen: '-' })
    assert.match(shown.body, /2 years from 10 Feb 2026: to 9 Feb 2028/)
    const [, endSeen = ''] = /name="endSeen" value="([^"]+)"/.exec(shown.body) ?? []
    assert.equal((await browser.post(`/orders/${id}/variation`, { ...longer, endSeen })).statusCode, 303)
    assert.equal((await see(id))?.endsOn?.toString(), '2028-02-09')
    const wrong = await browser.post(`/orders/${id}/variation`, { ...longer, endsOn: '2028-02-10', endSeen })
    assert.match(wrong.body, /This is not what the length gives/)
    const nothing = await browser.post(`/orders/${id}/variation`, { variedOn: '2026-06-01', decidedBy: 'court' })
    assert.match(nothing.body, /Enter a new last day, or other hours/)
  })

  test('how it ended keeps what was left', async () => {
    const { id } = await scene()
    const condition = (await see(id))?.conditions.find(({ code }) => code === 'work-hours')
    const form = await browser.get(`/orders/${id}/end`)
    assert.match(form.body, /value="2026-11-09"/, 'its last day has gone by')
    const posted = await browser.post(`/orders/${id}/end`, {
      endedOn: '2026-11-09',
      how: 'completed',
      unmet: condition?.id ?? '',
      hoursLeft: '20',
      left: 'Two sessions of EQUIPS',
    })
    assert.equal(posted.statusCode, 303)
    const event = (await see(id))?.events.at(-1)
    assert.equal(event?.kind, 'completed')
    assert.deepEqual(
      event?.remains.map(({ words }) => words),
      ['100 hours of work', '20 hours of work', 'Two sessions of EQUIPS'],
    )
  })

  test('revoked until the return to custody, then ended for a reason of the place', async () => {
    const { id } = await scene('ico', '2026-12-31')
    await happens(id, 'revoked', '2026-10-01')
    assert.equal((await see(id))?.end.standsStill, true)
    await happens(id, 'returned-to-custody', '2026-10-11')
    const order = await see(id)
    assert.deepEqual([order?.state, order?.end.added, order?.marks], ['revoked', 10, ['in-custody']])
    const ended = { order: id, endedOn: day('2026-11-01'), how: 'returned-to-custody', court: '', why: '' }
    assert.ok((await here.db.run(priya.actor, (tx) => endOrder(tx, ended))).ok)
    assert.equal((await see(id))?.events.at(-1)?.kind, 'ended')
  })

  test('the line of time says in its table what it draws', async () => {
    const { person, id } = await scene('parole', '2026-12-31')
    await happens(id, 'suspended', '2026-05-01', '2026-05-12')
    const { body } = await browser.get(`/people/${person}/orders/timeline`)
    const all = (attribute: string) =>
      [...body.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, said]) => said)
    assert.ok(all('data-item').some((said) => said?.startsWith('Suspended 1 May 2026')))
    assert.deepEqual(all('data-listed').toSorted(), all('data-item').toSorted())
    assert.match(body, /Longer than ordered 1 Jan 2027 – 12 Jan 2027/)
  })
})
