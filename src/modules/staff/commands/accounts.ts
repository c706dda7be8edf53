import { staffOf } from '../../../platform/access/actor.ts'
import { tell } from '../../../platform/access/news.ts'
import { endAllSessions, hashOf, newToken } from '../../../platform/access/sessions.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type Closing, invitationHours } from '../rules/accounts.ts'
import { staffTables } from '../tables.ts'
import { holdAccounts, keyLostBy } from './keys.ts'

/**
 * Makes a link with which somebody chooses their own password, once, within 72 hours. The one before it works no more. The
 * link is in the answer and nowhere else. Refuses an account that is shut.
 */
export async function invite(tx: Tx, staff: string) {
  const account = await staffTables(tx)
    .selectFrom('account')
    .innerJoin('staff', 'staff.id', 'account.staffId')
    .select(['disabledAt', 'givenName', 'email'])
    .where('staffId', '=', staff)
    .executeTakeFirst()
  if (!account) return refuse('not-there')
  if (account.disabledAt) return refuse('account-shut')
  await endInvitations(tx, staff)
  const token = newToken()
  const expiresAt = tx.now.add({ hours: invitationHours })
  const row = { id: newId(), staffId: staff, tokenHash: hashOf(token), madeAt: tx.now, madeBy: staffOf(tx.actor) }
  await staffTables(tx)
    .insertInto('invitation')
    .values({ ...row, expiresAt, usedAt: null, endedAt: null })
    .execute()
  await audit(tx, 'account.invited', { subject: ['staff', staff] })
  return done({ id: staff, path: `/invitation/${tx.actor.agency}/${token}`, expiresAt, ...account })
}

async function endInvitations(tx: Tx, staff: string): Promise<void> {
  await staffTables(tx)
    .updateTable('invitation')
    .set({ endedAt: tx.now })
    .where('staffId', '=', staff)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
}

export type Invited = { id: string; staffId: string; givenName: string; familyName: string; email: string }

/** Whom a link invites; undefined where it was used, ran out, or its account is shut. Asked by nobody, in the link's agency. */
export async function invitedBy(tx: Tx, token: string): Promise<Invited | undefined> {
  return staffTables(tx)
    .selectFrom('invitation')
    .innerJoin('account', 'account.staffId', 'invitation.staffId')
    .innerJoin('staff', 'staff.id', 'invitation.staffId')
    .select(['invitation.id', 'invitation.staffId', 'givenName', 'familyName', 'email'])
    .where('tokenHash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', tx.now)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
}

type From = { device: string; network: string }

/**
 * Uses a link up and sets the password that its owner chose; every session that was open ends, and whoever had signed in before is told
 * when they next do, as somebody else may have used the link. False where it works no more.
 */
export async function acceptInvitation(tx: Tx, invited: Invited, passwordHash: string, from: From): Promise<boolean> {
  const used = await staffTables(tx)
    .updateTable('invitation')
    .set({ usedAt: tx.now })
    .where('id', '=', invited.id)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  if (used.length === 0) return false
  const set = { passwordHash, passwordSetAt: tx.now }
  const [account] = await staffTables(tx)
    .updateTable('account')
    .set(set)
    .where('staffId', '=', invited.staffId)
    .returning('firstSignedInAt')
    .execute()
  await endAllSessions(tx, invited.staffId)
  if (account?.firstSignedInAt) await tell(tx, invited.staffId, 'password-changed', '', from)
  await audit(tx, 'account.invitation-used', { subject: ['staff', invited.staffId] })
  return true
}

/**
 * Shuts an account at once: no session, token or link of it works any more. Where they come back, none of them does either.
 * Refuses the last who keeps the accounts, and one that is shut already.
 */
export async function shutAccount(tx: Tx, staff: string, why: Closing) {
  await holdAccounts(tx)
  if (await keyLostBy(tx, { staff: { id: staff, held: [] } })) return refuse('last-administrator')
  const shut = await staffTables(tx)
    .updateTable('account')
    .set({ disabledAt: tx.now, disabledWhy: why })
    .where('staffId', '=', staff)
    .where('disabledAt', 'is', null)
    .returning('staffId')
    .execute()
  if (shut.length === 0) return refuse('account-shut')
  await endAllSessions(tx, staff)
  await endInvitations(tx, staff)
  await staffTables(tx)
    .updateTable('apiToken')
    .set({ revokedAt: tx.now, revokedBy: tx.actor.staff })
    .where('staffId', '=', staff)
    .where('revokedAt', 'is', null)
    .execute()
  await audit(tx, 'account.shut', { subject: ['staff', staff], fields: [why] })
  return done({ id: staff })
}

/** Shuts somebody's account by hand, until it is opened again. Refuses one's own. */
export async function suspendAccount(tx: Tx, staff: string) {
  return tx.actor.staff === staff ? refuse('yourself') : shutAccount(tx, staff, 'by-hand')
}

/** Opens an account again; somebody who had left works here again. Their password is as it was, their sessions are not. */
export async function reopenAccount(tx: Tx, staff: string) {
  const opened = await staffTables(tx)
    .updateTable('account')
    .set({ disabledAt: null, disabledWhy: null, openedAt: tx.now })
    .where('staffId', '=', staff)
    .where('disabledAt', 'is not', null)
    .returning('staffId')
    .execute()
  if (opened.length === 0) return refuse('account-open')
  await staffTables(tx).updateTable('staff').set({ leftOn: null }).where('id', '=', staff).execute()
  await audit(tx, 'account.reopened', { subject: ['staff', staff] })
  return done({ id: staff })
}
