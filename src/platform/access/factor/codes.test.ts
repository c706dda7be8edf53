import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, codeAt, keyOf, newSecret, readCode, stepOf } from './codes.ts'
import { codeAmong, hashCodes, newCodes, readRecoveryCode } from './recovery.ts'

/** RFC 6238, appendix B: the secret and the codes of SHA-1, of which the last six digits are ours. */
const secret = Buffer.from('12345678901234567890')
const published: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

for (const [seconds, code] of published)
  test(`at ${seconds} seconds the code is ${code}`, () => {
    assert.equal(codeAt(secret, at(seconds)), code)
    assert.equal(stepOf(secret, code, at(seconds)), Math.floor(seconds / 30))
  })

const step = 41_152_263
const begins = step * 30
const edges: [what: string, seconds: number, right: boolean][] = [
  ['at the first second of its step', 0, true],
  ['at the last one', 29.999, true],
  ['one step late, to the last moment', 59.999, true],
  ['two steps late', 60, false],
  ['one step early', -30, true],
  ['just over one step early', -30.001, false],
]
for (const [what, after, right] of edges)
  test(`a code ${what} is ${right ? 'right' : 'wrong'}`, () =>
    assert.equal(stepOf(secret, codeAt(secret, at(begins)), at(begins + after)), right ? step : undefined))

const typed: [string, string | undefined][] = [
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['１２３４５６', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['12345a', undefined],
  ['', undefined],
]
for (const [text, code] of typed) test(`“${text}” is ${code ?? 'no code'}`, () => assert.equal(readCode(text), code))

test('a secret is new, is typed in fours, and stands in the address whole', () => {
  const one = newSecret()
  assert.equal(one.length, 20)
  assert.notDeepEqual(one, newSecret())
  assert.match(keyOf(one), /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const address = new URL(addressOf(one, { issuer: 'Agency & Sons', label: 'o’neill@service.example' }))
  assert.equal(address.protocol, 'otpauth:')
  assert.equal(address.searchParams.get('secret'), keyOf(one).replaceAll(' ', ''))
  assert.equal(address.searchParams.get('issuer'), 'Agency & Sons')
})

test('ten recovery codes, each known among the ten however it is typed, and no other', async () => {
  const codes = newCodes()
  assert.equal(new Set(codes).size, 10)
  const kept = await hashCodes(codes)
  for (const { hash } of kept) assert.doesNotMatch(hash.toString('latin1'), new RegExp(codes[0] ?? 'x'))
  const third = codes[2] ?? ''
  const found = await codeAmong(readRecoveryCode(` ${third.toUpperCase().replaceAll('-', ' ')} `) ?? '', kept)
  assert.equal(found, kept[2])
  assert.equal(await codeAmong('aaaabbbbcccc', kept), undefined)
  assert.equal(await codeAmong('aaaabbbbcccc', []), undefined)
})

const recovery: [string, boolean][] = [
  ['k3mw-7xqa-p9dh', true],
  ['K3MW 7XQA P9DH', true],
  ['k3mw7xqap9d', false],
  ['k3mw7xqap9dh2', false],
  ['k3mw-7xqa-p9d0', false],
  ['k3mw-7xqa-p9dl', false],
]
for (const [text, is] of recovery)
  test(`“${text}” ${is ? 'can be' : 'is no'} recovery code`, () =>
    assert.equal(readRecoveryCode(text) !== undefined, is))
