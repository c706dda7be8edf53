import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayAfter, type Facts, movedBy, type Opportunity, opportunitiesOf, type Pause } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const source = { source: 'made up for these rules', verified: true }
const value: Opportunity = {
  ...source,
  code: 'end-early',
  name: 'End early',
  kind: 'early-end',
  orders: ['cco'],
  tests: [
    { test: 'served-share', part: 1, whole: 2, source: 'Act s 1' },
    { test: 'clear', of: ['charge'], least: 'P1M' },
  ],
  toCheck: [],
  decides: 'court',
  decidedBy: 'The court',
  answerWithin: 'P1M',
  comesBack: 'P3M',
  almost: { within: 'P1M', missing: 1 },
}
const order = {
  id: 'one',
  type: 'cco',
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  pauses: [] as Pause[],
  conditions: [],
}
const nothing: Facts = {
  today: day('2026-07-03'),
  since: null,
  level: null,
  orders: [order],
  charges: [],
  breaches: [],
  contacts: [],
}

test('the working names the version, the facts, each test with its own source, and what would move it', () => {
  const [found] = opportunitiesOf(nothing, { version: 'AU-NSW/2018-09-24', opportunities: [value] })
  assert.deepEqual(found?.working, {
    rule: 'end-early',
    version: 'AU-NSW/2018-09-24',
    ...source,
    facts: [
      { name: 'today', value: '2026-07-03' },
      { name: 'order', value: 'cco' },
      { name: 'starts-on', value: '2026-01-01' },
      { name: 'ends-on', value: '2026-12-31' },
    ],
    steps: [
      { code: 'served-share', from: '2026-01-01', by: '1/2', to: '2026-07-03', source: 'Act s 1' },
      { code: 'clear', from: '2026-01-01', by: 'P1M', to: '2026-02-01', source: 'made up for these rules' },
      { code: 'eligible', to: '2026-07-03' },
    ],
    moves: ['starts-on', 'ends-on', 'pauses', 'charges', 'breaches', 'contacts'],
  })
})

test('the closest stands first, and what it is not for is left out', () => {
  const late = { ...order, id: 'two', startsOn: day('2026-06-01') }
  const other = { ...order, id: 'three', type: 'bond' }
  const found = opportunitiesOf({ ...nothing, orders: [late, other, order] }, { opportunities: [value] })
  assert.deepEqual(
    found.map(({ order: of, standing }) => [of, standing]),
    [
      ['one', 'eligible'],
      ['two', 'not-yet'],
    ],
  )
})

const days = fc.integer({ min: 0, max: 3000 }).map((count) => day('2020-01-01').add({ days: count }))
const pauses = fc.array(
  fc.tuple(days, fc.integer({ min: 0, max: 60 })).map(([from, more]) => ({ from, to: from.add({ days: more }) })),
  { maxLength: 4 },
)
const compare = Temporal.PlainDate.compare

test('a length never ends before it began, and a longer one never before a shorter', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 48 }), (from, months) => {
      const end = dayAfter(from, `P${months}M`)
      assert.ok(compare(from, end) <= 0)
      assert.ok(compare(end, dayAfter(from, `P${months + 1}M`)) < 0)
    }),
  )
})

test('time that does not count never brings a day forward, and each such day moves it by one at most', () => {
  fc.assert(
    fc.property(days, pauses, (on, stops) => {
      const moved = movedBy(on, stops)
      assert.ok(moved && compare(on, moved) <= 0)
      const all = stops.reduce((sum, { from, to }) => sum + from.until(to).days + 1, 0)
      assert.ok(on.until(moved).days <= all)
      assert.deepEqual(movedBy(on, stops.toReversed()), moved)
    }),
  )
})

test('once reached without trouble, it stays reached for as long as nothing new happens', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 900 }), pauses, (startsOn, length, stops) => {
      const one = { ...order, startsOn, endsOn: startsOn.add({ days: length }), pauses: stops }
      const at = (today: Temporal.PlainDate) =>
        opportunitiesOf({ ...nothing, today, orders: [one] }, { opportunities: [value] })[0]
      const on = at(startsOn)?.on
      assert.ok(on)
      assert.notEqual(at(on.subtract({ days: 1 }))?.standing, 'eligible')
      for (const later of [0, 1, 400]) assert.equal(at(on.add({ days: later }))?.standing, 'eligible')
    }),
  )
})
