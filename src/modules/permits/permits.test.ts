import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, world } from '../../../test/support/app.ts'
import { made, personUnder, refusalOf, type Scene, scene, tenOn } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { appointment, bookAppointment, recordContact } from '../contacts/index.ts'
import { recordEvent, recordOrder } from '../orders/index.ts'
import { addressesNow, factsNow, linesOf, recordFact } from '../people/index.ts'
import { tasksFrom } from '../tasks/index.ts'
import { askLeave, decide, type NewPermit, recordBack, recordMoved, recordTold, sendOn, withdraw } from './commands.ts'
import { permitJobs } from './jobs.ts'
import { aroundOf, inViewOf, kindsOffered, permitMatters, permitOne } from './queries.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const today = day('2026-11-23')

const trip: Omit<NewPermit, 'person'> = {
  kind: 'travel-interstate',
  askedOn: today,
  askedHow: 'phone',
  fromDay: day('2026-11-25'),
  fromTime: time('09:00'),
  untilDay: day('2026-11-27'),
  untilTime: time('18:00'),
  whereTo: 'Toowoomba, Queensland',
  address: '8 Ruthven Street',
  withWhom: 'His aunt',
  why: 'Her funeral',
  contact: '',
  opinion: '',
  particulars: {},
}
const decision = {
  grant: true,
  fromDay: undefined,
  fromTime: undefined,
  untilDay: undefined,
  untilTime: undefined,
  words: '',
  decidedBy: '',
  reference: '',
  on: today,
  callOff: [],
}

type Set = Scene & { lena: TestStaff; as: <T>(who: TestStaff, work: (tx: Tx) => Promise<T>) => Promise<T> }

/** Roy under an order with the rule about leaving the State, a curfew and no contact with somebody; Lena leads. */
async function under(): Promise<Set> {
  const set = await scene(here)
  const lena = await set.agency.staff('Lena', 'team-leader')
  made(
    await set.run((tx) =>
      recordOrder(tx, {
        person: set.roy,
        type: 'ico',
        madeBy: 'court',
        madeOn: day('2026-11-02'),
        startsOn: day('2026-11-02'),
        endsOn: day('2026-11-26'),
        court: '',
        courtFile: '',
        asOrdered: '',
        source: '',
        verified: false,
        offences: [{ what: 'Larceny', lawPart: '', domesticViolence: false }],
        conditions: [
          { asOrdered: 'Not to leave NSW without permission', code: 'travel-interstate' },
          {
            asOrdered: 'Curfew',
            code: 'curfew',
            inputs: { 'from-time': '21:00', 'to-time': '06:00', address: 'Home' },
          },
          { asOrdered: 'No contact with Ann', code: 'no-contact-victim', inputs: { person: 'Ann Ruthven' } },
        ],
        leftOut: [],
        coDefendants: [],
      }),
    ),
  )
  return { ...set, lena, as: (who, work) => here.db.run(who.actor, work) }
}

const asked = async ({ run, roy }: Set, more: Partial<NewPermit> = {}) =>
  made(await run((tx) => askLeave(tx, { ...trip, person: roy, ...more }))).id
const one = (set: Set, id: string) => set.run(async (tx) => (await permitOne(tx, id)) ?? assert.fail('no permission'))
const given = async (set: Set, more: Partial<NewPermit> = {}) => {
  const id = await asked(set, more)
  made(await set.run((tx) => decide(tx, { ...decision, permit: id, version: 1 })))
  return id
}
const matters = (set: Set, who: TestStaff = set.priya) =>
  set.as(who, async (tx) => (await permitMatters(tx, [who.id])).map(({ lead, owner }) => [lead, owner]))

async function atMoment<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const before = here.clock.now()
  here.clock.set(moment)
  try {
    return await work()
  } finally {
    here.clock.set(before.toString())
  }
}
const [job] = permitJobs
const runJob = async () => job?.run({}, { db: here.db, log: createLog('silent') })

