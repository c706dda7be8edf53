import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  carriedOver,
  checkAnswers,
  checkPresentation,
  draftUrl,
  fieldSlot,
  hiddenFor,
  isSlot,
  mentionsIn,
  type NoteKind,
  noteSlot,
  placeOf,
  sensitivityOf,
  uncalledIn,
} from './rules.ts'

const kind: NoteKind = {
  code: 'home-visit',
  name: 'Home visit',
  presentation: true,
  sensitivity: 'ordinary',
  fields: [
    { code: 'present', label: 'Who was there', type: 'line', required: true },
    { code: 'home', label: 'The home', type: 'text', required: false },
    { code: 'children', label: 'Children there?', type: 'yes-no', required: false },
    { code: 'next', label: 'Next visit', type: 'date', required: false },
    { code: 'left', label: 'Left at', type: 'time', required: false },
    {
      code: 'who',
      label: 'Who called',
      type: 'choice',
      required: false,
      options: [{ code: 'out', name: 'We called' }],
    },
  ],
}

const answers: [string, Record<string, string>, string][] = [
  ['what must be answered is', { present: 'Her mother' }, 'kept'],
  ['what must be answered is not', {}, 'answer-missing noteAnswers.0.answer'],
  ['spaces are no answer', { present: ' \n ' }, 'answer-missing noteAnswers.0.answer'],
  ['an answer to nothing asked', { present: 'x', other: 'y' }, 'answer-unknown noteKind'],
  ['markup is only text', { present: '<script>alert(1)</script>' }, 'kept'],
  ['a line as long as it may be', { present: 'x'.repeat(400) }, 'kept'],
  ['a line that is too long', { present: 'x'.repeat(401) }, 'answer-unknown noteAnswers.0.answer'],
  ['a longer answer in a text', { present: 'x', home: 'x'.repeat(4000) }, 'kept'],
  ['a text that is too long', { present: 'x', home: 'x'.repeat(4001) }, 'answer-unknown noteAnswers.1.answer'],
  ['yes', { present: 'x', children: 'yes' }, 'kept'],
  ['neither yes nor no', { present: 'x', children: 'maybe' }, 'answer-unknown noteAnswers.2.answer'],
  ['a day', { present: 'x', next: '2026-11-24' }, 'kept'],
  ['no day', { present: 'x', next: 'Tuesday' }, 'answer-unknown noteAnswers.3.answer'],
  ['a day that no month has', { present: 'x', next: '2026-02-30' }, 'answer-unknown noteAnswers.3.answer'],
  ['a time', { present: 'x', left: '13:45' }, 'kept'],
  ['no time', { present: 'x', left: '25:00' }, 'answer-unknown noteAnswers.4.answer'],
  ['one of the options', { present: 'x', who: 'out' }, 'kept'],
  ['none of the options', { present: 'x', who: 'in' }, 'answer-unknown noteAnswers.5.answer'],
]
for (const [name, given, expected] of answers)
  test(`answers: ${name}`, () => {
    const checked = checkAnswers(kind, given)
    assert.equal(checked.ok ? 'kept' : `${checked.refusal} ${checked.at}`, expected)
  })

test('answers that were left empty are left out', () => {
  const checked = checkAnswers(kind, { present: 'Her mother', home: '' })
  assert.deepEqual(checked.ok && checked.value, { present: 'Her mother' })
})

const groups = [
  { code: 'mood', name: 'Mood', options: [{ code: 'calm', name: 'Calm' }] },
  { code: 'dress', name: 'Dress', options: [{ code: 'tidy', name: 'Tidy' }] },
]
const looks: [string, NoteKind, Record<string, string>, string][] = [
  ['nothing was observed', kind, {}, 'kept'],
  ['a word of a group', kind, { dress: 'tidy' }, 'kept'],
  ['a word of another group', kind, { dress: 'calm' }, 'presentation-unknown presentation.1.word'],
  ['a group that there is not', kind, { height: 'tall' }, 'presentation-unknown presentation.0.word'],
  [
    'a kind that does not ask',
    { ...kind, presentation: false },
    { mood: 'calm' },
    'presentation-unknown presentation.0.word',
  ],
]
for (const [name, of, given, expected] of looks)
  test(`presentation: ${name}`, () => {
    const checked = checkPresentation(of, groups, given)
    assert.equal(checked.ok ? 'kept' : `${checked.refusal} ${checked.at}`, expected)
  })

const colleagues = [
  { id: 'greg', name: 'Greg Hall' },
  { id: 'ann', name: 'Ann Lee' },
  { id: 'annette', name: 'Ann Lee Brown' },
  { id: 'ann2', name: 'Ann Lee' },
  { id: 'neil', name: 'Grace O’Neill' },
  { id: 'jose', name: 'José García' },
  { id: 'nobody', name: '' },
]
const calls: [string, string, string[]][] = [
  ['a whole name', 'Ask @Greg Hall about it', ['greg']],
  ['at the very beginning and end', '@Greg Hall', ['greg']],
  ['in any case', '@greg hall', ['greg']],
  ['before a stop', 'Seen, @Greg Hall.', ['greg']],
  ['half a name', '@Greg', []],
  ['part of a longer name', '@Greg Hallam', []],
  ['the longest name that fits', '@Ann Lee Brown', ['annette']],
  ['two of one name', '@Ann Lee.', ['ann', 'ann2']],
  ['an e-mail address', 'greg@Greg Hall', []],
  ['a name without the sign', 'Greg Hall', []],
  ['twice', '@Greg Hall and @Greg Hall', ['greg']],
  ['several', '@Greg Hall @Ann Lee Brown', ['greg', 'annette']],
  ['the other apostrophe', "@Grace O'Neill", ['neil']],
  ['a name over a line end', '@Greg\nHall', ['greg']],
  ['decomposed letters', '@Jose\u0301 Garci\u0301a', ['jose']],
  ['a lone sign', '@', []],
]
for (const [name, text, expected] of calls)
  test(`mentions: ${name}`, () => assert.deepEqual(mentionsIn(text, colleagues).toSorted(), expected.toSorted()))

