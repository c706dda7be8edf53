import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidaysOf } from './holidays.ts'

const year = (only: number) => ({ first: only, last: only })
const nsw = (only: number) =>
  holidaysOf({ country: 'AU', state: 'NSW' }, { zone: 'Australia/Sydney', years: year(only) })

test('New South Wales keeps these days in 2026', () => {
  assert.deepEqual(
    [...nsw(2026).holidays.keys()],
    [
      '2026-01-01',
      '2026-01-26',
      '2026-04-03',
      '2026-04-04',
      '2026-04-05',
      '2026-04-06',
      '2026-04-25',
      '2026-04-27',
      '2026-06-08',
      '2026-10-05',
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
    ],
  )
})

test('substitute days are kept beside the days they stand for', () => {
  const { holidays } = nsw(2027)
  for (const date of ['2027-04-25', '2027-04-26', '2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'])
    assert.ok(holidays.has(date), date)
})

test('days for banks, schools and mothers are not kept', () => {
  const { holidays } = nsw(2026)
  for (const date of ['2026-08-03', '2026-05-10', '2026-09-06']) assert.equal(holidays.has(date), false)
})

test('a holiday that starts at night is a half day', () => {
  const { holidays } = holidaysOf({ country: 'AU', state: 'QLD' }, { zone: 'Australia/Brisbane', years: year(2026) })
  assert.deepEqual(holidays.get('2026-12-24'), { name: 'Christmas Eve', closesAt: '18:00' })
  assert.deepEqual(holidays.get('2026-12-25'), { name: 'Christmas Day' })
})

test('a substitute in the year before is found, and no day outside the years is', () => {
  const federal = holidaysOf({ country: 'US' }, { zone: 'America/Chicago', years: year(2027) })
  assert.ok(federal.holidays.has('2027-12-31'), 'New Year’s Day 2028 is a Saturday')
  assert.ok([...federal.holidays.keys()].every((date) => date.startsWith('2027')))
})

test('local days are added, and win over the public ones', () => {
  const { holidays } = holidaysOf(
    { country: 'AU', state: 'QLD' },
    {
      zone: 'Australia/Brisbane',
      years: year(2026),
      localDays: [
        { date: '2026-08-12', name: 'Royal Queensland Show' },
        { date: '2026-10-05', name: 'King’s Birthday', kept: false },
        { date: '2026-12-25', name: 'Christmas Day', opensAt: '12:00' },
      ],
    },
  )
  assert.deepEqual(holidays.get('2026-08-12'), { name: 'Royal Queensland Show' })
  assert.equal(holidays.has('2026-10-05'), false)
  assert.deepEqual(holidays.get('2026-12-25'), { name: 'Christmas Day', opensAt: '12:00' })
})

test('a place nobody knows and a date that is none are refused aloud', () => {
  const office = { zone: 'Australia/Sydney', years: year(2026) }
  assert.throws(() => holidaysOf({ country: 'ZZ' }, office), /country ZZ/)
  assert.throws(() => holidaysOf({ country: 'AU', state: 'NSV' }, office), /NSV in AU/)
  assert.throws(() => holidaysOf({ country: 'AU', state: 'NSW', region: 'X' }, office), /X in NSW, AU/)
  const odd = { ...office, localDays: [{ date: '2026-02-30', name: 'Never' }] }
  assert.throws(() => holidaysOf({ country: 'AU', state: 'NSW' }, odd), RangeError)
})