const wrong: [string, Partial<NewPermit>, string][] = [
  ['a kind that there is not', { kind: 'moon' }, 'kind-unknown'],
  ['asked on a day to come', { askedOn: today.add({ days: 1 }) }, 'asked-later'],
  ['no day to be back', { untilDay: undefined, untilTime: undefined }, 'no-end'],
  ['back before they leave', { untilDay: day('2026-11-24') }, 'ends-before-start'],
]
test('what cannot be asked', async () => {
  const set = await under()
  for (const [name, more, expected] of wrong)
    assert.equal(refusalOf(await set.run((tx) => askLeave(tx, { ...trip, person: set.roy, ...more }))), expected, name)
})

test('the kind that a condition asks for is offered first, and what is in the way is said', async () => {
  const set = await under()
  const id = await asked(set)
  const [first] = await set.run(async (tx) => kindsOffered(tx, await aroundOf(tx, set.roy)))
  assert.deepEqual([first?.code, first?.touches.length], ['travel-interstate', 1])
  const view = await set.run(async (tx) => {
    const around = await aroundOf(tx, set.roy)
    return inViewOf(tx, (await permitOne(tx, id)) ?? assert.fail(), around, day('2026-11-26'))
  })
  assert.deepEqual(
    view.warnings.map((one) => (one.code === 'curfew' ? [one.code, one.nights] : one.code)),
    ['leaves-before', 'order-ends', 'near', ['curfew', 2]],
  )
  const [order] = (await set.run((tx) => aroundOf(tx, set.roy))).orders
  made(await set.run((tx) => recordEvent(tx, order?.id ?? '', { event: 'revoked', on: today })))
  assert.deepEqual(await set.run((tx) => aroundOf(tx, set.roy)), { orders: [], conditions: [] })
})

test('asked, decided, told, back: each is on the day’s page until it is done, and the paper stays as it was given', async () => {
  const set = await under()
  const id = await asked(set)
  assert.deepEqual(await matters(set), [['To decide', set.priya.id]])
  made(await set.run((tx) => decide(tx, { ...decision, permit: id, version: 1, words: 'Ring on Thursday' })))
  assert.ok((await set.run((tx) => tasksFrom(tx, id)))[0]?.done)
  const told = await one(set, id)
  assert.deepEqual([told.standing, told.telling], ['coming', ['person', 'victims']])
  assert.deepEqual(await matters(set), [['To tell', set.priya.id]])
  const telling = { permit: id, version: 2, way: 'phone', words: '', on: today } as const
  assert.equal(refusalOf(await set.run((tx) => recordTold(tx, { ...telling, whom: [] }))), 'nobody-named')
  assert.equal(refusalOf(await set.run((tx) => recordTold(tx, { ...telling, whom: ['police'] }))), 'told-already')
  made(await set.run((tx) => recordTold(tx, { ...telling, whom: ['person', 'victims'] })))
  assert.deepEqual(await matters(set), [])
  await atMoment('2026-11-26T22:00:00Z', async () => assert.deepEqual(await matters(set), [['Due back', set.priya.id]]))
  await atMoment('2026-11-27T06:00:00Z', async () => {
    made(await set.run((tx) => recordBack(tx, { permit: id, version: 3, day: undefined, time: undefined, words: '' })))
    assert.deepEqual(await matters(set), [])
  })
  const over = await one(set, id)
  assert.deepEqual([over.standing, over.closed], ['back', true])
  const paper = over.steps[0]?.paper
  assert.deepEqual(
    [paper?.name, paper?.orders, paper?.whereTo],
    ['Roy Baker', ['Intensive correction order'], 'Toowoomba, Queensland'],
  )
  const lines = await set.run((tx) => linesOf(tx, set.roy, { limit: 50 }))
  const kinds = lines.map(({ kind }) => kind).filter((kind) => kind.startsWith('permit.'))
  assert.deepEqual(kinds.toSorted(), ['permit.asked', 'permit.back', 'permit.granted', 'permit.told'])
})

