import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  adding,
  applied,
  type Change,
  differenceOf,
  type Form,
  type Item,
  inOrder,
  placing,
  problemWith,
  removing,
  rewording,
  stacksOf,
  stepping,
  touches,
  undone,
  type Way,
} from './rules.ts'

const form: Form = {
  areas: ['before', 'during', 'after'],
  kinds: ['event'],
  hows: ['strong'],
  arrows: true,
  dated: false,
}
const item = (id: string, area: string, place: number, more: Partial<Item> = {}): Item => ({
  id,
  area,
  kind: 'event',
  text: id,
  how: '',
  since: '',
  leadsTo: '',
  from: '',
  place,
  ...more,
})
/** Two before, one during; the second leads to the third. */
const drawn = [item('a', 'before', 0), item('b', 'before', 1, { leadsTo: 'c' }), item('c', 'during', 0)]
const shown = (items: readonly Item[]) =>
  form.areas
    .map((area) =>
      inOrder(form, items)
        .filter((one) => one.area === area)
        .map(({ id }) => id)
        .join(''),
    )
    .join('|')

const edits: [name: string, edit: (items: Item[]) => Change[], then: string][] = [
  ['one more stands last', (items) => adding(items, item('d', 'before', 9)), 'abd|c|'],
  ['one that goes to another area stands last there', (items) => rewording(items, item('a', 'during', 9)), 'b|ca|'],
  ['what says the same changes nothing', (items) => rewording(items, item('a', 'before', 9)), 'ab|c|'],
  ['what is not there cannot be changed', (items) => rewording(items, item('x', 'before', 0)), 'ab|c|'],
  ['one is taken away', (items) => removing(items, 'a'), 'b|c|'],
  ['what is not there cannot be taken away', (items) => removing(items, 'x'), 'ab|c|'],
  ['put before another', (items) => placing(items, 'c', 'before', 'b'), 'acb||'],
  ['put last', (items) => placing(items, 'a', 'during'), 'b|ca|'],
  ['put before itself it stays', (items) => placing(items, 'a', 'before', 'a'), 'ab|c|'],
  ['put before what has gone it stands last', (items) => placing(items, 'a', 'during', 'x'), 'b|ca|'],
  ...([
    ['a', 'up', 'ab|c|'],
    ['b', 'up', 'ba|c|'],
    ['a', 'down', 'ba|c|'],
    ['b', 'down', 'ab|c|'],
    ['a', 'left', 'ab|c|'],
    ['a', 'right', 'b|ac|'],
    ['b', 'right', 'a|cb|'],
    ['c', 'left', 'cab||'],
    ['c', 'right', 'ab||c'],
    ['x', 'right', 'ab|c|'],
  ].map(([id = '', way = '', then = '']) => [
    `${id} goes ${way}`,
    (items: Item[]) => stepping(form, items, id, way as Way),
    then,
  ]) as [string, (items: Item[]) => Change[], string][]),
]

for (const [name, edit, then] of edits)
  test(`${name}, and back again`, () => {
    const changes = edit(drawn)
    const after = applied(drawn, changes)
    assert.equal(shown(after), then)
    assert.deepEqual(inOrder(form, applied(after, undone(changes))), inOrder(form, drawn))
    assert.deepEqual(inOrder(form, applied(drawn, changes)), inOrder(form, after))
  })

test('an arrow goes with what it leads to, and comes back with it', () => {
  const changes = removing(drawn, 'c')
  const after = applied(drawn, changes)
  assert.equal(after.find(({ id }) => id === 'b')?.leadsTo, '')
  assert.equal(applied(after, undone(changes)).find(({ id }) => id === 'b')?.leadsTo, 'c')
})

test('what a drawing does not know is refused where it was said', () => {
  const cases: [Partial<Item>, string][] = [
    [{}, 'fine'],
    [{ area: 'beside' }, 'area-unknown'],
    [{ kind: 'song' }, 'kind-unknown'],
    [{ how: 'weak' }, 'how-unknown'],
    [{ how: 'strong' }, 'fine'],
    [{ leadsTo: 'a' }, 'fine'],
    [{ leadsTo: 'd' }, 'arrow-unknown'],
    [{ leadsTo: 'x' }, 'arrow-unknown'],
  ]
  for (const [more, expected] of cases) {
    const verdict = problemWith(form, drawn, item('d', 'before', 0, more))
    assert.equal(verdict.ok ? 'fine' : verdict.refusal, expected, JSON.stringify(more))
  }
  assert.equal(problemWith({ ...form, arrows: false }, drawn, item('d', 'before', 0, { leadsTo: 'a' })).ok, false)
})

test('what can be undone and done again follows from the steps', () => {
  const steps = (text: string) =>
    [...text].map((sign, at) => ({
      version: at + 2,
      step: ({ e: 'edit', u: 'undo', r: 'redo' } as const)[sign as 'e' | 'u' | 'r'],
    }))
  const cases: [string, number | undefined, number | undefined][] = [
    ['', undefined, undefined],
    ['e', 2, undefined],
    ['ee', 3, undefined],
    ['eu', undefined, 2],
    ['eeu', 2, 3],
    ['eeuu', undefined, 2],
    ['eeuur', 2, 3],
    ['eeuurr', 3, undefined],
    ['eeue', 5, undefined],
  ]
  for (const [text, undo, redo] of cases) assert.deepEqual(stacksOf(steps(text)), { undo, redo }, text)
})

test('two versions are told apart by what is said, not by where it stands in its row', () => {
  const later = [item('b', 'before', 0, { leadsTo: 'c' }), item('c', 'after', 0), item('d', 'before', 1)]
  const { added, removed, changed } = differenceOf(drawn, later)
  assert.deepEqual([added.map(({ id }) => id), removed.map(({ id }) => id)], [['d'], ['a']])
  assert.deepEqual(
    changed.map(({ before, after }) => [before.area, after.area]),
    [['during', 'after']],
  )
  assert.ok(touches([{ changes: removing(drawn, 'a') }], 'a'))
  assert.ok(!touches([{ changes: removing(drawn, 'c') }], 'a'))
})
