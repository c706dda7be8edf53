import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Candidate,
  type Change,
  clashesOf,
  coverFor,
  dealOf,
  dealText,
  freeOf,
  latestOf,
  proposalFor,
  type ToDeal,
  toTell,
  typedAnew,
} from './rules.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00+11:00`)
const span = (from: string, to: string) => ({ starts: at(from), ends: at(to), what: `${from} to ${to}` })
const who = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  team: false,
  self: false,
  carries: true,
  gender: null,
  busy: [],
  ...more,
})
const what = (id: string, from: string, to: string, more: Partial<ToDeal> = {}): ToDeal => ({
  id,
  starts: at(from),
  ends: at(to),
  familiar: [],
  kept: new Set(),
  officerAskedFor: null,
  ...more,
})

const proposals: [string, ToDeal[], Candidate[], Record<string, string>][] = [
  ['nobody where nobody is there', [what('a', '10:00', '10:30')], [], {}],
  ['somebody of the same team', [what('a', '10:00', '10:30')], [who('x'), who('y', { team: true })], { a: 'y' }],
  [
    'whoever knows them before the team',
    [what('a', '10:00', '10:30', { familiar: ['x'] })],
    [who('y', { team: true }), who('x')],
    { a: 'x' },
  ],
  [
    'whoever is free, though nobody knows them',
    [what('a', '10:00', '10:30', { familiar: ['x'] })],
    [who('x', { busy: [span('10:15', '11:00')] }), who('y')],
    { a: 'y' },
  ],
  [
    'what only touches is no clash',
    [what('a', '10:00', '10:30')],
    [who('x', { busy: [span('09:30', '10:00'), span('10:30', '11:00')] })],
    { a: 'x' },
  ],
  [
    'whoever has a caseload before the team',
    [what('a', '10:00', '10:30')],
    [who('x', { team: true, carries: false }), who('y')],
    { a: 'y' },
  ],
  ['nobody where all are taken', [what('a', '10:00', '10:30')], [who('x', { busy: [span('08:00', '17:00')] })], {}],
  [
    'nobody twice at one time',
    [what('a', '10:00', '10:30'), what('b', '10:15', '10:45')],
    [who('x'), who('y')],
    { a: 'x', b: 'y' },
  ],
  [
    'in turn, so that one does not get it all',
    [what('b', '11:00', '11:30'), what('a', '10:00', '10:30')],
    [who('x'), who('y')],
    { a: 'x', b: 'y' },
  ],
  [
    'not whoever may not open the record',
    [what('a', '10:00', '10:30', { kept: new Set(['x']) })],
    [who('x', { team: true }), who('y')],
    { a: 'y' },
  ],
  [
    'whoever deals out last',
    [what('a', '10:00', '10:30')],
    [who('x', { self: true, team: true }), who('y')],
    { a: 'y' },
  ],
  ['whoever deals out, if nobody else', [what('a', '10:00', '10:30')], [who('x', { self: true })], { a: 'x' }],
  [
    'a woman for whom a woman was asked',
    [what('a', '10:00', '10:30', { officerAskedFor: 'woman' })],
    [who('x', { gender: 'man', team: true }), who('y', { gender: 'woman' })],
    { a: 'y' },
  ],
]
for (const [name, things, candidates, expected] of proposals)
  test(`the proposal: ${name}`, () => assert.deepEqual(Object.fromEntries(proposalFor(things, candidates)), expected))

test('who is free stands first, and whoever may not open the record nowhere', () => {
  const busy = [span('10:00', '11:00')]
  const free = freeOf(what('a', '10:30', '11:30', { kept: new Set(['z']) }), [who('x', { busy }), who('y'), who('z')])
  assert.deepEqual(
    free.map(({ id, clashes }) => [id, clashes.map((one) => one.what)]),
    [
      ['y', []],
      ['x', ['10:00 to 11:00']],
    ],
  )
  assert.equal(clashesOf({ starts: at('11:00'), ends: at('12:00') }, busy).length, 0)
})

