import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DateRule, RuleKind } from './dates/kinds.ts'
import { endOf, rulesWith } from './ends.ts'
import {
  type Counting,
  canCome,
  eventRefused,
  type Happened,
  type LifeEvent,
  type LifeValue,
  lifeEvents,
  type Mark,
  type OrderState,
  orderStates,
  standOn,
  stretchesOf,
  withdrawalRefused,
} from './life.ts'

const day = Temporal.PlainDate.from
const happened = (said: string): Happened[] =>
  said === ''
    ? []
    : said.split(', ').map((one) => {
        const [on = '', kind = '', until] = one.split(' ')
        const last = until ? day(until) : null
        return { kind: kind as LifeEvent, on: day(on), ...(kind === 'varied' ? { endsOn: last } : { lastDay: last }) }
      })

/** Which events can come in each state, in the order of their list: x where it can, . where it cannot. */
const table: Record<OrderState, string> = {
  // ................ varied suspended lifted breach settled revoked custody reinstated proposed applied refused discharged completed expired transferred ended error
  coming: 'x..............xx',
  current: 'xx.x.x..x..xx.xxx',
  'breach-started': 'xx...x.....x..xxx',
  suspended: 'x.xx.xx....x..xxx',
  revoked: '......xx.......xx',
  'past-end': 'x..x.x.....xxxxxx',
  ended: '.................',
  'entered-in-error': '.................',
}
for (const state of orderStates)
  test(`what can come while an order is ${state}, nothing else known`, () => {
    const row = lifeEvents.map((event) => (canCome(event, { state, marks: [] }) ? 'x' : '.')).join('')
    assert.equal(row, table[state])
  })

const marked: [LifeEvent, OrderState, Mark[], boolean][] = [
  ['breach-started', 'suspended', ['breach-open'], false],
  ['breach-settled', 'breach-started', ['breach-open'], true],
  ['breach-settled', 'suspended', ['breach-open'], true],
  ['breach-settled', 'revoked', ['breach-open'], false],
  ['returned-to-custody', 'revoked', ['in-custody'], false],
  ['returned-to-custody', 'suspended', ['in-custody'], false],
  ['discharge-proposed', 'current', ['discharge-proposed'], false],
  ['discharge-proposed', 'current', ['discharge-applied'], false],
  ['discharge-applied', 'current', ['discharge-proposed'], true],
  ['discharge-applied', 'current', ['discharge-applied'], false],
  ['discharge-applied', 'breach-started', ['breach-open', 'discharge-proposed'], true],
  ['discharge-refused', 'current', ['discharge-proposed'], true],
  ['discharge-refused', 'past-end', ['discharge-applied'], true],
  ['discharge-refused', 'ended', ['discharge-applied'], false],
]
for (const [event, state, marks, expected] of marked)
  test(`${event} ${expected ? 'can' : 'cannot'} come while ${state} with ${marks.join(' and ')}`, () =>
    assert.equal(canCome(event, { state, marks }), expected))

const rule = (code: string, kind: RuleKind): DateRule => ({ ...kind, code, name: code, ...origin })
const origin = { from: '1900-01-01', source: 'for the test', verified: true }
const types = ['ico']
const dateRules = [
  rule('reckoning', { kind: 'reckoning', back: 'after-adding', units: 'longest-first' }),
  rule('start', { kind: 'start', types, points: ['making'] }),
  rule('end', { kind: 'date', gives: 'expiry', types, way: { way: 'last-day' } }),
  rule('at-large', { kind: 'time', types, why: 'at-large', counts: false, fromDays: 3 }),
]
const countingAs = (counts: Counting, time?: 'at-large') =>
  rulesWith(
    dateRules,
    (['suspended', 'revoked'] as const).map((event) => ({
      ...{ code: event, name: event, event, types, counts, ...origin },
      ...(time ? { time } : {}),
    })),
  )

const order = (events: string, endsOn: string | null = '2026-12-31', rules = countingAs('all')) => ({
  made: {
    id: 'a',
    type: 'ico',
    madeOn: day('2026-01-01'),
    startsOn: day('2026-01-01'),
    ...(endsOn ? { endsOn: day(endsOn) } : {}),
  },
  events: happened(events),
  law: { rules },
})

