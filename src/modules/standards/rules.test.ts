import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Cadence,
  type ContactStandard,
  type Event,
  type Facts,
  leftBy,
  metBy,
  nextDue,
  obligationsOf,
  propose,
  standingOn,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const start = day('2024-01-15')
const compare = Temporal.PlainDate.compare

const persons = { kinds: ['office', 'home', 'phone'], withPerson: true } as const
const home = { kinds: ['home'], withPerson: true } as const
const standard = (
  code: string,
  amount: number,
  cadence: Cadence,
  more: Partial<ContactStandard> = {},
): ContactStandard => ({
  code,
  name: code,
  from: '2000-01-01',
  source: 'a test',
  verified: true,
  accepts: persons,
  amount,
  cadence,
  ...more,
})

const facts = (events: readonly Event[] = [], more: Partial<Facts> = {}): Facts => ({
  supervision: { from: start, to: null },
  levels: [],
  orders: [],
  happened: [],
  away: [],
  events,
  calendar: { zone: 'Australia/Sydney', holidays: new Map(), weekend: [6, 7] },
  ...more,
})

const rolling = fc.record({
  kind: fc.constant('rolling' as const),
  within: fc.constantFrom('P1W', 'P2W', 'P1M', 'P30D', 'P2M'),
  away: fc.constantFrom('runs' as const, 'extend' as const, 'restart' as const),
})
const fixed = {
  stub: fc.constantFrom('full', 'none', 'up', 'down', 'nearest'),
  away: fc.constantFrom('full', 'stub', 'excuse'),
} as const
const calendar = fc.record({
  kind: fc.constant('calendar' as const),
  unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
  ...fixed,
})
const blocks = fc.record({
  kind: fc.constant('blocks' as const),
  length: fc.constantFrom('P30D', 'P1M', 'P2W'),
  anchor: fc.constant('supervision' as const),
  ...fixed,
})
const once = fc.record({
  kind: fc.constant('once' as const),
  after: fc.constant('supervision' as const),
  within: fc.record({
    count: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom('days' as const, 'working-days' as const),
  }),
  away: fc.constantFrom('runs' as const, 'extend' as const, 'restart' as const),
})
const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(rolling, calendar, blocks, once)
const anyStandard = fc
  .tuple(fc.integer({ min: 1, max: 6 }), anyCadence, fc.boolean(), fc.boolean())
  .map(([amount, cadence, parted, apart]) => {
    const parts = [{ code: 'home', accepts: home, atLeast: Math.ceil(amount / 2) }]
    const splits = parted && (cadence.kind === 'calendar' || cadence.kind === 'blocks')
    const many = cadence.kind === 'once' ? 1 : amount
    return standard('any', many, cadence, { ...(splits && { parts }), ...(apart && { apart }) })
  })
const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => start.add({ days }))
const anyEvent = fc.record({
  day: anyDay,
  kind: fc.constantFrom('office', 'home', 'phone'),
  result: fc.constantFrom('done' as const, 'done' as const, 'attempted' as const),
  withPerson: fc.boolean(),
})
const someEvents = fc
  .array(anyEvent, { maxLength: 20 })
  .map((events) => events.map((event, nth): Event => ({ id: `${nth}`, ...event })))
const anyAway = fc
  .array(fc.tuple(anyDay, fc.integer({ min: 1, max: 40 })), { maxLength: 2 })
  .map((spans) =>
    spans.map(([from, days]) => ({ from, to: from.add({ days }) })).sort((one, other) => compare(one.from, other.from)),
  )

test('nothing is due before what it is counted from, nor before it counts', () => {
  fc.assert(
    fc.property(anyStandard, someEvents, anyAway, anyDay, (one, events, away, on) => {
      for (const { from, due, opens } of obligationsOf(one, facts(events, { away }), on, on.add({ days: 60 }))) {
        assert.ok(!due || compare(from, due) <= 0, `${from} ${due}`)
        assert.ok(!due || compare(opens, due) <= 0 || one.cadence.kind === 'rolling', `${opens} ${due}`)
      }
    }),
  )
})

