import type { Tx } from '../../../platform/database/tx.ts'
import { staffInScope } from '../../staff/index.ts'
import { isCaseOf } from '../rules/theirs.ts'

/** Whether a period of supervision is a case of whoever asks, or of somebody whom they cover or lead. */
export async function isTheirs(tx: Tx, period: { officerId: string | null; officeId: string }): Promise<boolean> {
  const { staff, reach, office } = tx.actor
  return staff !== null && isCaseOf({ staff, reach, office, scope: await staffInScope(tx) }, period)
}
