import type { Tx } from '../../../platform/database/tx.ts'
import { type AnyFact, factsNow, forThePerson } from '../../people/index.ts'
import { type Kind, type Known, kinds } from '../rules.ts'

/** What the record says today of what an intake asks, as it may be read with the person: nothing that is kept from them. */
export async function factsKnown(tx: Tx, person: string): Promise<AnyFact[]> {
  const asked: readonly string[] = kinds
  return (await forThePerson(tx, person)).filter(({ kind }) => asked.includes(kind))
}

/** The same facts with all their particulars, to lay beside what was typed. */
export async function knownOf(tx: Tx, person: string, only: readonly Kind[] = kinds): Promise<Known[]> {
  if (only.length === 0) return []
  const facts = await factsNow(tx, person, only)
  return facts
    .filter(({ keptFromPerson }) => !keptFromPerson)
    .map(({ factId: fact, version, kind, data, verified }) => ({ fact, version, kind: kind as Kind, data, verified }))
}
