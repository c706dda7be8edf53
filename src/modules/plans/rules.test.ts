import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Change,
  type Content,
  copyOf,
  differences,
  emptyContent,
  missingOn,
  nextStates,
  overdueSteps,
  planStanding,
  problemWithSaid,
  proposedState,
  type Stage,
  type StepState,
  withChange,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const around = { today, factors: ['alcohol', 'drugs'], needs: ['alcohol', 'drugs', 'housing'] }

const goal = (id: string, words = id) => ({ id, n: 1, words, saidBy: 'person', saidOn: '2026-11-20' }) as const
const step = (id: string, state: StepState = 'to-discuss', more: object = {}) =>
  ({ id, n: 1, words: id, owner: 'person', state, ...more }) as Content['steps'][number]
const risk = (id: string, code: string) => ({ id, n: 1, words: '', code })
const base: Content = {
  ...emptyContent,
  goals: [goal('g1'), goal('g2'), goal('g3')],
  steps: [step('s1'), step('s2', 'agreed', { goal: 'g1' })],
  risks: [risk('r1', 'alcohol')],
  strategies: [{ id: 't1', n: 1, words: 't1', goal: 'g1' }],
}
const full: Content = { ...base, steps: Array.from({ length: 60 }, (_, at) => step(`s${at}`)) }

const refusals: [what: string, content: Content, change: Change, refusal: string][] = [
  ['an empty goal', base, { do: 'added', list: 'goals', id: 'x', draft: { words: ' ' } }, 'goal-empty at words'],
  [
    'a goal of nobody',
    base,
    { do: 'added', list: 'goals', id: 'x', draft: { words: 'Work' } },
    'said-by-needed at saidBy',
  ],
  [
    'a goal said tomorrow',
    base,
    {
      do: 'added',
      list: 'goals',
      id: 'x',
      draft: { words: 'Work', saidBy: 'person', saidOn: today.add({ days: 1 }) },
    },
    'said-later at saidOn',
  ],
  ['an empty step', base, { do: 'added', list: 'steps', id: 'x', draft: { words: '' } }, 'words-needed at words'],
  ['a step of nobody', base, { do: 'added', list: 'steps', id: 'x', draft: { words: 'x' } }, 'owner-needed at owner'],
  [
    'a step of somebody without a name',
    base,
    { do: 'added', list: 'steps', id: 'x', draft: { words: 'x', owner: 'other', ownerName: ' ' } },
    'name-needed at ownerName',
  ],
  [
    'a step for a goal that is not there',
    base,
    { do: 'added', list: 'steps', id: 'x', draft: { words: 'x', owner: 'person', goal: 'g9' } },
    'unknown-goal at goal',
  ],
  [
    'a step for a need that nobody knows',
    base,
    { do: 'added', list: 'steps', id: 'x', draft: { words: 'x', owner: 'person', need: 'luck' } },
    'unknown-code at need',
  ],
  [
    'one step more than a plan holds',
    full,
    { do: 'added', list: 'steps', id: 'x', draft: { words: 'x', owner: 'person' } },
    'too-many at words',
  ],
  ['a risk of no kind', base, { do: 'added', list: 'risks', id: 'x', draft: { words: 'x' } }, 'code-needed at code'],
  [
    'a need that is no risk factor',
    base,
    { do: 'added', list: 'risks', id: 'x', draft: { words: '', code: 'housing' } },
    'unknown-code at code',
  ],
  [
    'a risk that is there',
    base,
    { do: 'added', list: 'risks', id: 'x', draft: { words: '', code: 'alcohol' } },
    'code-twice at code',
  ],
  [
    'a change of what was changed since',
    base,
    { do: 'changed', list: 'goals', id: 'g1', seen: 0, draft: { words: 'x', saidBy: 'person' } },
    'stale',
  ],
  [
    'a change of what is gone',
    base,
    { do: 'changed', list: 'goals', id: 'g9', seen: 1, draft: { words: 'x', saidBy: 'person' } },
    'unknown-item',
  ],
  ['taking out a step that was agreed', base, { do: 'removed', list: 'steps', id: 's2', seen: 1 }, 'drop-it'],
  ['dropping without why', base, { do: 'state', id: 's1', seen: 1, to: 'dropped', why: ' ' }, 'why-needed at why'],
  [
    'doing before it was talked about',
    base,
    { do: 'state', id: 's1', seen: 1, to: 'done', why: '' },
    'cannot-go at state',
  ],
  ['a state of what was changed since', base, { do: 'state', id: 's1', seen: 7, to: 'agreed', why: '' }, 'stale'],
  ['a review yesterday', base, { do: 'review', on: today.subtract({ days: 1 }) }, 'review-past at reviewOn'],
]
for (const [what, content, change, refusal] of refusals)
  test(`refused: ${what}`, () => {
    const changed = withChange(content, change, 2, around)
    assert.equal(changed.ok ? 'done' : [changed.refusal, changed.at].filter(Boolean).join(' at '), refusal)
  })

