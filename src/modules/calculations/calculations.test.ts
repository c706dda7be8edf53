import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, signIn, testAgency, world } from '../../../test/support/app.ts'
import type { WorkedCase } from '../../../test/worked/case.ts'
import { tables } from '../../../test/worked/tables.ts'

const here = await world()
after(here.close)
let officer: Browser
before(async () => {
  const agency = await testAgency(here)
  officer = await signIn(here, agency, await agency.staff('Priya', 'officer'))
})

type Problem = { refusal?: string; errors: { path: string; message: string }[] }

/** What is answered to facts, or the problem with them. */
async function asked(to: string, body: object): Promise<{ status: number; answer: never; problem: Problem }> {
  const answer = await officer.json('POST', `/api/v1/calculations/${to}`, JSON.parse(JSON.stringify(body)))
  return { status: answer.statusCode, answer: answer.json() as never, problem: answer.json() as Problem }
}

/** What nobody knows the days off of, and whoever is sent it does; what is refused in other words. */
const isOther = ({ expected }: WorkedCase) => /days-off-not-known|no such/.test(JSON.stringify(expected))

/** Every so-manieth of the cases of a place and table that can be sent, so that each is asked something. */
const some = Object.entries(tables).flatMap(([table, cases]) => {
  const sendable = cases.filter((one) => one.ask.sent && !isOther(one))
  return [...Map.groupBy(sendable, ({ place }) => place).values()].flatMap((of) =>
    of.filter((_, nth) => nth % Math.ceil(of.length / 2) === 0).map((one) => ({ table, ...one })),
  )
})

async function answered({ ask, place }: WorkedCase): Promise<unknown> {
  const sending = ask.sent?.(place)
  assert.ok(sending)
  const { status, answer, problem } = await asked(sending.to, sending.body)
  return status === 200 ? sending.read(answer) : `${problem.refusal ?? 'refused'} ${problem.errors[0]?.path}`
}

test('worked cases that are sent are answered as they were worked', async () => {
  for (const one of some) assert.deepEqual(await answered(one), one.expected, `${one.place}, ${one.table}: ${one.name}`)
  assert.ok(some.length >= 40, `${some.length}`)
})

/** What is wrong with facts: at which of them, and why. */
async function wrongWith(to: string, body: object): Promise<Record<string, string>> {
  const { status, problem } = await asked(to, body)
  assert.equal(status, 422, JSON.stringify(problem))
  return Object.fromEntries(problem.errors.map(({ path, message }) => [path, message]))
}

const ico = { id: 'a', type: 'ico', madeOn: '2026-05-04', term: { months: 18 } }
const orders = (change: object) => ({ place: 'AU-NSW', orders: [{ ...ico, ...change }] })

test('what is wrong with an order is said at its field', async () => {
  const cases: [object, string, RegExp][] = [
    [orders({ term: {} }), 'orders.0.term', /a day or more/],
    [orders({ term: { months: 1.5 } }), 'orders.0.term.months', /whole number/],
    [orders({ endsOn: '2026-05-03' }), 'orders.0.endsOn', /first day or later/],
    [orders({ madeOn: '1899-12-31' }), 'orders.0.madeOn', /1900/],
    [orders({ madeOn: '2999-01-01' }), 'orders.0.madeOn', /./],
    [orders({ madeOn: '2026-02-29' }), 'orders.0.madeOn', /date/],
    [orders({ type: 'licence' }), 'orders.0.type', /type/],
    [orders({ startsOff: '2026-05-04' }), 'orders.0', /startsOff/],
    [orders({ after: { order: 'b' } }), 'orders.0.after', /not among them/],
    [{ orders: [] }, 'orders', /at least one/],
    [{ ...orders({}), place: 'AU-XX' }, 'place', /No place/],
    [{ orders: [ico], version: 'AU-NSW/2018-09-25' }, 'version', /No version/],
    [{ orders: [ico], version: 'AU-XX/2018-09-24' }, 'version', /No version/],
    [{ ...orders({}), version: 'AU-NSW/2018-09-24' }, 'version', /leave those out/],
    [{ ...orders({}), day: '1901-01-01' }, 'day', /so early/],
  ]
  for (const [body, at, why] of cases) {
    const wrong = await wrongWith('order-dates', body)
    assert.match(wrong[at] ?? JSON.stringify(wrong), why, at)
  }
})

