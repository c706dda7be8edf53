import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, world } from '../../../test/support/app.ts'
import { made, period, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { createLog } from '../../platform/log.ts'
import { addCondition, orderOf, recordEvent, recordOrder } from '../orders/index.ts'
import { currentSupervision, linesOf, setLevel } from '../people/index.ts'
import { tasksFrom } from '../tasks/index.ts'
import {
  answerChance,
  beginSearch,
  changedSince,
  lookAt,
  putForward,
  refreshChances,
  refuseChance,
  searchSome,
} from './commands.ts'
import { opportunityJobs } from './jobs.ts'
import { chanceOne, chancesOf, listed, lookedAt, openChances, opportunityMatters, stepsOf } from './queries.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from
const today = day('2026-11-23')

type Under = { type?: string; startsOn?: string; endsOn?: string; code?: string }
type Set = Scene & {
  lena: TestStaff
  order: string
  as: <T>(who: TestStaff, work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** Roy on an intensive order of a year whose third went by, with a curfew; Lena leads. */
async function under({
  type = 'ico',
  startsOn = '2026-06-01',
  endsOn = '2027-05-31',
  code = 'curfew',
}: Under = {}): Promise<Set> {
  const set = await scene(here, 'low')
  const lena = await set.agency.staff('Lena', 'team-leader')
  const order = await set.run(async (tx) => {
    const inputs = code === 'curfew' ? { inputs: { 'from-time': '21:00', 'to-time': '06:00', address: 'Home' } } : {}
    return made(
      await recordOrder(tx, {
        person: set.roy,
        type,
        madeBy: 'court',
        madeOn: day(startsOn),
        startsOn: day(startsOn),
        endsOn: day(endsOn),
        court: '',
        courtFile: '',
        asOrdered: '',
        source: '',
        verified: false,
        offences: [{ what: 'Larceny', lawPart: '', domesticViolence: false }],
        conditions: [{ asOrdered: 'As ordered', code, ...inputs }],
        leftOut: [],
        coDefendants: [],
      }),
    ).id
  })
  return { ...set, lena, order, as: (who, work) => here.db.run(who.actor, work) }
}

const open = (set: Set) => set.run((tx) => openChances(tx, [set.roy]))
const refresh = (set: Set) => set.run(async (tx) => (await refreshChances(tx, set.roy)).moved)
const only = async (set: Set) => {
  const [first] = await open(set)
  return first ?? assert.fail('nothing is open')
}
const steps = (set: Set, id: string) => set.run(async (tx) => (await stepsOf(tx, id)).map(({ kind }) => kind))
const found = async (set: Set) => {
  await refresh(set)
  return only(set)
}
const refused = async (set: Set, more: object = {}) => {
  const { id, version } = await found(set)
  made(await set.run((tx) => refuseChance(tx, { id, version, unwanted: false, reason: 'Not yet', ...more })))
  return id
}
const matters = (set: Set, who: TestStaff = set.priya) =>
  set.as(who, async (tx) => (await opportunityMatters(tx, [who.id])).map(({ lead, text }) => [lead, text]))

async function atMoment<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const before = here.clock.now()
  here.clock.set(moment)
  try {
    return await work()
  } finally {
    here.clock.set(before.toString())
  }
}

const easing = 'Ask the Parole Authority to ease detention, monitoring or a curfew'

test('what somebody can be looked at for is kept once, and doing it again does nothing more', async () => {
  const set = await under()
  assert.equal(await refresh(set), 1)
  assert.equal(await refresh(set), 0)
  const chance = await only(set)
  assert.deepEqual(
    [chance.opportunity.name, chance.standing, chance.state, chance.order, `${chance.on}`],
    [easing, 'eligible', 'waits', set.order, '2026-10-01'],
  )
  assert.deepEqual(await steps(set, chance.id), ['eligible'])
  assert.deepEqual(await matters(set), [['Look at it', easing]])
})

test('who is close is kept with what is missing, and is no matter of the day yet', async () => {
  const set = await under({ startsOn: '2026-08-01', endsOn: '2027-07-31' })
  const chance = await found(set)
  assert.equal(chance.standing, 'almost')
  assert.deepEqual(chance.missing, [
    { test: { test: 'served-share', part: 1, whole: 3 }, met: false, on: '2026-12-01', have: '2026-12-01' },
  ])
  assert.deepEqual(await matters(set), [])
  await atMoment('2026-12-01T00:00:00Z', () => refresh(set))
  assert.equal((await only(set)).standing, 'eligible')
  assert.deepEqual(await steps(set, chance.id), ['almost', 'eligible'])
})

test('a breach that is not settled takes it back, and what is no longer close is closed', async () => {
  const set = await under()
  const { id } = await found(set)
  await set.run(async (tx) => made(await recordEvent(tx, set.order, { event: 'breach-started', on: today })))
  await refresh(set)
  const [row] = await open(set)
  assert.equal(row?.standing, 'almost')
  await set.run(async (tx) => made(await recordEvent(tx, set.order, { event: 'ended', on: today, how: 'completed' })))
  await refresh(set)
  assert.deepEqual(await open(set), [])
  assert.equal((await set.run((tx) => chanceOne(tx, id)))?.state, 'gone')
})

test('time in which an order did not run is not served', async () => {
  const set = await under()
  await set.run(async (tx) => {
    made(await recordEvent(tx, set.order, { event: 'revoked', on: day('2026-07-01') }))
    made(await recordEvent(tx, set.order, { event: 'returned-to-custody', on: day('2026-08-01') }))
    made(await recordEvent(tx, set.order, { event: 'reinstated', on: day('2026-08-02') }))
  })
  const { found: all } = await set.run((tx) => lookedAt(tx, set.roy))
  const one = all.find(({ opportunity }) => opportunity.code === 'ease-monitoring')
  // 31 days from 1 July until custody began are added to 1 October.
  assert.equal(one?.tests[0]?.on?.toString(), '2026-11-01')
})

test('a refusal needs a reason, and comes back on the place’s day', async () => {
  const set = await under()
  const { id, version } = await found(set)
  const refuse = (more: object) =>
    set.run((tx) => refuseChance(tx, { id, version, unwanted: false, reason: 'Two alerts', ...more }))
  assert.equal(refusalOf(await refuse({ reason: ' ' })), 'reason-missing')
  assert.equal(refusalOf(await refuse({ backOn: today })), 'back-not-coming')
  assert.equal(refusalOf(await refuse({ version: 9 })), 'stale')
  assert.equal(made(await refuse({})).back.toString(), '2027-02-23')
  assert.deepEqual(await matters(set), [])
  await atMoment('2027-02-21T23:00:00Z', () => refresh(set))
  assert.equal((await only(set)).state, 'refused')
  await atMoment('2027-02-22T23:00:00Z', () => refresh(set))
  assert.deepEqual([(await only(set)).state, (await steps(set, id)).at(-1)], ['waits', 'back'])
})

test('a refusal comes back at once when the conditions have changed', async () => {
  const set = await under()
  const id = await refused(set, { unwanted: true })
  assert.equal(await refresh(set), 0)
  await set.run(async (tx) =>
    made(
      await addCondition(
        tx,
        set.order,
        { asOrdered: 'To take part in a program', code: 'treatment' },
        { reason: 'left-out', court: '' },
      ),
    ),
  )
  await refresh(set)
  assert.deepEqual(await steps(set, id), ['eligible', 'unwanted', 'back'])
})

test('what the court or a board decides is asked after by whoever put it forward', async () => {
  const set = await under()
  const { id, version } = await found(set)
  made(await set.run((tx) => putForward(tx, { id, version, words: 'Four months without an alert' })))
  const again = await set.run((tx) => putForward(tx, { id, version: version + 1, words: 'Again' }))
  assert.equal(refusalOf(again), 'looked-at-already')
  const [task] = await set.run((tx) => tasksFrom(tx, id))
  assert.deepEqual([task?.owner, `${task?.due}`], [set.priya.id, '2026-12-23'])
  assert.deepEqual(await matters(set), [])
  await atMoment('2026-12-23T00:00:00Z', async () =>
    assert.deepEqual(await matters(set), [['Ask after it', `No answer recorded yet: ${easing}`]]),
  )
  const answer = { id, version: version + 1, granted: false, words: '', on: today }
  assert.equal(refusalOf(await set.run((tx) => answerChance(tx, answer))), 'reason-missing')
  const denied = await set.run((tx) => answerChance(tx, { ...answer, words: 'Too soon' }))
  made(denied)
  assert.deepEqual(await steps(set, id), ['eligible', 'forward', 'denied'])
  assert.equal((await set.run((tx) => tasksFrom(tx, id)))[0]?.done?.at !== undefined, true)
  assert.equal((await only(set)).state, 'refused')
})

test('what was granted for an order is not found again until the order changes', async () => {
  const set = await under()
  const { id, version } = await found(set)
  made(await set.run((tx) => putForward(tx, { id, version, words: 'Settled' })))
  made(await set.run((tx) => answerChance(tx, { id, version: version + 1, granted: true, words: '', on: today })))
  assert.equal(await refresh(set), 0)
  assert.deepEqual(await open(set), [])
  const kinds = await set.run(async (tx) => (await linesOf(tx, set.roy, { limit: 20 })).map(({ kind }) => kind))
  assert.ok(kinds.includes('opportunity.forward') && kinds.includes('opportunity.granted'))
})

test('a step down is decided by who leads, and sets the level', async () => {
  const set = await under()
  await set.run(async (tx) => {
    const supervision = await period(tx, set.roy)
    made(await setLevel(tx, { supervision, level: 'high', from: day('2026-11-03'), why: 'Assessed' }))
  })
  const { id } = made(await set.run((tx) => lookAt(tx, { person: set.roy, code: 'step-down-high', order: null })))
  const same = await set.run((tx) => lookAt(tx, { person: set.roy, code: 'step-down-high', order: null }))
  assert.equal(made(same).id, id)
  assert.equal(await refresh(set), 0)
  made(await set.run((tx) => putForward(tx, { id, version: 1, words: 'Kept all since' })))
  const [task] = await set.run((tx) => tasksFrom(tx, id))
  assert.equal(task?.owner, set.lena.id)
  assert.deepEqual(await matters(set, set.lena), [['To decide', 'Put forward to you: Step down from high to medium']])
  const answer = { id, version: 2, granted: true, words: 'Agreed', on: today }
  assert.equal(refusalOf(await set.run((tx) => answerChance(tx, answer))), 'not-yours')
  assert.equal(
    refusalOf(await set.as(set.lena, (tx) => answerChance(tx, { ...answer, on: today.add({ days: 1 }) }))),
    'in-future',
  )
  made(await set.as(set.lena, (tx) => answerChance(tx, answer)))
  assert.equal((await set.run((tx) => currentSupervision(tx, set.roy)))?.level, 'medium')
})

test('nothing is looked at that is for none of their orders', async () => {
  const set = await under()
  const ask = (code: string, order: string | null = null) =>
    set.run((tx) => lookAt(tx, { person: set.roy, code, order }))
  assert.equal(refusalOf(await ask('vary-conditions')), 'not-for-them')
  assert.equal(refusalOf(await ask('ease-monitoring', set.roy)), 'not-for-them')
  assert.equal(refusalOf(await ask('ease-monitoring', set.order)), 'done')
})

test('an early end that is put forward is proposed on the order too', async () => {
  const set = await under({ type: 'cco', code: 'abstain-alcohol', startsOn: '2026-11-02' })
  const { id } = made(await set.run((tx) => lookAt(tx, { person: set.roy, code: 'vary-conditions', order: set.order })))
  made(await set.run((tx) => putForward(tx, { id, version: 1, words: 'Does well' })))
  // Fewer conditions are no early end.
  assert.deepEqual((await set.run((tx) => orderOf(tx, set.order)))?.marks, [])
})

test('an order past its last day is ready to complete, with what still stood', async () => {
  const set = await under({ startsOn: '2025-11-23', endsOn: '2026-11-22', code: 'treatment' })
  assert.deepEqual(await matters(set), [
    [
      'Ready to complete',
      'Intensive correction order: its last day has gone by. Still there: Rehabilitation or treatment',
    ],
  ])
  await set.run(async (tx) => made(await recordEvent(tx, set.order, { event: 'expired', on: day('2026-11-22') })))
  assert.deepEqual(await matters(set), [])
})

test('the round of a day is begun once, goes through everybody, and is what the jobs do', async () => {
  const set = await under()
  const begin = () => set.run(beginSearch)
  const search = (await begin()) ?? assert.fail('nothing was begun')
  assert.equal(await begin(), undefined)
  const some = await set.run((tx) => searchSome(tx, search, null))
  assert.deepEqual([some.people, some.moved, some.last], [1, 1, undefined])
  const [due, round] = opportunityJobs
  const log = createLog('silent')
  await due?.run({}, { db: here.db, log })
  await round?.run({ agency: set.agency.id, search, after: null }, { db: here.db, log })
  assert.equal((await open(set)).length, 1)
})

test('whoever’s record was written in is looked at again within the hour', async () => {
  const set = await under()
  const { id } = await found(set)
  await atMoment('2026-11-25T00:00:00Z', async () => {
    const due = () => set.run(changedSince)
    assert.deepEqual(await due(), [])
    await set.run(async (tx) => made(await recordEvent(tx, set.order, { event: 'breach-started', on: today })))
    assert.deepEqual(await due(), [set.roy])
    const [, , again] = opportunityJobs
    await again?.run({ agency: set.agency.id, person: set.roy }, { db: here.db, log: createLog('silent') })
  })
  assert.equal((await set.run((tx) => chanceOne(tx, id)))?.standing, 'almost')
})

test('lists show how many there are, and nobody who is hidden', async () => {
  const set = await under()
  await found(set)
  const list = (who: TestStaff) => set.as(who, async (tx) => (await listed(tx, 'waiting')).counts.waiting)
  assert.deepEqual([await list(set.priya), await list(set.lena)], [1, 1])
  const browser = await signIn(here, set.agency, set.priya)
  assert.ok((await browser.get('/opportunities')).body.includes(easing))
  const other = await set.agency.staff('Otto', 'officer')
  await restrict(here, set.priya, set.roy)
  assert.equal(await list(set.lena), 0)
  assert.deepEqual(await set.as(other, (tx) => chancesOf(tx, set.roy)), [])
})

test('pages say what is missing and lead through a refusal and back', async () => {
  const set = await under({ startsOn: '2026-08-01', endsOn: '2027-07-31' })
  const { id } = await found(set)
  const browser = await signIn(here, set.agency, set.priya)
  const page = (await browser.get(`/people/${set.roy}/opportunities`)).body
  assert.match(page, /A third of the order served/)
  const one = (await browser.get(`/opportunities/${id}`)).body
  assert.match(one, /No unanswered alert of the monitoring service/)
  const answer = await browser.post(`/opportunities/${id}/refusal`, { whose: 'person', reason: '', _version: '1' })
  assert.match(answer.body, /Give the reason/)
})
