import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isId, newId, newReference, readReference } from './ids.ts'

const alphabet = '234679HKMRWXY'
const instant = (text: string) => Temporal.Instant.from(text)

test('an id is a UUID of version 7', () => {
  const id = newId()
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.ok(isId(id))
})

test('fifty thousand ids of one process differ and are in order', () => {
  const ids = Array.from({ length: 50_000 }, () => newId())
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids, ids.toSorted())
})

test('an id carries the time it is given, the past included', () => {
  const carries = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  const now = instant('2026-11-21T02:00:00Z')
  const past = instant('2019-02-28T02:00:00.123Z')
  assert.equal(carries(newId(now)), now.epochMilliseconds)
  assert.equal(carries(newId(past)), past.epochMilliseconds)
  assert.throws(() => newId(instant('1969-12-31T23:59:59Z')), RangeError)
})

test('ids given one time stay in order when the millisecond is full', () => {
  const at = instant('2026-11-21T02:00:00Z')
  const ids = Array.from({ length: 20_000 }, () => newId(at))
  assert.deepEqual(ids, [...new Set(ids)].toSorted())
})

test('ids made for times that do not go back are in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 40 }), (steps) => {
      let at = instant('2026-11-21T02:00:00Z')
      const ids = steps.map((step) => {
        at = at.add({ milliseconds: step })
        return newId(at)
      })
      assert.deepEqual(ids, ids.toSorted())
    }),
  )
})

test('what is not an id is told apart', () => {
  for (const other of ['', 'x', newId().toUpperCase(), `${newId()} `, '00000000-0000-4000-8000-000000000000', 7, null])
    assert.equal(isId(other), false)
})

test('a reference starts with a letter, stands in threes and reads back as itself', () => {
  for (let made = 0; made < 2000; made++) {
    const reference = newReference()
    assert.match(reference, /^[HKMRWXY][234679HKMRWXY]{2}-[234679HKMRWXY]{3}-[234679HKMRWXY]{3}$/)
    assert.doesNotMatch(reference.replaceAll('-', ''), /(.)\1\1/, 'no sign stands three times running')
    assert.deepEqual(readReference(reference), { ok: true, reference })
  }
})

test('every single wrong sign and every two changed round are refused', () => {
  for (let made = 0; made < 300; made++) {
    const signs = newReference().replaceAll('-', '')
    for (const wrong of [...withOneWrong(signs), ...withTwoChangedRound(signs)])
      assert.equal(readReference(wrong).ok, false, `${signs} was read from ${wrong}`)
  }
})

test('case, spaces, dashes and full-width signs do not matter', () => {
  const reference = 'HK4-M7R-2WX'
  const right = [...alphabet].map((sign) => `HK4M7R2W${sign}`).filter((typed) => readReference(typed).ok)
  assert.equal(right.length, 1)
  const checked = readReference(right[0] ?? '')
  assert.ok(checked.ok)
  assert.equal(checked.reference.slice(0, 10), reference.slice(0, 10))
  const last = checked.reference.slice(-1)
  for (const typed of [
    `hk4 m7r 2w${last}`,
    `  hk4m7r2w${last.toLowerCase()}\t`,
    `HK4–M7R—2W${last}`,
    `ＨＫ4-m7r.2w${last}`,
  ])
    assert.deepEqual(readReference(typed), checked)
})

test('signs that are taken for another are read as that one', () => {
  let tried = 0
  for (let made = 0; made < 400; made++) {
    const reference = newReference()
    const misheard = reference.replaceAll('M', 'N').replaceAll('X', 'F').replaceAll('9', '5').replaceAll('3', 'T')
    if (misheard !== reference) tried++
    assert.deepEqual(readReference(misheard), { ok: true, reference })
  }
  assert.ok(tried > 100)
})

test('a text of another length or with an unclear sign says so', () => {
  assert.deepEqual(readReference('HK4'), { ok: false, refusal: 'wrong-length' })
  assert.deepEqual(readReference(''), { ok: false, refusal: 'wrong-length' })
  assert.deepEqual(readReference('HK4-M7R-2WO'), { ok: false, refusal: 'unknown-character' })
  assert.deepEqual(readReference('😀😀😀😀😀😀😀😀😀'), { ok: false, refusal: 'unknown-character' })
  assert.deepEqual(readReference('222-222-222'), { ok: false, refusal: 'check-failed' })
})

function withOneWrong(signs: string): string[] {
  return [...signs].flatMap((right, place) =>
    [...alphabet].filter((sign) => sign !== right).map((sign) => signs.slice(0, place) + sign + signs.slice(place + 1)),
  )
}

function withTwoChangedRound(signs: string): string[] {
  const pairs = [...signs].flatMap((_, left) => [...signs].map((_, right) => [left, right] as const))
  return pairs
    .filter(([left, right]) => left < right && signs[left] !== signs[right])
    .map((pair) => exchanged(signs, pair))
}

function exchanged(signs: string, [left, right]: readonly [number, number]): string {
  const list = [...signs]
  list[left] = signs.charAt(right)
  list[right] = signs.charAt(left)
  return list.join('')
}