describe('how an order stands on a day', () => {
  const stands: [string, string, string, OrderState, Mark[]][] = [
    ['the day before it starts', '', '2025-12-31', 'coming', []],
    ['its first day', '', '2026-01-01', 'current', []],
    ['its last day', '', '2026-12-31', 'current', []],
    ['the day after', '', '2027-01-01', 'past-end', []],
    ['the day before a suspension', '2026-03-01 suspended', '2026-02-28', 'current', []],
    ['the first day of a suspension', '2026-03-01 suspended', '2026-03-01', 'suspended', []],
    ['a suspension nobody lifted, after the last day', '2026-03-01 suspended', '2027-06-01', 'suspended', []],
    ['the last day of a suspension with an end', '2026-03-01 suspended 2026-03-12', '2026-03-12', 'suspended', []],
    ['the day after that', '2026-03-01 suspended 2026-03-12', '2026-03-13', 'current', []],
    ['the day it is lifted', '2026-03-01 suspended, 2026-03-05 suspension-lifted', '2026-03-05', 'current', []],
    ['lifted on the day it began', '2026-03-01 suspended, 2026-03-01 suspension-lifted', '2026-03-01', 'current', []],
    ['a breach', '2026-03-01 breach-started', '2026-03-01', 'breach-started', ['breach-open']],
    ['a breach, after the last day', '2026-03-01 breach-started', '2027-03-01', 'breach-started', ['breach-open']],
    ['a breach dealt with', '2026-03-01 breach-started, 2026-03-09 breach-settled', '2026-03-09', 'current', []],
    [
      'a breach while suspended',
      '2026-03-01 suspended, 2026-03-02 breach-started',
      '2026-03-03',
      'suspended',
      ['breach-open'],
    ],
    ['a breach, then revoked', '2026-03-01 breach-started, 2026-03-09 revoked', '2026-03-09', 'revoked', []],
    ['back in custody', '2026-03-09 revoked, 2026-03-20 returned-to-custody', '2026-03-20', 'revoked', ['in-custody']],
    ['reinstated', '2026-03-09 revoked, 2026-05-01 reinstated', '2026-05-01', 'current', []],
    ['an early end proposed', '2026-03-09 discharge-proposed', '2026-03-09', 'current', ['discharge-proposed']],
    ['refused', '2026-03-09 discharge-proposed, 2026-03-10 discharge-refused', '2026-03-10', 'current', []],
    ['ended early', '2026-03-09 discharged', '2026-03-09', 'ended', []],
    ['before it ended', '2026-03-09 completed', '2026-03-08', 'current', []],
    ['entered in error, on any day', '2026-03-09 entered-in-error', '2026-01-02', 'entered-in-error', []],
    ['varied to end sooner', '2026-03-09 varied 2026-06-30', '2026-07-01', 'past-end', []],
    ['the day before that was varied', '2026-08-01 varied 2026-07-31', '2026-07-31', 'current', []],
  ]
  for (const [name, events, on, state, marks] of stands)
    test(name, () => assert.deepEqual(standOn(order(events), day(on)), { state, marks }))
})

describe('time that does not count', () => {
  const ends: [string, string, Counting, string | null, number, boolean][] = [
    ['none', '', 'none', '2026-12-31', 0, false],
    ['twelve days, which do not', '2026-03-01 suspended 2026-03-12', 'none', '2027-01-12', 12, false],
    ['twelve days, which do', '2026-03-01 suspended 2026-03-12', 'all', '2026-12-31', 0, false],
    [
      'lifted before its end',
      '2026-03-01 suspended 2026-03-12, 2026-03-05 suspension-lifted',
      'none',
      '2027-01-04',
      4,
      false,
    ],
    ['lifted on its first day', '2026-03-01 suspended, 2026-03-01 suspension-lifted', 'none', '2026-12-31', 0, false],
    ['still lasting', '2026-03-01 suspended', 'none', '2026-12-31', 0, true],
    [
      'until custody, while it lasts',
      '2026-03-01 suspended, 2026-03-11 returned-to-custody',
      'in-custody',
      '2027-01-10',
      10,
      false,
    ],
    ['never in custody', '2026-03-01 suspended 2026-03-03', 'in-custody', '2027-01-03', 3, false],
    [
      'in custody the same day',
      '2026-03-01 suspended, 2026-03-01 returned-to-custody',
      'in-custody',
      '2026-12-31',
      0,
      false,
    ],
    ['twice', '2026-03-01 suspended 2026-03-02, 2026-05-01 suspended 2026-05-03', 'none', '2027-01-05', 5, false],
    [
      'a suspension that became a revocation',
      '2026-03-01 suspended, 2026-03-04 revoked, 2026-03-06 reinstated',
      'none',
      '2027-01-05',
      5,
      false,
    ],
    [
      'after a variation',
      '2026-02-01 varied 2027-01-31, 2026-03-01 suspended 2026-03-10',
      'none',
      '2027-02-10',
      10,
      false,
    ],
    [
      'before a variation, which knew of it',
      '2026-02-01 suspended 2026-02-10, 2026-03-01 varied 2027-01-31',
      'none',
      '2027-01-31',
      0,
      false,
    ],
    [
      'running on when it was varied: only what came after',
      '2026-02-20 suspended, 2026-03-01 varied 2027-01-31, 2026-03-05 suspension-lifted',
      'none',
      '2027-02-04',
      4,
      false,
    ],
    ['after the last day', '2027-01-01 suspended 2027-01-09', 'none', '2026-12-31', 0, false],
    [
      'one still lasting and one that is over',
      '2026-02-01 suspended 2026-02-10, 2026-03-01 revoked',
      'none',
      '2027-01-10',
      10,
      true,
    ],
  ]
  for (const [name, events, counting, expected, added, standsStill] of ends)
    test(name, () => {
      const end = endOf(order(events, '2026-12-31', countingAs(counting)))
      assert.deepEqual([end.expected?.toString() ?? null, end.added, end.standsStill], [expected, added, standsStill])
    })

  test('an order without an end stays without one', () =>
    assert.equal(endOf(order('2026-03-01 suspended 2026-03-12', null)).expected, null))

  test('time that the rules for dates know by another reason counts as they say', () => {
    const rules = countingAs('none', 'at-large')
    const end = (events: string) => endOf(order(events, '2026-12-31', rules)).expected?.toString()
    assert.equal(end('2026-03-01 suspended 2026-03-02'), '2026-12-31')
    assert.equal(end('2026-03-01 suspended 2026-03-03'), '2027-01-03')
  })

  test('29 February is a day that does not count as any other', () => {
    const given = order('2028-02-28 suspended 2028-03-01', '2028-12-31', countingAs('none'))
    assert.deepEqual([endOf(given).expected?.toString(), endOf(given).added], ['2029-01-03', 3])
  })

  test('an end that came early is the end', () => {
    const { ordered, expected } = endOf(order('2026-09-01 discharged'))
    assert.deepEqual([ordered?.toString(), expected?.toString()], ['2026-12-31', '2026-09-01'])
  })

  test('a length gives the end, and what does not count moves it', () => {
    const given = order('2026-03-01 suspended 2026-03-12', null, countingAs('none'))
    const made = { ...given.made, term: { months: 12 } }
    assert.equal(endOf({ ...given, made, events: [] }).expected?.toString(), '2026-12-31')
    assert.equal(endOf({ ...given, made }).expected?.toString(), '2027-01-12')
  })

  test('a suspension of which nothing is left is none', () =>
    assert.deepEqual(stretchesOf(happened('2026-03-01 suspended, 2026-03-01 suspension-lifted')), []))
})

