import type { Tx } from '../../../platform/database/tx.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'

/** Who a colleague is and on which number they are rung; undefined for nobody. */
export async function reachOf(tx: Tx, id: string): Promise<{ name: string; phone: string } | undefined> {
  const row = await staffTables(tx)
    .selectFrom('staff')
    .select(['givenName', 'familyName', 'phone'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { name: fullName(row), phone: row.phone }
}
