import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginningOf, historyInBrief, keptIn, notesOfWeight, readingMinutes } from './rules.ts'

const day = Temporal.PlainDate.from
const on = (date: string) => Temporal.Instant.from(`${date}T02:00:00Z`)
const note = (id: string, date: string, kind = 'case-note') => ({ id, kind, at: on(date) })

const told = [
  note('third', '2024-03-01'),
  note('first', '2024-01-01'),
  note('fifth', '2024-05-01'),
  note('incident', '2024-02-01', 'incident'),
  note('fourth', '2024-04-01'),
]
const weights: [string, ReturnType<typeof note>[], number, string][] = [
  ['no notes', [], 5, ''],
  ['one note', [note('only', '2024-01-01')], 5, 'only'],
  ['two notes', [note('last', '2024-02-01'), note('first', '2024-01-01')], 5, 'first last'],
  ['all where they fit', told, 5, 'first incident third fourth fifth'],
  ['what weighs before what is later', told, 3, 'first incident fifth'],
  ['then the latest of the rest', told, 4, 'first incident fourth fifth'],
  ['never fewer than the first', told, 0, 'first'],
]
for (const [name, notes, most, expected] of weights)
  test(`notes of weight: ${name}`, () =>
    assert.equal(
      notesOfWeight(notes, most)
        .map(({ id }) => id)
        .join(' '),
      expected,
    ))

test('how the contacts of a period went: from its first moment to before its end', () => {
  const contact = (date: string, counts: string, attended: boolean) => ({ at: on(date), counts, attended })
  const contacts = [
    contact('2023-12-31', 'complied', true),
    contact('2024-01-01', 'complied', true),
    contact('2024-01-08', 'failed', false),
    contact('2024-01-15', 'excused', false),
    contact('2024-01-22', 'neutral', false),
    contact('2024-02-01', 'failed', false),
  ]
  const period = { from: on('2024-01-01'), until: on('2024-02-01') }
  assert.deepEqual(keptIn(contacts, period), { attended: 1, failed: 1, excused: 1 })
  assert.deepEqual(keptIn(contacts, { ...period, until: undefined }), { attended: 1, failed: 2, excused: 1 })
  assert.deepEqual(keptIn([], period), { attended: 0, failed: 0, excused: 0 })
})

test('a criminal history in a few lines', () => {
  const entry = (decidedOn: string, outcome: string) => ({ decidedOn: day(decidedOn), outcome })
  assert.equal(historyInBrief([], 3), undefined)
  const brief = historyInBrief(
    [
      entry('2020-02-29', 'Fined'),
      entry('2024-01-01', 'Dismissed'),
      entry('2019-12-31', 'Fined '),
      entry('2021-01-01', ''),
    ],
    2,
  )
  assert.deepEqual(
    [brief?.count, `${brief?.first}`, `${brief?.last}`, brief?.latest.map(({ decidedOn }) => `${decidedOn}`)],
    [4, '2019-12-31', '2024-01-01', ['2024-01-01', '2021-01-01']],
  )
  assert.deepEqual(brief?.outcomes, [{ outcome: 'Fined', count: 2 }], 'what stands in the list once is not said twice')
})

const beginnings: [string, string, number, string, boolean][] = [
  ['what fits is whole', 'As it is', 8, 'As it is', false],
  ['space at its ends is no text', '  As it is\n', 8, 'As it is', false],
  ['cut at the end of a word', 'Came on time and well', 14, 'Came on time', true],
  ['one long word is cut where it must be', 'aaaaaaaaaaaa', 6, 'aaaaaa', true],
  ['never half a character', 'aaaaa😀a', 6, 'aaaaa', true],
]
for (const [name, text, longest, expected, cut] of beginnings)
  test(`a beginning: ${name}`, () => assert.deepEqual(beginningOf(text, longest), { text: expected, cut }))

test('reading takes at least a minute, and one for each 200 words', () => {
  const words = (count: number) => 'word '.repeat(count)
  assert.equal(readingMinutes([]), 1)
  assert.equal(readingMinutes([words(299)]), 1)
  assert.equal(readingMinutes([words(200), words(200), words(600)]), 5)
})
