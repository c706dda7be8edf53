import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ended, type State, stateOf, whomField } from './rules.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-23')

const states: [string, Ended | undefined, string | undefined, State][] = [
  ['due tomorrow', undefined, '2026-11-24', 'waiting'],
  ['due today is not late yet', undefined, '2026-11-23', 'waiting'],
  ['due on Friday is late on Monday', undefined, '2026-11-20', 'overdue'],
  ['without a day', undefined, undefined, 'waiting'],
  ['answered late is answered', 'answered', '2026-11-20', 'answered'],
  ['refused', 'refused', undefined, 'refused'],
  ['withdrawn', 'withdrawn', '2026-11-20', 'withdrawn'],
]
for (const [name, how, due, expected] of states)
  test(name, () => assert.equal(stateOf(how && { how }, due === undefined ? undefined : day(due), today), expected))

const fields: [string, string[], string | undefined][] = [
  ['whom it was with', ['relation', 'spoken-to'], 'spoken-to'],
  ['to or from whom', ['to'], 'to'],
  ['a kind that does not ask', ['court', 'result'], undefined],
  ['a kind without fields', [], undefined],
]
for (const [name, codes, expected] of fields)
  test(`the note says ${name}`, () => assert.equal(whomField(codes.map((code) => ({ code }))), expected))
