import type { Tx } from '../../../platform/database/tx.ts'
import type { View, ViewAsked } from '../rules.ts'
import { caseloadTables } from '../tables.ts'

/** The asker's own views, by name. */
export async function viewsOf(tx: Tx): Promise<View[]> {
  if (!tx.actor.staff) return []
  const rows = await caseloadTables(tx)
    .selectFrom('caseloadView')
    .select(['id', 'name', 'asked'])
    .where('staffId', '=', tx.actor.staff)
    .where('removedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, asked }) => ({ id, name, asked: asked as ViewAsked }))
}
