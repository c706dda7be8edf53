import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Calendar, type Counting, dueBy, isPast, lengthOf, type Term } from '../dates.ts'
import { holidaysOf } from './holidays.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const years = { first: 2020, last: 2034 }
const office = (country: string, state: string, zone: string): Calendar =>
  holidaysOf({ country, state }, { zone, years })
const sydney = office('AU', 'NSW', 'Australia/Sydney')
const toronto = office('CA', 'ON', 'America/Toronto')
const newYork = office('US', 'NY', 'America/New_York')
const london = office('GB', 'ENG', 'Europe/London')

const within: Counting = { ends: 'within' }
const clear: Counting = { ends: 'clear' }
const inclusive: Counting = { ends: 'beginning-on' }
const sundays: Counting = { ends: 'within', roll: 'next', rests: [7], alsoHolidays: ['09-30', '11-11'] }

const days: [string, string, Term, Counting, Calendar, string][] = [
  ['a day within leaves out the first', '2026-11-16', { count: 7, unit: 'days' }, within, sydney, '2026-11-23'],
  ['no days are the day itself', '2026-11-16', { count: 0, unit: 'days' }, within, sydney, '2026-11-16'],
  ['one day is the next', '2026-12-31', { count: 1, unit: 'days' }, within, sydney, '2027-01-01'],
  ['beginning on a day counts it', '2026-11-16', { count: 7, unit: 'days' }, inclusive, sydney, '2026-11-22'],
  ['one day beginning on a day is that day', '2026-11-16', { count: 1, unit: 'days' }, inclusive, sydney, '2026-11-16'],
  ['clear days leave out both ends', '2026-11-16', { count: 7, unit: 'days' }, clear, toronto, '2026-11-24'],
  ['clear days before', '2026-11-30', { count: 14, unit: 'days', before: true }, clear, toronto, '2026-11-15'],
  ['days before', '2026-03-01', { count: 10, unit: 'days', before: true }, within, newYork, '2026-02-19'],
  [
    'days before over a 29 February',
    '2028-03-01',
    { count: 1, unit: 'days', before: true },
    within,
    newYork,
    '2028-02-29',
  ],
  ['weeks', '2026-12-28', { count: 2, unit: 'weeks' }, within, london, '2027-01-11'],
  [
    'a month from the 31st ends with the month',
    '2026-01-31',
    { count: 1, unit: 'months' },
    within,
    toronto,
    '2026-02-28',
  ],
  ['… which has 29 days in 2028', '2028-01-31', { count: 1, unit: 'months' }, within, toronto, '2028-02-29'],
  ['a month counted with its first day', '2026-04-27', { count: 1, unit: 'months' }, inclusive, sydney, '2026-05-26'],
  ['… loses no day at a short month', '2026-01-31', { count: 1, unit: 'months' }, inclusive, sydney, '2026-02-28'],
  ['a year from 29 February', '2028-02-29', { count: 1, unit: 'years' }, within, toronto, '2029-02-28'],
  ['months before', '2026-03-31', { count: 1, unit: 'months', before: true }, within, toronto, '2026-02-28'],
  ['working days pass over Easter', '2026-04-02', { count: 1, unit: 'working-days' }, within, london, '2026-04-07'],
  ['working days pass over New Year', '2026-12-31', { count: 2, unit: 'working-days' }, within, london, '2027-01-05'],
  ['clear working days', '2026-11-16', { count: 2, unit: 'working-days' }, clear, london, '2026-11-19'],
  ['working days with the first', '2026-11-16', { count: 2, unit: 'working-days' }, inclusive, london, '2026-11-17'],
  [
    'no working days before a Sunday',
    '2026-11-22',
    { count: 0, unit: 'working-days', before: true },
    within,
    london,
    '2026-11-20',
  ],
  [
    'working days where Saturday is one',
    '2026-11-20',
    { count: 2, unit: 'working-days' },
    sundays,
    toronto,
    '2026-11-23',
  ],
  ['a Sunday moves on', '2026-11-15', { count: 7, unit: 'days' }, sundays, toronto, '2026-11-23'],
  ['a Saturday does not', '2026-11-14', { count: 7, unit: 'days' }, sundays, toronto, '2026-11-21'],
  ['a holiday the office lacks moves on', '2026-11-04', { count: 7, unit: 'days' }, sundays, toronto, '2026-11-12'],
  [
    'back to a working day',
    '2026-11-15',
    { count: 7, unit: 'days' },
    { ends: 'within', roll: 'previous' },
    london,
    '2026-11-20',
  ],
  [
    'never back before it began',
    '2026-11-21',
    { count: 1, unit: 'days' },
    { ends: 'within', roll: 'previous' },
    london,
    '2026-11-22',
  ],
  [
    'hours of a day alone are its whole days',
    '2026-11-16',
    { count: 72, unit: 'hours' },
    within,
    newYork,
    '2026-11-19',
  ],
  ['a few hours of a day alone are that day', '2026-11-16', { count: 4, unit: 'hours' }, within, newYork, '2026-11-16'],
]
for (const [name, from, term, counting, calendar, expected] of days)
  test(name, () => assert.equal(dueBy(day(from), term, counting, calendar).day.toString(), expected))

