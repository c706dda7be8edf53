import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { forTokens } from '../rules/tokens.ts'
import type { Permission } from '../rules.ts'
import { staffTables } from '../tables.ts'

export type NewService = { name: string; owner: string; purpose: string; scopes: readonly Permission[] }

/**
 * Makes an account for a program. It has no way in but tokens, which only its owner makes, and never does more than its owner
 * may. Refuses an owner whose account is shut, and scopes that no token may have.
 */
export async function makeService(tx: Tx, { name, owner, purpose, scopes }: NewService) {
  const answers = await ownerNamed(tx, owner)
  if (!answers) return refuse('owner-gone', 'owner')
  if (scopes.length === 0 || scopes.some((scope) => !forTokens.includes(scope))) return refuse('no-scopes', 'scopes')
  const id = newId()
  const about = { givenName: name, familyName: '', title: '', gender: null, phone: '', service: true }
  const days = { teamId: null, startedOn: tx.today, leftOn: null, version: 1 }
  await staffTables(tx)
    .insertInto('staff')
    .values({ id, officeId: answers.officeId, ...about, ...days })
    .execute()
  const by = { madeAt: tx.now, madeBy: tx.actor.staff, endedAt: null, endedBy: null }
  await staffTables(tx)
    .insertInto('serviceAccount')
    .values({ staffId: id, ownerId: owner, purpose, scopes: [...scopes], version: 1, ...by })
    .execute()
  await audit(tx, 'service-account.made', { subject: ['staff', id], fields: [...scopes] })
  return done({ id })
}

/** Somebody who can answer for a program: works here, with an open account. */
async function ownerNamed(tx: Tx, owner: string): Promise<{ officeId: string } | undefined> {
  return staffTables(tx)
    .selectFrom('staff')
    .innerJoin('account', 'account.staffId', 'staff.id')
    .select('officeId')
    .where('staff.id', '=', owner)
    .where('service', '=', false)
    .where('disabledAt', 'is', null)
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .executeTakeFirst()
}

export type ServiceChange = Omit<NewService, 'name'> & { service: string; version: number | undefined }

/** Changes who answers for a program, what it is for and what it may do. Its tokens stay, within the new bounds. */
export async function changeService(tx: Tx, { service, version, owner, purpose, scopes }: ServiceChange) {
  if (!(await ownerNamed(tx, owner))) return refuse('owner-gone', 'owner')
  if (scopes.length === 0 || scopes.some((scope) => !forTokens.includes(scope))) return refuse('no-scopes', 'scopes')
  const changed = await staffTables(tx)
    .updateTable('serviceAccount')
    .set((row) => ({ ownerId: owner, purpose, scopes: [...scopes], version: row('version', '+', 1) }))
    .where('staffId', '=', service)
    .where('version', '=', version ?? 0)
    .where('endedAt', 'is', null)
    .returning('staffId')
    .execute()
  if (changed.length === 0) return refuse('stale')
  await audit(tx, 'service-account.changed', { subject: ['staff', service], fields: ['owner', 'purpose', ...scopes] })
  return done({ id: service })
}

/** Ends a program's account: every token of it is refused from the next request on. What it did keeps its name. */
export async function endService(tx: Tx, service: string) {
  const ended = await staffTables(tx)
    .updateTable('serviceAccount')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff })
    .where('staffId', '=', service)
    .where('endedAt', 'is', null)
    .returning('staffId')
    .execute()
  if (ended.length === 0) return refuse('service-gone')
  const left = { leftOn: tx.today }
  await staffTables(tx).updateTable('staff').set(left).where('id', '=', service).execute()
  await audit(tx, 'service-account.ended', { subject: ['staff', service] })
  return done({ id: service })
}
