import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Jurisdiction, jurisdictionCodes, jurisdictionOf } from '../src/jurisdictions/index.ts'
import { alterations, altered, leavesRead } from './worked/alter.ts'
import type { WorkedCase } from './worked/case.ts'
import { tables } from './worked/tables.ts'

const all = Object.values(tables).flat()

/** Whether a case gives another answer with these values, or none. */
function notices({ ask, expected }: WorkedCase, place: Jurisdiction): boolean {
  try {
    assert.deepEqual(ask(place), expected)
    return false
  } catch {
    return true
  }
}

for (const code of jurisdictionCodes)
  test(`${code}: a worked case notices each value that is altered`, () => {
    const place = jurisdictionOf(code)
    const cases = all.filter((one) => one.place === code)
    const reads = cases.map((one) => ({ one, read: leavesRead(place, (watched) => one.ask(watched)) }))
    const bySize = reads.toSorted((a, b) => a.read.size - b.read.size)
    const unnoticed = alterations(place).filter((change) => {
      const [readers, others] = [
        bySize.filter(({ read }) => read.has(change.at)),
        bySize.filter(({ read }) => !read.has(change.at)),
      ]
      const changed = altered(place, change)
      return ![...readers, ...others].some(({ one }) => notices(one, changed))
    })
    assert.deepEqual(
      unnoticed.map(({ at, from, to }) => `${at}: ${from} as ${to}`),
      [],
    )
  })
