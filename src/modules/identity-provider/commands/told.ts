import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { digestOf, type Logout } from '../../../platform/oidc/index.ts'
import { done, refuse } from '../../../platform/result.ts'
import { identityTables } from '../tables.ts'

/**
 * The provider says that a session there ended: those of ours that began with it end, half sign-ins too; where it names none, all
 * that this person began through it. So do those that began before its name was kept, as nobody can tell which they are. Refuses
 * what was heard before. That nobody is signed in is as it should be.
 */
export async function endAsTold(tx: Tx, issuer: string, logout: Logout) {
  if (!(await isNew(tx, `${issuer} ${logout.jti}`))) return refuse('heard-before')
  const staff = logout.subject === undefined ? null : await whoIs(tx, issuer, logout.subject)
  if (logout.subject !== undefined && staff === null) return done({ ended: 0 })
  const those = `how = 'provider' and ($1::uuid is null or staff_id = $1) and ($2::text is null or provider_sid = $2
    or ($1 is not null and provider_sid is null))`
  const ended = await tx.query<{ staffId: string }>(
    `update session set ended_at = $3, ended_why = 'by-provider' where ended_at is null and ${those} returning staff_id`,
    [staff, logout.sid ?? null, tx.now],
  )
  await tx.query(`update sign_in_step set used_at = $3 where used_at is null and ${those}`, [
    staff,
    logout.sid ?? null,
    tx.now,
  ])
  for (const who of new Set(ended.map(({ staffId }) => staffId)))
    await audit(tx, 'session.ended-by-provider', { subject: ['staff', who], fields: [logout.sid ? 'one' : 'all'] })
  return done({ ended: ended.length })
}

/** Remembers a word by its digest, and forgets those of the day before. */
async function isNew(tx: Tx, name: string): Promise<boolean> {
  const tables = identityTables(tx)
  await tables
    .deleteFrom('identityLogout')
    .where('madeAt', '<', tx.now.subtract({ hours: 24 }))
    .execute()
  const kept = await tables
    .insertInto('identityLogout')
    .values({ tokenHash: digestOf(name), madeAt: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('madeAt')
    .execute()
  return kept.length > 0
}

async function whoIs(tx: Tx, issuer: string, subject: string): Promise<string | null> {
  const link = await identityTables(tx)
    .selectFrom('identityLink')
    .select('staffId')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return link?.staffId ?? null
}
