import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contradictionsIn, curfewsIn, type KnownCondition, type TogetherOrder, weekOf } from './together.ts'
import type { CurfewRule } from './values.ts'
import { weekdaysIn } from './weekdays.ts'
import { workTogether } from './work.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const zone = 'Australia/Sydney'
const origin = { source: 'a rule for trying', verified: true }
const noon: CurfewRule = { ...origin, code: 'day', rule: 'day', starts: '12:00' }

const read: [string, string | undefined][] = [
  ['', '1234567'],
  ['every night', '1234567'],
  ['weekdays', '12345'],
  ['Weekends only', '67'],
  ['Monday to Friday', '12345'],
  ['Fri–Sun', '567'],
  ['Saturday through Monday', '167'],
  ['Mon, Wed and Fri', '135'],
  ['Tues & Thurs', '24'],
  ['on Fridays and weekends', '567'],
  ['WEDNESDAY', '3'],
  ['every second Friday', undefined],
  ['when directed', undefined],
  ['Mon to payday', undefined],
  ['and', undefined],
]
for (const [text, days] of read)
  test(`days of the week in “${text}”`, () => assert.equal(weekdaysIn(text)?.join(''), days))

const condition = (id: string, kind: string, inputs: Record<string, string>): KnownCondition => ({
  ...{ id, kind, inputs },
  from: day('2026-11-16'),
  to: null,
})
const order = (id: string, ...conditions: KnownCondition[]): TogetherOrder => ({
  ...{ id, type: 'cco', conditions },
  madeOn: day('2026-11-16'),
  startsOn: day('2026-11-16'),
  endsOn: null,
})
const curfew = (id: string, hours: string, more: Record<string, string> = {}) =>
  condition(id, 'curfew', { 'from-time': hours.slice(0, 5), 'to-time': hours.slice(6), ...more })

const nights = (orders: TogetherOrder[]) => weekOf(day('2026-11-16'), curfewsIn(orders).curfews, [noon], zone)
const found = (...orders: TogetherOrder[]) =>
  contradictionsIn(orders, nights(orders)).map((one) =>
    [one.kind, 'day' in one ? one.day : '', ...one.conditions].filter((part) => part !== '').join(' '),
  )

test('curfews are read from conditions, with their days and last day; what cannot be read is told', () => {
  const orders = [
    order('a', curfew('one', '21:00-06:00', { days: 'Fri to Sun', until: '2026-12-31' })),
    order('b', curfew('two', '21:00-06:00', { days: 'as directed' }), condition('three', 'curfew', {})),
  ]
  const { curfews, unread } = curfewsIn(orders)
  assert.deepEqual(
    curfews.map(({ id, days, last }) => [id, days?.join(''), `${last}`]),
    [['one', '567', '2026-12-31']],
  )
  assert.deepEqual(unread, ['two', 'three'])
  assert.deepEqual(
    nights(orders).map(({ minutes }) => minutes),
    [0, 0, 0, 0, 540, 540, 540],
  )
})

test('what cannot all be done is named, with the first day of the week on which it cannot', () => {
  const report = condition('report', 'report', {})
  const night = curfew('night', '18:00-06:00')
  assert.deepEqual(found(order('a', night), order('b', curfew('rest', '06:00-18:00', { days: 'Wed' }), report)), [])
  assert.deepEqual(found(order('a', night), order('b', curfew('rest', '06:00-18:00'), report)), [
    'no-hour 2026-11-16 night rest',
  ])
  assert.deepEqual(found(order('a', night), order('b', curfew('rest', '06:00-18:00'))), [])
  const here = curfew('here', '21:00-06:00', { address: '3 Hill St' })
  assert.deepEqual(
    found(order('a', here), order('b', curfew('there', '20:00-05:00', { address: '9 Bay Rd', days: 'Tue' }))),
    ['two-addresses 2026-11-17 here there'],
  )
  assert.deepEqual(found(order('a', here), order('b', curfew('there', '06:00-09:00', { address: '9 Bay Rd' }))), [])
  assert.deepEqual(found(order('a', here), order('b', condition('zone', 'place', { place: '3 hill st.' }))), [
    'lives-in-place here zone',
  ])
  const with_ = order('b', condition('not', 'non-association', { person: 'Lee Carter' }))
  assert.deepEqual(found(order('a', curfew('home', '21:00-06:00', { address: 'Lee Carter’s, 3 Hill St' })), with_), [
    'lives-with home not',
  ])
})

test('hours of work of several orders are added, beside the most that there may be', () => {
  const limit = { ...origin, code: 'work-hours-together', name: 'Together', atMost: 300 }
  const work = [
    { id: 'a', hours: 120 },
    { id: 'b', hours: 100 },
  ]
  const { hours, left, over } = workTogether(work, [limit]) ?? {}
  assert.deepEqual([hours, left, over], [220, 80, 0])
  assert.equal(workTogether([...work, { id: 'c', hours: 100 }], [limit])?.over, 20)
  assert.equal(workTogether(work, []), undefined)
  assert.equal(workTogether([], [limit]), undefined)
})
