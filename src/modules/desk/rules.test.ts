import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  comesFor,
  type DeskState,
  grouped,
  marks,
  nextRound,
  openingOf,
  readPress,
  type Told,
  type Visitor,
} from './rules.ts'
import { words } from './words.ts'

const time = (iso: string) => Temporal.PlainTime.from(iso)
const hours = { opens: time('08:30'), closes: time('17:00') }

const days: [what: string, closed: string | undefined, at: string, kind: string][] = [
  ['before it opens', undefined, '08:29', 'before'],
  ['as it opens', undefined, '08:30', 'open'],
  ['a minute before it closes', undefined, '16:59', 'open'],
  ['as it closes', undefined, '17:00', 'after'],
  ['on a public holiday', 'Australia Day', '10:00', 'closed'],
  ['on a weekend', '', '10:00', 'closed'],
]
for (const [what, closed, at, kind] of days)
  test(`${what} the office is ${kind}`, () => assert.equal(openingOf(hours, closed, time(at)).kind, kind))

const visitor = (change: Partial<Visitor>): Visitor => ({
  arrival: 'a',
  appointment: 'b',
  name: 'Baker, Roy',
  stranger: false,
  why: '',
  staff: null,
  staffName: '',
  told: { officer: '', works: false, covering: [] },
  beside: [],
  time: null,
  since: null,
  waited: 0,
  dutyTold: false,
  state: 'here',
  alerts: [],
  ...change,
})

test('who waits longest stands first, and who is only coming to them still waits', () => {
  const there = grouped([
    visitor({ name: 'A', waited: 3 }),
    visitor({ name: 'B', waited: 12, state: 'coming' }),
    visitor({ name: 'C', state: 'with' }),
    visitor({ name: 'D', state: 'gone' }),
    visitor({ name: 'E', state: 'expected' }),
  ])
  assert.deepEqual(
    there.waiting.map(({ name }) => name),
    ['B', 'A'],
  )
  assert.deepEqual([there.with.length, there.gone.length, there.expected.length], [1, 1, 1])
})

test('a walk-in whose mark was taken back was never here', () => {
  assert.deepEqual(grouped([visitor({ state: 'expected', appointment: null })]).expected, [])
})

const id = '019398a0-0000-7000-8000-000000000000'
test('a press is about those ticked, or about one', () => {
  for (const mark of marks) assert.deepEqual(readPress(mark), { mark })
  assert.deepEqual(readPress(`gone:${id}`), { mark: 'gone', one: id })
  for (const value of ['', 'left', 'gone:', 'gone:x', `gone:${id}:${id}`, `:${id}`])
    assert.equal(readPress(value), undefined)
})

test('without script the desk shows itself again twice, and then locks', () => {
  assert.deepEqual([1, 2, 3].map(nextRound), ['/desk?round=2', '/desk?round=3', '/locked?next=%2Fdesk'])
})

test('what somebody who comes in has come for', () => {
  const base = { person: 'roy', staff: 'priya', appointment: 'ten' as string | null, state: 'expected' as DeskState }
  const walked = { ...base, appointment: null, state: 'here' as DeskState }
  const cases: [string, (typeof base)[], string | undefined, typeof base | undefined][] = [
    ['nothing on an empty day', [], undefined, undefined],
    ['what they are expected for', [base], undefined, base],
    ['the first of two', [base, { ...base, appointment: 'two' }], undefined, base],
    ['not somebody else’s', [{ ...base, person: 'sally' }], undefined, undefined],
    ['with whom they name', [base, { ...base, staff: 'tess' }], 'tess', { ...base, staff: 'tess' }],
    ['nothing where they name another', [base], 'tess', undefined],
    ['what comes yet before what they are here for', [walked, base], undefined, base],
    ['what they are here for already', [walked], undefined, walked],
    ['not what they have gone from', [{ ...base, state: 'gone' }], undefined, undefined],
    ['not a walk-in that was taken back', [{ ...walked, state: 'expected' }], undefined, undefined],
  ]
  for (const [name, there, staff, expected] of cases)
    assert.deepEqual(comesFor(there, { person: 'roy', staff }), expected, name)
})

const tells: [what: string, told: Told, said: string][] = [
  ['an officer at work', { officer: 'Priya', works: true, covering: [] }, 'Priya is told'],
  ['who is covered though at work', { officer: 'Priya', works: true, covering: ['Tess'] }, 'Priya and Tess are told'],
  ['who is away', { officer: 'Priya', works: false, covering: ['Tess'] }, 'Tess is told for Priya, who is away'],
  ['with two who cover', { officer: 'P', works: false, covering: ['T', 'U'] }, 'T and U are told for P, who is away'],
  ['whom nobody covers', { officer: 'P', works: false, covering: [] }, 'P is away today, and nobody covers'],
  ['nobody’s visitor', { officer: '', works: false, covering: [] }, ''],
]
for (const [what, told, said] of tells)
  test(`the desk says who is told: ${what}`, () => assert.equal(words.told(told), said))
