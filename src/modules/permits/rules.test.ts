import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Decision,
  daysOf,
  decisionRefused,
  eachDay,
  isLeaders,
  leaderSeesFrom,
  type PermitRule,
  permissionFor,
  type Standing,
  standingAt,
  type WarnedCondition,
  warningsOf,
} from './rules.ts'

const at = Temporal.Instant.from
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const zone = 'Australia/Sydney'
const calendar = { zone, holidays: new Map(), weekend: [6, 7] }

const travel = {
  state: 'granted',
  sort: 'travel',
  startsAt: at('2026-12-24T00:00Z'),
  endsAt: at('2026-12-27T07:00Z'),
  seenAt: undefined,
} as const
const move = { ...travel, sort: 'move', endsAt: null } as const
const stands: [string, Parameters<typeof standingAt>[0], string, Standing][] = [
  ['asked, whatever the day', { ...travel, state: 'asked' }, '2027-01-01T00:00Z', 'asked'],
  ['given, before they leave', travel, '2026-12-23T23:59:59Z', 'coming'],
  ['at the moment they leave', travel, '2026-12-24T00:00Z', 'away'],
  ['a second before they are due', travel, '2026-12-27T06:59:59Z', 'away'],
  ['at the moment they are due', travel, '2026-12-27T07:00Z', 'not-back'],
  ['met since, before they were due', { ...travel, seenAt: at('2026-12-26T00:00Z') }, '2026-12-26T01:00Z', 'back'],
  ['met since, long after', { ...travel, seenAt: at('2026-12-29T00:00Z') }, '2026-12-30T00:00Z', 'back'],
  ['recorded as back', { ...travel, state: 'back' }, '2026-12-30T00:00Z', 'back'],
  ['leave to move, before the day', move, '2026-12-23T00:00Z', 'coming'],
  ['leave to move, once the day has come', move, '2027-03-01T00:00Z', 'due'],
  ['taken back', { ...travel, state: 'cancelled' }, '2026-12-25T00:00Z', 'cancelled'],
]
for (const [name, given, now, expected] of stands)
  test(`how it stands: ${name}`, () => assert.equal(standingAt(given, at(now)), expected))

const rule = { decides: 'officer', sort: 'travel', atMost: 7 } as const
const yes: Decision = {
  grant: true,
  from: at('2026-12-24T00:00Z'),
  until: at('2026-12-27T07:00Z'),
  days: 4,
  words: '',
  decidedBy: '',
  on: day('2026-12-22'),
}
const by = { leads: false, today: day('2026-12-22') }
type Decided = [string, Parameters<typeof decisionRefused>, string | undefined]
const asked = { state: 'asked', withLeader: false } as const
const decisions: Decided[] = [
  ['by the officer', [asked, rule, yes, by], undefined],
  ['anew, once given', [{ ...asked, state: 'granted' }, rule, yes, by], undefined],
  ['once they are back', [{ ...asked, state: 'back' }, rule, yes, by], 'over-already'],
  ['what is for the team leader', [asked, { ...rule, decides: 'team-leader' }, yes, by], 'not-yours'],
  ['what was sent up', [{ ...asked, withLeader: true }, rule, yes, by], 'not-yours'],
  ['what was sent up, by who leads', [{ ...asked, withLeader: true }, rule, yes, { ...by, leads: true }], undefined],
  ['on a day to come', [asked, rule, { ...yes, on: day('2026-12-23') }, by], 'in-future'],
  ['outside, by nobody', [asked, { ...rule, decides: 'outside' }, { ...yes, decidedBy: ' ' }, by], 'decider-missing'],
  ['outside', [asked, { ...rule, decides: 'outside' }, { ...yes, decidedBy: 'The court' }, by], undefined],
  ['without a day to be back', [asked, rule, { ...yes, until: undefined }, by], 'days-missing'],
  ['back as they leave', [asked, rule, { ...yes, until: yes.from }, by], 'ends-before-start'],
  ['seven days of seven', [asked, rule, { ...yes, days: 7 }, by], undefined],
  ['eight days of seven', [asked, rule, { ...yes, days: 8 }, by], 'too-long'],
  [
    'eight days where none is the most',
    [asked, { ...rule, atMost: undefined } as never, { ...yes, days: 8 }, by],
    undefined,
  ],
  ['refused without a reason', [asked, rule, { ...yes, grant: false, words: ' ' }, by], 'reason-missing'],
  ['refused with one', [asked, rule, { ...yes, grant: false, words: 'Too soon' }, by], undefined],
  ['leave to move, which has no end', [asked, { ...rule, sort: 'move' }, { ...yes, until: undefined }, by], undefined],
]
for (const [name, given, expected] of decisions)
  test(`decided ${name}`, () => assert.equal(decisionRefused(...given)?.refusal, expected))

