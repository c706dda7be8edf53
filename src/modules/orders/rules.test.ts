import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CodedCondition,
  chargeState,
  conditionRefused,
  conditionState,
  doubtsOf,
  type EventKind,
  lastDayOf,
  mayOpenFacts,
  type OrderType,
  stateOf,
  termsRefused,
} from './rules.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-23')
const events = (...kinds: EventKind[]) => kinds.map((kind) => ({ kind, on: day('2025-11-23') }))

const states: [string, string, string | null, EventKind[], string][] = [
  ['starts today', '2026-11-23', null, ['made'], 'current'],
  ['starts tomorrow', '2026-11-24', null, ['made'], 'coming'],
  ['its last day is today', '2025-11-24', '2026-11-23', ['made'], 'current'],
  ['its last day was yesterday', '2025-11-23', '2026-11-22', ['made'], 'past-end'],
  ['ended before its last day', '2025-11-23', '2027-11-22', ['made', 'ended'], 'ended'],
  ['varied is still running', '2025-11-23', '2027-11-22', ['made', 'varied'], 'current'],
  [
    'entered in error, whatever else',
    '2025-11-23',
    '2027-11-22',
    ['made', 'ended', 'entered-in-error'],
    'entered-in-error',
  ],
]
for (const [name, from, to, kinds, expected] of states)
  test(`an order that ${name} is ${expected}`, () => {
    assert.equal(
      stateOf(
        {
          made: { id: 'a', type: 'x', madeOn: day(from), startsOn: day(from), ...(to ? { endsOn: day(to) } : {}) },
          events: events(...kinds),
          law: { rules: [] },
        },
        today,
      ),
      expected,
    )
  })

const ends: [string, [string, string | null][], string | null][] = [
  ['no order', [], null],
  ['one order', [['current', '2027-01-31']], '2027-01-31'],
  [
    'several at once: the last',
    [
      ['current', '2027-01-31'],
      ['current', '2028-02-29'],
      ['coming', '2027-06-01'],
    ],
    '2028-02-29',
  ],
  [
    'an ended one does not count',
    [
      ['ended', '2030-01-01'],
      ['current', '2027-01-31'],
    ],
    '2027-01-31',
  ],
  ['one past its end counts until its end is recorded', [['past-end', '2026-11-01']], '2026-11-01'],
  ['one that has ended does not', [['ended', '2026-11-01']], null],
  [
    'one without an end leaves it open',
    [
      ['current', '2027-01-31'],
      ['current', null],
    ],
    null,
  ],
]
for (const [name, orders, expected] of ends)
  test(`the last day of supervision, ${name}`, () => {
    const given = orders.map(([state, end]) => ({ state: state as 'current', endsOn: end ? day(end) : null }))
    assert.equal(lastDayOf(given)?.toString() ?? null, expected)
  })

const origin = { source: 'an Act', verified: true }
const type: OrderType = {
  ...origin,
  code: 'cco',
  name: 'Community correction order',
  short: 'CCO',
  stream: 'community',
  madeBy: ['court'],
  supervised: 'by-condition',
  limits: [
    { ...origin, code: 'term', name: 'Length', atMost: 36, unit: 'months' },
    { ...origin, code: 'work-hours', name: 'Work', atMost: 500, unit: 'hours' },
    { ...origin, code: 'sentence', name: 'Sentence', atMost: 1, unit: 'months' },
  ],
  conditions: { ...origin, standard: ['no-offence'], additional: ['curfew'], excluded: ['home-detention'] },
}
const terms = { madeBy: 'court', madeOn: today, startsOn: today, endsOn: day('2027-11-22') }

const refusals: [string, Partial<typeof terms>, OrderType | undefined, string | undefined][] = [
  ['as it should be', {}, type, undefined],
  [
    'made yesterday, starting before (backdated)',
    { madeOn: day('2026-11-22'), startsOn: day('2026-11-01') },
    type,
    undefined,
  ],
  ['one day long', { endsOn: today }, type, undefined],
  ['of a type that was not there', {}, undefined, 'unknown-order-type'],
  ['made by somebody who does not make it', { madeBy: 'parole-authority' }, type, 'not-made-by'],
  ['made tomorrow', { madeOn: day('2026-11-24') }, type, 'made-in-future'],
  ['ending the day before it starts', { endsOn: day('2026-11-22') }, type, 'ends-before-start'],
]
for (const [name, change, of, expected] of refusals)
  test(`an order ${name} is ${expected ?? 'fine'}`, () => {
    assert.equal(termsRefused({ ...terms, ...change }, of, today)?.refusal, expected)
  })