const receipt = { until: '13:00', opens: '09:00' }
const moments: [string, string, Term, Counting, Calendar, string][] = [
  [
    'hours elapse over the change to summer time',
    '2026-03-07T17:00:00Z',
    { count: 24, unit: 'hours' },
    within,
    newYork,
    '2026-03-08T17:00:00Z',
  ],
  ['… and back', '2026-10-31T16:00:00Z', { count: 72, unit: 'hours' }, within, newYork, '2026-11-03T16:00:00Z'],
  [
    'an hour that is skipped moves on',
    '2026-10-03T02:00:00Z',
    { count: 1, unit: 'days' },
    { ends: 'within', by: '02:30' },
    sydney,
    '2026-10-03T16:30:00Z',
  ],
  [
    'of an hour that comes twice the first is meant',
    '2026-10-24T10:00:00Z',
    { count: 1, unit: 'days' },
    { ends: 'within', by: '01:30' },
    london,
    '2026-10-25T00:30:00Z',
  ],
  [
    'an hour in winter',
    '2026-11-20T10:00:00Z',
    { count: 1, unit: 'working-days' },
    { ends: 'within', by: '14:00' },
    london,
    '2026-11-23T14:00:00Z',
  ],
  [
    'an hour in summer is an hour of the clock',
    '2026-07-03T10:00:00Z',
    { count: 1, unit: 'working-days' },
    { ends: 'within', by: '14:00' },
    london,
    '2026-07-06T13:00:00Z',
  ],
  [
    '… but not where standard time is meant',
    '2026-07-03T10:00:00Z',
    { count: 1, unit: 'days' },
    { ends: 'within', by: '14:00', standardTime: true },
    toronto,
    '2026-07-04T19:00:00Z',
  ],
  [
    '… which is the same in winter',
    '2026-12-03T10:00:00Z',
    { count: 1, unit: 'days' },
    { ends: 'within', by: '14:00', standardTime: true },
    toronto,
    '2026-12-04T19:00:00Z',
  ],
  [
    '… and in the south',
    '2026-01-09T10:00:00Z',
    { count: 0, unit: 'days' },
    { ends: 'within', by: '22:00', standardTime: true },
    sydney,
    '2026-01-09T12:00:00Z',
  ],
  [
    'an hour that has gone by is now',
    '2026-11-20T16:00:00Z',
    { count: 0, unit: 'days' },
    { ends: 'within', by: '14:00' },
    london,
    '2026-11-20T16:00:00Z',
  ],
  [
    'at the hour of receipt it is in time',
    '2026-11-20T13:00:00Z',
    { count: 2, unit: 'hours' },
    { ends: 'within', receipt },
    london,
    '2026-11-20T15:00:00Z',
  ],
  [
    'a second later it is Monday',
    '2026-11-20T13:00:01Z',
    { count: 2, unit: 'hours' },
    { ends: 'within', receipt },
    london,
    '2026-11-23T11:00:00Z',
  ],
  [
    'on a bank holiday it is the next day',
    '2026-12-28T10:00:00Z',
    { count: 2, unit: 'hours' },
    { ends: 'within', receipt },
    london,
    '2026-12-29T11:00:00Z',
  ],
  [
    'closing time of a half day',
    '2026-11-20T10:00:00Z',
    { count: 3, unit: 'days' },
    { ends: 'within', atClosing: true },
    { ...london, holidays: new Map([['2026-11-23', { name: 'Half', closesAt: '12:00' }]]) },
    '2026-11-23T12:00:00Z',
  ],
]
for (const [name, from, term, counting, calendar, expected] of moments)
  test(name, () => assert.equal(dueBy(at(from), term, counting, calendar).at?.toString(), expected))

