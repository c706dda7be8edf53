import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { recordContact } from '../contacts/index.ts'
import { currentOrders, recordEvent, recordOrder } from '../orders/index.ts'
import { recordFact } from '../people/index.ts'
import { askedOf } from './queries.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from

/** Roy under community correction orders, each made on its day with a curfew of these hours, days and address. */
async function underCurfews(...curfews: { made: string; hours: string; days?: string; address?: string }[]) {
  const set = await scene(here)
  const orders: string[] = []
  for (const { made: on, hours, days = '', address = '' } of curfews) {
    const inputs = { 'from-time': hours.slice(0, 5), 'to-time': hours.slice(6) }
    const more = { ...(days && { days }), ...(address && { address }) }
    const order = {
      ...{ person: set.roy, type: 'cco', madeBy: 'court', court: '', courtFile: '', asOrdered: '', source: '' },
      ...{ madeOn: day(on), startsOn: day(on), endsOn: day('2027-10-31'), verified: false },
      offences: [],
      conditions: [
        { asOrdered: 'Supervision', code: 'report-as-directed' },
        { asOrdered: `At home ${hours}`, code: 'curfew', inputs: { ...inputs, ...more } },
      ],
      ...{ leftOut: [], coDefendants: [] },
    }
    orders.push(made(await set.run((tx) => recordOrder(tx, order))).id)
  }
  return { ...set, orders }
}

/** Roy under an intensive correction order made on 16 November, asked on Monday 23 November 2026. */
async function under(): Promise<Scene> {
  const set = await scene(here)
  const order = {
    person: set.roy,
    type: 'ico',
    madeBy: 'court',
    madeOn: day('2026-11-16'),
    startsOn: day('2026-11-16'),
    endsOn: day('2027-11-15'),
    court: '',
    courtFile: '',
    asOrdered: '',
    source: '',
    verified: false,
    offences: [{ what: 'Larceny', lawPart: '', domesticViolence: false }],
    conditions: [
      { asOrdered: 'Be at home at night', code: 'curfew', inputs: { 'from-time': '21:00', 'to-time': '06:00' } },
      { asOrdered: '100 hours', code: 'work-hours', inputs: { hours: '100' } },
      { asOrdered: 'To be of use to <b>others</b>' },
    ],
    leftOut: [],
    coDefendants: [],
  }
  made(await set.run((tx) => recordOrder(tx, order)))
  return set
}

const lines = async ({ run, roy }: Scene) =>
  (await run((tx) => askedOf(tx, roy))).asked.map(({ working, standing, due }) =>
    [working.rule, standing, due?.day].filter(Boolean).join(' '),
  )

test('what conditions ask stands with its day, and a contact in person meets the first report', async () => {
  const set = await under()
  assert.ok((await lines(set)).includes('first-report-ico due 2026-11-23'))
  assert.ok((await lines(set)).includes('curfew in-force'))
  const at = here.clock.now()
  made(await set.run((tx) => recordContact(tx, { person: set.roy, kind: 'office', at, outcome: 'attended-unbooked' })))
  assert.ok((await lines(set)).includes('first-report-ico met 2026-11-23'))
})

test('a new address is told by the person in time or late; what only others said says nothing of that', async () => {
  const set = await under()
  const told = { validFrom: day('2026-11-20'), saidBy: 'third-party', saidByName: 'His sister' }
  const data = { kind: 'home', where: '4 Hill Street' }
  made(await set.run((tx) => recordFact(tx, set.roy, { kind: 'address', data, told })))
  assert.ok((await lines(set)).includes('notify-changes unknown 2026-11-27'))
  const phone = (number: string, more: object) => ({
    kind: 'phone' as const,
    data: { number },
    told: { validFrom: day('2026-11-16'), saidBy: 'person', ...more },
  })
  const later = phone('0491 570 006', { toldOn: day('2026-11-24') })
  assert.equal(refusalOf(await set.run((tx) => recordFact(tx, set.roy, later))), 'told-later')
  made(await set.run((tx) => recordFact(tx, set.roy, phone('0491 570 006', { toldOn: day('2026-11-18') }))))
  made(await set.run((tx) => recordFact(tx, set.roy, phone('0491 570 156', { validFrom: day('2026-11-20') }))))
  const { asked } = await set.run((tx) => askedOf(tx, set.roy))
  const notices = asked.filter(({ working }) => working.rule === 'notify-changes')
  assert.deepEqual(notices.map(({ standing, metOn }) => `${standing} ${metOn ?? ''}`.trim()).sort(), [
    'met 2026-11-18',
    'met 2026-11-23',
    'unknown',
  ])
})

