import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  codeWithOwn,
  isHere,
  jurisdictionCodes,
  jurisdictionOf,
  keepOwn,
  versionInForce,
  versionNamed,
} from './index.ts'
import { type OwnValue, withOwn } from './own.ts'
import type { Jurisdiction } from './policy.ts'

const origin = { source: 'a circular', verified: true }
type Span = [from: string, to?: string]
const value = ([from, to]: Span, name: string) => ({
  ...origin,
  code: 'a',
  name,
  from,
  ...(to === undefined ? {} : { to }),
})
const own = (number: number, span: Span, name = `own ${number}`): OwnValue => ({
  number,
  list: 'sexes',
  code: 'a',
  from: span[0],
  value: value(span, name),
})
const ended = (number: number, from: string): OwnValue => ({ number, list: 'sexes', code: 'a', from, value: undefined })

/** A place with one list, of which the middle value is looked at. */
function spansWith(spans: Span[], on: OwnValue[]): string[] {
  const other = (code: string) => ({ ...origin, code, name: code, from: '2000-01-01' })
  const sexes = [other('before'), ...spans.map((span) => value(span, 'place')), other('after')]
  const place = { code: 'X', values: { sexes } } as unknown as Jurisdiction
  const all = withOwn(place, on).values.sexes
  assert.deepEqual(
    [all[0]?.code, all.at(-1)?.code],
    spans.length > 0 ? ['before', 'after'] : ['before', all.at(-1)?.code],
  )
  return all.filter(({ code }) => code === 'a').map(({ name, from, to }) => `${name} ${from}..${to ?? ''}`)
}

const cases: [name: string, place: Span[], own: OwnValue[], expected: string[]][] = [
  ['nothing of its own', [['2000-01-01']], [], ['place 2000-01-01..']],
  [
    'one from a day on ends the place’s on that day',
    [['2000-01-01']],
    [own(1, ['2026-07-01'])],
    ['place 2000-01-01..2026-07-01', 'own 1 2026-07-01..'],
  ],
  [
    'one from the first day leaves nothing of the place’s',
    [['2000-01-01']],
    [own(1, ['2000-01-01'])],
    ['own 1 2000-01-01..'],
  ],
  [
    'one for a time, and the place’s goes on after it',
    [['2000-01-01']],
    [own(1, ['2026-07-01', '2026-08-01'])],
    ['place 2000-01-01..2026-07-01', 'own 1 2026-07-01..2026-08-01', 'place 2026-08-01..'],
  ],
  [
    'one without an end stands over what the place has later',
    [['2000-01-01', '2027-01-01'], ['2027-01-01']],
    [own(1, ['2026-07-01'])],
    ['place 2000-01-01..2026-07-01', 'own 1 2026-07-01..'],
  ],
  [
    'one that ends the day before the place’s next leaves that alone',
    [['2000-01-01', '2027-01-01'], ['2027-01-01']],
    [own(1, ['2026-07-01', '2027-01-01'])],
    ['place 2000-01-01..2026-07-01', 'own 1 2026-07-01..2027-01-01', 'place 2027-01-01..'],
  ],
  [
    'one before the place had any, up to it',
    [['2000-01-01']],
    [own(1, ['1999-01-01', '2000-01-01'])],
    ['own 1 1999-01-01..2000-01-01', 'place 2000-01-01..'],
  ],
  ['one that the place never had', [], [own(1, ['2026-07-01'])], ['own 1 2026-07-01..']],
  [
    'a later one over an earlier, whatever the order they are given in',
    [['2000-01-01']],
    [own(2, ['2026-09-01']), own(1, ['2026-07-01'])],
    ['place 2000-01-01..2026-07-01', 'own 1 2026-07-01..2026-09-01', 'own 2 2026-09-01..'],
  ],
  [
    'a correction of the same day takes the place of what was said before',
    [['2000-01-01']],
    [own(1, ['2026-07-01']), own(2, ['2026-07-01'])],
    ['place 2000-01-01..2026-07-01', 'own 2 2026-07-01..'],
  ],
  ['an end', [['2000-01-01']], [ended(1, '2026-07-01')], ['place 2000-01-01..2026-07-01']],
  [
    'an end of one’s own, and of what would come',
    [['2000-01-01'], ['2030-01-01']],
    [own(1, ['2026-07-01']), ended(2, '2026-08-01')],
    ['place 2000-01-01..2026-07-01', 'own 1 2026-07-01..2026-08-01'],
  ],
]
for (const [name, place, on, expected] of cases)
  test(`on top of a place: ${name}`, () => assert.deepEqual(spansWith(place, on), expected))

test('an agency that names its own values has them, as many as it names, and an order finds those it was made under', () => {
  const agency = '01a20416-276a-76ba-a77b-dd4a5a9365e4'
  const level = versionInForce('AU-NSW', Temporal.PlainDate.from('2026-11-22')).levels.find(
    ({ code }) => code === 'low',
  )
  assert.ok(level)
  const named = (number: number, name: string): OwnValue => ({
    number,
    list: 'levels',
    code: 'low',
    from: '2026-07-01',
    value: { ...level, from: '2026-07-01', name } as OwnValue['value'],
  })
  const [one, two] = [codeWithOwn('AU-NSW', agency, 1), codeWithOwn(codeWithOwn('AU-NSW', agency, 1), agency, 2)]
  assert.equal(isHere('AU-NSW'), true)
  assert.equal(isHere(one), false)
  assert.throws(() => jurisdictionOf(one), /were not read/)
  keepOwn(agency, [named(1, 'Least'), named(2, 'Lowest')])
  const lowIn = (code: string, day: string) =>
    versionInForce(code, Temporal.PlainDate.from(day)).levels.find((each) => each.code === 'low')?.name
  assert.deepEqual(
    [lowIn(one, '2026-06-30'), lowIn(one, '2026-07-01'), lowIn(two, '2026-07-01'), lowIn('AU-NSW', '2026-07-01')],
    ['Low', 'Least', 'Lowest', 'Low'],
  )
  const { id } = versionInForce(one, Temporal.PlainDate.from('2026-11-22'))
  assert.equal(id, `${one}/2026-07-01`)
  assert.equal(versionNamed(id).levels.find((each) => each.code === 'low')?.name, 'Least')
  assert.equal(jurisdictionOf(two).name, 'New South Wales')
  keepOwn(agency, [named(1, 'Least')])
  assert.equal(isHere(two), true, 'what was read stays')
  for (const code of ['AU-NSW+nobody.1', `AU-XX+${agency}.1`, `AU-NSW+${agency}.x`])
    assert.throws(() => jurisdictionOf(code), RangeError, code)
})

test('no place has a code that begins as those of agencies do', () => {
  for (const code of jurisdictionCodes)
    for (const [list, values] of Object.entries(jurisdictionOf(code).values))
      for (const value of values as readonly { code?: string }[])
        assert.ok(!value.code?.startsWith('ours-'), `${code} ${list} ${value.code}`)
})
