import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Calendar } from '../../platform/dates.ts'
import { availabilityOn, coverRefusal, type DayFacts, hoursRefusal, leaveRefusal, uncoveredDays } from './rules/days.ts'
import { holds, mayArrange, permissions, permissionsOf, roles } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const calendar: Calendar = {
  zone: 'Australia/Sydney',
  weekend: [6, 7],
  holidays: new Map([
    ['2026-12-25', { name: 'Christmas Day' }],
    ['2026-12-24', { name: 'Christmas Eve', closesAt: '12:00' }],
  ]),
  years: { first: 2026, last: 2026 },
}
const monday = {
  weekday: 1,
  starts: time('09:00'),
  ends: time('15:00'),
  lunchStarts: time('12:00'),
  lunchEnds: time('12:30'),
  validFrom: day('2026-01-01'),
  validTo: null,
}
const thursday = {
  ...monday,
  weekday: 4,
  starts: time('13:00'),
  ends: time('18:00'),
  lunchStarts: null,
  lunchEnds: null,
}
const leave = { id: 'l', kind: 'annual', firstDay: day('2026-11-23'), lastDay: day('2026-11-25') }
const facts: DayFacts = {
  pattern: [],
  leave: [],
  coveredBy: [],
  office: { opens: time('08:30'), closes: time('17:00') },
  calendar,
}

const days: [what: string, on: string, change: Partial<DayFacts>, expected: string][] = [
  ['without a pattern, as the office is open', '2026-11-23', {}, '08:30-17:00'],
  ['without a pattern, not at weekends', '2026-11-22', {}, 'not-a-working-day'],
  ['on a day of the pattern', '2026-11-23', { pattern: [monday] }, '09:00-15:00 lunch 12:00'],
  ['on no day of the pattern', '2026-11-24', { pattern: [monday] }, 'not-a-working-day'],
  [
    'before the pattern begins, as the office is open',
    '2025-12-31',
    { pattern: [monday], calendar: { ...calendar, years: { first: 2025, last: 2026 } } },
    '08:30-17:00',
  ],
  [
    'on a Saturday that the pattern names',
    '2026-11-28',
    { pattern: [{ ...monday, weekday: 6 }] },
    '09:00-15:00 lunch 12:00',
  ],
  ['on a holiday', '2026-12-25', { pattern: [{ ...monday, weekday: 5 }] }, 'closed Christmas Day'],
  ['on a half day', '2026-12-24', {}, '08:30-12:00 Christmas Eve'],
  [
    'on a half day that ends before they start',
    '2026-12-24',
    { pattern: [thursday] },
    'not-a-working-day Christmas Eve',
  ],
  ['on the first day of leave', '2026-11-23', { leave: [leave] }, 'leave'],
  ['on the last day of leave', '2026-11-25', { leave: [leave] }, 'leave'],
  ['on the day after leave', '2026-11-26', { leave: [leave] }, '08:30-17:00'],
]
for (const [what, on, change, expected] of days)
  test(`somebody works ${what}: ${expected}`, () => {
    const { works, why, hours, holiday } = availabilityOn(day(on), { ...facts, ...change })
    const short = (at: Temporal.PlainTime) => at.toString().slice(0, 5)
    const lunch = hours?.lunchStarts ? `lunch ${short(hours.lunchStarts)}` : undefined
    const said = works && hours ? `${short(hours.starts)}-${short(hours.ends)}` : why
    assert.equal([said, lunch, holiday].filter(Boolean).join(' '), expected)
    assert.equal(works, hours !== undefined)
  })

const span = (covering: string, first: string, last: string) => ({ covering, firstDay: day(first), lastDay: day(last) })
const leaves: [
  what: string,
  first: string,
  last: string,
  cover: ReturnType<typeof span>[],
  refusal: string | undefined,
][] = [
  ['one day', '2026-11-23', '2026-11-23', [], undefined],
  ['the wrong way round', '2026-11-24', '2026-11-23', [], 'last-before-first'],
  ['two years', '2026-01-01', '2027-12-31', [], undefined],
  ['longer', '2026-01-01', '2028-01-02', [], 'too-long'],
  [
    'covered by several, by days',
    '2026-11-23',
    '2026-11-27',
    [span('b', '2026-11-23', '2026-11-24'), span('c', '2026-11-25', '2026-11-27')],
    undefined,
  ],
  [
    'covered by two together',
    '2026-11-23',
    '2026-11-24',
    [span('b', '2026-11-23', '2026-11-24'), span('c', '2026-11-23', '2026-11-24')],
    undefined,
  ],
  ['covered by oneself', '2026-11-23', '2026-11-24', [span('a', '2026-11-23', '2026-11-24')], 'covers-self'],
  ['covered beyond it', '2026-11-23', '2026-11-24', [span('b', '2026-11-23', '2026-11-25')], 'cover-outside-leave'],
  ['covered before it', '2026-11-23', '2026-11-24', [span('b', '2026-11-22', '2026-11-24')], 'cover-outside-leave'],
]
for (const [what, first, last, cover, refusal] of leaves)
  test(`leave of ${what}: ${refusal ?? 'recorded'}`, () =>
    assert.equal(leaveRefusal('a', { firstDay: day(first), lastDay: day(last) }, cover), refusal))