test('what is wrong with obligations, deadlines and contacts is said at its field', async () => {
  const curfew = (from: string, to: string, more = {}) => ({
    code: 'curfew',
    inputs: { 'from-time': from, 'to-time': to, ...more },
  })
  const asking = (conditions: object[], change = {}) => ({
    ...{ place: 'AU-NSW', on: '2026-11-23' },
    orders: [{ type: 'cco', madeOn: '2026-11-02', conditions, ...change }],
  })
  const supervised = { place: 'AU-NSW', on: '2026-11-23', supervision: { from: '2026-06-01' } }
  const count = (change: object) => ({ place: 'GB-EAW', deadlines: [{ from: '2026-12-18', ...change }] })
  const working = { count: 5, unit: 'working-days', counting: 'working-days' }
  const cases: [string, object, string, RegExp][] = [
    ['obligations', asking([{ code: 'curfews' }]), 'orders.0.conditions.0.code', /no condition/],
    ['obligations', asking([curfew('21:00', '21:00')]), 'orders.0.conditions.0.inputs.to-time', /hour it starts/],
    [
      'obligations',
      asking([{ code: 'report-as-directed' }, curfew('18:00', '06:00'), curfew('06:00', '18:00')]),
      'orders.0.conditions.2.inputs.to-time',
      /no hour/,
    ],
    ['obligations', asking([curfew('21:00', '6am')]), 'orders.0.conditions.0.inputs.to-time', /cannot be read/],
    ['obligations', asking([curfew('21:00', '06:00', { where: 'x' })]), 'orders.0.conditions.0.inputs.where', /blank/],
    ['obligations', asking([{}], { endsOn: '2026-11-01' }), 'orders.0.endsOn', /before it starts/],
    ['obligations', asking([{}], { type: 'licence' }), 'orders.0.type', /type/],
    ['obligations', { ...asking([{}]), on: '2999-11-23' }, 'on', /./],
    ['obligations', { ...asking([{}]), zone: 'Sydney' }, 'zone', /time zone/],
    ['deadlines', count({ ...working, clock: 'x' }), 'deadlines.0.clock', /either/],
    ['deadlines', count({ ...working, count: 2501 }), 'deadlines.0.count', /longer/],
    ['deadlines', count({ ...working, count: -1 }), 'deadlines.0.count', /whole number/],
    ['deadlines', count({ ...working, counting: 'moons' }), 'deadlines.0.counting', /count in this way/],
    ['deadlines', count({ ...working, from: '1899-12-18' }), 'deadlines.0.from', /day/],
    [
      'contact-standards',
      { ...supervised, levels: [{ code: 'severe', from: '2026-06-01' }] },
      'levels.0.code',
      /level/,
    ],
    [
      'contact-standards',
      { ...supervised, contacts: [{ day: '2026-06-02', kind: 'pigeon' }] },
      'contacts.0.kind',
      /kind/,
    ],
    ['contact-standards', { ...supervised, away: [{ from: '2026-07-02', to: '2026-07-01' }] }, 'away.0.to', /before/],
    ['contact-standards', { ...supervised, supervision: { from: '1920-06-01' } }, 'on', /sixty years/],
    ['contact-standards', { ...supervised, standards: ['none-such'] }, 'standards.0', /standard/],
  ]
  for (const [to, body, at, why] of cases) {
    const wrong = await wrongWith(to, body)
    assert.match(wrong[at] ?? JSON.stringify(wrong), why, `${to}: ${at}`)
  }
})

test('a question is answered alike every time, keeps nothing, and is not asked by those who may not', async () => {
  const agency = await testAgency(here)
  const browser = await signIn(here, agency, await agency.staff('Ruth', 'team-leader'))
  const desk = await signIn(here, agency, await agency.staff('Lyn', 'front-desk'))
  const rows = async () => {
    const count = `select (select count(*) from audit_entry where agency_id = $1) + (select count(*) from idempotency_key where agency_id = $1) as n`
    return (await here.database.ownerPool.query(count, [agency.id])).rows[0].n
  }
  const before = await rows()
  const first = await browser.json('POST', '/api/v1/calculations/order-dates', orders({}))
  const second = await browser.json('POST', '/api/v1/calculations/order-dates', orders({}))
  assert.equal(first.statusCode, 200)
  assert.equal(first.body, second.body)
  assert.equal(first.headers['cache-control'], 'no-store')
  assert.equal(await rows(), before)
  assert.equal((await desk.json('POST', '/api/v1/calculations/order-dates', orders({}))).statusCode, 403)
  assert.equal((await browser.post('/calculations/order-dates', {})).statusCode, 404, 'there is no page')
})

test('without a place an agency’s own values answer, and no other agency can name their version', async () => {
  const [ours, theirs] = [await testAgency(here), await testAgency(here)]
  const admin = await signIn(here, ours, await ours.staff('Sam', 'administrator'))
  const clock = '/api/v1/rulebook/own/new?list=clocks&code=sar-work'
  const { parts, version } = (await admin.json('GET', clock)).json<{
    parts: { at: string; said: string }[]
    version: number
  }>()
  const weeks = parts.find(({ at }) => at === 'timing.count')
  assert.ok(weeks, JSON.stringify(parts))
  const own = {
    ...{
      list: 'clocks',
      code: 'sar-work',
      as: 'change',
      name: 'Report on work',
      from: '2026-11-01',
      source: 'Circular 7',
    },
    ...{ parts: [{ at: weeks.at, said: '1' }], verified: true, why: 'Agreed', _version: version },
  }
  assert.equal((await admin.json('POST', '/api/v1/rulebook/own', own)).statusCode, 201)
  const asking = { deadlines: [{ from: '2026-11-16', clock: 'sar-work' }] }
  const ask = async (by: Browser, body: object) => {
    const answer = await by.json('POST', '/api/v1/calculations/deadlines', body as Record<string, unknown>)
    return answer.json<{ deadlines?: { day: string; working: { version: string } }[]; refusal?: string }>()
  }
  const officers = await signIn(here, ours, await ours.staff('Ben', 'officer'))
  const [answer] = (await ask(officers, asking)).deadlines ?? []
  const [plain] = (await ask(officers, { ...asking, place: 'AU-NSW' })).deadlines ?? []
  assert.notEqual(answer?.day, plain?.day)
  assert.equal(plain?.day, '2026-12-07')
  const named = { ...asking, version: answer?.working.version }
  assert.match(`${named.version}`, /^AU-NSW\+/)
  assert.equal((await ask(officers, named)).deadlines?.[0]?.day, answer?.day)
  const stranger = await signIn(here, theirs, await theirs.staff('Eve', 'officer'))
  assert.equal((await ask(stranger, named)).refusal, 'unknown-version')
})
