import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOver, groupOf, inOrderOfUrgency, mayChange, mayMove, maySnooze, type OpenMatter } from './rules.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-23')

const standings: [string, string, string | null, boolean, string][] = [
  ['due yesterday', '2026-11-22', null, false, 'overdue'],
  ['due today', '2026-11-23', null, false, 'today'],
  ['due tomorrow', '2026-11-24', null, false, 'coming'],
  ['done, though overdue', '2026-11-01', null, true, 'done'],
  ['done, though asleep', '2026-11-24', '2026-12-01', true, 'done'],
  ['asleep until tomorrow', '2026-11-30', '2026-11-24', false, 'snoozed'],
  ['asleep, though overdue', '2026-11-01', '2026-11-24', false, 'snoozed'],
  ['awake again today', '2026-11-30', '2026-11-23', false, 'coming'],
  ['awake again and overdue', '2026-11-22', '2026-11-23', false, 'overdue'],
]
for (const [name, due, asleep, done, expected] of standings)
  test(`a task ${name} is ${expected}`, () => {
    assert.equal(groupOf({ due: day(due), snoozedUntil: asleep ? day(asleep) : null, done }, today), expected)
  })

const over: [string, number][] = [
  ['2026-11-24', 0],
  ['2026-11-23', 0],
  ['2026-11-22', 1],
  ['2026-10-23', 31],
  ['2025-11-23', 365],
]
for (const [due, expected] of over)
  test(`due ${due} is ${expected} days over`, () => assert.equal(daysOver(day(due), today), expected))

const refusalOf = (verdict: { ok: true } | { ok: false; refusal: string }) => (verdict.ok ? 'may' : verdict.refusal)

test('an open task is changed by who saw it last', () => {
  assert.equal(refusalOf(mayChange({ version: 2, done: false }, 2)), 'may')
  assert.equal(refusalOf(mayChange({ version: 3, done: false }, 2)), 'stale')
  assert.equal(refusalOf(mayChange({ version: 2, done: true }, 2)), 'done-already')
  assert.equal(refusalOf(mayChange({ version: 3, done: true }, 2)), 'stale')
})

test('a task moves to a day that is not past and not its own', () => {
  const task = { due: day('2026-11-25') }
  assert.equal(refusalOf(mayMove(task, today, today)), 'may')
  assert.equal(refusalOf(mayMove(task, day('2026-11-22'), today)), 'past-day')
  assert.equal(refusalOf(mayMove(task, day('2026-11-25'), today)), 'same-day')
})

test('a task sleeps until a day that is to come', () => {
  assert.equal(refusalOf(maySnooze(day('2026-11-24'), today)), 'may')
  assert.equal(refusalOf(maySnooze(today, today)), 'past-day')
  assert.equal(refusalOf(maySnooze(day('2026-11-22'), today)), 'past-day')
})

test('open matters: safety, then how grave, then what is due soonest, then the oldest', () => {
  const matter = (key: string, more: Partial<OpenMatter> = {}): OpenMatter => ({
    key,
    person: null,
    owner: 'ellen',
    lead: '',
    tone: 'amber',
    text: '',
    due: null,
    since: Temporal.Instant.from('2026-11-23T00:00:00Z'),
    act: { href: '/', text: '' },
    ...more,
  })
  const cases: [string, OpenMatter[]][] = [
    ['safe grave', [matter('grave', { tone: 'red', due: today }), matter('safe', { tone: 'plain', safety: true })]],
    ['red amber plain', [matter('plain', { tone: 'plain' }), matter('amber'), matter('red', { tone: 'red' })]],
    ['soon late none', [matter('none'), matter('late', { due: today }), matter('soon', { due: day('2026-11-20') })]],
    ['old new', [matter('new'), matter('old', { since: Temporal.Instant.from('2026-11-22T23:59:59Z') })]],
  ]
  for (const [expected, matters] of cases) {
    assert.equal(
      inOrderOfUrgency(matters)
        .map(({ key }) => key)
        .join(' '),
      expected,
    )
  }
})