function made(content: Content, change: Change): Content {
  const changed = withChange(content, change, 2, around)
  assert.ok(changed.ok, JSON.stringify(changed))
  return changed.value.content
}
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join(' ')

test('two who each add a goal both keep it, whatever each had read', () => {
  const add = (id: string, content: Content) =>
    made(content, { do: 'added', list: 'goals', id, draft: { words: id, saidBy: 'person' } })
  assert.equal(ids(add('b', add('a', base)).goals), 'g1 g2 g3 a b')
})

test('an item is moved one place, and stays where its list ends', () => {
  const move = (id: string, up: boolean) => ids(made(base, { do: 'moved', list: 'goals', id, up }).goals)
  assert.equal(move('g2', true), 'g2 g1 g3')
  assert.equal(move('g2', false), 'g1 g3 g2')
  assert.equal(move('g1', true), 'g1 g2 g3')
  assert.equal(move('g3', false), 'g1 g2 g3')
})

test('what was for a goal goes on without it', () => {
  const without = made(base, { do: 'removed', list: 'goals', id: 'g1', seen: 1 })
  assert.deepEqual([without.steps[1]?.goal, without.strategies[0]?.goal], [undefined, undefined])
})

test('a changed step keeps its state, and what its list does not ask is left out', () => {
  const changed = made(base, {
    do: 'changed',
    list: 'steps',
    id: 's2',
    seen: 1,
    draft: { words: 'Ring', owner: 'officer', ownerName: 'nobody', code: 'alcohol', saidBy: 'person' },
  })
  assert.deepEqual(changed.steps[1], { id: 's2', n: 2, words: 'Ring', owner: 'officer', state: 'agreed' })
})

const compared: [what: string, after: Content, found: string][] = [
  ['the same', base, ''],
  ['written anew in the same words', { ...base, goals: base.goals.map((one) => ({ ...one, n: 9 })) }, ''],
  ['one more', { ...base, goals: [...base.goals, goal('g4')] }, 'goals added g4'],
  ['one less', { ...base, goals: base.goals.slice(1) }, 'goals removed g1'],
  ['other words', { ...base, goals: [goal('g1', 'x'), goal('g2'), goal('g3')] }, 'goals changed g1'],
  ['the last comes first', { ...base, goals: [goal('g3'), goal('g1'), goal('g2')] }, 'goals moved g3'],
  ['one gone, its neighbours stand', { ...base, goals: [goal('g1'), goal('g3')] }, 'goals removed g2'],
  [
    'added before and taken out after',
    { ...base, goals: [goal('g0'), goal('g2'), goal('g3')] },
    'goals added g0, goals removed g1',
  ],
  ['a state', { ...base, steps: [step('s1', 'agreed'), ...base.steps.slice(1)] }, 'steps changed s1'],
  ['a day of review', { ...base, reviewOn: '2027-01-01' }, 'review changed'],
]
for (const [what, after, found] of compared)
  test(`compared: ${what}`, () => {
    const said = differences(base, after).map((one) => {
      const item = one.of === 'review' ? undefined : 'after' in one ? one.after : one.before
      return [one.of, one.what, item?.id].filter(Boolean).join(' ')
    })
    assert.equal(said.join(', '), found)
  })

