import { tell } from '../../../platform/access/news.ts'
import { endAllSessions } from '../../../platform/access/sessions.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { rolesKnown } from '../queries/roles.ts'

/**
 * Says which roles need a second factor, and how many days there are to set it up. A rule that stays as it was goes on, with
 * the days that have gone by. Refuses a role that is not there.
 */
export async function setFactorRules(tx: Tx, { needs, graceDays }: { needs: readonly string[]; graceDays: number }) {
  const known = (await rolesKnown(tx)).filter(({ retired }) => !retired).map(({ code }) => code)
  if (needs.some((role) => !known.includes(role))) return refuse('unknown-role' as const, 'needs')
  await tx.query(
    `update factor_rule set ended_at = $3, ended_by = $4
     where ended_at is null and not (role = any($1::text[]) and grace_days = $2)`,
    [needs, graceDays, tx.now, tx.actor.staff],
  )
  for (const role of needs)
    await tx.query(
      `insert into factor_rule (id, role, grace_days, set_at, set_by) values ($1,$2,$3,$4,$5)
       on conflict (agency_id, role) where ended_at is null do nothing`,
      [newId(), role, graceDays, tx.now, tx.actor.staff],
    )
  await audit(tx, 'factor-rule.set', { fields: [...needs] })
  return done({})
}

/**
 * Takes all that somebody proves themselves with beside their password away, and signs them out everywhere: for whoever lost
 * it. They are told who did it, and why. Refuses oneself, and somebody who has none.
 */
export async function removeFactors(tx: Tx, { staff, reason }: { staff: string; reason: string }) {
  if (staff === tx.actor.staff) return refuse('yourself' as const)
  const gone = [staff, tx.now]
  const [passkeys, apps] = await Promise.all([
    tx.query('update passkey set removed_at = $2 where staff_id = $1 and removed_at is null returning id', gone),
    tx.query(
      `update authenticator set removed_at = $2, secret = '' where staff_id = $1 and removed_at is null returning id`,
      gone,
    ),
    tx.query(
      'update recovery_code set replaced_at = $2 where staff_id = $1 and used_at is null and replaced_at is null',
      gone,
    ),
  ])
  if (passkeys.length + apps.length === 0) return refuse('not-there' as const)
  await endAllSessions(tx, staff)
  await tell(tx, staff, 'factors-removed', reason)
  await audit(tx, 'factors.removed', { subject: ['staff', staff], fields: ['reason'] })
  return done({ id: staff })
}
