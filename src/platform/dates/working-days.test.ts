import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addWorkingDays,
  type Calendar,
  closingTime,
  deadlineOn,
  isHalfDay,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../dates.ts'
import { holidaysOf } from './holidays.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)

const sydney = holidaysOf(
  { country: 'AU', state: 'NSW' },
  {
    zone: 'Australia/Sydney',
    years: { first: 2024, last: 2030 },
    localDays: [
      { date: '2026-12-24', name: 'Christmas Eve', closesAt: '13:00' },
      { date: '2026-12-31', name: 'New Year’s Eve', closesAt: '12:00' },
      { date: '2026-11-25', name: 'Staff morning', opensAt: '11:00' },
      { date: '2026-12-29', name: 'Office closed' },
      { date: '2026-12-30', name: 'Office closed' },
    ],
  },
)

const working: [string, boolean, string][] = [
  ['2026-11-20', true, 'an ordinary Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-01-01', false, 'New Year’s Day'],
  ['2026-01-26', false, 'Australia Day'],
  ['2026-04-03', false, 'Good Friday'],
  ['2026-04-06', false, 'Easter Monday'],
  ['2026-04-27', false, 'the day for an Anzac Day on a Saturday'],
  ['2027-12-27', false, 'the day for a Christmas Day on a Saturday'],
  ['2027-12-28', false, 'the day for a Boxing Day on a Sunday'],
  ['2028-01-03', false, 'the day for a New Year’s Day on a Saturday'],
  ['2026-08-03', true, 'the Bank Holiday, on which only banks close'],
  ['2026-12-24', true, 'a half day'],
  ['2026-12-29', false, 'a day of the office’s own'],
]
for (const [date, expected, name] of working)
  test(`the office ${expected ? 'works' : 'does not work'} on ${name}`, () =>
    assert.equal(isWorkingDay(day(date), sydney), expected))

const added: [string, number, string, string][] = [
  ['2026-11-20', 1, '2026-11-23', 'one day after Friday is Monday'],
  ['2026-11-21', 1, '2026-11-23', 'one day after Saturday is Monday'],
  ['2026-11-22', 1, '2026-11-23', 'one day after Sunday is Monday'],
  ['2026-11-16', 5, '2026-11-23', 'five days are a week'],
  ['2026-12-23', 2, '2026-12-31', 'Christmas and the closure are passed over, half days count'],
  ['2026-12-31', 1, '2027-01-04', 'New Year falls on a Friday'],
  ['2027-12-24', 1, '2027-12-29', 'both substitute days are passed over'],
  ['2026-04-02', 1, '2026-04-07', 'Easter is passed over'],
  ['2026-10-02', 1, '2026-10-06', 'Labour Day and the change of clocks are passed over'],
  ['2024-02-28', 1, '2024-02-29', '29 February counts'],
  ['2026-11-23', -1, '2026-11-20', 'one day before Monday is Friday'],
  ['2026-11-22', -1, '2026-11-20', 'one day before Sunday is Friday'],
  ['2026-04-07', -1, '2026-04-02', 'Easter is passed over backwards'],
  ['2026-11-20', 0, '2026-11-20', 'no days after a working day is that day'],
  ['2026-11-21', 0, '2026-11-23', 'no days after a Saturday is Monday'],
]
for (const [from, count, to, name] of added)
  test(name, () => assert.equal(addWorkingDays(day(from), count, sydney).toString(), to))

test('the nearest working days', () => {
  assert.equal(nextWorkingDay(day('2026-04-02'), sydney).toString(), '2026-04-07')
  assert.equal(previousWorkingDay(day('2026-04-07'), sydney).toString(), '2026-04-02')
  assert.equal(workingDayOnOrAfter(day('2026-04-02'), sydney).toString(), '2026-04-02')
  assert.equal(workingDayOnOrAfter(day('2026-04-03'), sydney).toString(), '2026-04-07')
  assert.equal(workingDayOnOrBefore(day('2026-04-07'), sydney).toString(), '2026-04-07')
  assert.equal(workingDayOnOrBefore(day('2026-04-06'), sydney).toString(), '2026-04-02')
})

