import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offencesToOffer } from './rules.ts'

const cases: [name: string, ordered: string[], asked: string[], offered: string[]][] = [
  ['nothing is known', [], [], []],
  ['an order’s offences, in its order', ['Break and enter', 'Larceny'], [], ['Break and enter', 'Larceny']],
  ['what a court waits to hear of comes first', ['Larceny'], ['Assault'], ['Assault', 'Larceny']],
  ['the same of two orders stands once', ['Larceny', 'larceny '], ['LARCENY'], ['LARCENY']],
  ['an offence without words is none', [' ', 'Larceny'], [''], ['Larceny']],
]
for (const [name, ordered, asked, offered] of cases)
  test(name, () => {
    assert.deepEqual(
      offencesToOffer(
        ordered.map((what) => ({ what })),
        asked,
      ),
      offered,
    )
  })