const values: LifeValue[] = lifeEvents
  .filter((event) => event !== 'ended' && event !== 'entered-in-error' && event !== 'reinstated')
  .map((event) => ({ code: event, name: event, event, types: ['ico'], by: ['court'], source: 'x', verified: true }))

describe('what is refused', () => {
  const cases: [string, string, string, string | undefined][] = [
    ['an event of the day', '', '2026-03-01 suspended', undefined],
    ['one that the place does not have', '2026-03-01 revoked', '2026-03-02 reinstated', 'not-of-this-order event'],
    ['one of a day to come', '', '2026-11-24 suspended', 'happens-in-future on'],
    ['one before the making', '', '2025-12-31 suspended', 'happened-before-made on'],
    ['a suspension that ends before it begins', '', '2026-03-02 suspended 2026-03-01', 'last-day-before-first lastDay'],
    ['a lift without a suspension', '', '2026-03-01 suspension-lifted', 'not-as-it-stands on'],
    ['a lift before the suspension', '2026-03-09 suspended', '2026-03-01 suspension-lifted', 'not-as-it-stands on'],
    ['a second suspension within the first', '2026-03-01 suspended', '2026-03-09 suspended', 'not-as-it-stands on'],
    [
      'a suspension recorded late, before another',
      '2026-03-09 suspended',
      '2026-03-01 suspended 2026-03-04',
      undefined,
    ],
    [
      'one recorded late that would run into another',
      '2026-03-09 suspended',
      '2026-03-01 suspended',
      'not-with-what-came-after on',
    ],
    [
      'an end before what was recorded later',
      '2026-03-09 suspended',
      '2026-03-01 completed',
      'not-with-what-came-after on',
    ],
    ['expiry before the last day', '', '2026-11-20 expired', 'not-as-it-stands on'],
    ['anything after the end', '2026-03-01 completed', '2026-03-02 suspended', 'not-as-it-stands on'],
  ]
  for (const [name, events, next, expected] of cases)
    test(name, () => {
      const [event] = happened(next)
      assert.ok(event && event.kind !== 'made')
      const refused = eventRefused(order(events), { ...event, kind: event.kind }, values, day('2026-11-23'))
      assert.equal(refused && `${refused.refusal} ${refused.at}`, expected)
    })

  test('expiry on the last day, once it is over', () => {
    const ended = { kind: 'expired' as const, on: day('2026-10-31') }
    assert.equal(eventRefused(order('', '2026-10-31'), ended, values, day('2026-11-23')), undefined)
  })

  test('who does not decide it', () => {
    const by = { kind: 'suspended' as const, on: day('2026-03-01'), by: 'officer' }
    assert.equal(eventRefused(order(''), by, values, day('2026-11-23'))?.refusal, 'not-decided-by')
  })

  test('withdrawing what others rest on, and nothing else', () => {
    const given = order('2026-03-01 suspended, 2026-03-05 suspension-lifted')
    const [suspended, lifted] = given.events
    assert.equal(withdrawalRefused(given, lifted ? [lifted] : [])?.refusal, 'not-with-what-came-after')
    assert.equal(withdrawalRefused(given, suspended ? [suspended] : []), undefined)
  })

  test('what was faulty before does not stand in the way of withdrawing', () => {
    const given = order('2026-03-01 completed, 2026-03-05 varied, 2026-03-06 varied')
    assert.equal(withdrawalRefused(given, given.events.slice(0, 2)), undefined)
  })
})
