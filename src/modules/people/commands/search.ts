import { jurisdictionOf } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { factsOf } from '../queries/facts.ts'
import { isSoOn, ofKind, searchRows, shownName } from '../rules.ts'
import { peopleTables } from '../tables.ts'

/** Writes anew what a person is found by, from their facts as known now: former names and numbers too. */
export async function rewriteSearch(tx: Tx, person: string): Promise<void> {
  const tables = peopleTables(tx)
  const { reference } = await tables
    .selectFrom('person')
    .select('reference')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const facts = await factsOf(tx, [person], ['name', 'reference', 'birth', 'phone', 'email', 'address', 'support'])
  const names = ofKind(facts, 'name').filter((name) => isSoOn(name, tx.today))
  const { listed } = shownName(person, reference, names)
  const rows = searchRows(facts, listed, reference, jurisdictionOf(tx.actor.jurisdiction).phoneCountry)
  await tables.deleteFrom('personSearch').where('personId', '=', person).execute()
  await tables
    .insertInto('personSearch')
    .values(rows.map((row) => ({ id: newId(), personId: person, ...row })))
    .execute()
}