test('the page and its twin say the same, with the working; markup is text', async () => {
  const set = await under()
  const browser = await signIn(here, set.agency, set.priya)
  const { body, statusCode } = await browser.get(`/people/${set.roy}/obligations`)
  assert.equal(statusCode, 200)
  assert.match(body, /First report/)
  assert.match(body, /Hours of work: the records of those who give the work/)
  assert.doesNotMatch(body, /0 h of 100 h/)
  assert.match(body, /CASR 187\(1\)\(a\)\(ii\)/)
  assert.match(body, /To be of use to &lt;b>others/)
  const twin = await browser.json('GET', `/api/v1/people/${set.roy}/obligations`)
  assert.equal(twin.statusCode, 200)
  assert.match(twin.body, /"rule":"first-report-ico"/)
  assert.match(twin.body, /"due":"2026-11-23"/)
})

test('nobody else’s agency and nobody kept out sees it', async () => {
  const set = await under()
  const priya = await signIn(here, set.agency, set.priya)
  const other = await scene(here)
  assert.equal((await priya.get(`/people/${other.roy}/obligations`)).statusCode, 404)
  const ben = await set.agency.staff('Ben', 'officer')
  const colleague = await signIn(here, set.agency, ben)
  assert.equal((await colleague.get(`/people/${set.roy}/obligations`)).statusCode, 200)
  await restrict(here, set.priya, set.roy)
  assert.equal((await colleague.get(`/people/${set.roy}/obligations`)).statusCode, 404)
})

test('while an order is suspended its conditions bind nobody, and every page says so', async () => {
  const set = await under()
  const browser = await signIn(here, set.agency, set.priya)
  const [order] = await set.run(async (tx) => (await currentOrders(tx, [set.roy])).get(set.roy) ?? [])
  assert.ok(order)
  const happens = (event: 'suspended' | 'suspension-lifted') =>
    set.run((tx) => recordEvent(tx, order.id, { event, on: day('2026-11-20'), decidedBy: 'parole-authority' }))
  const see = async (path: string) => (await browser.get(path)).body
  const caseload = async () => {
    const { lines } = JSON.parse((await browser.json('GET', '/api/v1/caseload')).body)
    return lines.find(({ person }: { person: { id: string } }) => person.id === set.roy).held
  }
  const pages = () => [`/people/${set.roy}`, `/people/${set.roy}/preparation`].map((path) => see(path))

  assert.equal(await caseload(), undefined)
  for (const page of await Promise.all(pages())) assert.match(page, /To be of use to/)
  made(await happens('suspended'))
  const asked = await lines(set)
  assert.ok(asked.includes('curfew paused'))
  assert.deepEqual(
    asked.filter((line) => / (due|missed|in-force|waiting)/.test(line)),
    [],
  )
  assert.deepEqual((await set.run((tx) => askedOf(tx, set.roy))).asWorded, [])
  assert.equal(await caseload(), 'suspended')
  assert.match(await see('/caseload'), /Order suspended/)
  const [record = '', preparation = ''] = await Promise.all(pages())
  assert.match(record, /Intensive correction order, suspended</)
  for (const page of [record, preparation]) assert.doesNotMatch(page, /To be of use to/)
  assert.match(preparation, />Suspended</)
  assert.match(await see(`/orders/${order.id}`), /Not in force now/)
  made(await happens('suspension-lifted'))
  assert.ok((await lines(set)).includes('curfew in-force'))
  assert.equal(await caseload(), undefined)
})

