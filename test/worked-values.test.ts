import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { type Jurisdiction, jurisdictionCodes, jurisdictionOf } from '../src/jurisdictions/index.ts'
import { alterations, altered, leavesRead } from './worked/alter.ts'
import type { WorkedCase } from './worked/case.ts'
import { tables } from './worked/tables.ts'

const all = Object.values(tables).flat()

/** Whether a case gives another answer with these values, or none. */
function notices({ ask, expected }: WorkedCase, place: Jurisdiction): boolean {
  try {
    return !isDeepStrictEqual(ask(place), expected)
  } catch {
    return true
  }
}

for (const code of jurisdictionCodes)
  test(`${code}: a worked case notices each value that is altered`, () => {
    const place = jurisdictionOf(code)
    const cases = all.filter((one) => one.place === code)
    const reads = cases.map((one) => {
      const begun = performance.now()
      const read = leavesRead(place, (watched) => one.ask(watched))
      return { one, read, took: performance.now() - begun }
    })
    // The quickest are asked first: many a value is noticed by a list that names it.
    const quickest = reads.toSorted((a, b) => a.took - b.took)
    const unnoticed = alterations(place).filter((change) => {
      const [readers, others] = [
        quickest.filter(({ read }) => read.has(change.at)),
        quickest.filter(({ read }) => !read.has(change.at)),
      ]
      const changed = altered(place, change)
      return ![...readers, ...others].some(({ one }) => notices(one, changed))
    })
    assert.deepEqual(
      unnoticed.map(({ at, from, to }) => `${at}: ${from} as ${to}`),
      [],
    )
  })
