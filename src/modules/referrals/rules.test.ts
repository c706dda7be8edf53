import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Answer,
  byAnswer,
  type Criterion,
  countsOf,
  eligibility,
  type Move,
  mayMove,
  moves,
  overlap,
  type PersonFacts,
  type Right,
  rightTo,
  type Standing,
  type State,
  states,
  type Wanted,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const on = day('2026-10-01')

const wanted: Wanted = {
  needs: ['alcohol'],
  criteria: [],
  serves: [],
  delivery: ['in-person'],
  dates: {
    startsOn: '2026-12-08',
    lastOn: '2027-01-26',
    closesOn: '2026-12-04',
    weekdays: [2],
    from: '10:00',
    to: '12:00',
  },
}
const facts: PersonFacts = {
  needs: [{ code: 'alcohol', on }],
  birth: { day: day('1995-03-19'), estimated: false, on },
  sex: { code: 'male', on },
  gender: undefined,
  cultures: undefined,
  orders: [{ type: 'cco', on, endsOn: day('2028-01-01') }],
  level: { code: 'medium', on },
  alerts: [],
  locality: 'Dubbo',
  km: 12,
  away: undefined,
  curfews: [],
  work: undefined,
  keptFrom: 'nobody',
  keptFromOn: null,
}
const criterion = (of: Criterion['of'], how: Criterion['how'], more: Partial<Criterion> = {}): Criterion => ({
  of,
  how,
  values: [],
  from: null,
  to: null,
  words: '',
  ...more,
})
const men = criterion('sex', 'required', { values: ['male'] })
const women = criterion('sex', 'required', { values: ['female'] })
const first = criterion('culture', 'required', { values: ['aboriginal', 'both'] })
const young = criterion('age', 'required', { from: 18, to: 25 })
const adults = criterion('age', 'required', { from: 18 })
const parole = criterion('order', 'excluded', { values: ['parole'] })
const registered = criterion('alert', 'excluded', { values: ['registrable'] })

