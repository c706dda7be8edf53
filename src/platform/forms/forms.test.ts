import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { check, decodeForm, errorsAsTyped } from './decode.ts'
import {
  choice,
  codes,
  day,
  id,
  ids,
  length,
  maybeDay,
  maybeText,
  maybeWhole,
  text,
  ticked,
  time,
  whole,
} from './fields.ts'
import { nameOf } from './named.ts'
import { isFilled, isSent, ownOf, startWith } from './state.ts'

const shape = z.object({
  name: text('a name', 20).optional(),
  note: maybeText('a note', 20),
  kind: choice('the kind', ['office', 'home']).optional(),
  minutes: maybeWhole('the minutes', 0, 60),
  day: maybeDay('the day'),
  sure: ticked(),
  tags: codes('the tags'),
  parts: z.array(z.object({ text: text('the part', 10), day: maybeDay('its day') })).default([]),
})

const names: [field: string, what: string | undefined][] = [
  ['name', 'a name'],
  ['note', 'a note'],
  ['kind', 'the kind'],
  ['minutes', 'the minutes'],
  ['day', 'the day'],
  ['tags', 'the tags'],
  ['tags.3', 'the tags'],
  ['parts.0.text', 'the part'],
  ['parts.12.day', 'its day'],
  ['parts.text', undefined],
  ['sure', undefined],
  ['nothing', undefined],
  ['name.more', undefined],
  ['constructor', undefined],
]
for (const [field, what] of names) test(`${field} is called ${what}`, () => assert.equal(nameOf(shape, field), what))

const posts: [what: string, raw: Record<string, unknown>, given: Record<string, unknown>][] = [
  ['nothing', {}, { sure: false, tags: [], parts: [] }],
  ['empty fields', { name: '', note: '', kind: '', minutes: '', day: '' }, { sure: false, tags: [], parts: [] }],
  ['a number', { minutes: ' 12 ' }, { minutes: 12, sure: false, tags: [], parts: [] }],
  ['what is no number', { minutes: '1e3' }, { minutes: '1e3', sure: false, tags: [], parts: [] }],
  ['a ticked box', { sure: 'on' }, { sure: true, tags: [], parts: [] }],
  ['a box ticked no', { sure: 'no' }, { sure: false, tags: [], parts: [] }],
  ['one of a list', { tags: 'a' }, { sure: false, tags: ['a'], parts: [] }],
  ['several of a list', { tags: ['a', '', 'b'] }, { sure: false, tags: ['a', 'b'], parts: [] }],
  ['a name sent twice', { name: ['a', 'b'] }, { name: 'b', sure: false, tags: [], parts: [] }],
  [
    'rows, the middle one left empty',
    { 'parts.0.text': 'a', 'parts.1.text': '', 'parts.2.text': 'c' },
    { sure: false, tags: [], parts: [{ text: 'a' }, { text: 'c' }] },
  ],
  [
    'rows in any order',
    { 'parts.10.text': 'k', 'parts.2.text': 'c' },
    { sure: false, tags: [], parts: [{ text: 'c' }, { text: 'k' }] },
  ],
  [
    'rows that are none',
    { 'parts.x.text': 'a', 'parts.100.text': 'b', 'party.0.text': 'c', parts: 'd' },
    { sure: false, tags: [], parts: [] },
  ],
  [
    'names nobody asked for',
    { other: 'x', _key: 'y', __proto__: 'z', constructor: 'w' },
    { sure: false, tags: [], parts: [] },
  ],
]
for (const [what, raw, given] of posts)
  test(`a form with ${what} is read`, () => assert.deepEqual(decodeForm(shape, raw), given))

const good: [what: string, schema: z.ZodType, given: unknown, value: string][] = [
  ['a date as browsers write it', day('x'), '2026-11-24', '2026-11-24'],
  ['a date as people write it', day('x'), '24/11/2026', '2026-11-24'],
  ['a short one', day('x'), '4.3.26', '2026-03-04'],
  ['a leap day', day('x'), '29/2/2028', '2028-02-29'],
  ['the first day there is', day('x'), '1900-01-01', '1900-01-01'],
  ['the last', day('x'), '31.12.2199', '2199-12-31'],
  ['a length as people write it', length('x'), '18 Months', 'P18M'],
  ['a longer one', length('x'), '2 weeks, 1 yr and 6 mths', 'P1Y6M2W'],
  ['one as machines write it', length('x'), 'P1Y6M', 'P1Y6M'],
  ['a time', time('x'), '13:30', '13:30:00'],
  ['text to the letter', text('x', 99), '  <b> \t🙂 \u202e', '  <b> \t🙂 \u202e'],
  ['line ends as LF', text('x', 9), 'a\r\nb\rc', 'a\nb\rc'],
  ['12,000 characters', text('x', 12_000), 'x'.repeat(12_000), 'x'.repeat(12_000)],
  ['no text where none is needed', maybeText('x', 9), undefined, ''],
  ['an id', id('x'), '019398a0-0000-7000-8000-000000000000', '019398a0-0000-7000-8000-000000000000'],
]
for (const [what, schema, given, value] of good)
  test(`${what} is taken`, () => {
    const read = check(schema, given)
    assert.equal(read.ok && String(read.value), value)
  })

