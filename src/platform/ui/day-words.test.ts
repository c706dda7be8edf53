import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayInWords } from './day-words.ts'
import { showDay } from './when.ts'

const today = '2026-11-22'

const cases: [value: string, words: string][] = [
  ['2026-11-22', 'Sun 22 Nov 2026, today'],
  ['2026-11-23', 'Mon 23 Nov 2026, tomorrow'],
  ['2026-11-21', 'Sat 21 Nov 2026, yesterday'],
  ['2026-11-24', 'Tue 24 Nov 2026, in 2 days'],
  ['2026-12-05', 'Sat 5 Dec 2026, in 13 days'],
  ['2026-12-06', 'Sun 6 Dec 2026, in 2 weeks'],
  ['2026-12-08', 'Tue 8 Dec 2026, in 16 days'],
  ['2026-12-13', 'Sun 13 Dec 2026, in 3 weeks'],
  ['2026-12-20', 'Sun 20 Dec 2026, in 4 weeks'],
  ['2027-02-13', 'Sat 13 Feb 2027, in 11 weeks'],
  ['2027-02-14', 'Sun 14 Feb 2027, in 2 months'],
  ['2027-02-22', 'Mon 22 Feb 2027, in 3 months'],
  ['2025-11-23', 'Sun 23 Nov 2025, 11 months ago'],
  ['2028-11-22', 'Wed 22 Nov 2028, in 2 years'],
  ['2026-08-12', 'Wed 12 Aug 2026, 3 months ago'],
  ['1972-02-29', 'Tue 29 Feb 1972, 54 years ago'],
  ['1899-12-31', 'Sun 31 Dec 1899, 126 years ago'],
  ['', ''],
  ['2026-02-29', ''],
  ['2026-11-31', ''],
  ['2026-13-01', ''],
  ['2026-00-10', ''],
  ['0202-12-08', ''],
  ['24/11/2026', ''],
  ['2026-11-24T10:00', ''],
]

test('a day in words, with how far off it is', () => {
  for (const [value, words] of cases) assert.equal(dayInWords(value, today), words, value)
})

test('where today is not known, the day alone', () => assert.equal(dayInWords('2026-12-08'), 'Tue 8 Dec 2026'))

test('every day is said as everywhere else, and every distance is whole', () => {
  const days = fc.integer({ min: -200_000, max: 200_000 })
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [day, from] = [one, other].map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))
      if (!day || !from || day.year < 1000 || from.year < 1000) return
      const words = dayInWords(`${day}`, `${from}`)
      assert.ok(words.startsWith(`${showDay(day, 'UTC')}, `), words)
      assert.match(words, /, (yesterday|today|tomorrow|in [2-9]\d* \w+s|in 1\d+ \w+s|[1-9]\d* \w+s ago)$/)
    }),
  )
})