test('whoever leads sees it after the hours of the place, or at once', () => {
  const due = at('2026-12-27T07:00Z')
  assert.equal(`${leaderSeesFrom(due, { leaderAfter: 24 })}`, '2026-12-28T07:00:00Z')
  assert.equal(`${leaderSeesFrom(due, {})}`, '2026-12-27T07:00:00Z')
  assert.deepEqual(
    [isLeaders('officer', false), isLeaders('officer', true), isLeaders('outside', false)],
    [false, true, false],
  )
})

const condition: WarnedCondition = {
  id: 'c',
  order: 'o',
  orderName: 'ICO',
  code: 'curfew',
  kind: 'curfew',
  text: 'Be at home',
  inputs: { 'from-time': '21:00', 'to-time': '06:00', address: '4 Bourke St' },
}
const place: WarnedCondition = {
  ...condition,
  code: 'place-restriction',
  kind: 'place',
  text: 'Do not go to Bondi',
  inputs: { place: 'Bondi Beach' },
}
const trip = {
  from: at('2026-12-23T22:00Z'),
  until: at('2026-12-27T07:00Z'),
  zone,
  places: 'Surfers Paradise',
  decideBy: day('2026-12-24'),
  decided: false,
  lastDay: undefined,
}
const order = { id: 'o', name: 'ICO', startsOn: day('2026-01-01'), endsOn: day('2027-01-01') }
const none = { orders: [order], conditions: [], hours: [] }
const week = { where: 'the mill', days: [1, 2, 3, 4, 5], validFrom: null, validTo: null }
const warned: [string, Partial<typeof trip>, Partial<Parameters<typeof warningsOf>[1]>, string][] = [
  ['nothing', {}, {}, ''],
  ['a day too few to decide', { decideBy: day('2026-12-25') }, {}, 'leaves-before'],
  ['decided already', { decideBy: day('2026-12-25'), decided: true }, {}, ''],
  ['an order that ends the day they are back', {}, { orders: [{ ...order, endsOn: day('2026-12-27') }] }, 'order-ends'],
  ['an order that ends a day later', {}, { orders: [{ ...order, endsOn: day('2026-12-28') }] }, ''],
  ['an order without an end', {}, { orders: [{ ...order, endsOn: null }] }, ''],
  ['no order', {}, { orders: [] }, 'no-order'],
  ['a curfew', {}, { conditions: [condition] }, 'curfew'],
  ['days of work', {}, { hours: [week] }, 'hours'],
  ['days of work that are over', {}, { hours: [{ ...week, validTo: day('2026-12-24') as never }] }, ''],
  ['another place', {}, { conditions: [place] }, ''],
  ['the place that is forbidden', { places: 'My aunt, BONDI' }, { conditions: [place] }, 'near'],
]
for (const [name, change, around, expected] of warned)
  test(`in the way: ${name}`, () =>
    assert.equal(
      warningsOf({ ...trip, ...change }, { ...none, ...around })
        .map(({ code }) => code)
        .join(' '),
      expected,
    ))

test('nights of curfew and days of work are counted', () => {
  const found = warningsOf(trip, { ...none, conditions: [condition], hours: [week] })
  assert.deepEqual(
    found.map((one) => (one.code === 'curfew' ? one.nights : one.code === 'hours' ? one.days : one)),
    [3, 2],
  )
})

const kind: PermitRule = {
  code: 'trip',
  name: 'Trip',
  sort: 'travel',
  decides: 'officer',
  decidedBy: '',
  answers: ['travel'],
  decideWithin: 2,
  paper: true,
  tell: [{ whom: 'police' }],
  atMost: 7,
  leaderAfter: 24,
  source: 'nowhere',
  verified: false,
}
const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2000-01-01').add({ days }))

test('never decided before it is asked, nor due back before they leave; longer is never less than long', () => {
  const span = fc.record({
    askedOn: someDay,
    first: someDay,
    more: fc.integer({ min: 0, max: 60 }),
    extra: fc.integer({ min: 0, max: 60 }),
    hour: fc.integer({ min: 1, max: 23 }),
  })
  fc.assert(
    fc.property(span, ({ askedOn, first, more, extra, hour }) => {
      const ask = (days: number) =>
        permissionFor(
          [kind],
          {
            kind: 'trip',
            askedOn,
            from: { day: first, time: time('00:00') },
            until: { day: first.add({ days }), time: time(`${String(hour).padStart(2, '0')}:30`) },
            zone,
            conditions: ['travel'],
          },
          calendar,
        )
      const [short, long] = [ask(more), ask(more + extra)]
      assert.ok(short.ok && long.ok)
      const { decideBy, days = 0, back, leaderSees, lastDay } = short.value
      assert.ok(Temporal.PlainDate.compare(decideBy, askedOn) > 0)
      assert.ok(back && leaderSees && Temporal.Instant.compare(back, leaderSees) < 0)
      assert.equal(lastDay !== undefined, days > 7)
      assert.ok((long.value.days ?? 0) >= days)
      assert.equal(short.value.working.steps.at(-1)?.to, `${leaderSees}`)
      assert.equal(daysOf(first, first.add({ days: more })), eachDay(first, first.add({ days: more })).length)
    }),
  )
})
