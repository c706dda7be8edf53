import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  acknowledgeRefused,
  type Copy,
  explainedIn,
  type Given,
  lacksInterpreter,
  ofTheOrder,
  type Part,
  type PartKind,
  standingOf,
  toExplain,
} from './rules.ts'

const day = Temporal.PlainDate.from
const part = (key: string, facts: Record<string, string> = {}, kind: PartKind = 'condition'): Part => ({
  ...{ key, kind, title: key, lines: [], asOrdered: '' },
  facts,
})
const held = { language: '', interpreter: '', interpreterHow: null, withoutWhy: '', helps: [], supportPerson: '' }
const copy = (...parts: [part: Part, gone: boolean][]): Copy => ({
  parts: parts.map(([one, gone]) => ({ ...one, gone })),
  held,
  said: '',
})

const hours = part('hours', { asOrdered: 'Do 100 hours', 'blank.hours': '100' })
const report = part('report', { asOrdered: 'Report on Mondays' })
const left: [name: string, parts: Part[], copies: Copy[], expected: string[]][] = [
  ['everything where nothing was explained', [hours, report], [], ['hours', 'report']],
  ['nothing where all was gone through', [hours, report], [copy([hours, true], [report, true])], []],
  ['what was shown and not gone through', [hours, report], [copy([hours, true], [report, false])], ['report']],
  ['a condition that came since', [hours, report], [copy([hours, true])], ['report']],
  [
    'a condition that reads otherwise',
    [part('hours', { asOrdered: 'Do 150 hours', 'blank.hours': '150' })],
    [copy([hours, true])],
    ['hours'],
  ],
  [
    'a condition with a last day now',
    [part('report', { ...report.facts, until: '2027-01-01' })],
    [copy([report, true])],
    ['report'],
  ],
  [
    'nothing where another induction explained the change',
    [part('hours', { asOrdered: 'Do 150 hours' })],
    [copy([hours, true]), copy([part('hours', { asOrdered: 'Do 150 hours' }), true])],
    [],
  ],
  [
    'a condition that was changed, and changed back',
    [hours],
    [copy([hours, true]), copy([part('hours', { asOrdered: 'Do 150 hours' }), true])],
    ['hours'],
  ],
  ['nothing of a condition that was taken off', [report], [copy([hours, true], [report, true])], []],
]
for (const [name, parts, copies, expected] of left)
  test(`still to be explained is ${name}`, () => {
    assert.deepEqual(
      toExplain(parts, explainedIn(copies)).map(({ key }) => key),
      expected,
    )
  })

test('what everybody is told asks for no induction of its own', () => {
  assert.equal(ofTheOrder([part('privacy', {}, 'about')]), false)
  assert.equal(ofTheOrder([part('privacy', {}, 'about'), part('order', {}, 'order')]), true)
})

const standings: [open: boolean, finished: number, left: boolean, expected: string][] = [
  [false, 0, true, 'none'],
  [false, 0, false, 'none'],
  [true, 0, true, 'under-way'],
  [true, 2, true, 'under-way'],
  [false, 1, true, 'left'],
  [false, 1, false, 'done'],
]
for (const [open, finished, some, expected] of standings)
  test(`${open ? 'open' : 'not open'}, ${finished} ended, ${some ? 'something' : 'nothing'} left is ${expected}`, () => {
    assert.equal(standingOf({ open, finished, left: some }), expected)
  })

const interpreters: [needed: boolean, interpreter: string, why: string, lacks: boolean][] = [
  [true, '', '', true],
  [true, ' ', '\n', true],
  [true, 'TIS National', '', false],
  [true, '', 'Her sister rang off; she wants it in English', false],
  [false, '', '', false],
]
for (const [needed, interpreter, withoutWhy, lacks] of interpreters)
  test(`an interpreter ${needed ? 'needed' : 'not needed'}, “${interpreter}”, “${withoutWhy}”`, () => {
    assert.equal(lacksInterpreter(needed, { interpreter, withoutWhy }), lacks)
  })

const given: Given = { how: 'on-paper', on: day('2026-11-23'), name: '', seenBy: 'Priya', why: '' }
const refused: [name: string, change: Partial<Given>, gone: number, expected: string | undefined][] = [
  ['on paper, today', {}, 1, undefined],
  ['of nothing', {}, 0, 'nothing-gone-through'],
  ['on paper on the day the order was made', { on: day('2026-11-20') }, 1, undefined],
  ['on paper the day before that', { on: day('2026-11-19') }, 1, 'signed-before-order at signedOn'],
  ['on paper tomorrow', { on: day('2026-11-24') }, 1, 'signed-in-future at signedOn'],
  ['on paper, seen by nobody', { seenBy: ' ' }, 1, 'seen-by-missing at paperSeenBy'],
  ['on the screen without a name', { how: 'on-screen', seenBy: '' }, 1, 'name-missing at name'],
  ['on the screen', { how: 'on-screen', seenBy: '', name: 'Roy' }, 1, undefined],
  ['refused without a word', { how: 'refused' }, 1, 'why-missing at refusedWhy'],
  ['refused with nobody there', { how: 'refused', why: 'No', seenBy: '' }, 1, 'seen-by-missing at refusedSeenBy'],
  ['refused', { how: 'refused', why: 'Signs nothing' }, 1, undefined],
  ['not able, without why', { how: 'not-able', seenBy: '' }, 1, 'why-missing at notAbleWhy'],
  ['not able', { how: 'not-able', why: 'Unwell', seenBy: '' }, 1, undefined],
]
for (const [name, change, gone, expected] of refused)
  test(`an acknowledgement ${name}: ${expected ?? 'kept'}`, () => {
    const found = acknowledgeRefused(
      { ...given, ...change },
      { gone, madeOn: day('2026-11-20'), today: day('2026-11-23') },
    )
    assert.equal(found && [found.refusal, found.at].filter(Boolean).join(' at '), expected)
  })
