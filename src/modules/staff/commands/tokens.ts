import { staffOf } from '../../../platform/access/actor.ts'
import { hashOf } from '../../../platform/access/sessions.ts'
import { newApiToken } from '../../../platform/access/tokens.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { holdersOf, liveTokens } from '../queries/tokens.ts'
import { tokenRefusal } from '../rules/tokens.ts'
import type { Permission } from '../rules.ts'
import { staffTables } from '../tables.ts'

export type NewToken = { holder?: string | undefined; name: string; scopes: readonly Permission[]; days: number }

/**
 * Makes a token of whoever asks, or of a program that they answer for. The token itself is in the answer, and nowhere else.
 * Refuses scopes beyond what they may do, or the program may; a program of somebody else; and more tokens than anybody minds.
 */
export async function makeToken(tx: Tx, { holder = staffOf(tx.actor), name, scopes, days }: NewToken) {
  const held = (await holdersOf(tx)).find(({ id }) => id === holder)
  if (!held) return refuse('holder-gone', 'holder')
  const refusal = tokenRefusal(scopes, held.scopes, await liveTokens(tx, holder))
  if (refusal) return refuse(refusal, 'scopes')
  const token = newApiToken()
  const expiresAt = tx.now.add({ hours: days * 24 })
  const row = { id: newId(), staffId: holder, name, tokenHash: hashOf(token), scopes: [...scopes], expiresAt }
  await staffTables(tx)
    .insertInto('apiToken')
    .values({ ...row, madeAt: tx.now, madeBy: staffOf(tx.actor), lastUsedAt: null, revokedAt: null, revokedBy: null })
    .execute()
  await audit(tx, 'token.made', { subject: ['token', row.id], fields: [...scopes] })
  return done({ token, name, holder: held.name, expiresAt })
}

/** Takes back a token of one's own, or of a program that one answers for. It is refused from the next request on. */
export async function revokeOwnToken(tx: Tx, token: string) {
  const holders = (await holdersOf(tx)).map(({ id }) => id)
  return revoke(tx, token, (holder) => holders.includes(holder))
}

/** Takes back anybody's token, as whoever keeps the accounts does. */
export const revokeAnyToken = (tx: Tx, token: string) => revoke(tx, token, () => true)

async function revoke(tx: Tx, token: string, mine: (holder: string) => boolean) {
  const tables = staffTables(tx)
  const found = await tables
    .selectFrom('apiToken')
    .select('staffId')
    .where('id', '=', token)
    .where('revokedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found || !mine(found.staffId)) return refuse('token-gone')
  const revoked = { revokedAt: tx.now, revokedBy: tx.actor.staff }
  await tables.updateTable('apiToken').set(revoked).where('id', '=', token).execute()
  await audit(tx, 'token.revoked', { subject: ['token', token] })
  return done({ id: token })
}
