import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RuleKind } from './dates/kinds.ts'
import {
  asKnown,
  type DateRule,
  dateOnly,
  datesOf,
  type KnownFacts,
  type Law,
  type OrderFacts,
  type Term,
} from './dates.ts'

const rule = (code: string, kind: RuleKind): DateRule => ({
  ...kind,
  code,
  name: code,
  from: '1900-01-01',
  source: 'for the test',
  verified: true,
})
const types = ['order']
const common = [
  rule('bounds', { kind: 'bounds', earliest: '1900-01-01', latest: '2200-12-31' }),
  rule('start', { kind: 'start', types, points: ['making'] }),
  rule('end', { kind: 'date', gives: 'expiry', types, way: { way: 'last-day' } }),
  rule('half', { kind: 'date', gives: 'half', types, way: { way: 'share', share: [1, 2], round: 'up' } }),
  rule('earned', { kind: 'date', gives: 'earned', types, way: { way: 'remission', daysEachMonth: 15, round: 'down' } }),
  rule('at-large', { kind: 'time', types, why: 'at-large', counts: false }),
]
const laws: Record<string, Law> = {
  'add, then back': {
    rules: [
      ...common,
      rule('reckoning', { kind: 'reckoning', back: 'after-adding', units: 'longest-first' }),
      rule('month-end', { kind: 'month-end', ends: 'last-day' }),
    ],
  },
  'back, then add': {
    rules: [
      ...common,
      rule('reckoning', { kind: 'reckoning', back: 'before-adding', units: 'longest-first' }),
      rule('first', { kind: 'first-of-month' }),
    ],
  },
  'days before months': {
    rules: [
      ...common,
      rule('reckoning', { kind: 'reckoning', back: 'after-adding', units: 'shortest-first' }),
      rule('month-end', { kind: 'month-end', ends: 'day-before' }),
    ],
  },
}

const first = Temporal.PlainDate.from('1950-01-01')
const aDay = fc.integer({ min: 0, max: 50_000 }).map((days) => first.add({ days }))
const count = (max: number) => fc.integer({ min: 0, max })
const aTerm: fc.Arbitrary<Term> = fc
  .record({ years: count(10), months: count(30), weeks: count(10), days: count(90) })
  .filter(({ years, months, weeks, days }) => years + months + weeks + days > 0)
const runs = { numRuns: 100, seed: 1_900 }

const order = (madeOn: Temporal.PlainDate, more: Partial<OrderFacts> = {}): OrderFacts => ({
  id: 'a',
  type: 'order',
  madeOn,
  ...more,
})

/** The days of an order that can be worked out; the test fails where it is refused. */
function daysOf(facts: OrderFacts, law: Law): Map<string, Temporal.PlainDate> {
  const answer = datesOf([facts], law)
  assert.ok(answer.ok, answer.ok ? '' : `${answer.refusal} ${answer.at}`)
  return new Map(answer.value[0]?.dates.map(({ code, on }) => [code, on]))
}
const expiry = (facts: OrderFacts, law: Law): Temporal.PlainDate => {
  const on = daysOf(facts, law).get('expiry')
  assert.ok(on)
  return on
}
const notBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) >= 0

for (const [name, law] of Object.entries(laws)) {
  test(`${name}: nothing ends before it begins, and no part of it after the whole`, () => {
    fc.assert(
      fc.property(aDay, aTerm, (madeOn, term) => {
        const days = daysOf(order(madeOn, { term }), law)
        const end = days.get('expiry')
        assert.ok(end && notBefore(end, madeOn))
        for (const code of ['half', 'earned']) {
          const on = days.get(code)
          assert.ok(on && notBefore(on, madeOn) && notBefore(end, on), code)
        }
      }),
      runs,
    )
  })

  test(`${name}: a longer term never ends earlier`, () => {
    const more = fc.constantFrom<keyof Term>('years', 'months', 'weeks', 'days')
    fc.assert(
      fc.property(aDay, aTerm, more, (madeOn, term, unit) => {
        const longer = { ...term, [unit]: (term[unit] ?? 0) + 1 }
        assert.ok(notBefore(expiry(order(madeOn, { term: longer }), law), expiry(order(madeOn, { term }), law)))
      }),
      runs,
    )
  })

  test(`${name}: so many days are so many, the first and the last among them`, () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 20_000 }), (madeOn, days) => {
        const end = expiry(order(madeOn, { term: { days } }), law)
        assert.equal(madeOn.until(end, { largestUnit: 'days' }).days + 1, days)
      }),
      runs,
    )
  })

  test(`${name}: days at large within a term move its end by as many`, () => {
    fc.assert(
      fc.property(aDay, aTerm, count(400), fc.integer({ min: 1, max: 400 }), (madeOn, term, after, off) => {
        const plain = expiry(order(madeOn, { term }), law)
        const from = madeOn.add({ days: after })
        const moved = expiry(
          order(madeOn, { term, stopped: [{ from, to: from.add({ days: off }), why: 'at-large' }] }),
          law,
        )
        const within = Temporal.PlainDate.compare(from, plain) <= 0
        assert.equal(plain.until(moved, { largestUnit: 'days' }).days, within ? off : 0)
      }),
      runs,
    )
  })
}

const day = (text: string) => Temporal.PlainDate.from(text)

