import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueUnsaid, inOrder, isDue, type State, stateOf, type Whose } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}Z`)

test('how a promise stands: of ours the task decides', () => {
  const kept = { at: at('02:00'), how: 'kept' as const }
  const broken = { at: at('02:00'), how: 'not-kept' as const }
  const task = (doneAt?: Temporal.Instant) => ({ doneAt })
  const cases: [
    string,
    Whose,
    typeof kept | typeof broken | undefined,
    { doneAt?: Temporal.Instant | undefined } | undefined,
    State,
  ][] = [
    ['theirs, nothing said', 'them', undefined, undefined, 'open'],
    ['theirs, kept', 'them', kept, undefined, 'kept'],
    ['theirs, not kept', 'them', broken, undefined, 'not-kept'],
    ['ours, the task open', 'us', undefined, task(), 'open'],
    ['ours, the task ticked', 'us', undefined, task(at('03:00')), 'kept'],
    ['ours, said that it was not kept', 'us', broken, task(at('02:00')), 'not-kept'],
    ['ours, the tick taken back after that', 'us', broken, task(), 'open'],
    ['ours, taken back and ticked later', 'us', broken, task(at('05:00')), 'kept'],
    ['ours, its task hidden from whoever asks', 'us', broken, undefined, 'not-kept'],
  ]
  for (const [name, whose, ended, of, state] of cases)
    assert.equal(stateOf({ whose, ended, task: of && { doneAt: of.doneAt } }), state, name)
})

test('by when, where nobody said: the next appointment, else in a week', () => {
  assert.equal(`${dueUnsaid(day('2026-12-07'), day('2026-11-23'))}`, '2026-12-07')
  assert.equal(`${dueUnsaid(undefined, day('2026-11-23'))}`, '2026-11-30')
})

test('open ones first by their day; what is due is open and has its day', () => {
  const one = (what: string, state: State, due: string, made = '01:00') => ({
    what,
    state,
    due: day(due),
    madeAt: at(made),
  })
  const list = [
    one('kept long ago', 'kept', '2026-10-01', '00:10'),
    one('later', 'open', '2026-12-01'),
    one('not kept since', 'not-kept', '2026-11-01', '00:20'),
    one('soon', 'open', '2026-11-23'),
  ]
  assert.deepEqual(
    inOrder(list).map(({ what }) => what),
    ['soon', 'later', 'not kept since', 'kept long ago'],
  )
  assert.deepEqual(
    list.filter((each) => isDue(each, day('2026-11-23'))).map(({ what }) => what),
    ['soon'],
  )
})
