import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsIn } from './tally.ts'

const cases: [string, string, string[]][] = [
  ['nothing', '', []],
  ['plain words', 'came on time, well dressed', []],
  ['a name in a sentence', 'Rang the mother of Andrew today', ['andrew']],
  ['a sentence may begin with a capital', 'Worked on it. Agreed to come back', []],
  ['a name that stands alone', 'Prentice', ['prentice']],
  ['a whole name', 'Colleen O’Connor', ['colleen', 'o’connor']],
  ['whose it is makes no difference', 'the house of Wayan’s brother', ['wayan']],
  ['a short name and a short number', 'Roy at 9', []],
  ['a day', '2026-12-08', ['2026-12-08']],
  ['a time', '10:30', ['10:30']],
  ['a telephone number, however it is spaced', '0491 570 156', ['0491570156']],
  ['an address', '14 Mill Lane', ['mill', 'lane']],
  ['each once', 'with Sally, and Sally alone in 2024 or 2024', ['2024', 'sally']],
]
for (const [name, text, expected] of cases)
  test(`facts that were typed: ${name}`, () => assert.deepEqual(factsIn(text), expected))