test('a decision is changed by another, and both papers stay; everybody is told again', async () => {
  const set = await under()
  const id = await given(set)
  const longer = { ...decision, permit: id, version: 2, fromDay: day('2026-11-25'), untilDay: day('2026-11-28') }
  assert.equal(refusalOf(await set.run((tx) => decide(tx, { ...longer, version: 1 }))), 'stale')
  made(await set.run((tx) => decide(tx, { ...longer, untilTime: time('12:00') })))
  const permit = await one(set, id)
  assert.deepEqual(
    permit.steps.map(({ number, endsAt }) => [number, endsAt?.toString()]),
    [
      [1, '2026-11-27T07:00:00Z'],
      [2, '2026-11-28T01:00:00Z'],
    ],
  )
  assert.deepEqual([permit.askedUntil?.toString(), permit.telling.length], ['2026-11-27T07:00:00Z', 2])
  const browser = await signIn(here, set.agency, set.priya)
  const first = (await browser.get(`/permits/${id}/paper?decision=1`)).payload
  assert.match(first, /Fri 27 Nov 2026, 18:00/)
  assert.match(first, /A later decision has taken the place of this one/)
  assert.match((await browser.get(`/permits/${id}/paper`)).payload, /Sat 28 Nov 2026, 12:00/)
  made(
    await set.run((tx) => decide(tx, { ...decision, permit: id, version: 3, grant: false, words: 'He was charged' })),
  )
  const cancelled = (await browser.get(`/permits/${id}/paper`)).payload
  assert.match(cancelled, /do not use the earlier paper/)
  assert.equal((await one(set, id)).standing, 'cancelled')
})

test('what is the team leader’s is decided by the team leader, sent up or by its kind', async () => {
  const set = await under()
  const up = await asked(set)
  made(await set.run((tx) => sendOn(tx, { permit: up, version: 1, words: 'I am not sure', reference: '' })))
  assert.deepEqual(await matters(set, set.lena), [['To decide', set.lena.id]])
  assert.deepEqual(await matters(set), [])
  assert.equal(refusalOf(await set.run((tx) => decide(tx, { ...decision, permit: up, version: 2 }))), 'not-yours')
  made(await set.as(set.lena, (tx) => decide(tx, { ...decision, permit: up, version: 2 })))
  const kind = await asked(set, { kind: 'exception' })
  assert.deepEqual(await matters(set, set.lena), [['To decide', set.lena.id]])
  const refusal = { ...decision, permit: kind, version: 1, grant: false }
  assert.equal(refusalOf(await set.as(set.lena, (tx) => decide(tx, refusal))), 'reason-missing')
  made(await set.as(set.lena, (tx) => decide(tx, { ...refusal, words: 'Ask again after court' })))
  const browser = await signIn(here, set.agency, set.priya)
  const copy = (await browser.get(`/permits/${kind}/paper`)).payload
  assert.match(copy, /Ask again after court/)
  assert.match(copy, /You can ask again at any time/)
})

test('what is decided outside is recorded with whose decision it is', async () => {
  const set = await under()
  const id = await asked(set, { kind: 'travel-overseas', whereTo: 'Fiji' })
  made(await set.run((tx) => sendOn(tx, { permit: id, version: 1, words: 'E-mailed', reference: 'C-9' })))
  assert.equal(refusalOf(await set.run((tx) => decide(tx, { ...decision, permit: id, version: 2 }))), 'decider-missing')
  made(
    await set.run((tx) =>
      decide(tx, { ...decision, permit: id, version: 2, decidedBy: 'Commissioner', reference: 'C-9' }),
    ),
  )
  const { steps, telling } = await one(set, id)
  assert.deepEqual([steps.at(-1)?.decidedBy, telling], ['Commissioner', ['person', 'police', 'victims']])
})

