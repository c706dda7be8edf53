import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Calendar } from '../../../../platform/dates.ts'
import { blanksRefused, curfewsLeaveNoHour, homeContradictions } from './contradictions.ts'
import { leavesNoHour, weekOfCurfews } from './curfew-limits.ts'
import { type Curfew, minutesIn, nightOf } from './curfews.ts'
import type { DutyOrder } from './facts.ts'
import { obligationsOf } from './obligations.ts'
import type { CurfewRule, Duty, NamedCounting, When } from './values.ts'
import { workOf } from './work.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const zone = 'Australia/Sydney'
const calendar: Calendar = { zone, holidays: new Map(), weekend: [6, 7] }
const origin = { source: 'a rule for trying', verified: true }
const countings: NamedCounting[] = [
  { ...origin, code: 'within', ends: 'within' },
  { ...origin, code: 'weeks', ends: 'beginning-on' },
]
const days = (count: number) => ({ count, unit: 'days', counting: 'within' }) as const
const duty = (when: When, more: Partial<Duty> = {}): Duty => ({
  ...origin,
  code: 'tried',
  name: 'Tried',
  kind: 'report',
  conditions: ['report'],
  triggers: ['order-made'],
  when,
  met: ['report'],
  ...more,
})
const order: DutyOrder = {
  id: 'order',
  type: 'any',
  madeOn: day('2026-11-16'),
  startsOn: day('2026-11-16'),
  endsOn: day('2027-11-15'),
  conditions: [
    { id: 'one', code: 'report', inputs: {}, from: day('2026-11-16'), to: null },
    { id: 'two', code: null, inputs: {}, from: day('2026-11-16'), to: null },
  ],
}
const nothing = { happenings: [], done: [], recorded: ['report'] as const }
const ask = (one: Duty, on: string, given = order) =>
  obligationsOf(given, { version: 'XX/2026-01-01', countings, duties: [one] }, nothing, { on: day(on), calendar })

test('an obligation tells its working: rule, version, facts and steps with their sources', () => {
  const { obligations, asWorded } = ask(duty({ rule: 'within', timing: days(7) }), '2026-11-20')
  assert.deepEqual(obligations[0]?.working, {
    rule: 'tried',
    version: 'XX/2026-01-01',
    source: 'a rule for trying',
    verified: true,
    facts: [{ name: 'order-made', value: '2026-11-16' }],
    steps: [{ code: 'within', from: '2026-11-16', to: '2026-11-23', by: 'P7D', source: 'a rule for trying' }],
    moves: ['order-made'],
  })
  assert.equal(obligations[0]?.id, 'one:tried')
  assert.deepEqual(
    asWorded.map(({ id }) => id),
    ['two'],
  )
})

test('a duty beside a condition that is over is no longer asked', () => {
  const beside = duty({ rule: 'throughout' }, { beside: ['other'] })
  const other = { id: 'x', code: 'other', inputs: {}, from: day('2026-11-16'), to: day('2026-12-01') }
  const given = { ...order, conditions: [...order.conditions, other] }
  assert.equal(ask(beside, '2026-12-01', given).obligations.length, 1)
  assert.equal(ask(beside, '2026-12-02', given).obligations.length, 0)
})

test('a duty of every day begins, rests and is over with its order', () => {
  const stands = (on: string, pauses: DutyOrder['pauses'] = []) =>
    ask(duty({ rule: 'throughout' }), on, { ...order, pauses }).obligations[0]?.standing
  assert.equal(stands('2026-11-15'), 'not-yet')
  assert.equal(stands('2026-11-16'), 'in-force')
  assert.equal(stands('2026-12-02', [{ from: day('2026-12-01'), to: null }]), 'paused')
  assert.equal(stands('2027-11-15'), 'in-force')
  assert.equal(stands('2027-11-16'), 'over')
})