const bad: [what: string, schema: z.ZodType, given: unknown, says: string][] = [
  ['no date', day('the date'), undefined, 'Enter the date'],
  ['a day that is none', day('the date'), '31/4/2026', 'Enter the date as a date, like 24/11/2026'],
  ['a leap day of no leap year', day('the date'), '2026-02-29', 'Enter the date as a date, like 24/11/2026'],
  [
    'a date long ago',
    day('the date'),
    '31/12/1899',
    'The date must be a day of a year from 1900 to 2199. Check the year',
  ],
  [
    'a date far off',
    day('the date'),
    '2200-01-01',
    'The date must be a day of a year from 1900 to 2199. Check the year',
  ],
  ['a length of nothing', length('the length'), '0 months', 'The length must be a day or more'],
  ...['18', 'a year', '1 month 2 months', '3 moons', 'P', '-1 day', '1.5 years'].map(
    (text): [string, z.ZodType, unknown, string] => [
      `${text} for a length`,
      length('the length'),
      text,
      'Enter the length in years, months, weeks and days, like 18 months or 1 year 6 months',
    ],
  ),
  ['a time after midnight', time('the time'), '24:00', 'Enter the time as a time, like 13:30'],
  ['only spaces', text('a note', 9), ' \r\n ', 'Enter a note'],
  ['a null character', text('a note', 9), 'a\0', 'A note holds a character that cannot be kept (a null character)'],
  ['too much text', text('a note', 12_000), 'x'.repeat(12_001), 'A note must be 12,000 characters or fewer'],
  ['a list for a text', text('a note', 9), ['a'], 'Enter a note'],
  ['a number out of bounds', whole('the minutes', 0, 60), 61, 'The minutes must be a whole number from 0 to 60'],
  ['half a number', whole('the minutes', 0, 60), 1.5, 'The minutes must be a whole number from 0 to 60'],
  ['what is not on the list', choice('the kind', ['a']), 'b', 'Select the kind'],
  ['nobody', id('the person'), undefined, 'Select the person'],
  ['an id that is none', id('the person'), "1' or true", 'The person is not known'],
]
for (const [what, schema, given, says] of bad)
  test(`${what} is told: ${says}`, () => {
    const read = check(schema, given)
    assert.deepEqual(read, { ok: false, errors: { form: says } })
  })

test('too many ids are refused, and one sentence is said for each field', () => {
  assert.equal(check(ids('x'), Array(101).fill('019398a0-0000-7000-8000-000000000000')).ok, false)
  const read = check(z.object({ a: text('a', 2), b: whole('b', 0, 1) }), { a: '\0\0\0', b: 'x' })
  assert.deepEqual(!read.ok && Object.keys(read.errors), ['a', 'b'])
})

test('the error of a row stays at the row that was typed', () => {
  const raw = {
    'parts.0.text': '',
    'parts.1.text': 'fine',
    'parts.3.text': 'much too long',
    'parts.3.day': 'x',
    minutes: 'x',
  }
  const read = check(shape, decodeForm(shape, raw))
  assert.ok(!read.ok)
  assert.deepEqual(Object.keys(read.errors).sort(), ['minutes', 'parts.1.day', 'parts.1.text'])
  assert.deepEqual(Object.keys(errorsAsTyped(shape, raw, read.errors)).sort(), [
    'minutes',
    'parts.3.day',
    'parts.3.text',
  ])
})

test('a form opens with what is known, and never over what was typed', () => {
  assert.deepEqual(startWith({ values: {}, errors: {} }, { a: 1 }).values, { a: 1 })
  assert.deepEqual(startWith({ values: { a: '' }, errors: {} }, { a: 1 }).values, { a: '' })
  assert.deepEqual(startWith({ values: {}, errors: { a: 'Enter a' } }, { a: 1 }).values, {})
})

test('of several forms on a page the one that came back has what was typed, and the others nothing', () => {
  const typed = { values: { why: '' }, errors: {}, key: 'k' }
  const wrong = { values: {}, errors: { why: 'Say why' }, key: 'k' }
  for (const form of [typed, wrong]) {
    assert.equal(ownOf(form, ['why']), form)
    assert.deepEqual(ownOf(form, ['when']), { values: {}, errors: {}, key: 'k' })
    assert.deepEqual([isSent(form, ['when', 'why']), isSent(form, ['when'])], [true, false])
  }
})

test('what is folded stands open where something in it was filled in or is wrong', () => {
  const is = (value: unknown, errors = {}) => isFilled({ values: { one: value }, errors }, ['one', 'other'])
  for (const empty of [undefined, null, '', false, []]) assert.equal(is(empty), false)
  for (const full of ['a', 0, true, ['a'], '2026-11-24']) assert.equal(is(full), true)
  assert.equal(is('', { other: 'Enter it' }), true)
  assert.equal(isFilled({ values: { third: 'a' }, errors: {} }, ['one', 'other']), false)
})