test('of two curfews the one with more hours is observed each night, and whose it is stands beside it', async () => {
  const set = await underCurfews(
    { made: '2026-11-02', hours: '21:00-05:00' },
    { made: '2026-11-09', hours: '20:00-06:00', days: 'Friday to Sunday' },
  )
  const { together } = await set.run((tx) => askedOf(tx, set.roy))
  assert.deepEqual(
    together?.nights.map(({ day: on, minutes, curfews }) => [`${on}`, minutes / 60, curfews.map(({ why }) => why)]),
    [
      ['2026-11-23', 8, ['observed']],
      ['2026-11-24', 8, ['observed']],
      ['2026-11-25', 8, ['observed']],
      ['2026-11-26', 8, ['observed']],
      ['2026-11-27', 10, ['observed', 'fewer-hours']],
      ['2026-11-28', 10, ['observed', 'fewer-hours']],
      ['2026-11-29', 10, ['observed', 'fewer-hours']],
    ],
  )
  assert.deepEqual(together?.contradictions, [])
  const browser = await signIn(here, set.agency, set.priya)
  const { body } = await browser.get(`/people/${set.roy}/obligations`)
  assert.match(body, /20:00 to 06:00/)
  assert.match(body, /Mon 23 Nov 2026 to Thu 26 Nov 2026/)
  assert.match(body, /Fri 27 Nov 2026 to Sun 29 Nov 2026/)
  assert.match(body, /another curfew has more hours/)
  assert.match(body, /CSPA s 17H\(3\)-\(4\)/)
})

test('a curfew that contradicts another of its order is refused at its blank, in words; one past the law’s hours is told', async () => {
  const set = await underCurfews({ made: '2026-11-02', hours: '18:00-07:00', address: '3 Hill St' })
  const [order = ''] = set.orders
  const browser = await signIn(here, set.agency, set.priya)
  const add = (code: string, inputs: Record<string, string>) =>
    browser.json('POST', `/api/v1/orders/${order}/conditions`, {
      ...{ asOrdered: 'As the order says', code, reason: 'left-out' },
      inputs: Object.entries(inputs).map(([blank, value]) => ({ code: blank, value })),
    })
  const cases: [string, Record<string, string>, string, string][] = [
    ['curfew', { 'from-time': '07:00', 'to-time': '18:00' }, 'curfews-leave-no-hour', 'inputs.1.value'],
    [
      'curfew',
      { 'from-time': '22:00', 'to-time': '23:00', days: 'Mon', address: '9 Bay Rd' },
      'two-places-at-once',
      'inputs.3.value',
    ],
    ['curfew', { 'from-time': '07:00', 'to-time': '07:00' }, 'curfew-has-no-hours', 'inputs.1.value'],
    ['place-restriction', { place: '3 HILL ST.' }, 'home-in-closed-place', 'inputs.0.value'],
    ['no-such-code', {}, 'unknown-condition', 'code'],
  ]
  for (const [code, inputs, refusal, at] of cases) {
    const answer = await add(code, inputs)
    const { errors, ...problem } = answer.json()
    assert.deepEqual([answer.statusCode, problem.refusal, errors[0].path], [422, refusal, at])
    assert.ok(errors[0].message.length > 30, errors[0].message)
  }
  assert.equal((await add('place-restriction', { place: '5 Hill St' })).statusCode, 201)
  const { body } = await browser.get(`/orders/${order}`)
  assert.match(body, /13 h a day, more than the 12 h of the law/)
})

test('a condition that cannot be kept beside another order’s is saved, and the officer is told', async () => {
  const set = await underCurfews(
    { made: '2026-11-02', hours: '21:00-05:00', address: '3 Hill St' },
    { made: '2026-11-09', hours: '22:00-04:00' },
  )
  const browser = await signIn(here, set.agency, set.priya)
  const [, second = ''] = set.orders
  const body = {
    ...{ asOrdered: 'Not to go to 3 Hill St', code: 'place-restriction', reason: 'left-out' },
    ...{ 'inputs.0.code': 'place', 'inputs.0.value': '3 Hill St', _key: newId() },
  }
  const saved = await browser.post(`/orders/${second}/conditions`, body)
  const { body: shown } = await browser.get(`${saved.headers.location}`)
  assert.match(shown, /cannot all be kept beside/)
  const { together } = await set.run((tx) => askedOf(tx, set.roy))
  assert.deepEqual(
    together?.contradictions.map(({ kind }) => kind),
    ['lives-in-place'],
  )
  const { body: page } = await browser.get(`/people/${set.roy}/obligations`)
  assert.match(page, /These cannot all be kept/)
})
