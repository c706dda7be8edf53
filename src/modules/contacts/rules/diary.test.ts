import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Calendar } from '../../../platform/dates.ts'
import { weekdaysText } from '../words.ts'
import { type AroundLaid, inTheWay } from './in-the-way.ts'
import { type Companion, companionsOf } from './shown.ts'
import { hoursFrom, hoursMet, type Said } from './their-hours.ts'

const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from

const work: Said = {
  kind: 'work',
  validFrom: day('2026-01-01'),
  validTo: null,
  data: { state: 'employed', employer: 'Eastry Smash', days: ['friday', 'monday'], from: '07:00', until: '15:00' },
}
const said = (data: Partial<Said['data']>, change: Partial<Said> = {}): Said => ({
  ...work,
  ...change,
  data: { ...work.data, ...data },
})

test('hours are known where work or a course goes on and has days, a beginning and an end', () => {
  const cases: [string, Said, string][] = [
    ['work', work, 'work 1,5'],
    ['work of which no state is said', said({ state: undefined }), 'work 1,5'],
    ['caring for somebody', said({ state: 'caring' }), 'caring 1,5'],
    ['a course', said({ state: 'enrolled' }, { kind: 'education' }), 'education 1,5'],
    ['work that they left', said({ state: 'left' }), ''],
    ['a course that is finished', said({ state: 'finished' }, { kind: 'education' }), ''],
    ['no days', said({ days: [] }), ''],
    ['no end', said({ until: undefined }), ''],
    ['an end that is its beginning', said({ until: '07:00' }), ''],
  ]
  for (const [what, fact, known] of cases)
    assert.equal(
      hoursFrom([fact])
        .map((one) => `${one.what} ${one.days}`)
        .join(),
      known,
      what,
    )
})

test('a time falls in their hours on their days, while these are so, and at night past midnight too', () => {
  const night = said({ from: '22:00', until: '06:00' })
  const until = said({}, { validTo: day('2026-11-23') })
  const cases: [string, Said, string, string, number, boolean][] = [
    ['on a day of work', work, '2026-11-23', '10:00', 30, true],
    ['on another day', work, '2026-11-24', '10:00', 30, false],
    ['just before', work, '2026-11-23', '06:30', 30, false],
    ['into it by a minute', work, '2026-11-23', '06:31', 30, true],
    ['as it ends', work, '2026-11-23', '15:00', 30, false],
    ['on the day on which it is over', until, '2026-11-23', '10:00', 30, false],
    ['before it began', said({}, { validFrom: day('2026-12-01') }), '2026-11-23', '10:00', 30, false],
    ['late on the night shift', night, '2026-11-23', '23:30', 30, true],
    ['on the morning after it', night, '2026-11-24', '05:30', 30, true],
    ['on the morning before it', night, '2026-11-23', '05:30', 30, false],
  ]
  for (const [what, fact, on, at, minutes, met] of cases) {
    const plan = { kind: 'office', day: day(on), time: time(at), minutes }
    assert.equal(hoursMet(plan, hoursFrom([fact])) !== undefined, met, what)
  }
})

const calendar: Calendar = {
  zone: 'Australia/Sydney',
  weekend: [6, 7],
  holidays: new Map([['2026-12-25', { name: 'Christmas Day' }]]),
  years: { first: 2026, last: 2026 },
}
const free: AroundLaid = { calendar, leave: [], weekdays: [1, 2, 3, 4, 5], clashes: [], kept: [] }
const leave = [{ firstDay: day('2026-12-01'), lastDay: day('2026-12-04') }]

test('what was laid ahead is to be settled where leave, a holiday or a clash came, until it is kept', () => {
  const cases: [string, string, Partial<AroundLaid>, string][] = [
    ['an ordinary day', '2026-12-07', {}, ''],
    ['the first day of leave', '2026-12-01', { leave }, 'leave'],
    ['the last day of leave', '2026-12-04', { leave }, 'leave'],
    ['the day after it', '2026-12-05', { leave }, ''],
    ['leave that was looked at', '2026-12-01', { leave, kept: ['leave'] }, ''],
    [
      'a clash in leave that was looked at',
      '2026-12-01',
      { leave, kept: ['leave'], clashes: ['person-clash'] },
      'person-clash',
    ],
    ['a holiday', '2026-12-25', {}, 'holiday'],
    ['a weekend, which was meant', '2026-12-05', {}, ''],
    ['a day off, as hours have changed', '2026-12-04', { weekdays: [1, 2, 3] }, 'not-working'],
    ['hours that nobody knows', '2026-12-04', { weekdays: undefined }, ''],
    ['two clashes', '2026-12-07', { clashes: ['person-clash', 'officer-clash'] }, 'officer-clash person-clash'],
  ]
  for (const [what, on, change, found] of cases)
    assert.equal(inTheWay(day(on), { ...free, ...change }).join(' '), found, what)
})

test('whoever comes too comes once, and never the officer themselves', () => {
  const minh: Companion = { staff: 'minh', name: '', role: 'colleague' }
  const june: Companion = { staff: null, name: 'June Hart', role: 'family' }
  const list = [
    { ...minh, role: 'second-officer' as const },
    minh,
    { ...minh, staff: 'priya' },
    june,
    { ...june, name: 'june hart ' },
    { ...june, role: 'interpreter' as const },
  ]
  assert.deepEqual(
    companionsOf(list, 'priya').map(({ staff, name, role }) => `${staff ?? name} ${role}`),
    ['minh second-officer', 'June Hart family', 'June Hart interpreter'],
  )
})

test('days of the week are said in short', () => {
  const cases: [number[], string][] = [
    [[1, 2, 3, 4, 5], 'Mon–Fri'],
    [[1, 3], 'Mon, Wed'],
    [[1, 2, 4, 5, 6], 'Mon, Tue, Thu–Sat'],
    [[7], 'Sun'],
  ]
  for (const [days, said] of cases) assert.equal(weekdaysText(days), said)
})