test('what is due in a rest without an end is due on no day', () => {
  const { obligations } = ask(duty({ rule: 'within', timing: days(7) }), '2026-11-30', {
    ...order,
    pauses: [{ from: day('2026-11-20'), to: null }],
  })
  assert.deepEqual([obligations[0]?.standing, obligations[0]?.due], ['paused', null])
})

test('a counting that is not there is a bug in the values', () => {
  assert.throws(() => ask(duty({ rule: 'within', timing: { ...days(1), counting: 'none' } }), '2026-11-16'), RangeError)
})

const anyDay = fc.integer({ min: 0, max: 700 }).map((count) => day('2026-06-01').add({ days: count }))

test('nothing is due before what begins it, and more days are never due earlier', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 90 }), (made, on, count) => {
      const given = { ...order, madeOn: made, startsOn: made, endsOn: null }
      const due = (of: number) =>
        obligationsOf(given, { countings, duties: [duty({ rule: 'within', timing: days(of) })] }, nothing, {
          on,
          calendar,
        }).obligations[0]?.due?.day
      const [one, more] = [due(count), due(count + 1)]
      assert.ok(one && more && Temporal.PlainDate.compare(one, made) >= 0 && Temporal.PlainDate.compare(more, one) >= 0)
    }),
  )
})

test('a report met in time is never missed later, whatever day is asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 300 }), (after, later) => {
      const on = order.madeOn.add({ days: after })
      const history = { ...nothing, done: [{ by: 'report' as const, on }] }
      const asking = { on: on.add({ days: later }), calendar }
      const law = { countings, duties: [duty({ rule: 'within', timing: days(7) })] }
      assert.equal(obligationsOf(order, law, history, asking).obligations[0]?.standing, 'met')
    }),
  )
})