test('days counted from a moment begin with its day where the office is', () => {
  const { day: due, at: hour } = dueBy(at('2026-11-16T13:30:00Z'), { count: 7, unit: 'days' }, within, sydney)
  assert.equal(due.toString(), '2026-11-24')
  assert.equal(hour, undefined)
})

test('each step is told', () => {
  const counting: Counting = { ends: 'within', receipt, by: '10:00' }
  assert.deepEqual(dueBy(at('2026-11-20T13:30:00Z'), { count: 5, unit: 'working-days' }, counting, london).steps, [
    { code: 'received', from: '2026-11-20T13:30:00Z', to: '2026-11-23T09:00:00Z', by: '13:00' },
    { code: 'within', from: '2026-11-23', to: '2026-11-30', by: 'W5D' },
    { code: 'at-hour', from: '2026-11-30', to: '2026-11-30T10:00:00Z', by: '10:00' },
  ])
  assert.equal(lengthOf({ count: 72, unit: 'hours' }), 'PT72H')
  assert.equal(lengthOf({ count: 10, unit: 'days', before: true }), '-P10D')
})

test('it is past after the hour, or after the day', () => {
  const due = { day: day('2026-11-20') }
  assert.equal(isPast(due, at('2026-11-20T12:59:59Z'), 'Australia/Sydney'), false)
  assert.equal(isPast(due, at('2026-11-20T13:00:00Z'), 'Australia/Sydney'), true)
  assert.equal(
    isPast({ ...due, at: at('2026-11-20T03:00:00Z') }, at('2026-11-20T03:00:00Z'), 'Australia/Sydney'),
    false,
  )
  assert.equal(isPast({ ...due, at: at('2026-11-20T03:00:00Z') }, at('2026-11-20T03:00:01Z'), 'Australia/Sydney'), true)
})

test('a term that is none is a bug', () => {
  const from = day('2026-11-20')
  for (const count of [-1, 0.5, Number.NaN])
    assert.throws(() => dueBy(from, { count, unit: 'days' }, within, sydney), RangeError)
  assert.throws(() => dueBy(from, { count: 0, unit: 'days' }, inclusive, sydney), RangeError)
})

const units = ['hours', 'days', 'weeks', 'months', 'working-days'] as const
const anyTerm = fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...units) })
const anyDay = fc.integer({ min: 0, max: 900 }).map((count) => day('2025-06-01').add({ days: count }))
const anyMoment = fc.integer({ min: 0, max: 900 * 24 }).map((hours) => at('2025-06-01T00:15:00Z').add({ hours }))
const anyCounting = fc.constantFrom<Counting>(
  within,
  clear,
  inclusive,
  sundays,
  { ends: 'within', roll: 'previous', by: '09:30' },
  { ends: 'clear', receipt, atClosing: true },
  { ends: 'within', by: '02:30', standardTime: true },
)
const order = Temporal.PlainDate.compare

test('nothing is due before what it is counted from, and nothing before it comes after', () => {
  fc.assert(
    fc.property(anyDay, anyTerm, anyCounting, (from, term, counting) => {
      assert.ok(order(dueBy(from, term, counting, london).day, from) >= 0)
      if (!counting.receipt && counting.roll !== 'next')
        assert.ok(order(dueBy(from, { ...term, before: true }, counting, london).day, from) <= 0)
    }),
  )
  fc.assert(
    fc.property(anyMoment, anyTerm, anyCounting, (from, term, counting) => {
      const due = dueBy(from, term, counting, toronto)
      assert.ok(!due.at || Temporal.Instant.compare(due.at, from) >= 0)
    }),
  )
})

test('more of a term is never due earlier', () => {
  fc.assert(
    fc.property(anyDay, anyTerm, anyCounting, (from, term, counting) => {
      const more = { ...term, count: term.count + 1 }
      assert.ok(order(dueBy(from, more, counting, toronto).day, dueBy(from, term, counting, toronto).day) >= 0)
    }),
  )
})
