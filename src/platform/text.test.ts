import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, initialsOf, type PhoneCountry, phoneKey, sortKey, soundsLike } from './text.ts'

const names: [string, string][] = [
  ["O'Brien", 'obrien'],
  ['O’BRIEN', 'obrien'],
  ['Smith-Jones', 'smith jones'],
  ['  Zoë   Müller ', 'zoe muller'],
  ['Nguyễn Thị Đào', 'nguyen thi dao'],
  ['Łukasz Ødegård', 'lukasz odegard'],
  ['Weiß', 'weiss'],
  ['İpek', 'ipek'],
  ['ﬁnn', 'finn'],
  ['محمد', 'محمد'],
  ['', ''],
]
for (const [name, key] of names) test(`"${name}" sorts as "${key}"`, () => assert.equal(sortKey(name), key))

test('a sort key is its own sort key', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => sortKey(sortKey(name)) === sortKey(name)))
})

const initials: [string, string][] = [
  ['Roy Carter', 'RC'],
  ['Roy James Carter', 'RC'],
  ['Sukarno', 'S'],
  ['élodie de la Cruz', 'ÉC'],
  ["'Ofa (Tui) Latu", 'OL'],
  ['🙂 Roy', 'R'],
  ['', ''],
]
for (const [name, expected] of initials)
  test(`the initials of "${name}" are "${expected}"`, () => assert.equal(initialsOf(name), expected))

test('only line ends are changed in what is typed', () => {
  const odd = "<script>alert(1)</script> '; drop table note; --\t 👩‍👩‍👧 שלום \rend  "
  assert.deepEqual(cleanText(odd), { ok: true, text: odd })
  assert.deepEqual(cleanText('one\r\ntwo\nthree\r\n'), { ok: true, text: 'one\ntwo\nthree\n' })
})

test('what the database cannot hold is refused, not mended', () => {
  assert.deepEqual(cleanText('a\0b'), { ok: false, refusal: 'nul-character' })
  assert.deepEqual(cleanText('a\ud83d'), { ok: false, refusal: 'broken-character' })
})

const numbers: [string, PhoneCountry, string | undefined][] = [
  ['0412 345 678', 'AU', '+61412345678'],
  ['+61 412 345 678', 'AU', '+61412345678'],
  ['+61 (0)412 345 678', 'AU', '+61412345678'],
  ['(+61) 412-345-678', 'AU', '+61412345678'],
  ['0011 61 412 345 678', 'AU', '+61412345678'],
  ['61412345678', 'AU', '+61412345678'],
  ['412345678', 'AU', '+61412345678'],
  ['(02) 9212 3456', 'AU', '+61292123456'],
  ['(02) 9212 3456 ext 12', 'AU', '+61292123456'],
  ['9212 3456', 'AU', undefined],
  ['1300 123 456', 'AU', '+611300123456'],
  ['13 12 13', 'AU', '+61131213'],
  ['+64 21 123 4567', 'AU', '+64211234567'],
  ['021 123 4567', 'NZ', '+64211234567'],
  ['(416) 555-0123', 'CA', '+14165550123'],
  ['1-416-555-0123 x4', 'CA', '+14165550123'],
  ['011 61 412 345 678', 'US', '+61412345678'],
  ['07700 900123', 'GB', '+447700900123'],
  ['00 61 412 345 678', 'GB', '+61412345678'],
  ['call his mother', 'AU', undefined],
  ['0412 345', 'AU', undefined],
  ['', 'AU', undefined],
]
for (const [typed, country, key] of numbers)
  test(`"${typed}" in ${country} matches by ${key}`, () => assert.equal(phoneKey(typed, country), key))

test('an area completes a number without one', () => assert.equal(phoneKey('9212 3456', 'AU', '2'), '+61292123456'))

const alike: [string, string][] = [
  ['McDonald', 'MacDonald'],
  ['McDonald', 'Mc Donald'],
  ['McKenzie', 'Mackenzie'],
  ['McIntyre', 'MacIntyre'],
  ['McHugh', 'MacHugh'],
  ['McLaughlin', 'MacLoughlin'],
  ["O'Brien", 'OBrien'],
  ["O'Brien", 'O Brien'],
  ["O'Brien", 'Brien'],
  ["O'Connor", 'Connor'],
  ['Matthew', 'Mathew'],
  ['Smith', 'Smyth'],
  ['Smith', 'Schmidt'],
  ['Stephen', 'Steven'],
  ['Phillip', 'Filip'],
  ['Jackie', 'Jacqui'],
  ['Catherine', 'Kathryn'],
  ['Sean', 'Shaun'],
  ['Geoffrey', 'Jeffrey'],
  ['Thompson', 'Thomson'],
  ['Leigh', 'Lee'],
  ['Wright', 'Rite'],
  ['Nicholas', 'Nikolas'],
  ['Michael', 'Mikel'],
  ['Callaghan', 'Callahan'],
  ['Docherty', 'Dockerty'],
  ['Zoe', 'Zoë'],
  ['Papadopoulos', 'Papadopolous'],
  ['Petrov', 'Petroff'],
  ['Nguyen', 'Nwen'],
  ['Reid', 'Reed'],
  ['Chloe', 'Cloe'],
  ['Singh', 'Sing'],
  ['Hussein', 'Hussain'],
  ['Mohammed', 'Muhamad'],
  ['Tjungurrayi', 'Jungurrayi'],
  ['Roy Carter', 'Carter, Roi'],
]
for (const [one, other] of alike)
  test(`${one} sounds like ${other}`, () => assert.ok(share(one, other), `${soundsLike(one)} / ${soundsLike(other)}`))

const different: [string, string][] = [
  ['Roy', 'Ray'],
  ['Lee', 'Lou'],
  ['Sally', 'Jackie'],
  ['Rick', 'Greg'],
  ['Matthew', 'Andrew'],
  ['Mason', 'Nolan'],
  ['Olsen', 'Lawson'],
  ['Mohammed', 'Matt'],
  ['Papadopoulos', 'Pitpulos'],
]
for (const [one, other] of different)
  test(`${one} does not sound like ${other}`, () =>
    assert.ok(!share(one, other), `${soundsLike(one)} / ${soundsLike(other)}`))

test('a name gives few keys, in order, and none for a name in another script', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z']{1,24}$/), (word) => {
      const keys = soundsLike(word)
      assert.ok(keys.length <= 8)
      assert.deepEqual(keys, [...new Set(keys)].sort())
    }),
  )
  assert.deepEqual(soundsLike('محمد'), [])
})

test('a word that every object knows is a name like any other', () => {
  assert.deepEqual(soundsLike('Constructor'), soundsLike('konstruktor'))
})

function share(one: string, other: string): boolean {
  const keys = soundsLike(other)
  return soundsLike(one).some((key) => keys.includes(key))
}