const doubts: [string, string | null, string[], string[]][] = [
  ['36 months to the day', '2029-11-22', [], []],
  ['a day over 36 months', '2029-11-23', [], ['longer-than-limit']],
  ['no known end', null, [], []],
  ['a condition that such an order may have', '2027-11-22', ['curfew'], []],
  ['a condition that it cannot have', '2027-11-22', ['home-detention'], ['not-on-this-type']],
]
for (const [name, end, codes, expected] of doubts)
  test(`doubts about ${name}`, () => {
    const found = doubtsOf(
      { startsOn: today, endsOn: end ? day(end) : null },
      type,
      codes.map((code) => ({ code, name: code })),
    )
    assert.deepEqual(
      found.map(({ kind }) => kind),
      expected,
    )
  })

const lengthsOf = (...limits: (Partial<OrderType['limits'][number]> & { name: string })[]): OrderType => ({
  ...type,
  limits: limits.map((limit) => ({ ...origin, code: 'term', unit: 'months', ...limit })),
})
const byClass = lengthsOf(
  { name: 'Felony', atLeast: 12, atMost: 60, when: { offence: ['felony'] } },
  { name: 'Infraction', atMost: 12, when: { offence: ['infraction'] } },
)
const byConviction = lengthsOf(
  { name: 'Before', atMost: 12, when: { convictedBefore: '2022-06-28' } },
  { name: 'Since', atMost: 24, when: { convictedFrom: '2022-06-28' } },
)
const toAnniversary = lengthsOf({ name: 'Length', atMost: 36, anniversary: true })
const inDays = lengthsOf({ name: 'Parts', unit: 'days', atLeast: 2, atMost: 90 })
const lessADay = lengthsOf({ name: 'Less than a year', unit: 'months-less-a-day', atMost: 12 })
const ofLength: [string, OrderType, string, Parameters<typeof doubtsOf>[3], string[]][] = [
  ['at the least', lengthsOf({ name: 'Length', atLeast: 6 }), '2027-05-22', {}, []],
  [
    'a day below the least',
    lengthsOf({ name: 'Length', atLeast: 6 }),
    '2027-05-21',
    {},
    ['shorter-than-limit Length 6'],
  ],
  ['within the widest, the offence not known', byClass, '2031-11-22', {}, []],
  ['past the widest, the offence not known', byClass, '2031-11-23', {}, ['longer-than-limit Felony 60']],
  ['short, the offence not known', byClass, '2026-12-22', {}, []],
  ['short for its offence', byClass, '2026-12-22', { offence: 'felony' }, ['shorter-than-limit Felony 12']],
  ['long for its offence', byClass, '2027-11-23', { offence: 'infraction' }, ['longer-than-limit Infraction 12']],
  ['of an offence that no limit is for', byClass, '2036-11-22', { offence: 'petty' }, []],
  [
    'for a conviction the day before',
    byConviction,
    '2027-11-23',
    { convictedOn: day('2022-06-27') },
    ['longer-than-limit Before 12'],
  ],
  ['for a conviction on the day', byConviction, '2027-11-23', { convictedOn: day('2022-06-28') }, []],
  ['on the same-numbered day', toAnniversary, '2029-11-23', {}, []],
  ['a day past the same-numbered day', toAnniversary, '2029-11-24', {}, ['longer-than-limit Length 36']],
  ['of ninety days', inDays, '2027-02-20', {}, []],
  ['of ninety-one days', inDays, '2027-02-21', {}, ['longer-than-limit Parts 90']],
  ['of one day of two', inDays, '2026-11-23', {}, ['shorter-than-limit Parts 2']],
  ['of a year less a day', lessADay, '2027-11-21', {}, []],
  ['of a year, where less than one is meant', lessADay, '2027-11-22', {}, ['longer-than-limit Less than a year 12']],
]
for (const [name, of, end, facts, expected] of ofLength)
  test(`doubts about the length of an order ${name}`, () => {
    const found = doubtsOf({ startsOn: today, endsOn: day(end) }, of, [], facts)
    const said = found.map((doubt) =>
      'months' in doubt || 'days' in doubt ? `${doubt.kind} ${doubt.name} ${doubt.months ?? doubt.days}` : doubt.kind,
    )
    assert.deepEqual(said, expected)
  })