const rules: CurfewRule[] = [
  { ...origin, code: 'day', rule: 'day', starts: '12:00' },
  { ...origin, code: 'most', rule: 'most-hours', orders: ['low'], above: ['high'], cap: 12 },
]
const hour = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${`${half >> 1}`.padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
const anyCurfew = fc
  .record({ type: fc.constantFrom('low', 'high'), from: hour, to: hour, number: fc.integer({ min: 1, max: 3 }) })
  .filter(({ from, to }) => from !== to)
  .map(
    ({ type, from, to, number }): Curfew => ({
      id: `${type} ${number} ${from} ${to}`,
      order: { id: `${type} ${number}`, type, madeOn: day('2026-01-05') },
      from,
      to,
      first: day('2026-01-05'),
      last: null,
    }),
  )

test('curfews never come to more than their cap, and none is observed beyond what it asks', () => {
  fc.assert(
    fc.property(fc.array(anyCurfew, { maxLength: 5 }), anyDay, (curfews, on) => {
      const night = nightOf(on, curfews, rules, zone)
      assert.ok(night.cap !== null && night.minutes <= night.cap)
      const high = nightOf(
        on,
        curfews.filter(({ order: of }) => of.type === 'high'),
        [],
        zone,
      )
      assert.ok(night.minutes >= 0 && night.curfews.length === curfews.length)
      if (high.minutes > 12 * 60 && night.cap < high.minutes - 60) assert.fail('an order above was cut')
      for (const { asks, observes } of night.curfews) assert.ok(minutesIn(observes) <= minutesIn(asks) + 0.001)
    }),
  )
})

test('a week of curfews is the sum of its nights', () => {
  const curfew: Curfew = {
    id: 'one',
    order: { id: 'one', type: 'low', madeOn: day('2026-09-01') },
    from: '19:00',
    to: '07:00',
    first: day('2026-09-01'),
    last: null,
  }
  assert.equal(weekOfCurfews(day('2026-09-07'), [curfew], rules, zone), 7 * 720)
  assert.equal(weekOfCurfews(day('2026-09-28'), [curfew], rules, zone), 7 * 720 - 60)
  assert.equal(leavesNoHour(day('2026-09-07'), [curfew], rules, zone), false)
  const rest = { ...curfew, id: 'two', from: '07:00', to: '19:00' }
  assert.equal(leavesNoHour(day('2026-09-07'), [curfew, rest], rules, zone), true)
})

test('hours of work that run together count once, and what is over the cap is told', () => {
  assert.deepEqual(
    workOf(
      [
        { id: 'a', hours: 200 },
        { id: 'b', hours: 150 },
      ],
      300,
    ),
    { toDo: 350, over: 50 },
  )
  assert.deepEqual(
    workOf(
      [
        { id: 'a', hours: 200 },
        { id: 'b', hours: 150, concurrentWith: 'a' },
      ],
      300,
    ),
    { toDo: 200, over: 0 },
  )
  const chain = [
    { id: 'a', hours: 100 },
    { id: 'b', hours: 250, concurrentWith: 'a' },
    { id: 'c', hours: 60, concurrentWith: 'b' },
  ]
  assert.deepEqual(workOf(chain, 300), { toDo: 250, over: 0 })
  const ring = [
    { id: 'a', hours: 100, concurrentWith: 'b' },
    { id: 'b', hours: 120, concurrentWith: 'a' },
  ]
  assert.deepEqual(workOf(ring, 300), { toDo: 120, over: 0 })
  assert.deepEqual(workOf([], 300), { toDo: 0, over: 0 })
})

const curfewOf = (from: string, to: string, days = '') => ({
  code: 'curfew',
  kind: 'curfew',
  inputs: { 'from-time': from, 'to-time': to, ...(days && { days }) },
})

test('blanks that contradict themselves are refused at the blank', () => {
  assert.deepEqual(blanksRefused(curfewOf('19:00', '19:00')), { refusal: 'curfew-has-no-hours', blank: 'to-time' })
  assert.equal(blanksRefused(curfewOf('19:00', '06:00')), undefined)
  assert.equal(blanksRefused(curfewOf('19:00', 'soon')), undefined)
  const work = (hours: string) => ({ code: 'work-hours', kind: 'work-hours', inputs: { hours } })
  assert.deepEqual(blanksRefused(work('00')), { refusal: 'hours-of-none', blank: 'hours' })
  assert.equal(blanksRefused(work('1')), undefined)
})

test('curfews that leave no hour are refused where a condition needs one', () => {
  const report = { code: 'report-as-directed', kind: 'report', inputs: {} }
  const held = [curfewOf('19:00', '07:00'), report]
  assert.equal(curfewsLeaveNoHour(curfewOf('07:00', '19:00'), held), true)
  assert.equal(curfewsLeaveNoHour(curfewOf('07:00', '18:59'), held), false)
  assert.equal(curfewsLeaveNoHour(curfewOf('07:00', '19:00'), [curfewOf('19:00', '07:00')]), false)
  assert.equal(curfewsLeaveNoHour(curfewOf('07:00', '19:00'), [curfewOf('19:00', '07:00', 'Mondays'), report]), false)
  assert.equal(curfewsLeaveNoHour(report, held), false)
})

test('living where somebody lives whom one must not meet is named', () => {
  const not = [{ id: 'not', person: 'LEE CARTER' }]
  assert.deepEqual(homeContradictions([{ id: 'home', address: '3 Hill St, Penrith' }], not, []), [])
  assert.deepEqual(homeContradictions([{ id: 'home', address: '3 Carter St' }], not, []), [])
  const at = [{ id: 'home', address: '3 Hill St, at Lée Carter’s' }]
  assert.deepEqual(homeContradictions(at, not, []), [
    { residence: 'home', nonAssociation: 'not', person: 'LEE CARTER' },
  ])
  const known = [{ person: 'Lee Carter', address: '3 Hill St' }]
  assert.equal(homeContradictions([{ id: 'home', address: '3 hill st.' }], not, known).length, 1)
  assert.equal(homeContradictions([{ id: 'home', address: '' }], [{ id: 'not', person: '' }], known).length, 0)
})
