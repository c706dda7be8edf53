import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Calendar, localInstant } from '../../../platform/dates.ts'
import { daysOf, earliestOf, lastOfTimes, occurrencesOf, pairUp, problemWithSeries, type SeriesRule } from './series.ts'

const day = Temporal.PlainDate.from
const days = (texts: string) =>
  texts
    .split(' ')
    .filter(Boolean)
    .map((text) => day(text))
const texts = (list: readonly (Temporal.PlainDate | undefined)[]) => list.map((one) => one?.toString() ?? '-').join(' ')

const rule = (every: SeriesRule['every'], first: string, change: Partial<SeriesRule> = {}): SeriesRule => ({
  every,
  weekdays: [],
  firstDay: day(first),
  lastDay: null,
  onHoliday: 'skip',
  leftOut: [],
  ...change,
})

const byRule: [string, SeriesRule, string, string][] = [
  ['each week', rule('week', '2026-11-24'), '2026-12-08', '2026-11-24 2026-12-01 2026-12-08'],
  ['nothing before it begins', rule('week', '2026-11-24'), '2026-11-23', ''],
  ['the end counts', rule('week', '2026-11-24', { lastDay: day('2026-12-01') }), '2027-01-01', '2026-11-24 2026-12-01'],
  [
    'the day before the end would count',
    rule('week', '2026-11-24', { lastDay: day('2026-11-30') }),
    '2027-01-01',
    '2026-11-24',
  ],
  ['each fortnight', rule('fortnight', '2026-11-24'), '2026-12-22', '2026-11-24 2026-12-08 2026-12-22'],
  [
    'every four weeks, over the year',
    rule('four-weeks', '2026-12-08'),
    '2027-02-02',
    '2026-12-08 2027-01-05 2027-02-02',
  ],
  [
    'on two days, the earlier only from the next week',
    rule('week', '2026-11-26', { weekdays: [4, 2] }),
    '2026-12-03',
    '2026-11-26 2026-12-01 2026-12-03',
  ],
  [
    'a fortnight counts from the week that it begins in',
    rule('fortnight', '2026-11-26', { weekdays: [1, 4] }),
    '2026-12-10',
    '2026-11-26 2026-12-07 2026-12-10',
  ],
  [
    'on other days than the first day’s own',
    rule('week', '2026-11-24', { weekdays: [5] }),
    '2026-12-04',
    '2026-11-27 2026-12-04',
  ],
  ['on the second Tuesday', rule('month', '2026-12-08'), '2027-03-31', '2026-12-08 2027-01-12 2027-02-09 2027-03-09'],
  ['on the fourth, not the last', rule('month', '2026-11-24'), '2027-01-31', '2026-11-24 2026-12-22 2027-01-26'],
  [
    'a fifth one stands for the last: the 29th, 30th and 31st',
    rule('month', '2026-12-31'),
    '2027-04-30',
    '2026-12-31 2027-01-28 2027-02-25 2027-03-25 2027-04-29',
  ],
  ['the last Saturday, from the 29th', rule('month', '2028-01-29'), '2028-03-31', '2028-01-29 2028-02-26 2028-03-25'],
  ['the last one of each month', rule('month-last', '2026-11-24'), '2027-01-31', '2026-11-24 2026-12-29 2027-01-26'],
  [
    'the last one, begun in the middle of a month',
    rule('month-last', '2026-11-10'),
    '2026-12-31',
    '2026-11-24 2026-12-29',
  ],
  ['29 February', rule('month', '2028-02-29'), '2028-04-30', '2028-02-29 2028-03-28 2028-04-25'],
]
for (const [name, of, until, expected] of byRule)
  test(`a series: ${name}`, () => assert.equal(texts(daysOf(of, day(until))), expected))

const byTimes: [string, SeriesRule, number, string][] = [
  ['once is the first', rule('week', '2026-11-24'), 1, '2026-11-24'],
  ['three fortnights', rule('fortnight', '2026-11-24'), 3, '2026-12-22'],
  ['four on two days a week', rule('week', '2026-11-24', { weekdays: [2, 4] }), 4, '2026-12-03'],
  ['what is left out counts', rule('week', '2026-11-24', { leftOut: days('2026-12-01') }), 3, '2026-12-08'],
]
for (const [name, of, times, expected] of byTimes)
  test(`times: ${name}`, () => assert.equal(`${lastOfTimes(of, times)}`, expected))