/** What the service asks, what is known, the answer, and the verdict of one reason. */
const cases: [string, Partial<Wanted>, Partial<PersonFacts>, Answer, string?][] = [
  ['all fits', {}, {}, 'eligible', 'need ok'],
  ['no need is recorded', {}, { needs: [] }, 'maybe', 'need missing'],
  ['another need', {}, { needs: [{ code: 'housing', on }] }, 'not', 'need contrary'],
  ['men only, a man by sex', { criteria: [men] }, {}, 'eligible', 'sex ok'],
  ['women only, a man', { criteria: [women] }, {}, 'not', 'sex contrary'],
  ['women only, a woman by gender', { criteria: [women] }, { gender: { code: 'woman', on } }, 'eligible', 'sex ok'],
  [
    'gender not said: as sex is recorded',
    { criteria: [men] },
    { gender: { code: 'did-not-say', on } },
    'eligible',
    'sex ok',
  ],
  ['men only, neither recorded', { criteria: [men] }, { sex: undefined }, 'maybe', 'sex missing'],
  ['men only, not stated', { criteria: [men] }, { sex: { code: 'not-stated', on } }, 'maybe', 'sex missing'],
  ['18 to 25, too old', { criteria: [young] }, {}, 'not', 'age contrary'],
  [
    '18 on the first day',
    { criteria: [adults] },
    { birth: { day: day('2008-12-08'), estimated: false, on } },
    'eligible',
    'age ok',
  ],
  [
    '18 the day after it begins',
    { criteria: [adults] },
    { birth: { day: day('2008-12-09'), estimated: false, on } },
    'not',
    'age contrary',
  ],
  [
    '25 still, 26 after it began',
    { criteria: [young] },
    { birth: { day: day('2000-12-09'), estimated: false, on } },
    'eligible',
    'age ok',
  ],
  [
    'an estimate near the limit',
    { criteria: [young] },
    { birth: { day: day('2001-01-01'), estimated: true, on } },
    'maybe',
    'age missing',
  ],
  [
    'an estimate far from it',
    { criteria: [adults] },
    { birth: { day: day('1990-01-01'), estimated: true, on } },
    'eligible',
    'age ok',
  ],
  ['no birth date', { criteria: [young] }, { birth: undefined }, 'maybe', 'age missing'],
  ['for Aboriginal people, not asked', { criteria: [first] }, {}, 'maybe', 'culture missing'],
  [
    'for Aboriginal people, said so',
    { criteria: [first] },
    { cultures: [{ code: 'aboriginal', on }] },
    'eligible',
    'culture ok',
  ],
  [
    'for Aboriginal people, said neither',
    { criteria: [first] },
    { cultures: [{ code: 'neither', on }] },
    'not',
    'culture contrary',
  ],
  [
    'first for Aboriginal people: decides nothing',
    { criteria: [{ ...first, how: 'preferred' }] },
    {},
    'eligible',
    'culture note',
  ],
  ['nobody on parole', { criteria: [parole] }, {}, 'eligible', 'order ok'],
  [
    'nobody on parole, on parole',
    { criteria: [parole] },
    { orders: [{ type: 'parole', on, endsOn: null }] },
    'not',
    'order contrary',
  ],
  [
    'only on a CCO, without an order',
    { criteria: [{ ...parole, how: 'required', values: ['cco'] }] },
    { orders: [] },
    'not',
    'order contrary',
  ],
  [
    'a level that is not known',
    { criteria: [criterion('level', 'required', { values: ['high'] })] },
    { level: undefined },
    'maybe',
    'level missing',
  ],
  ['nobody registered', { criteria: [registered] }, {}, 'eligible', 'alert ok'],
  [
    'nobody registered, registered',
    { criteria: [registered] },
    { alerts: [{ code: 'registrable', on }] },
    'not',
    'alert contrary',
  ],
  [
    'words that only an officer judges',
    { criteria: [criterion('other', 'excluded', { words: 'with an AVO' })] },
    {},
    'maybe',
    'other missing',
  ],
  [
    'words of what they would rather',
    { criteria: [criterion('other', 'preferred', { words: 'who work' })] },
    {},
    'eligible',
    'other note',
  ],
  ['closed yesterday', { dates: { ...wanted.dates, closesOn: '2026-11-22' } }, {}, 'not', 'closed contrary'],
  ['closes today', { dates: { ...wanted.dates, closesOn: '2026-11-23' } }, {}, 'eligible'],
  ['in custody', {}, { away: { name: 'In custody', on } }, 'not', 'away contrary'],
  ['how far is not known: never left out', {}, { km: undefined, locality: undefined }, 'eligible', 'place note'],
  ['takes people from here', { serves: ['Orange', 'dubbo'] }, {}, 'eligible', 'place ok'],
  ['takes people from elsewhere', { serves: ['Orange'] }, {}, 'not', 'place contrary'],
  [
    'takes people from somewhere, home not known',
    { serves: ['Orange'] },
    { locality: undefined },
    'maybe',
    'place missing',
  ],
  [
    'curfew over a session',
    {},
    { curfews: [{ weekdays: [], from: '19:00', to: '10:30', on }] },
    'not',
    'curfew contrary',
  ],
  ['curfew that ends as it begins', {}, { curfews: [{ weekdays: [], from: '19:00', to: '10:00', on }] }, 'eligible'],
  [
    'work at that time',
    {},
    { work: { words: 'Panel beater', hours: { weekdays: [1, 2], from: '07:00', to: '15:00', on }, on } },
    'maybe',
    'work missing',
  ],
  [
    'work on other days',
    {},
    { work: { words: 'Panel beater', hours: { weekdays: [3], from: '07:00', to: '15:00', on }, on } },
    'eligible',
  ],
  ['work, hours not known', {}, { work: { words: 'Panel beater', hours: undefined, on } }, 'eligible', 'work note'],
  ['an order keeps them from somebody', {}, { keptFrom: 'somebody', keptFromOn: on }, 'maybe', 'people missing'],
  ['who takes part', {}, { keptFrom: 'somebody-there', keptFromOn: on }, 'not', 'people contrary'],
  [
    'the order ends before the program',
    {},
    { orders: [{ type: 'cco', on, endsOn: day('2026-12-31') }] },
    'eligible',
    'order-ends note',
  ],
  ['one thing missing and one against: not', { criteria: [women] }, { needs: [] }, 'not'],
]
for (const [name, asks, known, answer, reason] of cases)
  test(`eligibility: ${name}`, () => {
    const found = eligibility({ ...wanted, ...asks }, { ...facts, ...known }, today)
    const said = found.reasons.map(({ of, verdict }) => `${of} ${verdict}`)
    assert.equal(found.answer, answer, said.join(', '))
    if (reason) assert.ok(said.includes(reason), said.join(', '))
  })

test('a reason names what is known and from which day', () => {
  const { reasons } = eligibility({ ...wanted, criteria: [young] }, facts, today)
  const need = reasons.find(({ of }) => of === 'need')
  const age = reasons.find(({ of }) => of === 'age')
  assert.deepEqual([need?.values, `${need?.on}`, age?.number], [['alcohol'], '2026-10-01', 31])
})

const week = (weekdays: number[], from: string, to: string) => ({ weekdays, from, to })
const meets: [string, ReturnType<typeof week>, ReturnType<typeof week>, boolean][] = [
  ['the same hour', week([2], '10:00', '12:00'), week([2], '11:00', '13:00'), true],
  ['one after the other', week([2], '10:00', '12:00'), week([2], '12:00', '13:00'), false],
  ['another day', week([2], '10:00', '12:00'), week([3], '10:00', '12:00'), false],
  ['past midnight', week([2], '22:00', '02:00'), week([3], '01:00', '03:00'), true],
  ['from Sunday into Monday', week([7], '22:00', '06:00'), week([1], '05:00', '07:00'), true],
  ['any day', week([], '22:00', '06:00'), week([4], '23:00', '23:30'), true],
  ['a moment inside', week([2], '10:00', '10:00'), week([2], '09:00', '11:00'), true],
]
for (const [name, one, other, expected] of meets)
  test(`times of the week: ${name}`, () => {
    assert.equal(overlap(one, other), expected)
    assert.equal(overlap(other, one), expected)
  })