const closing: [string, string | undefined, string][] = [
  ['2026-12-23', '16:30:00', 'an ordinary day closes at the usual time'],
  ['2026-12-24', '13:00:00', 'a half day closes early'],
  ['2026-11-25', '16:30:00', 'a late start closes at the usual time'],
  ['2026-12-25', undefined, 'a holiday has no closing time'],
  ['2026-12-26', undefined, 'a Saturday has no closing time'],
]
for (const [date, closes, name] of closing)
  test(name, () => assert.equal(closingTime(day(date), time('16:30'), sydney)?.toString(), closes))

test('a half day that would close after the usual time changes nothing', () => {
  const brisbane = holidaysOf(
    { country: 'AU', state: 'QLD' },
    { zone: 'Australia/Brisbane', years: { first: 2026, last: 2026 } },
  )
  assert.ok(isHalfDay(day('2026-12-24'), brisbane))
  assert.equal(closingTime(day('2026-12-24'), time('16:30'), brisbane)?.toString(), '16:30:00')
  assert.equal(closingTime(day('2026-12-24'), time('20:00'), brisbane)?.toString(), '18:00:00')
})

const deadlines: [string, string, string][] = [
  ['2026-12-23', '2026-12-23T05:30:00Z', 'a deadline is the closing time in the zone of the office'],
  ['2026-12-24', '2026-12-24T02:00:00Z', 'on a half day it is the early closing time'],
  [
    '2026-12-25',
    '2026-12-31T01:00:00Z',
    'on a holiday it moves to the next working day, and to that day’s closing time',
  ],
  ['2026-07-01', '2026-07-01T06:30:00Z', 'in winter the same time is an hour later'],
]
for (const [date, moment, name] of deadlines)
  test(name, () => assert.equal(deadlineOn(day(date), time('16:30'), sydney).toString(), moment))

test('a year whose holidays are not known, a closed calendar and half of a day are bugs', () => {
  assert.throws(() => isWorkingDay(day('2031-01-01'), sydney), /2024 to 2030, not 2031/)
  assert.throws(() => addWorkingDays(day('2030-12-31'), 1, sydney), RangeError)
  assert.throws(() => addWorkingDays(day('2026-01-05'), 1.5, sydney), RangeError)
  const shut: Calendar = { zone: 'UTC', holidays: new Map(), weekend: [1, 2, 3, 4, 5, 6, 7] }
  assert.throws(() => nextWorkingDay(day('2026-01-05'), shut), /no working day/)
})

const anyDay = fc.integer({ min: 0, max: 1400 }).map((days) => day('2025-02-01').add({ days }))
const someDays = fc.integer({ min: -120, max: 120 })

test('counting back what was added gives the same number', () => {
  fc.assert(
    fc.property(
      anyDay,
      someDays.filter((count) => count !== 0),
      (from, count) => {
        assert.equal(workingDaysBetween(from, addWorkingDays(from, count, sydney), sydney), count)
      },
    ),
  )
})

test('a date counted to is a working day, and later counts give later dates', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, sydney)
      assert.ok(isWorkingDay(to, sydney))
      assert.equal(
        Temporal.PlainDate.compare(to, addWorkingDays(from, count + 1, sydney)),
        count === 0 && !to.equals(from) ? 0 : -1,
      )
    }),
  )
})

test('adding in two steps is adding at once', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (from, one, other) => {
      const stepped = addWorkingDays(addWorkingDays(from, one, sydney), other, sydney)
      assert.ok(stepped.equals(addWorkingDays(from, one + other, sydney)))
    }),
  )
})

test('the working days of a stretch are those of its parts', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (one, two, three) => {
      const [a, b, c] = [one, two, three].sort(Temporal.PlainDate.compare)
      if (!a || !b || !c) return
      const whole = workingDaysBetween(a, c, sydney)
      assert.equal(workingDaysBetween(a, b, sydney) + workingDaysBetween(b, c, sydney), whole)
    }),
  )
})
