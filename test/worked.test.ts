import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jurisdictionOf } from '../src/jurisdictions/index.ts'
import { tables } from './worked/tables.ts'

for (const [table, cases] of Object.entries(tables))
  for (const { place, name, source, ask, expected } of cases)
    test(`${place}, ${table}: ${name}`, () => {
      assert.ok(source.trim().length > 3, 'says where the answer is from')
      assert.deepEqual(ask(jurisdictionOf(place)), expected, source)
    })

test('no two cases of a table and place ask the same', () => {
  for (const [table, cases] of Object.entries(tables)) {
    const names = cases.map(({ place, name }) => `${place}, ${table}: ${name}`)
    assert.equal(new Set(names).size, names.length, table)
  }
})

test('the cases are counted', () => {
  const all = Object.entries(tables).flatMap(([table, cases]) => cases.map((one) => ({ table, ...one })))
  for (const [place, of] of Map.groupBy(all, (one) => one.place)) {
    const byTable = [...Map.groupBy(of, ({ table }) => table)].map(([table, some]) => `${some.length} of ${table}`)
    const sourced = of.filter(({ from }) => from === 'source').length
    console.log(`worked cases of ${place}: ${of.length} (${sourced} from a source), ${byTable.join(', ')}`)
  }
  console.log(`worked cases: ${all.length}`)
  assert.ok(all.length > 0)
})
