import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { words } from './dates.ts'

const sources = globSync(join(import.meta.dirname, '../rules/dates/**/*.ts')).map((path) => readFileSync(path, 'utf8'))
const found = (pattern: RegExp) =>
  new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code = '']) => code)))

test('every step that a date can take has its sentence', () => {
  const calls = /(?:step\((?:ground, )?|code: |stands\(|from\(|(?:go|stay|note|early)\((?:\w+, )?)'([a-z][a-z-]+)'/g
  const codes = new Set([...found(calls)].filter((code) => code !== 'commencement'))
  assert.ok(codes.size > 25, `${codes.size}`)
  const computed = [
    'share-rounded-up',
    'share-rounded-down',
    'earlier-than',
    'later-than',
    'day-off-next',
    'day-off-earlier',
  ]
  for (const code of [...codes, ...computed]) assert.ok(words.codes.steps.includes(code), code)
})

test('every fact that a date can rest on or lack has its name, and its part in what would move it', () => {
  const facts = found(/fact\('([A-Za-z.]+)'/g)
  const lacks = found(/lack: '([A-Za-z]+)'/g)
  assert.ok(facts.size > 15 && lacks.size > 5)
  for (const name of [...facts, ...[...lacks].filter((name) => name !== 'recall')])
    assert.ok(words.codes.facts.includes(name), name)
  for (const name of facts) assert.ok(words.codes.moves.includes(name), name)
})

const show = (day: Temporal.PlainDate) => day.toLocaleString('en-AU', { dateStyle: 'medium' })
const values: [string, string][] = [
  ['2026-05-04', '4 May 2026'],
  ['P18M', '18 months'],
  ['P1Y1M1W1D', '1 year, 1 month, 1 week, 1 day'],
  ['suspended 2026-05-01/2026-05-13', 'Suspended from 1 May 2026; it ran again on 13 May 2026'],
  ['revoked 2026-05-01/..', 'Revoked from 1 May 2026; still'],
  ['2/3', '2/3'],
  ['365', '365'],
  ['new-sentence', 'A new sentence'],
]
for (const [value, said] of values)
  test(`${value} is said as ${said}`, () => assert.equal(words.value(value, show), said))

test('a step is said with its values', () => {
  const said = words.step({ code: 'add', from: '2026-05-04', to: '2027-11-04', by: 'P18M' }, show)
  assert.equal(said, '4 May 2026 and 18 months: 4 Nov 2027.')
})