test('not back: the officer at once, the team leader after the hours of the place; said once, whatever restarts', async () => {
  const set = await under()
  const id = await given(set)
  made(
    await set.run((tx) =>
      recordTold(tx, { permit: id, version: 2, whom: ['person', 'victims'], way: 'phone', words: '', on: today }),
    ),
  )
  await atMoment('2026-11-27T06:59:59Z', async () => {
    await runJob()
    assert.equal((await one(set, id)).steps.length, 3)
  })
  await atMoment('2026-11-27T07:00:00Z', async () => {
    assert.deepEqual(await matters(set), [['Not back', set.priya.id]])
    assert.deepEqual(await matters(set, set.lena), [])
    await Promise.all([runJob(), runJob()])
    await runJob()
    const late = (await one(set, id)).steps.filter(({ kind }) => kind === 'not-back')
    assert.equal(late.length, 1)
    const browser = await signIn(here, set.agency, set.priya)
    assert.match((await browser.get(`/permits/${id}`)).payload, new RegExp(`action="/people/${set.roy}/no-contact"`))
  })
  await atMoment('2026-11-28T07:00:00Z', async () => {
    await runJob()
    assert.deepEqual(await matters(set, set.lena), [['Not back', set.priya.id]])
    const at = Temporal.Instant.from('2026-11-28T06:00:00Z')
    made(
      await set.run((tx) => recordContact(tx, { person: set.roy, kind: 'office', outcome: 'attended-unbooked', at })),
    )
    assert.deepEqual([await matters(set), await matters(set, set.lena)], [[], []])
    await Promise.all([runJob(), runJob()])
    const { standing, closed, steps } = await one(set, id)
    assert.deepEqual([standing, closed, steps.filter(({ kind }) => kind === 'back').length], ['back', true, 1])
  })
})

test('what is booked in that time is called off with the decision, as far as it is ticked', async () => {
  const set = await under()
  const [kept, off] = await set.run(async (tx) => [
    made(await bookAppointment(tx, { person: set.roy, ...tenOn('2026-11-26') })).id,
    made(await bookAppointment(tx, { person: set.roy, ...tenOn('2026-11-27') })).id,
  ])
  const id = await asked(set)
  const elsewhere = await set.run(async (tx) => {
    const other = await personUnder(tx, set.agency, set.priya, 'medium', 'Ann')
    return made(await bookAppointment(tx, { person: other, ...tenOn('2026-11-25'), staff: set.lena.id })).id
  })
  const theirs = { ...decision, permit: id, version: 1, callOff: [elsewhere] }
  assert.equal(refusalOf(await set.run((tx) => decide(tx, theirs))), 'appointment-changed')
  made(await set.run((tx) => decide(tx, { ...decision, permit: id, version: 1, callOff: [off ?? ''] })))
  const states = await set.run(async (tx) => [
    (await appointment(tx, kept ?? ''))?.state,
    (await appointment(tx, off ?? ''))?.state,
  ])
  assert.deepEqual(states, ['planned', 'cancelled'])
})

test('a move within permission is on the record in one press, and the address before ends that day', async () => {
  const set = await under()
  const told = { saidBy: 'person', validFrom: day('2026-01-01') }
  made(
    await set.run((tx) =>
      recordFact(tx, set.roy, { kind: 'address', data: { kind: 'home', where: '1 Old Road' }, told }),
    ),
  )
  const move = {
    kind: 'move',
    whereTo: '9 New Street, Dubbo',
    fromDay: today,
    untilDay: undefined,
    particulars: { kind: 'home' },
  }
  const id = await given(set, move)
  assert.ok((await matters(set)).some(([lead]) => lead === 'Moving'))
  made(await set.run((tx) => recordMoved(tx, { permit: id, version: 2, on: today })))
  const addresses = await set.run((tx) => addressesNow(tx, [set.roy]))
  assert.deepEqual(
    addresses.get(set.roy)?.map(({ where }) => where),
    ['9 New Street, Dubbo'],
  )
  const work = await given(set, { kind: 'work', whereTo: 'The mill', fromDay: today, particulars: { what: 'Packing' } })
  made(await set.run((tx) => recordMoved(tx, { permit: work, version: 2, on: today })))
  const [fact] = await set.run((tx) => factsNow(tx, set.roy, ['work']))
  assert.deepEqual(fact?.data, { state: 'employed', employer: 'The mill', what: 'Packing', where: '8 Ruthven Street' })
})

