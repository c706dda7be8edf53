import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Calendar } from '../../platform/dates.ts'
import { dueBefore, problemWithDays, type ReportView, type State, stateOf, toneOf } from './rules.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-23')
const at = Temporal.Instant.from('2026-11-23T00:00:00Z')
const calendar: Calendar = {
  zone: 'Australia/Sydney',
  holidays: new Map([['2026-12-25', [{ name: 'Christmas Day' }]]]) as unknown as Calendar['holidays'],
  weekend: [6, 7],
}

const dues: [string, string, number, string][] = [
  ['a Tuesday, two days before', '2026-12-15', 2, '2026-12-11'],
  ['a Monday, over the weekend', '2026-12-14', 1, '2026-12-11'],
  ['after a holiday', '2026-12-28', 2, '2026-12-23'],
  ['no days before is that day', '2026-12-15', 0, '2026-12-15'],
]
for (const [name, hearing, before, expected] of dues)
  test(`due for a hearing on ${name}`, () =>
    assert.equal(dueBefore(day(hearing), before, calendar).toString(), expected))

type Far = Pick<ReportView, 'ended' | 'interviewedAt' | 'missing'>
const check = { text: 'Check with Carol', href: '/checks/1' }
const none: Far = { ended: undefined, interviewedAt: undefined, missing: [] }
const states: [string, Far, State][] = [
  ['first they are interviewed', none, 'to-interview'],
  ['also where others are asked already', { ...none, missing: [check] }, 'to-interview'],
  ['then others are to say', { ...none, interviewedAt: at, missing: [check] }, 'waiting'],
  ['then nothing is missing', { ...none, interviewedAt: at }, 'ready'],
  ['sent is sent, whatever is missing', { ...none, ended: { at, by: '', how: 'sent' }, missing: [check] }, 'sent'],
  ['withdrawn', { ...none, ended: { at, by: '', how: 'withdrawn' } }, 'withdrawn'],
]
for (const [name, far, expected] of states) test(name, () => assert.equal(stateOf(far), expected))

const tones: [string, string][] = [
  ['2026-11-22', 'red'],
  ['2026-11-23', 'amber'],
  ['2026-11-26', 'amber'],
  ['2026-11-27', 'plain'],
]
for (const [due, expected] of tones)
  test(`due ${due} is ${expected} on the 23rd`, () => assert.equal(toneOf(day(due), today), expected))

const days: [string, string, string, string | undefined, string | undefined][] = [
  ['as usual', '2026-11-20', '2026-12-15', undefined, undefined],
  ['received and heard on one day', '2026-11-23', '2026-11-23', undefined, undefined],
  ['due on the day of the hearing', '2026-11-20', '2026-12-15', '2026-12-15', undefined],
  ['received tomorrow', '2026-11-24', '2026-12-15', undefined, 'received-later'],
  ['heard before it was asked', '2026-11-20', '2026-11-19', undefined, 'hearing-before'],
  ['heard in three years', '2026-11-20', '2029-11-20', undefined, 'hearing-far'],
  ['due after the hearing', '2026-11-20', '2026-12-15', '2026-12-16', 'due-after-hearing'],
  ['due before it was asked', '2026-11-20', '2026-12-15', '2026-11-19', 'due-before'],
]
for (const [name, received, hearing, due, expected] of days)
  test(`days: ${name}`, () => {
    const asked = { receivedOn: day(received), hearingOn: day(hearing), due: due === undefined ? undefined : day(due) }
    assert.equal(problemWithDays(asked, today)?.refusal, expected)
  })