/** Christmas 2026 falls on a Friday; Monday 28 December is a holiday too, and New Year a Friday. */
const calendar: Calendar = {
  zone: 'Australia/Sydney',
  weekend: [6, 7],
  holidays: new Map([
    ['2026-12-24', { name: 'Christmas Eve', closesAt: '12:00' }],
    ['2026-12-25', { name: 'Christmas Day' }],
    ['2026-12-28', { name: 'Boxing Day' }],
    ['2027-01-01', { name: 'New Year’s Day' }],
  ]),
}
const fridays = rule('week', '2026-12-18', { lastDay: day('2027-01-08') })
const holidays: [string, SeriesRule, string][] = [
  ['left out', fridays, '2026-12-18 - - 2027-01-08'],
  ['moved before', { ...fridays, onHoliday: 'before' }, '2026-12-18 2026-12-24 2026-12-31 2027-01-08'],
  [
    'moved after, past the weekend and another holiday',
    { ...fridays, onHoliday: 'after' },
    '2026-12-18 2026-12-29 2027-01-04 2027-01-08',
  ],
  ['not past its end', { ...fridays, onHoliday: 'after', lastDay: day('2027-01-01') }, '2026-12-18 2026-12-29 -'],
  ['not before its beginning', rule('week', '2026-12-25', { onHoliday: 'before', lastDay: day('2026-12-31') }), '-'],
  [
    'not onto another one of it',
    rule('week', '2026-12-24', { weekdays: [4, 5], onHoliday: 'before', lastDay: day('2026-12-25') }),
    '2026-12-24 -',
  ],
  [
    'two holidays that move to one day are one',
    rule('week', '2026-12-21', { weekdays: [1, 5], onHoliday: 'after', lastDay: day('2026-12-30') }),
    '2026-12-21 2026-12-29 -',
  ],
  ['a half day stays', rule('week', '2026-12-24', { lastDay: day('2026-12-24') }), '2026-12-24'],
  [
    'a Saturday that was chosen stays',
    rule('week', '2026-12-26', { lastDay: day('2026-12-26'), onHoliday: 'after' }),
    '2026-12-26',
  ],
  ['what was called off is none', { ...fridays, leftOut: days('2026-12-18') }, '- - 2027-01-08'],
]
for (const [name, of, expected] of holidays)
  test(`on holidays: ${name}`, () => {
    const found = occurrencesOf(of, calendar, { first: of.firstDay, until: day('2027-01-31') })
    assert.equal(texts(found.map(({ on }) => on)), expected)
  })

test('from a later day, what came before is still known to take its days', () => {
  const of = rule('week', '2026-12-24', { weekdays: [4, 5], onHoliday: 'before' })
  const found = occurrencesOf(of, calendar, { first: day('2026-12-25'), until: day('2026-12-25') })
  assert.equal(texts(found.map(({ on }) => on)), '-')
})

const walls: [string, string, string, string][] = [
  ['before the clocks go forward', '2026-09-29', '10:00', '2026-09-29T00:00:00Z'],
  ['after they did, at ten all the same', '2026-10-06', '10:00', '2026-10-05T23:00:00Z'],
  ['before they go back', '2027-03-30', '10:00', '2027-03-29T23:00:00Z'],
  ['after they did', '2027-04-06', '10:00', '2027-04-06T00:00:00Z'],
  ['at a time that is passed over that day', '2026-10-04', '02:30', '2026-10-03T16:30:00Z'],
  ['at a time that comes twice: the first', '2027-04-04', '02:30', '2027-04-03T15:30:00Z'],
]
for (const [name, on, at, expected] of walls)
  test(`the time on the wall stays: ${name}`, () => {
    const weekly = rule('week', on)
    const [one] = occurrencesOf(weekly, calendar, { first: day(on), until: day(on) })
    assert.equal(`${localInstant(one?.on ?? day('2000-01-01'), Temporal.PlainTime.from(at), calendar.zone)}`, expected)
  })

test('a series begins no later than appointments are laid', () => {
  const begins = (today: string) =>
    problemWithSeries({ firstDay: day('2026-11-24'), until: undefined, times: undefined }, null, day(today))?.problem
  assert.equal(begins('2026-09-29'), undefined)
  assert.equal(begins('2026-09-28'), 'begins-too-late')
})

const problems: [string, string | undefined, number | undefined, string | null, string | undefined][] = [
  ['no end', undefined, undefined, null, undefined],
  ['it ends on its first day', '2026-11-24', undefined, null, undefined],
  ['it ends before', '2026-11-23', undefined, null, 'ends-before-first'],
  ['two ends', '2026-12-24', 3, null, 'until-and-times'],
  ['it begins on the order’s last day', undefined, 3, '2026-11-24', undefined],
  ['it begins after the order', undefined, 3, '2026-11-23', 'ends-with-order'],
]
for (const [name, until, times, ends, expected] of problems)
  test(`a series is refused: ${name}`, () => {
    const asked = { firstDay: day('2026-11-24'), until: until === undefined ? undefined : day(until), times }
    assert.equal(problemWithSeries(asked, ends === null ? null : day(ends), day('2026-11-23'))?.problem, expected)
  })

test('the earliest end is the end', () => {
  assert.equal(`${earliestOf(day('2026-12-02'), null, day('2026-12-01'), undefined)}`, '2026-12-01')
  assert.equal(earliestOf(null, undefined), null)
})

const paired: [string, string, string, string][] = [
  ['as many', 'ab', 'xy', 'ax by | | '],
  ['fewer to come', 'abc', 'x', 'ax | bc | '],
  ['more to come', 'a', 'xyz', 'ax | | yz'],
  ['none before', '', 'x', ' | | x'],
]
for (const [name, old, coming, expected] of paired)
  test(`a changed series takes the place of what was laid: ${name}`, () => {
    const { pairs, surplus, fresh } = pairUp([...old], [...coming])
    const parts = [pairs.map((pair) => pair.join('')).join(' '), surplus.join(''), fresh.join('')]
    assert.equal(parts.join(' | ').replaceAll('|  |', '| |'), expected)
  })