const proposals: [state: StepState, stages: Stage[], proposed: StepState | undefined][] = [
  ['agreed', [], undefined],
  ['agreed', ['open'], undefined],
  ['agreed', ['begun'], 'under-way'],
  ['agreed', ['done'], 'done'],
  ['agreed', ['done', 'open'], 'under-way'],
  ['under-way', ['begun'], undefined],
  ['under-way', ['done', 'failed'], 'done'],
  ['under-way', ['failed'], 'dropped'],
  ['to-discuss', ['begun'], undefined],
  ['to-discuss', ['failed'], 'dropped'],
  ['done', ['done'], undefined],
  ['dropped', ['failed'], undefined],
]
for (const [state, stages, proposed] of proposals)
  test(`a step ${state} whose things are ${stages.join(' and ') || 'none'} is asked about as ${proposed}`, () =>
    assert.equal(proposedState({ state, owner: 'person' }, stages), proposed))

test('what the officer does alone needs no talk first', () => {
  assert.ok(nextStates({ state: 'to-discuss', owner: 'officer' }).includes('done'))
  assert.ok(!nextStates({ state: 'to-discuss', owner: 'person' }).includes('done'))
})

test('a step is overdue the day after its day, until it is done or dropped', () => {
  const due = (by: string, state: StepState) => overdueSteps({ ...base, steps: [step('x', state, { by })] }, today)
  assert.equal(due('2026-11-22', 'agreed').length, 1)
  assert.equal(due('2026-11-23', 'agreed').length, 0)
  assert.equal(due('2026-11-22', 'done').length + due('2026-11-22', 'dropped').length, 0)
})

test('the copy has nothing that is kept from the person, and no step that was dropped', () => {
  const kept = { kept: true as const }
  const content: Content = {
    ...base,
    goals: [{ ...goal('g1'), ...kept }, goal('g2')],
    steps: [step('s1', 'dropped'), step('s2', 'agreed', kept), step('s3')],
    risks: [{ ...risk('r1', 'alcohol'), ...kept }],
  }
  const copy = copyOf(content)
  assert.deepEqual([ids(copy.goals), ids(copy.steps), ids(copy.risks)], ['g2', 's3', ''])
})

test('a missing plan is spoken of a week before its day, and late after it', () => {
  const due = day('2026-11-29')
  const on = (date: string) => missingOn(due, day(date))
  assert.deepEqual(
    [on('2026-11-21'), on('2026-11-22'), on('2026-11-29'), on('2026-11-30'), missingOn(undefined, today)],
    ['not-yet', 'soon', 'soon', 'late', 'not-yet'],
  )
})

test('what the person said needs a goal, how, and why where they did not agree', () => {
  const said = { answer: 'agreed', how: 'in-person', on: today, why: '' } as const
  const refusal = (change: object, content = base) => problemWithSaid(content, { ...said, ...change }, today)?.refusal
  assert.equal(refusal({}), undefined)
  assert.equal(refusal({}, emptyContent), 'no-goal')
  assert.equal(refusal({ how: undefined }), 'how-needed')
  assert.equal(refusal({ answer: 'not-agreed' }), 'why-needed')
  assert.equal(refusal({ answer: 'not-asked', how: undefined, why: 'In custody' }), undefined)
  assert.equal(refusal({ on: today.add({ days: 1 }) }), 'said-later')
})

test('how a plan stands: none, a draft, due to be looked at again, made', () => {
  const before = today.subtract({ months: 3 })
  const cases: [string, Parameters<typeof planStanding>[0], string][] = [
    ['nobody began one', undefined, 'none'],
    ['begun and never made', { madeOn: undefined, reviewOn: undefined }, 'draft'],
    ['a draft stays one, whatever its day', { madeOn: undefined, reviewOn: today }, 'draft'],
    ['made, no day set', { madeOn: before, reviewOn: undefined }, 'made'],
    ['its day is tomorrow', { madeOn: before, reviewOn: today.add({ days: 1 }) }, 'made'],
    ['its day is today', { madeOn: before, reviewOn: today }, 'review'],
    ['its day is past', { madeOn: before, reviewOn: today.subtract({ days: 9 }) }, 'review'],
    ['made anew on its day', { madeOn: today, reviewOn: today }, 'made'],
    ['made anew after its day', { madeOn: today, reviewOn: today.subtract({ days: 9 }) }, 'made'],
  ]
  for (const [name, plan, stands] of cases) assert.equal(planStanding(plan, today), stands, name)
})
