import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import type { Role } from '../rules.ts'
import { staffTables } from '../tables.ts'

/** Whether a team belongs to an office. */
export async function isTeamOf(tx: Tx, team: string, office: string): Promise<boolean> {
  const row = await staffTables(tx)
    .selectFrom('team')
    .select('id')
    .where('id', '=', team)
    .where('officeId', '=', office)
    .executeTakeFirst()
  return row !== undefined
}

export async function giveRole(tx: Tx, staffId: string, role: Role): Promise<void> {
  const row = { id: newId(), staffId, role, givenAt: tx.now, givenBy: tx.actor.staff, endedAt: null, endedBy: null }
  await staffTables(tx).insertInto('staffRole').values(row).execute()
}
