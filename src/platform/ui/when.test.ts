import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showDate, showDay, showLongDay, showTime, showWhen } from './when.ts'

const zone = 'Australia/Sydney'
const now = Temporal.Instant.from('2026-11-23T23:12:00Z')
const at = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)

const whens: [string, Temporal.Instant | Temporal.PlainDate, string][] = [
  ['now is today', now, 'Today 10:12'],
  ['the last minute of today', at('2026-11-24T12:59:00Z'), 'Today 23:59'],
  ['midnight is tomorrow', at('2026-11-24T13:00:00Z'), 'Tomorrow 00:00'],
  ['the evening before is yesterday, though within 24 hours', at('2026-11-23T12:00:00Z'), 'Yesterday 23:00'],
  ['two days ago has its day', at('2026-11-21T23:05:00Z'), 'Sun 22 Nov, 10:05'],
  ['another year is said', at('2025-12-31T00:00:00Z'), 'Wed 31 Dec 2025, 11:00'],
  ['a day has no time', day('2026-11-24'), 'Today'],
  ['a far day has no time', day('2027-06-14'), 'Mon 14 Jun 2027'],
  ['a near day this year', day('2026-12-04'), 'Fri 4 Dec'],
]
for (const [name, value, expected] of whens)
  test(`when: ${name}`, () => assert.equal(showWhen(value, { zone, now }), expected))

test('days and times are read in the office zone', () => {
  const evening = at('2026-06-30T14:30:00Z')
  assert.equal(showDay(evening, zone), 'Wed 1 Jul 2026')
  assert.equal(showDay(evening, 'Australia/Perth'), 'Tue 30 Jun 2026')
  assert.equal(showTime(evening, zone), '00:30')
  assert.equal(showTime(Temporal.PlainTime.from('09:05:59'), zone), '09:05')
})

test('a day is said short, without its weekday, and in full', () => {
  assert.equal(showDay(day('2026-11-21'), zone), 'Sat 21 Nov 2026')
  assert.equal(showDate(day('2026-09-01'), zone), '1 Sep 2026')
  assert.equal(showLongDay(day('2026-11-24'), zone), 'Tuesday 24 November 2026')
})
