import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { readReference } from '../../../platform/ids.ts'
import { type Fact, referenceKey, type ShownName, shownName } from '../rules.ts'
import { peopleTables } from '../tables.ts'
import { factsOfAll } from './facts.ts'

/** How people are shown, by id. Who is hidden from the asker is not in the map. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ShownName>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const [people, facts] = await Promise.all([
    peopleTables(tx).selectFrom('person').select(['id', 'reference']).where('id', '=', among(wanted)).execute(),
    factsOfAll(tx, wanted, 'name'),
  ])
  const names = Map.groupBy<string, Fact<'name'>>(facts, ({ personId }) => personId)
  return new Map(people.map(({ id, reference }) => [id, shownName(id, reference, names.get(id) ?? [])]))
}

/** People of these, in the order that lists show them: by the name they are listed under. */
export async function inNameOrder(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await peopleTables(tx)
    .selectFrom('personSearch')
    .select('personId')
    .where('kind', '=', 'listed')
    .where('personId', '=', among(ids))
    .orderBy('key')
    .orderBy('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** The person whom a path names, where whoever asks may see them. */
export async function findPerson(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await peopleTables(tx).selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  return row && { person: row.id }
}

/** The person of a reference, where whoever asks may see them. */
export async function personWithReference(tx: Tx, reference: string): Promise<string | undefined> {
  const found = peopleTables(tx).selectFrom('person').select('id').where('reference', '=', reference)
  return (await found.executeTakeFirst())?.id
}

/** Whose fact a path names. */
export async function findFact(tx: Tx, factId: string): Promise<{ person: string } | undefined> {
  const row = await peopleTables(tx)
    .selectFrom('personFact')
    .select('personId')
    .where('factId', '=', factId)
    .executeTakeFirst()
  return row && { person: row.personId }
}

/** Whose period of supervision a path names. */
export async function findSupervision(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await peopleTables(tx)
    .selectFrom('supervision')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}

/** What a reference or another number is found by, as it was typed: one of ours is read as it was meant. */
export function typedReferenceKey(typed: string): string {
  const ours = readReference(typed)
  return referenceKey(ours.ok ? ours.reference : typed)
}

/** The person with a reference, typed in any way that it can be read, where whoever asks may see them. */
export async function personByReference(tx: Tx, typed: string): Promise<string | undefined> {
  const read = readReference(typed)
  if (!read.ok) return undefined
  const found = peopleTables(tx).selectFrom('person').select('id').where('reference', '=', read.reference)
  return (await found.executeTakeFirst())?.id
}
