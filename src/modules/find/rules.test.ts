import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneKey } from '../../platform/text.ts'
import { referenceIn } from './queries/people.ts'
import { excerptOf, type Question, questionFrom, reasonsFrom } from './rules.ts'

const keys = {
  reference: referenceIn,
  phone: (typed: string) => phoneKey(typed, 'AU'),
}

const questions: [string, string, Partial<Question>][] = [
  ['one name', 'Roy', { words: ['roy'], reference: null, digits: '', parts: ['%roy%'] }],
  ['a name in the order of lists', 'O’Neill, Grace', { words: ['oneill', 'grace'] }],
  ['marks and case do not matter', 'JOSÉ Núñez', { words: ['jose', 'nunez'] }],
  ['a word typed twice is one', 'roy roy', { words: ['roy'] }],
  ['signs of patterns are dropped', '%_\\', { words: [], parts: [] }],
  ['no more than six words', 'a b c d e f g', { words: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['a whole phone number is no name', '0412 345 678', { words: [], phone: '+61412345678', digits: '412345678' }],
  ['part of a number', '345 678', { words: [], phone: null, digits: '345678' }],
  ['a number from abroad', '+61 412 345 678', { phone: '+61412345678', digits: '61412345678' }],
  ['a reference', 'HK4-M7R-2WX', { reference: 'HK4M7R2WX' }],
  ['a reference of letters alone', 'why-wyx mwy', { reference: 'WHYWYXMWY' }],
  ['nine letters that are none', 'WHY-WYX-MWX', { reference: null, words: ['why', 'wyx', 'mwx'] }],
  ['somebody else’s number', 'MIN 123 456', { reference: 'MIN123456' }],
  ['an e-mail address', 'Roy@Example.org', { mail: 'roy@example.org', words: [], reference: null }],
  ['a birth date, day first', '4/3/1991', { born: '1991-03-04' }],
  ['a birth date as databases write it', '1991-03-04', { born: '1991-03-04' }],
  ['a birth date as pages write it', '2 Sep 2001', { born: '2001-09-02' }],
  ['with its weekday', 'Sun 2 Sept. 2001', { born: '2001-09-02' }],
  ['with the month whole', '2nd  september 2001', { born: '2001-09-02' }],
  ['a birth date with points', '2.9.2001', { born: '2001-09-02' }],
  ['no month', '2 Mac 2001', { born: null }],
  ['more than a month', '2 Septembers 2001', { born: null }],
  ['a day that its month has not', '31 Jun 2001', { born: null }],
  ['29 February of a year that has none', '29 Feb 2001', { born: null }],
  ['a day that is not there', '31/2/1991', { born: null }],
  ['a thirteenth month', '1/13/1991', { born: null }],
  ['an address', '14 Mill Lane', { words: ['14', 'mill', 'lane'], parts: ['%14%', '%mill%', '%lane%'], digits: '' }],
  ['nothing', '   ', { words: [], reference: null, phone: null, digits: '', mail: null, born: null }],
]
for (const [name, typed, expected] of questions)
  test(`reading what was typed: ${name}`, () => {
    const read = questionFrom(typed, keys)
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map((key) => [key, read[key as keyof Question]])),
      expected,
    )
  })

test('each sound belongs to its word', () => {
  const { words, sounds, soundOf } = questionFrom('Stephen Smith', keys)
  assert.equal(sounds.length, soundOf.length)
  assert.deepEqual([...new Set(soundOf.map((of) => words[of - 1]))], ['stephen', 'smith'])
})

const shown = (text: string, typed: string) =>
  excerptOf(text, typed)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')
const long = `${'Before all that. '.repeat(20)}He was drinking again. ${'After all that. '.repeat(20)}`

test('an excerpt marks the words that were looked for, whatever their ending', () => {
  assert.equal(
    shown('He drinks. She drank; drinking, O’Neill said.', 'drink oneill'),
    'He [drinks]. She drank; [drinking], [O’Neill] said.',
  )
  assert.equal(shown('<script>alert(1)</script>', 'alert'), '<script>[alert](1)</script>')
  assert.equal(shown('nothing of it', 'zebra'), 'nothing of it')
  assert.equal(shown('', 'zebra'), '')
})

test('an excerpt of a long text is cut at words round the first that was looked for', () => {
  const cut = shown(long, 'drink')
  assert.match(cut, /^….*\[drinking\] again.*…$/)
  assert.ok(cut.length < 300)
  assert.equal(shown('x'.repeat(5000), 'zebra').length <= 222, true)
})

const reason = (how: string, text: string, over = false) => ({ how, text, over, relation: '', whose: '' })
test('why somebody was found', () => {
  const names = ['O’Neill, Grace', 'Grace O’Neill']
  assert.deepEqual(reasonsFrom([reason('name', 'Grace O’Neill')], names), [])
  assert.deepEqual(
    reasonsFrom(
      [reason('name', 'Amazing Grace'), reason('name', 'Amazing Grace'), reason('name-sound', 'Grace O’Neill')],
      names,
    ).map(({ how, text }) => [how, text]),
    [
      ['name', 'Amazing Grace'],
      ['name-sound', 'Grace O’Neill'],
    ],
  )
  assert.deepEqual(reasonsFrom([reason('name', '')], names), [], 'a name that must not be spoken is not')
  assert.equal(
    reasonsFrom(
      ['1', '2', '3', '4'].map((text) => reason('reference', text)),
      names,
    ).length,
    3,
  )
  assert.deepEqual(
    reasonsFrom(
      [reason('name', 'Grace O’Neill'), reason('name-like', 'Grace O’Neill'), reason('address', 'Grace St')],
      names,
    ).map(({ how }) => how),
    ['name-like', 'address'],
    'one word as it is, and one misspelt',
  )
  assert.deepEqual(reasonsFrom([reason('star-sign', 'Leo')], names), [])
})
