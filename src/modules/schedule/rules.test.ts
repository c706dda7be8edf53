import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leftBy, propose } from '../standards/index.ts'
import { byReason, type DayFacts, inTurn, isMonth, problemWithMove, type WhyNot, whyNotFree } from './rules.ts'

const day = Temporal.PlainDate.from
const calendar = { zone: 'Australia/Sydney', holidays: new Map(), weekend: [6, 7] }
const nine = { time: Temporal.PlainTime.from('09:00') }
const open: DayFacts = {
  today: day('2026-11-23'),
  calendar,
  officer: () => ({ away: undefined, onDuty: false }),
  time: () => nine,
}

const cases: [string, string, Partial<DayFacts>, WhyNot | undefined][] = [
  ['a working day is free', '2026-11-24', {}, undefined],
  ['today has begun', '2026-11-23', {}, 'begun'],
  ['a day before today', '2026-11-20', {}, 'begun'],
  ['a Saturday', '2026-11-28', {}, 'weekend'],
  ['annual leave is leave', '2026-11-24', { officer: () => ({ away: 'annual', onDuty: false }) }, 'leave'],
  ['court says court', '2026-11-24', { officer: () => ({ away: 'court', onDuty: false }) }, 'court'],
  ['training says training', '2026-11-24', { officer: () => ({ away: 'training', onDuty: true }) }, 'training'],
  ['a day off', '2026-11-24', { officer: () => ({ away: 'not-a-working-day', onDuty: false }) }, 'not-working'],
  ['a duty day', '2026-11-24', { officer: () => ({ away: undefined, onDuty: true }) }, 'duty'],
  ['a full diary', '2026-11-24', { time: () => ({ taken: 'full' }) }, 'full'],
  ['what they do that day', '2026-11-24', { time: () => ({ taken: 'faith' }) }, 'faith'],
]

for (const [name, on, change, expected] of cases)
  test(`why not: ${name}`, () => assert.equal(whyNotFree(day(on), 'office', { ...open, ...change }), expected))

test('days passed over stand by their reason, the officer’s before the person’s', () => {
  const passed = [
    { day: day('2026-12-02'), why: 'work' },
    { day: day('2026-12-01'), why: 'leave' },
    { day: day('2026-11-30'), why: 'leave' },
    { day: day('2026-12-03'), why: 'booked' },
  ]
  assert.deepEqual(
    byReason(passed).map(({ why, days }) => [why, ...days.map(String)]),
    [
      ['booked', '2026-12-03'],
      ['leave', '2026-11-30', '2026-12-01'],
      ['work', '2026-12-02'],
    ],
  )
})

const moves: [string, string, string, number, string | undefined][] = [
  ['a fortnight a week later', '2026-11-24', '2026-12-07', 7, undefined],
  ['a week earlier, to today', '2026-11-30', '2026-12-04', -7, undefined],
  ['to before today', '2026-11-29', '2026-12-04', -7, 'into-the-past'],
  ['backwards', '2026-12-04', '2026-12-01', 7, 'ends-before-first'],
  ['nowhere', '2026-11-24', '2026-12-07', 0, 'nowhere'],
  ['eight weeks', '2026-11-24', '2026-12-07', 56, undefined],
  ['a day more', '2026-11-24', '2026-12-07', 57, 'too-far-off'],
  ['what is over', '2026-11-22', '2026-12-07', 7, 'first-gone'],
]
for (const [name, first, last, days, expected] of moves)
  test(`moving ${name}`, () => {
    const wrong = problemWithMove({ first: day(first), last: day(last), days }, day('2026-11-23'))
    assert.equal(wrong?.problem, expected)
  })

test('the last is moved first when all go forward, and the first when they go back', () => {
  const list = ['2026-12-01', '2026-12-08', '2026-12-03'].map((text) => ({ day: day(text) }))
  const days = (by: number) => inTurn(list, by).map((one) => one.day.day)
  assert.deepEqual(days(7), [8, 3, 1])
  assert.deepEqual(days(-7), [1, 3, 8])
})

test('a stretch is called by its month only where it is all of it', () => {
  assert.ok(isMonth({ from: day('2028-02-01'), due: day('2028-02-29') }))
  assert.ok(!isMonth({ from: day('2026-02-01'), due: day('2026-02-27') }))
  assert.ok(!isMonth({ from: day('2026-11-01'), due: day('2026-12-31') }))
})

const standard = (code: string, kinds: string[], cadence: object) => ({
  ...{ code, name: code, from: '2020-01-01', source: 'made up', verified: true, amount: 1 },
  ...{ accepts: { kinds, withPerson: true as const }, cadence: cadence as never },
})
const standards = [
  standard('weekly', ['office', 'phone'], { kind: 'rolling', within: 'P1W', carries: true, away: 'restart' }),
  standard('home', ['home'], { kind: 'calendar', unit: 'month', stub: 'full', away: 'full' }),
]

test('what is accepted of a proposal satisfies its standards, but for what it says finds no day', () => {
  const anyReason = fc.constantFrom<WhyNot | undefined>(undefined, undefined, 'full', 'leave', 'work')
  fc.assert(
    fc.property(fc.array(anyReason, { minLength: 70, maxLength: 70 }), fc.constantFrom(2, 4, 8), (taken, weeks) => {
      const { today } = open
      const reasonOn = (on: Temporal.PlainDate) => taken[today.until(on).days]
      const facts: DayFacts = {
        ...open,
        time: (on) => {
          const why = reasonOn(on)
          return why ? { taken: why } : nine
        },
      }
      const known = {
        ...{ supervision: { from: day('2026-11-02'), to: null }, levels: [], orders: [], happened: [], away: [] },
        ...{ events: [], calendar },
      }
      const notFree = (on: Temporal.PlainDate, kind: string) => whyNotFree(on, kind, facts)
      const { slots, unplaced } = propose(standards, known, { today, weeks, kinds: ['office', 'home'], notFree })
      const left = leftBy(standards, known, slots, { today, weeks })
      assert.deepEqual(
        new Set(left.map((one) => `${one.standard} ${one.due}`)),
        new Set(unplaced.map((one) => `${one.standard} ${one.due}`)),
      )
      for (const slot of slots) assert.equal(whyNotFree(slot.day, slot.kind, facts), undefined)
    }),
    { numRuns: 30 },
  )
})
