import type { Tx } from '../../../platform/database/tx.ts'
import { accountRule } from '../queries/account-rules.ts'
import { isInactive, lastOfUse } from '../rules/accounts.ts'
import { shutAccount } from './accounts.ts'

type Row = {
  staffId: string
  openedAt: Temporal.Instant | null
  passwordSetAt: Temporal.Instant | null
  seenAt: Temporal.Instant | null
}

/**
 * Shuts the accounts that were of no use for as long as the agency says. The last who keeps the accounts is left: somebody must
 * be able to open the others again. Gives how many were shut.
 */
export async function shutInactive(tx: Tx): Promise<number> {
  const rule = await accountRule(tx)
  if (rule.inactiveDays === null) return 0
  const rows = await tx.query<Row>(
    `select a.staff_id, a.opened_at, a.password_set_at,
       (select max(s.seen_at) from session s where s.agency_id = a.agency_id and s.staff_id = a.staff_id) as seen_at
     from account a where a.disabled_at is null order by a.staff_id`,
  )
  let shut = 0
  for (const { staffId, openedAt, passwordSetAt, seenAt } of rows) {
    if (!isInactive(lastOfUse(openedAt, passwordSetAt, seenAt), tx.now, rule)) continue
    if ((await shutAccount(tx, staffId, 'inactive')).ok) shut += 1
  }
  return shut
}
