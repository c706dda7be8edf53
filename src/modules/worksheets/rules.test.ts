import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Drawn, form, type Known, kindOf, proposalsOf, relationOf, startFrom, strengthOf } from './rules.ts'

const aunt: Known = {
  fact: 'f1',
  name: 'Aunty Joan',
  relation: 'aunt',
  strength: 'lost-touch',
  theirWord: true,
  kept: false,
}
const drawn = (text: string, more: Partial<Drawn> = {}): Drawn => ({
  id: text,
  area: 'inner',
  kind: 'family',
  text,
  how: '',
  from: '',
  place: 0,
  ...more,
})

test('what would change in the network is said for each on the sheet, and nobody is brought in twice', () => {
  const cases: [name: string, items: Drawn[], expected: string[]][] = [
    ['somebody new', [drawn('Uncle Ray', { how: 'strong' })], ['new strong']],
    ['new, and nothing said of how it is', [drawn('Uncle Ray')], ['new ']],
    ['known by the tie', [drawn('Joan D', { from: 'f1' })], ['same']],
    ['known by the name', [drawn('AUNTY  joan')], ['same']],
    ['known, and it is better now', [drawn('Aunty Joan', { how: 'strong' })], ['change strong']],
    [
      'known, and wishes to be in touch, which the network has no word for',
      [drawn('Aunty Joan', { how: 'reconnect' })],
      ['same'],
    ],
    ['known, and nothing is said of how it is', [drawn('Aunty Joan', { how: '' })], ['same']],
    ['ended in the network since', [drawn('Old mate', { from: 'f9' })], ['past']],
    ['twice on the sheet', [drawn('Uncle Ray'), drawn('uncle ray')], ['new ', 'past']],
    ['a known one twice', [drawn('Joan', { from: 'f1' }), drawn('Aunty Joan', { how: 'strong' })], ['same', 'past']],
    ['several lines: the first is the name', [drawn('Aunty Joan\nat the river')], ['same']],
  ]
  for (const [name, items, expected] of cases)
    assert.deepEqual(
      proposalsOf(items, [aunt]).map((one) =>
        one.as === 'new' || one.as === 'change' ? `${one.as} ${one.strength ?? ''}` : one.as,
      ),
      expected,
      name,
    )
})

test('a new sheet shows the network, but nobody who is kept from the person and nothing that others think', () => {
  const start = startFrom([
    { ...aunt, group: 'family' },
    { ...aunt, fact: 'f2', name: 'Kept', kept: true, group: 'family' },
    {
      ...aunt,
      fact: 'f3',
      name: 'Brother',
      relation: 'brother',
      strength: 'harmful',
      theirWord: false,
      group: 'family',
    },
    { ...aunt, fact: 'f4', name: 'Kayla', relation: 'partner', strength: 'strong', group: 'family' },
    { ...aunt, fact: 'f5', name: 'Uncle Bob', relation: 'elder', strength: 'some', emergency: true, group: 'kin' },
  ])
  assert.deepEqual(
    start.map(({ area, kind, text, how, from, place }) => [area, kind, text, how, from, place]),
    [
      ['outer', 'family', 'Aunty Joan', 'lost-touch', 'f1', 0],
      ['middle', 'family', 'Brother', '', 'f3', 0],
      ['inner', 'partner', 'Kayla', 'strong', 'f4', 0],
      ['inner', 'community', 'Uncle Bob', '', 'f5', 1],
    ],
  )
})

test('kinds and strengths stand for what the network calls them', () => {
  assert.deepEqual(
    [
      ['aunt', 'family'],
      ['spouse', 'family'],
      ['elder', 'kin'],
      ['doctor', 'service'],
      ['other', undefined],
    ].map(([one = '', group]) => kindOf(one, group)),
    ['family', 'partner', 'community', 'service', 'other'],
  )
  assert.deepEqual(form.hows.map(strengthOf), ['strong', 'strained', 'lost-touch', 'lost-touch', 'harmful'])
  assert.equal(strengthOf(''), undefined)
  assert.deepEqual([relationOf('friend'), relationOf('family')], ['friend', ''])
})
