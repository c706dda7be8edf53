import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterTaking,
  type Copied,
  isTold,
  type Known,
  kinds,
  noAnswers,
  noteOf,
  placesOf,
  progressOf,
  proposalsOf,
  type Row,
  rowsFrom,
  stateOf,
  type Typed,
  valuesOf,
} from './rules.ts'

let made = 0
const newId = () => `new-${++made}`

const phone: Known = { fact: 'p', version: 2, kind: 'phone', data: { number: '0400', whose: 'own' }, verified: false }
const home: Known = {
  fact: 'h',
  version: 1,
  kind: 'address',
  data: { kind: 'home', where: '4 Elm St', protects: 'Kay' },
  verified: true,
}
const asTyped = (more: Partial<Typed>): Typed => ({ kind: 'phone', fact: 'p', version: 2, data: phone.data, ...more })

const rows: [string, Partial<Typed>, string | undefined][] = [
  ['what nobody spoke of is no row', {}, undefined],
  ['confirmed in a press', { how: 'same' }, 'same'],
  ['no longer so', { how: 'ended' }, 'ended'],
  ['typed over it changes it, whatever was chosen', { data: { number: '0411', whose: 'own' } }, 'changed'],
  ['typed over what was confirmed', { how: 'same', data: { number: '0411', whose: 'own' } }, 'changed'],
  ['cleared changes it', { data: { number: '0400' } }, 'changed'],
  ['called changed with nothing changed is confirmed', { how: 'changed' }, 'same'],
  ['called changed since a day', { how: 'changed', since: '2026-11-02' }, 'changed'],
  ['a new one', { fact: undefined }, 'new'],
  ['a new one left empty is none', { fact: undefined, data: {} }, undefined],
  ['confirmed, but the record reads otherwise now', { version: 1, how: 'same' }, undefined],
  ['prefilled, but the record reads otherwise now', { version: 1, data: { number: '0399' } }, undefined],
  [
    'changed on purpose, while the record moved on',
    { version: 1, how: 'changed', data: { number: '0411' } },
    'changed',
  ],
  ['confirmed, but it has ended meanwhile', { fact: 'gone', how: 'same' }, undefined],
  ['changed, but it has ended meanwhile: new', { fact: 'gone', how: 'changed', data: { number: '0411' } }, 'new'],
]
for (const [name, more, how] of rows)
  test(`rows: ${name}`, () => {
    const [row] = rowsFrom([asTyped(more)], [phone], newId)
    assert.equal(row?.how, how)
  })

test('several of one kind stand beside each other', () => {
  const typed = [asTyped({ how: 'same' }), asTyped({ fact: undefined, data: { number: '0422' } })]
  assert.deepEqual(
    rowsFrom(typed, [phone], newId).map(({ how }) => how),
    ['same', 'new'],
  )
})

const changed: Row = { id: 'p', kind: 'phone', how: 'changed', fact: 'p', version: 2, data: { number: '0411' } }
const proposals: [string, Row, Known[], string | undefined, object][] = [
  ['the same changes nothing', { ...changed, how: 'same' }, [phone], undefined, {}],
  ['a change is old to new', changed, [phone], 'changed', { data: { number: '0411' }, moved: false }],
  ['recorded elsewhere meanwhile: nothing', changed, [{ ...phone, data: { number: '0411' } }], undefined, {}],
  ['the record moved on: said so', changed, [{ ...phone, version: 3 }], 'changed', { moved: true }],
  ['the fact is gone: new', changed, [], 'new', { before: undefined }],
  ['ended', { ...changed, how: 'ended' }, [phone], 'ended', { data: phone.data }],
  ['ended already', { ...changed, how: 'ended' }, [], undefined, {}],
  ['ended, but it reads otherwise now', { ...changed, how: 'ended' }, [{ ...phone, version: 3 }], undefined, {}],
  ['new', { id: 'x', kind: 'phone', how: 'new', data: { number: '0433' } }, [phone], 'new', { before: undefined }],
  ['new, but known', { id: 'x', kind: 'phone', how: 'new', data: phone.data }, [phone], undefined, {}],
  [
    'what is not asked stays, and a verified word is not lightly replaced',
    { id: 'h', kind: 'address', how: 'changed', fact: 'h', version: 1, data: { kind: 'home', where: '9 Oak St' } },
    [home],
    'changed',
    { data: { kind: 'home', where: '9 Oak St', protects: 'Kay' }, overVerified: true },
  ],
]
for (const [name, row, known, as, more] of proposals)
  test(`changes: ${name}`, () => {
    const [proposal] = proposalsOf([row], known)
    assert.equal(proposal?.as, as)
    for (const [key, value] of Object.entries(more))
      assert.deepEqual(proposal?.[key as keyof typeof proposal], value, key)
  })