const curfew: CodedCondition = {
  ...origin,
  code: 'curfew',
  name: 'Curfew',
  kind: 'curfew',
  plain: 'Be at the address.',
  inputs: [
    { code: 'days', label: 'Days', type: 'text', required: false },
    { code: 'from-time', label: 'From', type: 'time', required: true },
    { code: 'hours', label: 'Hours', type: 'number', required: false },
    { code: 'until', label: 'Until', type: 'date', required: false },
    { code: 'who', label: 'Who', type: 'choice', required: false, options: [{ code: 'her', name: 'Her' }] },
  ],
}
const conditions: [
  string,
  string | null,
  Record<string, string>,
  string | null,
  string | undefined,
  string | undefined,
][] = [
  ['without a kind', null, {}, null, undefined, undefined],
  ['of a kind with blanks open', 'curfew', {}, null, undefined, undefined],
  ['of an unknown kind', 'moon', {}, null, 'unknown-condition', 'code'],
  ['ending the day before it starts', null, {}, '2026-11-22', 'condition-ends-before-start', 'validTo'],
  ['with a time', 'curfew', { 'from-time': '20:00' }, null, undefined, undefined],
  ['with words for a time', 'curfew', { 'from-time': 'eight' }, null, 'blank-unreadable', 'inputs.1.value'],
  ['with words for a number', 'curfew', { hours: '12.5' }, null, 'blank-unreadable', 'inputs.2.value'],
  ['with a day', 'curfew', { until: '2027-01-31' }, null, undefined, undefined],
  ['with a day that is none', 'curfew', { until: '2027-02-30' }, null, 'blank-unreadable', 'inputs.3.value'],
  ['with an answer that is not offered', 'curfew', { who: 'him' }, null, 'blank-unreadable', 'inputs.4.value'],
  ['with a blank that the kind does not have', 'curfew', { colour: 'red' }, null, 'blank-unreadable', 'inputs.0.value'],
  ['with a blank and no kind', null, { hours: '12' }, null, 'blank-unreadable', 'inputs.0.value'],
]
for (const [name, code, inputs, end, refusal, at] of conditions)
  test(`a condition ${name} is ${refusal ?? 'fine'}`, () => {
    const refused = conditionRefused({ code, inputs, validFrom: today, validTo: end ? day(end) : null }, [curfew])
    assert.deepEqual([refused?.refusal, refused?.at], [refusal, at])
  })

for (const [from, to, expected] of [
  ['2026-11-23', null, 'current'],
  ['2026-11-01', '2026-11-23', 'current'],
  ['2026-11-01', '2026-11-22', 'over'],
  ['2026-11-24', null, 'coming'],
] as const)
  test(`a condition from ${from} to ${to} is ${expected}`, () => {
    assert.equal(conditionState({ validFrom: day(from), validTo: to ? day(to) : null }, today), expected)
  })

for (const [next, settled, expected] of [
  [null, null, 'no-court-date'],
  ['2026-11-23', null, 'court-to-come'],
  ['2026-11-22', null, 'court-gone-by'],
  ['2026-12-01', '2026-11-20', 'settled'],
] as const)
  test(`a charge next in court ${next}, settled ${settled}, is ${expected}`, () => {
    const state = chargeState({ nextCourtOn: next ? day(next) : null, settledOn: settled ? day(settled) : null }, today)
    assert.equal(state, expected)
  })

test('sensitive police facts open to those who record orders only', () => {
  assert.ok(mayOpenFacts('ordinary', new Set(['see orders'])))
  assert.ok(!mayOpenFacts('restricted', new Set(['see orders'])))
  assert.ok(mayOpenFacts('restricted', new Set(['see orders', 'record orders'])))
})

test('a curfew of no hours and no hours of work are refused at their blank', () => {
  const blank = (code: string, type: 'time' | 'number') => ({ code, label: code, type, required: true })
  const origin = { source: 'agency seed', verified: false }
  const curfew = {
    ...origin,
    code: 'curfew',
    name: 'Curfew',
    kind: 'curfew',
    plain: '',
    inputs: [blank('from-time', 'time'), blank('to-time', 'time')],
  }
  const work = {
    ...origin,
    code: 'work-hours',
    name: 'Work',
    kind: 'work-hours',
    plain: '',
    inputs: [blank('hours', 'number')],
  }
  const dates = { validFrom: Temporal.PlainDate.from('2026-11-16'), validTo: null }
  const refused = (code: string, inputs: Record<string, string>) =>
    conditionRefused({ ...dates, code, inputs }, [curfew, work])
  assert.deepEqual(refused('curfew', { 'from-time': '19:00', 'to-time': '19:00' }), {
    refusal: 'curfew-has-no-hours',
    at: 'inputs.1.value',
  })
  assert.equal(refused('curfew', { 'from-time': '19:00', 'to-time': '06:00' }), undefined)
  assert.equal(refused('curfew', { 'from-time': '19:00' }), undefined)
  assert.deepEqual(refused('work-hours', { hours: '0' }), { refusal: 'hours-of-none', at: 'inputs.0.value' })
})
