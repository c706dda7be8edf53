import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterCall,
  type CallOutcome,
  type Fed,
  type Finding,
  feedOf,
  isAsked,
  lastOf,
  statementsIn,
  unanswered,
} from './rules.ts'

const plain = { version: 3, verified: false, over: false }

const fed: [string, Finding, number | null, typeof plain | undefined, Fed][] = [
  ['what is verified is marked so', 'verified', 3, plain, 'verified'],
  ['what was verified before needs no new version', 'verified', 3, { ...plain, verified: true }, 'none'],
  ['a version that nobody was asked about is not marked', 'verified', 2, plain, 'changed-since'],
  ['nor is a later one put back', 'verified', 4, plain, 'changed-since'],
  ['what has ended is left', 'verified', 3, { ...plain, over: true }, 'over'],
  ['ended comes before changed', 'contradicted', 2, { ...plain, over: true }, 'over'],
  ['contradicted and never verified: the record says nothing more than before', 'contradicted', 3, plain, 'none'],
  ['contradicted takes verified away', 'contradicted', 3, { ...plain, verified: true }, 'no-longer-verified'],
  [
    'contradicted of another version takes nothing away',
    'contradicted',
    2,
    { ...plain, verified: true },
    'changed-since',
  ],
  ['not known to them changes nothing', 'not-known', 3, { ...plain, verified: true }, 'none'],
  ['words of their own are no fact', 'verified', null, undefined, 'none'],
  ['a fact that is there and was not asked about by version is left', 'verified', null, plain, 'none'],
]
for (const [name, finding, seen, now, expected] of fed)
  test(name, () => assert.equal(feedOf(finding, seen, now), expected))

const after: [CallOutcome, number, string][] = [
  ['spoke', 0, 'answered'],
  ['spoke', 1, 'open'],
  ['would-not-say', 3, 'would-not-say'],
  ['no-answer', 0, 'open'],
  ['no-answer', 2, 'open'],
  ['message-left', 2, 'open'],
  ['wrong-number', 2, 'open'],
]
for (const [outcome, open, expected] of after)
  test(`after a call, ${outcome} with ${open} unanswered: ${expected}`, () =>
    assert.equal(afterCall(outcome, open), expected))

test('the last that was said of a statement stands, and what was said of is answered', () => {
  const said = [
    { statement: 'home', finding: 'not-known' as const },
    { statement: 'home', finding: 'verified' as const },
  ]
  assert.equal(lastOf(said).get('home')?.finding, 'verified')
  assert.deepEqual(unanswered([{ id: 'home' }, { id: 'work' }], said), ['work'])
  assert.deepEqual(unanswered([], said), [])
})

const lines: [string, string, string[]][] = [
  ['one a line, without blanks', 'Lives with me\n\n  Works at the mill  \n', ['Lives with me', 'Works at the mill']],
  [
    'bullets and numbers are not part of them',
    '- Lives with me\n2) Works\n* 3 children',
    ['Lives with me', 'Works', '3 children'],
  ],
  ['a number that says something stays', '3 shifts a week', ['3 shifts a week']],
  ['twice counts once', 'Works\nWorks', ['Works']],
  ['nothing is none', ' \n\n', []],
]
for (const [name, text, expected] of lines) test(name, () => assert.deepEqual(statementsIn(text), expected))

const none = { checkName: '', checkFacts: [], checkSaid: ' ' }
const asked: [string, Parameters<typeof isAsked>[0], boolean][] = [
  ['an empty offer asks for none', none, false],
  ['a name asks', { ...none, checkName: 'June' }, true],
  ['somebody chosen asks', { ...none, checkWhom: 'id' }, true],
  ['a fact ticked asks', { ...none, checkFacts: ['id'] }, true],
  ['a statement asks', { ...none, checkSaid: 'Works' }, true],
]
for (const [name, form, expected] of asked) test(name, () => assert.equal(isAsked(form), expected))
