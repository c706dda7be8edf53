import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changed, codeFor, kindOfPlace, leavesOf, seenIn } from './leaves.ts'

const limit = {
  code: 'term',
  name: 'Length',
  atMost: 36,
  unit: 'months',
  source: 'Act s 1',
  verified: true,
  from: '2020-01-01',
}
const value = {
  code: 'a',
  name: 'A',
  source: 'Act s 2',
  verified: true,
  from: '2020-01-01',
  amount: 2,
  within: 'P2W',
  on: '2026-07-01',
  open: false,
  says: 'Come in when told.',
  by: 'court',
  cadence: { kind: 'rolling', unit: 'weeks' },
  limits: [limit],
}
const other = { ...value, code: 'b', by: 'statute', cadence: { kind: 'once', unit: 'days' } }
const seen = seenIn([value, other])
const origin = { source: 'Circular 7', verified: false }

test('what can be said otherwise is all but the code, name, days and sources, and what says which parts there are', () => {
  assert.deepEqual(
    leavesOf(value, seen).map(({ at, kind, said, options }) => [at, kind, said, options?.join(' ')]),
    [
      ['amount', 'number', '2', undefined],
      ['within', 'length', 'P2W', undefined],
      ['on', 'day', '2026-07-01', undefined],
      ['open', 'yes-no', 'false', undefined],
      ['says', 'text', 'Come in when told.', undefined],
      ['by', 'choice', 'court', 'court statute'],
      ['cadence.unit', 'choice', 'weeks', 'days weeks'],
      ['limits.0.name', 'text', 'Length', undefined],
      ['limits.0.atMost', 'number', '36', undefined],
    ],
    'the unit of the limit is the same everywhere, so it is no choice',
  )
})

const accepted: [at: string, said: string, is: unknown][] = [
  ['amount', '0', 0],
  ['amount', '12', 12],
  ['within', 'P1M', 'P1M'],
  ['within', 'PT72H', 'PT72H'],
  ['on', '2028-02-29', '2028-02-29'],
  ['open', 'true', true],
  ['says', '  Ring first. ', 'Ring first.'],
  ['by', 'statute', 'statute'],
]
for (const [at, said, is] of accepted)
  test(`${at} may be “${said}”`, () => {
    const made = changed(value, [{ at, said }], seen, origin)
    assert.ok('value' in made)
    assert.deepEqual(made.value, { ...value, [at]: is })
  })

const refused: [at: string, said: string, refusal: string][] = [
  ['amount', '-1', 'not-a-number'],
  ['amount', '1.5', 'not-a-number'],
  ['amount', '', 'not-a-number'],
  ['amount', '1e3', 'not-a-number'],
  ['within', 'P', 'not-a-length'],
  ['within', 'PT', 'not-a-length'],
  ['within', '2 weeks', 'not-a-length'],
  ['within', '-P1D', 'not-a-length'],
  ['on', '2026-02-29', 'not-a-day'],
  ['on', '2026-13-01', 'not-a-day'],
  ['on', 'soon', 'not-a-day'],
  ['open', 'maybe', 'not-a-choice'],
  ['says', '  ', 'empty-text'],
  ['by', 'nobody', 'not-a-choice'],
  ['cadence.kind', 'once', 'unknown-part'],
  ['source', 'mine', 'unknown-part'],
  ['limits.1.atMost', '3', 'unknown-part'],
]
for (const [at, said, refusal] of refused)
  test(`${at} can’t be “${said}”`, () =>
    assert.deepEqual(
      changed(
        value,
        [
          { at: 'amount', said: '3' },
          { at, said },
        ],
        seen,
        origin,
      ),
      { refusal, nth: 1 },
    ))

test('a part with a source of its own gets the new one with its change, and keeps the old without', () => {
  const made = changed(
    value,
    [
      { at: 'limits.0.atMost', said: '24' },
      { at: 'limits.0.name', said: 'Length' },
    ],
    seen,
    origin,
  )
  assert.ok('value' in made)
  assert.deepEqual(made.value.limits, [{ ...limit, atMost: 24, ...origin }])
  const same = changed(value, [{ at: 'limits.0.atMost', said: '36' }], seen, origin)
  assert.ok('value' in same)
  assert.deepEqual(same.value, value)
})

test('the place of a part is the same for each of a list', () => {
  assert.equal(kindOfPlace('limits.12.unit'), 'limits.*.unit')
  assert.equal(kindOfPlace('steps.0'), 'steps.*')
})

for (const [name, taken, code] of [
  ['Culture camp', [], 'ours-culture-camp'],
  ['Culture camp', ['ours-culture-camp'], 'ours-culture-camp-2'],
  ['Māori wardens’ visit', [], 'ours-maori-wardens-visit'],
  ['24 hours', [], 'ours-hours'],
  ['外出', [], 'ours-value'],
] as const)
  test(`“${name}” gets the code ${code}`, () => assert.equal(codeFor(name, taken), code))
