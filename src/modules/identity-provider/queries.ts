import type { Tx } from '../../platform/database/tx.ts'
import { findAccount } from '../staff/index.ts'
import type { Account } from './rules.ts'
import { type IdentityProviderRow, identityTables } from './tables.ts'

export type Settings = IdentityProviderRow

/** The agency's provider as it is set, in use or not. */
export async function providerOf(tx: Tx): Promise<Settings | undefined> {
  return identityTables(tx).selectFrom('identityProvider').selectAll().executeTakeFirst()
}

/** The provider, where the agency has one in use. */
export async function providerInUse(tx: Tx): Promise<Settings | undefined> {
  const found = await providerOf(tx)
  return found?.enabled ? found : undefined
}

/** Whether this account may sign in with what is kept here: a password, a passkey. */
export async function mayLocally(tx: Tx, staff: string): Promise<boolean> {
  const provider = await providerInUse(tx)
  return provider?.localFor !== 'emergency' || provider.emergencyStaffId === staff
}

/** The accounts that a provider's subject and address may stand for. */
export async function accountsFor(
  tx: Tx,
  { issuer, subject, email }: { issuer: string; subject: string; email: string },
) {
  const links = identityTables(tx).selectFrom('identityLink').where('issuer', '=', issuer).where('endedAt', 'is', null)
  const link = await links.select('staffId').where('subject', '=', subject).executeTakeFirst()
  if (link) return { linked: await accountOf(tx, { staff: link.staffId }) }
  const byEmail = email === '' ? undefined : await accountOf(tx, { email })
  if (!byEmail) return {}
  const other = await links.select('id').where('staffId', '=', byEmail.staff).executeTakeFirst()
  return { byEmail: { ...byEmail, linkedToOther: other !== undefined } }
}

async function accountOf(tx: Tx, by: { staff: string } | { email: string }): Promise<Account | undefined> {
  const found = await findAccount(tx, by)
  return found && { staff: found.staff, open: found.open, roles: found.roles }
}

export type LinkShown = {
  id: string
  staff: string
  subject: string
  madeAt: Temporal.Instant
  seenAt: Temporal.Instant
}

/** Whom the provider knows here, last seen first. */
export async function linksOf(tx: Tx, issuer: string): Promise<LinkShown[]> {
  return identityTables(tx)
    .selectFrom('identityLink')
    .select(['id', 'staffId as staff', 'subject', 'madeAt', 'seenAt'])
    .where('issuer', '=', issuer)
    .where('endedAt', 'is', null)
    .orderBy('seenAt', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** What the provider's own session can be ended by, where somebody came in through it. */
export async function lastTokenOf(
  tx: Tx,
  staff: string,
  issuer: string,
): Promise<{ idToken: string | null } | undefined> {
  return identityTables(tx)
    .selectFrom('identityLink')
    .select('idToken')
    .where('staffId', '=', staff)
    .where('issuer', '=', issuer)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}
