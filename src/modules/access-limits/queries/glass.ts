import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { Broken } from '../rules.ts'
import { limitTables } from '../tables.ts'

const most = 50

/** Every time that the glass was broken on one record, the newest first. */
export async function glassOf(tx: Tx, person: string): Promise<Broken[]> {
  const rows = await limitTables(tx)
    .selectFrom('breakGlass')
    .selectAll()
    .where('personId', '=', person)
    .orderBy('openedAt', 'desc')
    .limit(most)
    .execute()
  const names = await staffNames(
    tx,
    rows.flatMap(({ staffId, reviewedBy }) => [staffId, reviewedBy]),
  )
  return rows.map((row) => ({
    ...{ id: row.id, by: names.get(row.staffId) ?? '', mine: row.staffId === tx.actor.staff, sealed: row.sealed },
    ...{ reason: row.reason, why: row.why, openedAt: row.openedAt, until: row.endedAt ?? row.endsAt },
    verdict: row.verdict ?? undefined,
    reviewedAt: row.reviewedAt ?? undefined,
    reviewedBy: names.get(row.reviewedBy ?? ''),
    reviewNote: row.reviewNote,
  }))
}
