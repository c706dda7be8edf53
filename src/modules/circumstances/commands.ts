import type { Tx } from '../../platform/database/tx.ts'
import { refuse } from '../../platform/result.ts'
import { endFact, verifyFact } from '../people/index.ts'
import { circumstancesOf, wordOf } from './queries.ts'

export type Settled = {
  person: string
  fact: string
  result: 'verified' | 'contradicted'
  how: string
  /** Facts that are no longer so with it. */
  ends: readonly string[]
  version: number | undefined
}

/**
 * Says what came of looking into a word about somebody: it is verified, and what it takes the place of ends the day it began; or it
 * is not so, and is taken back with how that was found. Refuses `not-theirs` for what isn't about this person or is over already,
 * `how-needed` without how, and `stale` and `over` when somebody was first.
 */
export async function settleStatement(tx: Tx, { person, fact, result, how, ends, version }: Settled) {
  const word = await wordOf(tx, person, fact)
  if (!word) return refuse('not-theirs')
  const standing = (await circumstancesOf(tx, person))[word.kind as 'work'].now
  const ending = result === 'verified' ? [...new Set(ends)].filter((id) => id !== fact) : []
  if (ending.some((id) => !standing.some(({ factId }) => factId === id))) return refuse('not-theirs', 'ends')
  const verdict = await verifyFact(tx, { fact, result, how, version })
  if (!verdict.ok) return verdict
  const from = word.validFrom ?? tx.today
  for (const { factId, validFrom } of standing) {
    if (!ending.includes(factId) || (await isOver(tx, person, factId))) continue
    const on = validFrom && Temporal.PlainDate.compare(validFrom, from) > 0 ? validFrom : from
    const ended = await endFact(tx, { fact: factId, on, version: undefined })
    if (!ended.ok) return ended.refusal === 'begins-before' ? refuse('over') : refuse(ended.refusal)
  }
  return verdict
}

/** Verifying may have ended it already, as of housing, of which only one is so. */
async function isOver(tx: Tx, person: string, fact: string): Promise<boolean> {
  const found = await wordOf(tx, person, fact)
  return !found || found.validTo !== null || found.supersededAt !== null
}
