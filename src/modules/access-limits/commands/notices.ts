import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done } from '../../../platform/result.ts'

/** Marks all that the asker is told as seen. */
export async function seeNotices(tx: Tx) {
  const rows = await tx.query(
    'update access_notice set seen_at = $2 where staff_id = $1 and seen_at is null returning id',
    [tx.actor.staff, tx.now],
  )
  if (rows.length > 0) await audit(tx, 'access-notices.seen')
  return done({ count: rows.length })
}
