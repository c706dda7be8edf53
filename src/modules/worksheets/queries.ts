import { versionInForce } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import type { Item } from '../drawings/index.ts'
import { type Fact, factsNow } from '../people/index.ts'
import { type Known, startFrom } from './rules.ts'

/** A person's supports as they are recorded now, each with its own fact. */
export async function knownOf(tx: Tx, person: string): Promise<(Known & { of: Fact<'support'> })[]> {
  const facts = await factsNow(tx, person, ['support'])
  return facts.flatMap((fact) => {
    if (fact.kind !== 'support') return []
    const { name, relation, strength, about, emergency } = fact.data
    const kept = fact.keptFromPerson
    const theirWord = fact.saidBy === 'person'
    return [{ fact: fact.factId, name, relation, strength, about, emergency, theirWord, kept, of: fact }]
  })
}

/** What a new worksheet of a person begins with. */
export async function startOf(tx: Tx, person: string): Promise<Item[]> {
  const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
  const known = await knownOf(tx, person)
  const grouped = known.map((one) => ({ ...one, group: relations.find(({ code }) => code === one.relation)?.group }))
  return startFrom(grouped).map((item) => ({ ...item, id: newId(), since: '', leadsTo: '' }))
}