test('the last day alone is the one among all dates, or lacks or is refused as they are', () => {
  const law = laws['add, then back'] ?? { rules: [] }
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const facts = fc.record({
    term: maybe(aTerm),
    endsOn: maybe(aDay),
    variedEnd: maybe(aDay),
    from: maybe(aDay),
    off: maybe(count(400)),
  })
  fc.assert(
    fc.property(aDay, facts, (madeOn, { from, off, ...said }) => {
      const to = from && off ? { to: from.add({ days: off }) } : {}
      const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
      const given = order(madeOn, { ...known, ...(from ? { stopped: [{ from, ...to, why: 'at-large' }] } : {}) })
      const whole = datesOf([given], law)
      const alone = dateOnly(given, 'expiry', law)
      const found = whole.ok ? whole.value[0]?.dates.find(({ code }) => code === 'expiry')?.on : undefined
      const lacks = whole.ok ? whole.value[0]?.lacking.find(({ code }) => code === 'expiry')?.fact : undefined
      if (!whole.ok) assert.ok(alone && 'refusal' in alone && alone.refusal === whole.refusal)
      else if (found) assert.equal(`${alone}`, `${found}`)
      else assert.ok(alone && 'lack' in alone && alone.lack === lacks)
    }),
    runs,
  )
})

const plain: Law = { rules: [...(laws['add, then back']?.rules ?? [])] }
const at = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`)

test('what was answered on a day is answered again from what was known then', () => {
  const told: KnownFacts[] = [
    {
      id: 'a',
      said: { type: 'order', madeOn: day('2026-03-02'), term: { months: 6 } },
      recordedAt: at('2026-03-03'),
      supersededAt: at('2026-04-10'),
    },
    { id: 'a', said: { type: 'order', madeOn: day('2026-03-02'), term: { months: 9 } }, recordedAt: at('2026-04-10') },
    {
      id: 'a',
      said: { stopped: [{ from: day('2026-06-01'), to: day('2026-06-11'), why: 'at-large' }] },
      recordedAt: at('2026-06-12'),
    },
  ]
  const on = (known: string) => {
    const [one] = asKnown(told, at(known))
    return one && expiry(one, plain).toString()
  }
  assert.equal(on('2026-03-01'), undefined)
  assert.equal(on('2026-03-05'), '2026-09-01')
  assert.equal(on('2026-04-11'), '2026-12-01')
  assert.equal(on('2026-06-20'), '2026-12-11')
})

test('what comes to be known later changes no answer of an earlier day', () => {
  const entry = fc.record({ term: aTerm, after: count(2_000) })
  fc.assert(
    fc.property(aDay, fc.array(entry, { minLength: 1, maxLength: 6 }), count(2_000), (madeOn, entries, upTo) => {
      const start = at('2026-01-01')
      const told = entries.map(
        ({ term, after }): KnownFacts => ({
          id: 'a',
          said: { type: 'order', madeOn, term },
          recordedAt: start.add({ hours: after }),
        }),
      )
      const known = start.add({ hours: upTo })
      const early = told.filter(({ recordedAt }) => Temporal.Instant.compare(recordedAt, known) <= 0)
      assert.deepEqual(
        datesOf(asKnown(told, known), plain),
        datesOf(asKnown(early, start.add({ hours: 9_000 })), plain),
      )
    }),
    runs,
  )
})

test('an answer says its rule, its facts, each step and what would move it', () => {
  const answer = datesOf(
    [
      order(day('2026-03-02'), {
        term: { years: 1 },
        stopped: [{ from: day('2026-06-01'), to: day('2026-06-11'), why: 'at-large' }],
      }),
    ],
    { ...plain, version: (on) => `XX/${on.year}` },
  )
  const end = answer.ok ? answer.value[0]?.dates.find(({ code }) => code === 'expiry') : undefined
  assert.deepEqual(end?.working, {
    rule: 'end',
    version: 'XX/2026',
    source: 'for the test',
    verified: true,
    facts: [
      { name: 'startsOn', value: '2026-03-02' },
      { name: 'term', value: 'P1Y' },
      { name: 'stopped', value: 'at-large 2026-06-01/2026-06-11' },
    ],
    steps: [
      { code: 'add', from: '2026-03-02', to: '2027-03-02', by: 'P1Y', source: 'for the test' },
      { code: 'back-a-day', from: '2027-03-02', to: '2027-03-01', source: 'for the test' },
      { code: 'does-not-count', from: '2027-03-01', to: '2027-03-11', by: 'P10D', source: 'for the test' },
    ],
    moves: ['startsOn', 'term', 'stopped', 'variedEnd', 'dischargedOn', 'stopped:at-large'],
  })
})

const refused: [string, readonly OrderFacts[], string][] = [
  ['no orders', [], 'no-orders orders'],
  ['one order twice', [order(day('2026-03-02')), order(day('2026-03-02'))], 'same-order-twice orders.1.id'],
  ['half a month', [order(day('2026-03-02'), { term: { months: 0.5 } })], 'not-whole orders.0.term'],
  ['less than nothing', [order(day('2026-03-02'), { term: { days: -1 } })], 'not-whole orders.0.term'],
  ['longer than all time', [order(day('2026-03-02'), { term: { years: 99_999 } })], 'out-of-bounds orders.0.term'],
  [
    'varied to end before it begins',
    [order(day('2026-03-02'), { variedEnd: day('2026-03-01') })],
    'ends-before-start orders.0.variedEnd',
  ],
]
for (const [name, orders, expected] of refused)
  test(`refused: ${name}`, () => {
    const answer = datesOf(orders, plain)
    assert.equal(answer.ok ? 'done' : `${answer.refusal} ${answer.at}`, expected)
  })
