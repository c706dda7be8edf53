import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Calendar } from '../../platform/dates.ts'
import { type AdviceView, mayAnswer, mayNote, unansweredFrom, withRoom } from './rules.ts'

type Asked = Pick<AdviceView, 'how' | 'adviser' | 'ended'>
const asked: Asked = { how: 'asked', adviser: 'greg', ended: undefined }
const ended: NonNullable<AdviceView['ended']> = {
  at: Temporal.Instant.from('2026-11-23T00:00:00Z'),
  by: 'Greg',
  how: 'answered',
  note: null,
}
const writes = new Set(['write notes'])
const gives = new Set(['write notes', 'give cultural advice'])

const answers: [string, Asked, string | null, ReadonlySet<string>, boolean][] = [
  ['whoever was asked answers', asked, 'greg', writes, true],
  ['a colleague who gives such advice answers for them', asked, 'ada', gives, true],
  ['nobody else answers', asked, 'ellen', writes, false],
  ['nobody answers twice', { ...asked, ended }, 'greg', gives, false],
  ['what was talked over is not answered', { ...asked, how: 'talked' }, 'greg', gives, false],
  ['a program without a person is nobody who was asked', { ...asked, adviser: 'x' }, null, writes, false],
]
for (const [name, advice, staff, may, expected] of answers)
  test(name, () => assert.equal(mayAnswer(advice, { staff, may }), expected))

const notes: [string, Asked, ReadonlySet<string>, boolean][] = [
  ['a jot becomes a note', { ...asked, how: 'talked' }, writes, true],
  ['not for who writes no notes', { ...asked, how: 'talked' }, new Set(), false],
  ['not twice', { ...asked, how: 'talked', ended }, writes, false],
  ['a question becomes one by its answer', asked, writes, false],
]
for (const [name, advice, may, expected] of notes) test(name, () => assert.equal(mayNote(advice, may), expected))

test('the suggested room takes the place of any other, and cars stay', () => {
  const had = [
    { id: 'four', kind: 'room' as const },
    { id: 'corolla', kind: 'car' as const },
  ]
  assert.deepEqual(withRoom(had, 'art'), ['corolla', 'art'])
  assert.deepEqual(withRoom([], 'art'), ['art'])
})

const calendar: Calendar = { zone: 'Australia/Sydney', holidays: new Map(), weekend: [6, 7] }
const waits: [string, asked: string, neededBy: string | undefined, from: string][] = [
  ['two working days after it was asked', '2026-11-23', '2026-12-04', '2026-11-25'],
  ['over a weekend', '2026-11-26', '2026-12-04', '2026-11-30'],
  ['the day after the one it was needed by, where that is sooner', '2026-11-23', '2026-11-23', '2026-11-24'],
  ['needed by no day', '2026-11-23', undefined, '2026-11-25'],
]
for (const [name, on, by, from] of waits)
  test(`nobody answered: ${name}`, () => {
    const day = Temporal.PlainDate.from
    assert.equal(unansweredFrom(day(on), by ? day(by) : undefined, 2, calendar).toString(), from)
  })
