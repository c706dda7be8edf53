import type { Tx } from '../../../platform/database/tx.ts'
import { noteTables } from '../tables.ts'

/** Whose note a path names, where whoever asks may know of it. */
export async function findNote(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await noteTables(tx).selectFrom('note').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** Whose privacy incident a path names. */
export async function findIncident(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await noteTables(tx)
    .selectFrom('privacyIncident')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}
