import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { sheetNamed } from '../queries/sheets.ts'
import { waitsForLeader } from '../rules.ts'
import { visitTables } from '../tables.ts'

export type WaiveRefusal = 'not-there' | 'own' | 'not-asked'

/**
 * A team leader's word that somebody may go alone where an alert asks for two, with the reason. Refuses one's own sheet (`own`), and one
 * that asks for nothing.
 */
export async function waive(tx: Tx, id: string, why: string): Promise<Result<{ id: string }, WaiveRefusal>> {
  const sheet = await sheetNamed(tx, id)
  if (!sheet) return refuse('not-there')
  if (sheet.staff === tx.actor.staff) return refuse('own', 'why')
  if (!waitsForLeader(sheet)) return refuse('not-asked', 'why')
  await visitTables(tx)
    .insertInto('runWaiver')
    .values({ sheetId: id, why, givenAt: tx.now, givenBy: staffOf(tx.actor) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await audit(tx, 'visits.waived', { subject: ['sheet', id] })
  return done({ id })
}