test('whoever covers the rest has a caseload, is of the team, has least to do, and is not who deals out', () => {
  const busy = [span('10:00', '11:00')]
  const all = [
    who('self', { self: true, team: true }),
    who('other'),
    who('full', { team: true, busy }),
    who('fit', { team: true }),
  ]
  assert.equal(coverFor([who('none', { carries: false, team: true }), ...all]), 'fit')
  assert.equal(coverFor(all.slice(0, 1)), undefined)
})

test('a deal is written as it is read', () => {
  for (const text of ['colleague:a-b', 'phone:a-b', 'moved', 'cancelled', 'back', 'left'])
    assert.equal(dealText(dealOf(text)), text)
  assert.deepEqual(dealOf('anything'), { kind: 'left' })
})

const change = (subject: string, became: Change['became'], time: string, person: string | null = 'roy'): Change => ({
  subject,
  person,
  became,
  at: at(time),
})
const heard = (time: string) => ({ person: 'roy', how: 'told' as const, at: at(time) })
const told: [string, Change[], ReturnType<typeof heard>[], [string[], boolean][]][] = [
  ['nobody where nothing changed', [], [], []],
  ['whoever it concerns', [change('a', 'cancelled', '08:10')], [], [[['cancelled'], false]]],
  ['nobody of a task', [change('a', 'colleague', '08:10', null)], [], []],
  ['told is told', [change('a', 'cancelled', '08:10')], [heard('08:20')], [[['cancelled'], true]]],
  [
    'told anew after another change',
    [change('a', 'cancelled', '08:10'), change('a', 'phone', '08:30')],
    [heard('08:20')],
    [[['phone'], false]],
  ],
  [
    'what was put back before anybody was told is nothing to tell',
    [change('a', 'cancelled', '08:10'), change('a', 'back', '08:30')],
    [],
    [],
  ],
  [
    'what was put back after they were told is told',
    [change('a', 'cancelled', '08:10'), change('a', 'back', '08:30')],
    [heard('08:20')],
    [[['back'], false]],
  ],
  [
    'both of two at once',
    [change('a', 'cancelled', '08:10'), change('b', 'phone', '08:15')],
    [],
    [[['cancelled', 'phone'], false]],
  ],
]
for (const [name, changes, said, expected] of told)
  test(`who is told: ${name}`, () => {
    const lines = toTell(changes, said).map((one) => [one.changes.map(({ became }) => became), one.told !== undefined])
    assert.deepEqual(lines, expected)
  })

test('of each thing the newest change stands', () => {
  const newest = latestOf([
    change('a', 'phone', '08:30'),
    change('a', 'cancelled', '08:10'),
    change('b', 'back', '08:00'),
  ])
  assert.deepEqual(newest.map(({ subject, became }) => `${subject} ${became}`).toSorted(), ['a phone', 'b back'])
})

test('what was typed finds its row again, changed ones say so, and what is gone says so above', () => {
  const values = {
    cover: 'x',
    'list.0.id': 'gone',
    'list.0.deal': 'left',
    'list.1.id': 'moved',
    'list.1.version': '1',
    'list.1.deal': 'cancelled',
    'list.2.id': 'same',
    'list.2.version': '1',
    'list.2.deal': 'phone:y',
  }
  const rows = [
    { id: 'new', insteadOf: null, version: 1 },
    { id: 'now', insteadOf: 'moved', version: 1 },
    { id: 'same', insteadOf: null, version: 1 },
  ]
  const found = typedAnew({ values, errors: { 'list.0.deal': 'Not there' } }, 'list', rows, 'Changed')
  assert.deepEqual(found.errors, { form: 'Not there', 'list.1.deal': 'Changed' })
  assert.deepEqual(found.values, {
    cover: 'x',
    'list.1.id': 'now',
    'list.1.version': 1,
    'list.1.deal': 'cancelled',
    'list.2.id': 'same',
    'list.2.version': 1,
    'list.2.deal': 'phone:y',
  })
})
