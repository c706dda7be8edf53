import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Change,
  changesOn,
  differing,
  factsOf,
  hasWords,
  inReadingOrder,
  isSame,
  touchedBy,
  type Value,
} from './rules.ts'

const origin = { source: 'Act s 1', verified: true, from: '2020-01-01' }

test('the parts of a value are all but its name and where it comes from', () => {
  assert.deepEqual(
    factsOf({ ...origin, code: 'a', name: 'A', atMost: 3, unit: 'months', madeBy: ['court'], none: [] }),
    [
      { key: 'atMost', said: 3 },
      { key: 'unit', said: 'months' },
      { key: 'madeBy', said: ['court'] },
    ],
  )
})

test('parts of parts keep their names, and leave their days out', () => {
  const limit = { ...origin, code: 'term', name: 'Length', atMost: 36 }
  assert.deepEqual(factsOf({ limits: [limit], conditions: { ...origin, standard: ['x'] } }), [
    {
      key: 'limits',
      said: [
        [
          { key: 'name', said: 'Length' },
          { key: 'atMost', said: 36 },
          { key: 'source', said: 'Act s 1' },
        ],
      ],
    },
    {
      key: 'conditions',
      said: {
        parts: [
          { key: 'standard', said: ['x'] },
          { key: 'source', said: 'Act s 1' },
        ],
      },
    },
  ])
})

const one: Value & { atMost: number } = { ...origin, code: 'one', name: 'One', atMost: 2 }
const cases: [string, Parameters<typeof changesOn>, Change['kind'][]][] = [
  ['what begins that day', [{ limits: [one] }, '2020-01-01'], ['began']],
  ['nothing on the day before', [{ limits: [one] }, '2019-12-31'], []],
  ['what applies that day no longer', [{ limits: [{ ...one, to: '2021-01-01' }] }, '2021-01-01'], ['ended']],
  [
    'one value in place of another',
    [{ limits: [{ ...one, to: '2021-01-01' }, { ...one, from: '2021-01-01', atMost: 3 } as Value] }, '2021-01-01'],
    ['changed'],
  ],
  [
    'two of different codes, one ending and one beginning',
    [
      {
        limits: [
          { ...one, to: '2021-01-01' },
          { ...one, code: 'two', from: '2021-01-01' },
        ],
      },
      '2021-01-01',
    ],
    ['began', 'ended'],
  ],
  [
    'the same code in two lists',
    [{ limits: [{ ...one, to: '2021-01-01' }], levels: [{ ...one, from: '2021-01-01' }] }, '2021-01-01'],
    ['ended', 'began'],
  ],
]
for (const [name, asked, kinds] of cases)
  test(`a day of change: ${name}`, () =>
    assert.deepEqual(
      changesOn(...asked).map(({ kind }) => kind),
      kinds,
    ))

test('two values of a code differ in their parts and their name, not in their days', () => {
  const after = { ...one, from: '2021-01-01', name: 'One again', atMost: 3, unit: 'months' }
  assert.deepEqual(differing({ ...one, to: '2021-01-01' }, after), [
    { key: 'name', before: 'One', after: 'One again' },
    { key: 'atMost', before: 2, after: 3 },
    { key: 'unit', before: undefined, after: 'months' },
  ])
  assert.deepEqual(differing(one, { ...one }), [])
})

test('a change is about its own code, and about those that it names', () => {
  const began = (list: string, value: object): Change => ({ kind: 'began', list, value: { ...origin, ...value } })
  assert.deepEqual(
    touchedBy([
      began('orderTypes', { code: 'ico' }),
      began('conditions', { code: 'curfew' }),
      began('opportunities', { code: 'ease', orders: ['cco'] }),
      began('contactStandards', { code: 'weekly', levels: ['high'], orderTypes: ['ico', 'parole'] }),
      began('searches', { code: 'usual' }),
    ]),
    { orderTypes: ['ico', 'cco', 'parole'], conditions: ['curfew'], levels: ['high'] },
  )
})

for (const [wanted, found] of [
  ['act', true],
  ['ACT one', true],
  ['act two', false],
] as const)
  test(`“${wanted}” is ${found ? '' : 'not '}in a value`, () => assert.equal(hasWords(one, wanted), found))

test('what rules is read before what is chosen from', () => {
  const { rules, choices } = inReadingOrder(['terms', 'levels', 'orderTypes', 'courts'], (list) => list)
  assert.deepEqual(
    [rules, choices],
    [
      ['orderTypes', 'levels'],
      ['terms', 'courts'],
    ],
  )
})

test('what only comes from another source touches nobody', () => {
  const before = { ...one, to: '2021-01-01' }
  const [change] = changesOn({ conditions: [before, { ...one, from: '2021-01-01', source: 'Act s 2' }] }, '2021-01-01')
  assert.ok(change && isSame(change))
  assert.deepEqual(touchedBy([change]), { orderTypes: [], conditions: [], levels: [] })
})