test('cover the wrong way round is refused', () => {
  assert.equal(coverRefusal('a', span('b', '2026-11-24', '2026-11-23')), 'last-before-first')
  assert.equal(coverRefusal('a', span('b', '2026-11-24', '2026-11-24')), undefined)
})

test('weekdays of a leave that nobody covers are counted, weekends are not', () => {
  const week = { firstDay: day('2026-11-20'), lastDay: day('2026-11-24') }
  assert.deepEqual(uncoveredDays(week, []).map(String), ['2026-11-20', '2026-11-23', '2026-11-24'])
  assert.deepEqual(uncoveredDays(week, [span('b', '2026-11-01', '2026-11-23')]).map(String), ['2026-11-24'])
})

const hours: [starts: string, ends: string, lunch: [string, string] | undefined, refusal: string | undefined][] = [
  ['09:00', '17:00', undefined, undefined],
  ['09:00', '17:00', ['12:00', '13:00'], undefined],
  ['09:00', '17:00', ['09:00', '17:00'], undefined],
  ['17:00', '09:00', undefined, 'ends-before-start'],
  ['09:00', '09:00', undefined, 'ends-before-start'],
  ['09:00', '17:00', ['13:00', '12:00'], 'lunch-outside'],
  ['09:00', '17:00', ['08:00', '09:30'], 'lunch-outside'],
  ['09:00', '17:00', ['16:30', '17:30'], 'lunch-outside'],
]
for (const [starts, ends, lunch, refusal] of hours)
  test(`hours from ${starts} to ${ends}${lunch ? `, lunch ${lunch.join(' to ')}` : ''}: ${refusal ?? 'good'}`, () => {
    const given = {
      starts: time(starts),
      ends: time(ends),
      lunchStarts: lunch ? time(lunch[0]) : null,
      lunchEnds: lunch ? time(lunch[1]) : null,
    }
    assert.equal(hoursRefusal(given), refusal)
  })

test('half a lunch is refused', () => {
  const half = { starts: time('09:00'), ends: time('17:00'), lunchStarts: time('12:00'), lunchEnds: null }
  assert.equal(hoursRefusal(half), 'lunch-half')
})

const spans: [first: string, last: string | null, on: string, inside: boolean][] = [
  ['2026-11-23', '2026-11-25', '2026-11-23', true],
  ['2026-11-23', '2026-11-25', '2026-11-25', true],
  ['2026-11-23', '2026-11-25', '2026-11-22', false],
  ['2026-11-23', '2026-11-25', '2026-11-26', false],
  ['2026-11-23', null, '2099-01-01', true],
]
for (const [first, last, on, inside] of spans)
  test(`${first} to ${last ?? 'no end'} ${inside ? 'holds' : 'does not hold'} ${on}`, () =>
    assert.equal(holds({ firstDay: day(first), lastDay: last === null ? null : day(last) }, day(on)), inside))

test('who may arrange leave and cover', () => {
  const as = (role: string) => ({ id: 'a', may: permissionsOf([role]) })
  assert.equal(mayArrange(as('officer'), 'a'), true)
  assert.equal(mayArrange(as('officer'), 'b'), false)
  for (const role of ['team-leader', 'area-manager', 'administrator']) assert.equal(mayArrange(as(role), 'b'), true)
  assert.equal(mayArrange({ id: null, may: new Set() }, 'b'), false)
})

test('roles give permissions, unknown ones nothing; every permission is somebody’s', () => {
  assert.equal(permissionsOf([]).size, 0)
  assert.equal(permissionsOf(['king']).size, 0)
  assert.equal(permissionsOf(['administrator']).has('see people'), false)
  assert.equal(permissionsOf(['front-desk']).has('see notes'), false)
  assert.equal(permissionsOf(['auditor']).has('write notes'), false)
  assert.equal(permissionsOf(['front-desk', 'officer']).has('see notes'), true)
  const all = permissionsOf(roles)
  assert.deepEqual(
    permissions.filter((permission) => !all.has(permission)),
    [],
  )
})
