import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMonths,
  ageOn,
  type Dated,
  dayOf,
  endOfDay,
  intersection,
  isAsOf,
  localInstant,
  monthsBetween,
  overlaps,
  startOfDay,
  timeOf,
  weekOf,
} from './dates.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const instant = (text: string) => Temporal.Instant.from(text)

const clocks: [string, string, string, string, string][] = [
  ['2026-07-01', '13:00', 'Australia/Sydney', '2026-07-01T03:00:00Z', 'winter in Sydney'],
  ['2026-11-21', '13:00', 'Australia/Sydney', '2026-11-21T02:00:00Z', 'summer in Sydney'],
  ['2026-11-21', '13:00', 'Australia/Brisbane', '2026-11-21T03:00:00Z', 'Brisbane has no summer time'],
  ['2026-11-21', '13:00', 'Australia/Broken_Hill', '2026-11-21T02:30:00Z', 'Broken Hill keeps Adelaide’s time'],
  ['2026-11-21', '13:00', 'Australia/Lord_Howe', '2026-11-21T02:00:00Z', 'summer on Lord Howe'],
  ['2026-07-01', '13:00', 'Australia/Lord_Howe', '2026-07-01T02:30:00Z', 'winter on Lord Howe'],
  ['2026-10-04', '02:30', 'Australia/Sydney', '2026-10-03T16:30:00Z', 'a skipped time moves on by an hour in Sydney'],
  ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z', 'and by half an hour on Lord Howe'],
  ['2026-10-04', '02:30', 'Australia/Brisbane', '2026-10-03T16:30:00Z', 'no time is skipped in Brisbane'],
  ['2027-04-04', '02:30', 'Australia/Sydney', '2027-04-03T15:30:00Z', 'of a time that comes twice the first is meant'],
  ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z', 'on Lord Howe too'],
]
for (const [date, at, zone, expected, name] of clocks)
  test(name, () => assert.equal(localInstant(day(date), time(at), zone).toString(), expected))

test('a skipped time shows as the time after the jump', () => {
  const moved = localInstant(day('2026-10-04'), time('02:30'), 'Australia/Sydney')
  assert.equal(timeOf(moved, 'Australia/Sydney').toString(), '03:30:00')
})

test('one moment is two days in two zones', () => {
  const moment = instant('2026-11-20T13:30:00Z')
  assert.equal(dayOf(moment, 'Australia/Sydney').toString(), '2026-11-21')
  assert.equal(dayOf(moment, 'Australia/Brisbane').toString(), '2026-11-20')
})

const lengths: [string, string, number][] = [
  ['2026-11-21', 'Australia/Sydney', 24],
  ['2026-10-04', 'Australia/Sydney', 23],
  ['2027-04-04', 'Australia/Sydney', 25],
  ['2026-10-04', 'Australia/Lord_Howe', 23.5],
  ['2026-10-04', 'Australia/Brisbane', 24],
]
for (const [date, zone, hours] of lengths)
  test(`${date} in ${zone} has ${hours} hours`, () =>
    assert.equal(
      startOfDay(day(date), zone)
        .until(endOfDay(day(date), zone))
        .total('hours'),
      hours,
    ))

const ages: [string, string, number, string][] = [
  ['2003-11-21', '2026-11-20', 22, 'the day before a birthday'],
  ['2003-11-21', '2026-11-21', 23, 'on a birthday'],
  ['2000-02-29', '2018-02-28', 17, 'born on 29 February, on 28 February of another year'],
  ['2000-02-29', '2018-03-01', 18, 'born on 29 February, on 1 March of another year'],
  ['2000-02-29', '2020-02-28', 19, 'born on 29 February, on 28 February of a leap year'],
  ['2000-02-29', '2020-02-29', 20, 'born on 29 February, on 29 February'],
  ['2026-11-21', '2026-11-21', 0, 'on the day of birth'],
]
for (const [birth, on, age, name] of ages)
  test(`${name}, age is ${age}`, () => assert.equal(ageOn(day(birth), day(on)), age))

test('nobody has an age before birth', () =>
  assert.throws(() => ageOn(day('2026-01-02'), day('2026-01-01')), RangeError))

const months: [string, string, number][] = [
  ['2026-01-31', '2026-02-28', 1],
  ['2026-01-31', '2026-02-27', 0],
  ['2024-01-31', '2024-02-28', 0],
  ['2024-01-31', '2024-02-29', 1],
  ['2024-02-29', '2025-02-28', 12],
  ['2026-05-15', '2026-05-15', 0],
  ['2025-12-31', '2026-12-31', 12],
  ['2026-03-31', '2026-02-28', -1],
]
for (const [from, to, expected] of months)
  test(`${from} to ${to} is ${expected} months`, () => assert.equal(monthsBetween(day(from), day(to)), expected))

const anyDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => day('2020-01-01').add({ days }))

test('months that were added are counted', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (from, count) => {
      assert.equal(monthsBetween(from, addMonths(from, count)), count)
    }),
  )
})

test('a week has seven days, the day among them, and starts as told', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (on, startsOn) => {
      const { first, last, days } = weekOf(on, startsOn)
      assert.equal(first.dayOfWeek, startsOn)
      assert.equal(days.length, 7)
      assert.ok(days.some((each) => each.equals(on)))
      assert.ok(days.at(-1)?.equals(last))
    }),
  )
  assert.equal(weekOf(day('2026-11-22')).first.toString(), '2026-11-16')
})

test('periods that touch do not overlap, and an open one runs on', () => {
  const to = (from: string, until: string | null) => ({ from: day(from), to: until === null ? null : day(until) })
  assert.equal(overlaps(to('2026-01-01', '2026-02-01'), to('2026-02-01', null)), false)
  assert.equal(overlaps(to('2026-01-01', '2026-02-02'), to('2026-02-01', null)), true)
  assert.equal(overlaps(to('2026-01-01', null), to('2030-01-01', null)), true)
  assert.equal(overlaps(to('2026-01-01', '2026-01-01'), to('2025-01-01', null)), false)
  const shared = intersection(to('2026-01-01', '2026-03-01'), to('2026-02-01', null))
  assert.deepEqual([`${shared?.from}`, `${shared?.to}`], ['2026-02-01', '2026-03-01'])
})

test('appointments overlap by the moment', () => {
  const at = (from: string, to: string) => ({
    from: instant(`2026-11-21T${from}:00Z`),
    to: instant(`2026-11-21T${to}:00Z`),
  })
  assert.equal(overlaps(at('02:00', '02:45'), at('02:45', '03:00')), false)
  assert.equal(overlaps(at('02:00', '02:45'), at('02:44', '03:00')), true)
})

test('overlap is mutual, and is what a day of both proves', () => {
  const period = fc.tuple(fc.nat({ max: 20 }), fc.option(fc.nat({ max: 20 }), { nil: null }))
  const of = ([from, to]: [number, number | null]) => {
    const first = day('2026-01-01')
    return { from: first.add({ days: from }), to: to === null ? null : first.add({ days: to }) }
  }
  const holds = (days: number, [from, to]: [number, number | null]) => days >= from && (to === null || days < to)
  fc.assert(
    fc.property(period, period, (one, other) => {
      const shared = Array.from({ length: 22 }, (_, days) => days).some(
        (days) => holds(days, one) && holds(days, other),
      )
      assert.equal(overlaps(of(one), of(other)), shared)
      assert.equal(overlaps(of(other), of(one)), shared)
    }),
  )
})

const address: Dated = {
  validFrom: day('2026-03-01'),
  validTo: day('2026-06-01'),
  recordedAt: instant('2026-03-05T00:00:00Z'),
  supersededAt: instant('2026-07-01T00:00:00Z'),
}
const asOf: [string, string, boolean, string][] = [
  ['2026-03-01', '2026-03-05T00:00:00Z', true, 'on its first day, from the moment it was recorded'],
  ['2026-03-01', '2026-03-04T23:59:59Z', false, 'before anyone knew'],
  ['2026-02-28', '2026-04-01T00:00:00Z', false, 'before it was so'],
  ['2026-05-31', '2026-04-01T00:00:00Z', true, 'on its last day'],
  ['2026-06-01', '2026-04-01T00:00:00Z', false, 'when it was no longer so'],
  ['2026-04-01', '2026-06-30T23:59:59Z', true, 'until it was corrected'],
  ['2026-04-01', '2026-07-01T00:00:00Z', false, 'once it was corrected'],
]
for (const [valid, known, expected, name] of asOf)
  test(`a fact ${expected ? 'holds' : 'does not hold'} ${name}`, () =>
    assert.equal(isAsOf(address, { valid: day(valid), known: instant(known) }), expected))

test('a fact without limits always holds once recorded', () => {
  const open: Dated = { ...address, validFrom: null, validTo: null, supersededAt: null }
  assert.ok(isAsOf(open, { valid: day('1950-01-01'), known: instant('2099-01-01T00:00:00Z') }))
  assert.equal(isAsOf(open, { valid: day('1950-01-01'), known: instant('2026-01-01T00:00:00Z') }), false)
})