const uncalled: [string, string, string[]][] = [
  ['a name nobody has', 'Ask @Nobody Here about it', ['Nobody Here']],
  ['a name somebody has', `Ask @${colleagues[0]?.name} about it`, []],
  ['the same name twice is said once', '@Nobody, and @Nobody again', ['Nobody']],
  ['an address of mail', 'roy@example.com rang', []],
  ['a lone sign', 'at @ 5', []],
  ['a number', '@5 o’clock', []],
]
for (const [name, text, expected] of uncalled)
  test(`calls nobody: ${name}`, () => assert.deepEqual(uncalledIn(text, colleagues), expected))

const note = { person: 'roy', author: 'priya', sensitivity: 'ordinary' as const, withdrawn: false, mentioned: false }
const nobody = { staff: 'other', may: new Set<string>(), people: new Set<string>() }
const readings: [string, object, object, string | undefined][] = [
  ['an ordinary note', {}, {}, undefined],
  ['a restricted note', { sensitivity: 'restricted' }, {}, 'restricted'],
  ['a restricted note, by its author', { sensitivity: 'restricted' }, { staff: 'priya' }, undefined],
  [
    'a restricted note, by the officer of the case',
    { sensitivity: 'restricted' },
    { people: new Set(['roy']) },
    undefined,
  ],
  [
    'a restricted note, by another’s officer',
    { sensitivity: 'restricted' },
    { people: new Set(['sally']) },
    'restricted',
  ],
  ['a restricted note, brought to the reader', { sensitivity: 'restricted', mentioned: true }, {}, undefined],
  [
    'a restricted note, by a leader',
    { sensitivity: 'restricted' },
    { may: new Set(['see restricted notes']) },
    undefined,
  ],
  ['a withdrawn note', { withdrawn: true }, {}, 'withdrawn'],
  ['a withdrawn note, by its author', { withdrawn: true }, { staff: 'priya' }, 'withdrawn'],
  ['a withdrawn note, brought to the reader', { withdrawn: true, mentioned: true }, {}, 'withdrawn'],
  ['a withdrawn note, by who may', { withdrawn: true }, { may: new Set(['see withdrawn notes']) }, undefined],
  [
    'a withdrawn and restricted note, by who may only the one',
    { withdrawn: true, sensitivity: 'restricted' },
    { may: new Set(['see withdrawn notes']) },
    'restricted',
  ],
  ['a restricted note, by nobody', { sensitivity: 'restricted' }, { staff: null }, 'restricted'],
]
for (const [name, change, reader, expected] of readings)
  test(`reading: ${name}`, () => assert.equal(hiddenFor({ ...note, ...change }, { ...nobody, ...reader }), expected))

test('sensitivity sticks: to the kind, to what was before, to what was asked', () => {
  const plain = { sensitivity: 'ordinary' as const }
  assert.equal(sensitivityOf(plain, false, false), 'ordinary')
  assert.equal(sensitivityOf(plain, true, false), 'restricted')
  assert.equal(sensitivityOf(plain, false, true), 'restricted')
  assert.equal(sensitivityOf({ sensitivity: 'restricted' }, false, false), 'restricted')
})

const slots: [string, boolean][] = [
  ['note.case-note', true],
  ['a', true],
  ['x'.repeat(80), true],
  ['', false],
  ['x'.repeat(81), false],
  ['Note', false],
  ['note/case', false],
  ['note_case', false],
  ['note%', false],
  ['../x', false],
]
for (const [slot, expected] of slots)
  test(`slot “${slot.slice(0, 20)}” ${expected ? 'can' : 'cannot'} be one`, () => assert.equal(isSlot(slot), expected))

const places: [string, string][] = [
  ['note.case-note', '/people/p/notes/new?kind=case-note'],
  ['note.home-visit.home', '/people/p/notes/new?kind=home-visit'],
  ['amendment.n1', '/notes/n1/amendment'],
  ['something-else', '/people/p'],
]
for (const [slot, expected] of places)
  test(`a draft in ${slot} goes on where it was`, () => assert.equal(placeOf('p', slot), expected))

test('slots of a note and of its longer answers', () => {
  assert.equal(fieldSlot(noteSlot('home-visit'), 'home'), 'note.home-visit.home')
  assert.equal(draftUrl('p', 'note.home-visit'), '/people/p/drafts/note.home-visit')
})

test('a text carried over goes after what is being written', () => {
  assert.equal(carriedOver('', 'Roy came.'), 'Roy came.')
  assert.equal(carriedOver(' \n', 'Roy came.'), 'Roy came.')
  assert.equal(carriedOver('Begun.', 'Roy came.'), 'Begun.\n\nRoy came.')
})