test('withdrawn: who was told that he may go is told that he does not', async () => {
  const set = await under()
  const id = await given(set)
  made(
    await set.run((tx) =>
      recordTold(tx, { permit: id, version: 2, whom: ['victims'], way: 'phone', words: '', on: today }),
    ),
  )
  made(await set.run((tx) => withdraw(tx, { permit: id, version: 3, words: 'He is ill' })))
  assert.deepEqual((await one(set, id)).telling, ['victims'])
  assert.equal(refusalOf(await set.run((tx) => withdraw(tx, { permit: id, version: 4, words: '' }))), 'over-already')
})

test('through the pages: kinds, what was typed, the twin, hidden with the person', async () => {
  const set = await under()
  const browser = await signIn(here, set.agency, set.priya)
  const at = `/people/${set.roy}/permits`
  assert.match((await browser.get(`${at}/new`)).payload, /permits\/new\?kind=travel-interstate/)
  assert.match((await browser.get(`${at}/new?kind=travel-interstate`)).payload, /Not to leave NSW without permission/)
  const typed = { _key: newId(), permitKind: 'travel-interstate', whereTo: 'The <b>coast</b>', fromDay: '2026-11-25' }
  const refused = await browser.post(`${at}?kind=travel-interstate`, typed)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /The &lt;b(>|&gt;)coast/)
  const body = { ...typed, why: 'A rest', untilDay: '2026-11-26', askedOn: '2026-11-23', askedHow: 'phone' }
  const sent = await browser.json('POST', `/api/v1${at}`, { ...body, _key: undefined })
  assert.equal(sent.statusCode, 201, sent.payload)
  const { id } = sent.json() as { id: string }
  const page = (await browser.get(`/permits/${id}`)).payload
  assert.match(page, /Thu 26 Nov 2026, 23:59/)
  const wrongly = await browser.post(`/permits/${id}/decision`, {
    _key: newId(),
    _version: '1',
    decision: 'refuse',
    decidedOn: '2026-11-23',
  })
  assert.equal(wrongly.statusCode, 422)
  assert.match(wrongly.payload, /Give the reason/)
  const twin = await browser.json('GET', `/api/v1/permits/${id}`)
  assert.equal((twin.json() as { standing: string }).standing, 'asked')
  const minh = await signIn(here, set.agency, await set.agency.staff('Minh', 'officer'))
  await restrict(here, set.priya, set.roy)
  for (const path of [at, `/permits/${id}`, `/permits/${id}/paper`])
    assert.equal((await minh.get(path)).statusCode, 404, path)
})

test('the list of everybody’s: what waits first, then who is not back, as far as lists reach', async () => {
  const set = await under()
  const waiting = await asked(set)
  const away = await given(set, { kind: 'travel-interstate', fromDay: today, untilDay: today.add({ days: 1 }) })
  const list = async (who = set.lena) => {
    const browser = await signIn(here, set.agency, who)
    const { body } = await browser.json('GET', '/api/v1/permits')
    return JSON.parse(body).map(({ id, standing }: Listed) => [id, standing])
  }
  assert.deepEqual(await list(), [
    [waiting, 'asked'],
    [away, 'away'],
  ])
  await atMoment('2026-11-24T09:00:00Z', async () => {
    assert.deepEqual(await list(), [
      [waiting, 'asked'],
      [away, 'not-back'],
    ])
    const { body } = await (await signIn(here, set.agency, set.lena)).get('/permits')
    assert.ok(body.indexOf('To be decided') < body.indexOf('Not back'))
    assert.match(body, /Baker/)
  })
  const line = async (who: TestStaff) =>
    set.as(who, async (tx) => (await permitMatters(tx, [who.id])).find(({ act }) => act.href === '/permits')?.text)
  assert.equal(await line(set.lena), '1 permission of your people waits for a decision')
  assert.equal(await line(set.priya), undefined)
  const stranger = await set.agency.staff('Otto', 'officer')
  assert.deepEqual(
    JSON.parse((await (await signIn(here, set.agency, stranger)).json('GET', '/api/v1/permits')).body),
    [],
  )
})
type Listed = { id: string; standing: string }