test('another contact never makes anything more due, nor due earlier', () => {
  fc.assert(
    fc.property(anyStandard, someEvents, anyEvent, anyDay, (one, events, more, on) => {
      const known = facts(events)
      const added = facts([...events, { ...more, id: 'more' }])
      const before = nextDue([one], known, on)?.due
      const after = nextDue([one], added, on)?.due
      assert.ok(!before || !after || compare(before, after) <= 0, `${before} then ${after}`)
      const left = (of: Facts) =>
        standingOn([one], of, on)
          .now.filter(({ due }) => due?.equals(before ?? on))
          .map(({ remaining }) => remaining)
      assert.ok((left(added)[0] ?? 0) <= (left(known)[0] ?? 0))
    }),
  )
})

test('a past day answers as it did then, whatever came after it', () => {
  fc.assert(
    fc.property(anyStandard, someEvents, anyDay, (one, events, on) => {
      const then = events.filter((event) => compare(event.day, on) <= 0)
      assert.deepEqual(standingOn([one], facts(events), on), standingOn([one], facts(then), on))
    }),
  )
})

test('what is proposed satisfies what it is proposed for', () => {
  fc.assert(
    fc.property(fc.array(anyStandard, { minLength: 1, maxLength: 3 }), someEvents, anyDay, (some, events, today) => {
      const standards = some.map((one, nth) => ({ ...one, code: `${one.code}-${nth}` }))
      const known = facts(events.filter((event) => compare(event.day, today) <= 0))
      const when = { today, weeks: 6 }
      const { slots, unplaced } = propose(standards, known, {
        ...when,
        kinds: ['office', 'phone', 'home'],
        notFree: (on) => (on.dayOfWeek > 5 ? 'weekend' : undefined),
      })
      const left = leftBy(standards, known, slots, when).map((one) => `${one.standard} ${one.due}`)
      assert.deepEqual(new Set(left), new Set(unplaced.map((one) => `${one.standard} ${one.due}`)))
      for (const slot of slots) assert.ok(compare(today, slot.day) <= 0 && slot.day.dayOfWeek <= 5)
    }),
    { numRuns: 40 },
  )
})

test('a contact that counts says what remains, and one that was tried in vain says nothing', () => {
  fc.assert(
    fc.property(anyStandard, someEvents, (one, events) => {
      for (const { id, result } of events)
        for (const { after } of metBy([one], facts(events), id)) {
          assert.equal(result, 'done')
          assert.ok(after.counted.includes(id))
        }
    }),
  )
})

const rhythm = (code: string, kinds: string[], within: string) =>
  ({
    ...{ code, name: code, from: '2020-01-01', source: 'made up', verified: true, amount: 1, accepts: { kinds } },
    cadence: { kind: 'rolling', within, carries: true, away: 'restart' },
  }) as const
const monthly = [rhythm('contact', ['office', 'home'], 'P1W'), rhythm('home', ['home'], 'P1M')]
const since = (on: string) => ({ ...facts([]), supervision: { from: Temporal.PlainDate.from(on), to: null } })
const ahead = {
  ...{ today: Temporal.PlainDate.from('2026-11-23'), weeks: 8, kinds: ['office', 'home'] },
  notFree: (on: Temporal.PlainDate) => (on.dayOfWeek > 5 ? 'weekend' : undefined),
}

test('the kind that costs more is proposed when what asks for it can wait no longer', () => {
  const { slots } = propose(monthly, since('2026-11-23'), ahead)
  const homes = slots.filter(({ kind }) => kind === 'home')
  assert.deepEqual([slots.length, homes.map(({ day }) => day.toString())], [8, ['2026-12-21']])
  assert.ok(homes.every((slot) => slot.for.includes('home') && slot.for.includes('contact')))
})

test('what is overdue is proposed on the first free day, once', () => {
  const today = Temporal.PlainDate.from('2026-11-28')
  const { slots, unplaced } = propose(monthly, since('2026-06-01'), { ...ahead, today, weeks: 1 })
  assert.deepEqual(
    slots.map(({ day, kind, late }) => [day.toString(), kind, late ?? false]),
    [['2026-11-30', 'home', true]],
  )
  assert.deepEqual([slots[0]?.for.toSorted(), unplaced], [['contact', 'home'], []])
  const nobody = propose(monthly, since('2026-06-01'), { ...ahead, today, weeks: 1, notFree: () => 'full' })
  assert.deepEqual(
    nobody.unplaced.map(({ standard }) => standard),
    ['contact', 'home'],
  )
})
