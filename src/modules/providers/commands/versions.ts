import type { Tx } from '../../../platform/database/tx.ts'

/** Says that the version which was opened holds no longer. False where it does not: somebody changed it since. */
export async function supersede(tx: Tx, table: 'provider' | 'offer', id: string, version: number): Promise<boolean> {
  const rows = await tx.query(
    `update ${table}_version set superseded_at = $3, superseded_by = $4
     where ${table}_id = $1 and version = $2 and superseded_at is null returning id`,
    [id, version, tx.now, tx.actor.staff],
  )
  return rows.length > 0
}