test('what was taken is said and confirmed; what was not stays typed', () => {
  const other: Row = { ...changed, id: 'y' }
  const ended: Row = { ...changed, id: 'z', kind: 'email', how: 'ended' }
  const taken = new Map([
    ['p', { fact: 'p2', version: 1 }],
    ['z', undefined],
  ])
  const { rows: left, states } = afterTaking({ states: {}, rows: [changed, other, ended] }, taken)
  assert.deepEqual(left, [{ id: 'p2', kind: 'phone', how: 'same', fact: 'p2', version: 1, data: {} }, other])
  assert.deepEqual(states, { email: 'answered' })
})

test('what was typed answers a question by itself; what was said of it goes before', () => {
  const rowsNow = [changed]
  const standing = [
    stateOf('phone', { states: {}, rows: rowsNow }, ''),
    stateOf('phone', { states: { phone: 'declined' }, rows: rowsNow }, ''),
    stateOf('email', noAnswers, ''),
    stateOf('in-words', noAnswers, ' \n'),
    stateOf('in-words', noAnswers, 'Ring after six'),
  ]
  assert.deepEqual(standing, ['answered', 'declined', undefined, undefined, 'answered'])
  assert.deepEqual(progressOf('contact', { states: { email: 'not-asked' }, rows: rowsNow }, ''), { done: 2, of: 4 })
})

test('a form that came back keeps each fact where it was typed', () => {
  const second = { ...phone, fact: 'q', data: { number: '0500' } }
  const values = { 'phone.0.fact': 'p', 'phone.0.number': '0499', 'phone.1.number': '0466', 'address.3.where': 'x' }
  const places = placesOf('phone', [second, phone], [], values)
  assert.deepEqual(
    places.map(({ known }) => known?.fact),
    ['p', undefined, 'q', undefined],
  )
  const opened = placesOf('phone', [second, phone], [changed], {})
  assert.deepEqual(valuesOf('phone', opened[1] ?? { at: 0 }), { 'phone.1.number': '0411', 'phone.1.how': 'changed' })
  assert.equal(opened.length, 3)
})

test('the note has a heading a section, what was declined, and their words; what nobody came to is left out', () => {
  const fact = { words: '0400', source: 'The person' }
  const contact: Copied = {
    section: 'contact',
    text: 'Ring after six',
    questions: [
      { question: 'phone', state: 'answered', facts: [fact] },
      { question: 'email', state: 'declined', facts: [] },
      { question: 'address', state: undefined, facts: [{ words: '4 Elm St', source: '' }] },
      { question: 'in-words', state: 'answered', facts: [] },
    ],
  }
  const money: Copied = {
    section: 'money',
    text: '',
    questions: [{ question: 'money', state: 'not-asked', facts: [] }],
  }
  const line = (question: string, said: string) => `${question}: ${said}`
  const naming = { section: (name: string) => `# ${name}`, state: String, line }
  assert.equal(noteOf([contact, money], naming), '# contact\nphone: 0400\nemail: declined\nRing after six')
  assert.equal(isTold(money), false)
})

test('no kind is asked twice', () => {
  assert.equal(new Set(kinds).size, kinds.length)
})
