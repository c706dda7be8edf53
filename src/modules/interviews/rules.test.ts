import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  absenceNote,
  agreedLast,
  followUpDue,
  heldAt,
  isWritten,
  lookOfAbsent,
  meetingNote,
  outcomeComesFirst,
  wholeText,
} from './rules.ts'

const at = (iso: string) => Temporal.Instant.from(iso)
const day = (iso: string) => Temporal.PlainDate.from(iso)

const meetings: [kind: string, reportOnly: boolean, note: string][] = [
  ['office', false, 'supervision-interview'],
  ['video', false, 'supervision-interview'],
  ['office', true, 'assessment-interview'],
  ['home', true, 'home-visit'],
  ['phone', false, 'phone-contact'],
  ['work', false, 'work-visit'],
  ['third-party', false, 'third-party-contact'],
  ['a kind of another agency', false, 'supervision-interview'],
]
for (const [kind, reportOnly, note] of meetings)
  test(`${kind}${reportOnly ? ', for a report only,' : ''} is written up as ${note}`, () =>
    assert.equal(meetingNote(kind, reportOnly), note))

test('an absence is a failure to report, a try without contact, or a plain note', () => {
  assert.equal(absenceNote({ counts: 'failed', noContact: true }), 'failure-to-report')
  assert.equal(absenceNote({ counts: 'neutral', noContact: true }), 'no-contact')
  assert.equal(absenceNote({ counts: 'excused', noContact: false }), 'case-note')
})

test('of who is here the talk comes first, of anybody else the outcome', () => {
  assert.equal(outcomeComesFirst({ arrivedAt: at('2026-11-23T00:00Z') }), false)
  assert.equal(outcomeComesFirst({ arrivedAt: null }), true)
})

const startsAt = at('2026-11-23T02:00Z')
const moments: [what: string, marks: { kind: string; at: Temporal.Instant }[], late: number | undefined, is: string][] =
  [
    ['as planned', [], undefined, '2026-11-23T02:00:00Z'],
    ['so late', [], 20, '2026-11-23T02:20:00Z'],
    ['when the officer came', [{ kind: 'arrived', at: at('2026-11-23T02:11Z') }], 20, '2026-11-23T02:11:00Z'],
    ['never after it was written', [], 90, '2026-11-23T03:00:00Z'],
  ]
for (const [what, marks, late, is] of moments)
  test(`it was ${what}`, () => assert.equal(`${heldAt({ startsAt, marks }, late, at('2026-11-23T03:00Z'))}`, is))

test('what was typed under headings becomes one text, to the letter', () => {
  const parts = [
    { label: 'Check in', answer: ' <b>\nfine ' },
    { label: 'Review', answer: '  ' },
  ]
  assert.equal(wholeText(parts, 'not here'), 'Check in:  <b>\nfine \n\nnot here')
  assert.equal(wholeText(parts.slice(1), ' '), '')
})

test('one heading, or the text, is enough to be written', () => {
  assert.equal(isWritten(' ', { review: '\n' }), false)
  assert.equal(isWritten('', { review: 'x' }), true)
  assert.equal(isWritten('x', {}), true)
})

test('no look is noted of who was not there, but that it was not observed', () => {
  assert.equal(lookOfAbsent(['dress', 'mood'], { mood: 'calm' }), 1)
  assert.equal(lookOfAbsent(['dress', 'mood'], { mood: 'not-observed' }), undefined)
  assert.equal(lookOfAbsent(['dress', 'mood'], {}), undefined)
})

test('a follow-up is due before they meet again, else in a week', () => {
  assert.equal(`${followUpDue(day('2026-12-01'), day('2026-11-23'))}`, '2026-12-01')
  assert.equal(`${followUpDue(day('2026-11-23'), day('2026-11-23'))}`, '2026-11-30')
  assert.equal(`${followUpDue(undefined, day('2026-11-23'))}`, '2026-11-30')
})

test('what was agreed is the newest homework, else what the last interview says', () => {
  const note = (kind: string, text: string, answer = '') => ({ kind, text, answers: [{ label: 'Homework', answer }] })
  const plain = note('case-note', 'a', '')
  const spoken = { kind: 'supervision-interview', text: 'b', answers: [] }
  const home = note('supervision-interview', 'c', 'Ring the clinic')
  assert.equal(agreedLast([plain, home, spoken], 'Homework')?.text, 'Ring the clinic')
  assert.equal(agreedLast([plain, spoken, home], 'Homework')?.text, 'b')
  assert.equal(agreedLast([plain], 'Homework'), undefined)
})