test('those whom it fits come first, then the nearest, then by name', () => {
  const list = [
    { answer: 'maybe', km: 1, name: 'A' },
    { answer: 'eligible', km: undefined, name: 'B' },
    { answer: 'eligible', km: 5, name: 'D' },
    { answer: 'eligible', km: 5, name: 'C' },
  ] as const
  assert.deepEqual(
    list.toSorted(byAnswer).map(({ name }) => name),
    ['C', 'D', 'B', 'A'],
  )
})

test('every state but the first is reached, and those that are over lead nowhere', () => {
  const reached = new Set(Object.values(moves).flat())
  assert.deepEqual(
    states.filter((state) => !reached.has(state)),
    ['drafted'],
  )
  assert.deepEqual(
    states.filter((state) => moves[state].length === 0),
    ['completed', 'declined', 'withdrawn'],
  )
})

const asked: Move = { to: 'accepted', on: today, reason: '', words: '' }
const allowed: [string, State, Partial<Move>, string | undefined][] = [
  ['sent, accepted', 'sent', {}, undefined],
  ['sent, started at once', 'sent', { to: 'started' }, undefined],
  ['drafted, accepted', 'drafted', {}, 'no-such-move'],
  ['drafted, sent without saying what was told', 'drafted', { to: 'sent' }, 'send-it'],
  ['waitlisted, accepted', 'waitlisted', {}, undefined],
  ['completed, started again', 'completed', { to: 'started' }, 'no-such-move'],
  ['tomorrow', 'sent', { on: day('2026-11-24') }, 'not-yet'],
  ['before it was sent', 'sent', { on: day('2026-11-08') }, 'before-last'],
  ['on the day it was sent', 'sent', { on: day('2026-11-09') }, undefined],
  ['declined without a reason', 'sent', { to: 'declined' }, 'reason-missing'],
  ['declined', 'sent', { to: 'declined', reason: 'full' }, undefined],
  ['completed without a result', 'started', { to: 'completed', words: ' ' }, 'result-missing'],
  ['completed', 'started', { to: 'completed', words: 'All eight sessions' }, undefined],
  ['left early', 'started', { to: 'withdrawn', reason: 'left-early' }, undefined],
]
for (const [name, state, move, expected] of allowed)
  test(`moving a referral: ${name}`, () =>
    assert.equal(mayMove({ state, stateOn: day('2026-11-09') }, { ...asked, ...move }, today), expected))

const items = [
  { code: 'name', typed: false, byDirection: true, ofDanger: false },
  { code: 'address', typed: false, byDirection: false, ofDanger: false },
  { code: 'risk', typed: true, byDirection: false, ofDanger: true },
]
const nothing: Standing = { agreed: [], directed: false, danger: '' }
const agreed = (...of: string[]) => ({ id: of.join('+'), items: of })
const rights: [string, string, Partial<Standing>, string, string?][] = [
  ['without anything', 'name', {}, 'no-basis'],
  ['by consent', 'name', { agreed: [agreed('name')] }, 'consent'],
  [
    'by the last consent that covers it',
    'name',
    { agreed: [agreed('name'), agreed('name', 'address')] },
    'consent',
    'name+address',
  ],
  ['by a consent to something else', 'address', { agreed: [agreed('name')] }, 'no-basis'],
  ['by direction', 'name', { directed: true }, 'direction'],
  ['by direction, what a place can be found without', 'address', { directed: true }, 'no-basis'],
  [
    'by direction and consent, the rest by consent',
    'address',
    { directed: true, agreed: [agreed('address')] },
    'consent',
  ],
  ['of danger', 'risk', { danger: 'Said he would stab a worker' }, 'danger'],
  ['of danger, what keeps nobody safe', 'address', { danger: 'Said he would stab a worker' }, 'no-basis'],
  ['an empty danger', 'risk', { danger: '  ' }, 'no-basis'],
  ['what nobody knows', 'shoe-size', { directed: true }, 'item-unknown'],
]
for (const [name, item, standing, expected, consent] of rights)
  test(`the right to tell: ${name}`, () => {
    const right: Right = rightTo({ item, words: item === 'risk' ? 'Not alone in a room' : '' }, items, {
      ...nothing,
      ...standing,
    })
    assert.equal(right.ok ? right.basis : right.refusal, expected)
    if (right.ok && consent) assert.equal(right.consent, consent)
  })
test('what the officer must say in words is not told without', () => {
  const right = rightTo({ item: 'risk', words: ' ' }, items, { ...nothing, agreed: [agreed('risk')] })
  assert.equal(right.ok ? 'told' : right.refusal, 'words-missing')
})

test('attendance that was taken back counts for nothing', () => {
  const at = today.toZonedDateTime('UTC').toInstant()
  const row = (attended: 'attended' | 'absent', takenBackAt: Temporal.Instant | null = null) => ({
    attended,
    takenBackAt,
  })
  assert.deepEqual(countsOf([row('attended'), row('absent', at), row('attended'), row('absent')]), {
    attended: 2,
    absent: 1,
    excused: 0,
  })
})
