import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import type { Tried } from '../../platform/oidc/index.ts'
import { done, refuse } from '../../platform/result.ts'
import { administratorsWithPassword, offices, rolesInUse } from '../staff/index.ts'
import { providerOf } from './queries.ts'
import { type IdentityProviderRow, identityTables } from './tables.ts'

export { beginJourney, takeJourney } from './commands/journeys.ts'
export { endLink, forgetToken, letIn } from './commands/letting-in.ts'
export { endAsTold } from './commands/told.ts'

export type ProviderChange = Omit<
  IdentityProviderRow,
  'trial' | 'triedAt' | 'changedAt' | 'changedBy' | 'version' | 'newOfficeId' | 'emergencyStaffId'
> & { newOfficeId?: string | undefined; emergencyStaffId?: string | undefined; version: number | undefined }

/**
 * Sets how the agency's people sign in through its provider. Refuses a change made on an older state, an office that is not
 * there, shutting local sign-in without an administrator who has a password for the day that the provider is away, and a
 * provider in use that was never tried.
 */
export async function setProvider(tx: Tx, { version, ...change }: ProviderChange) {
  const before = await providerOf(tx)
  if ((before?.version ?? 0) !== (version ?? 0)) return refuse('stale')
  const refusal = await wrongPlace(tx, change)
  if (refusal) return refusal
  const row = {
    ...change,
    roleMap: JSON.stringify(change.roleMap) as never,
    newOfficeId: change.newOfficeId ?? null,
    emergencyStaffId: change.emergencyStaffId ?? null,
    changedAt: tx.now,
    changedBy: tx.actor.staff,
    version: (version ?? 0) + 1,
  }
  const tables = identityTables(tx)
  const another = before?.issuer !== change.issuer || before.clientId !== change.clientId
  const tried = another ? { trial: '[]' as never, triedAt: null } : {}
  if (before)
    await tables
      .updateTable('identityProvider')
      .set({ ...row, ...tried })
      .execute()
  else
    await tables
      .insertInto('identityProvider')
      .values({ ...row, trial: '[]' as never, triedAt: null })
      .execute()
  await audit(tx, 'identity-provider.set', { fields: changed(before, change) })
  return done({ enabled: change.enabled })
}

async function wrongPlace(tx: Tx, change: Omit<ProviderChange, 'version'>) {
  const inUse = await rolesInUse(tx)
  const unknown = change.roleMap.findIndex(({ role }) => !inUse.has(role))
  if (unknown >= 0) return refuse('unknown-role', `roleMap.${unknown}.role`)
  if (change.addsAccounts && !change.newOfficeId) return refuse('office-missing', 'newOfficeId')
  if (change.newOfficeId && !(await offices(tx)).some(({ id }) => id === change.newOfficeId))
    return refuse('office-missing', 'newOfficeId')
  if (change.localFor === 'everybody' && !change.emergencyStaffId) return undefined
  const able = await administratorsWithPassword(tx)
  return able.some(({ id }) => id === change.emergencyStaffId)
    ? undefined
    : refuse('emergency-missing', 'emergencyStaffId')
}

/** The names of what is not as it was. */
function changed(before: IdentityProviderRow | undefined, change: Omit<ProviderChange, 'version'>): string[] {
  const was = (before ?? {}) as Record<string, unknown>
  return Object.entries(change)
    .filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(was[name] ?? null))
    .map(([name]) => name)
}

/** Keeps what a trial found, for the page. Refuses where there is nothing set to try. */
export async function keepTrial(tx: Tx, trial: Tried[]) {
  const kept = await identityTables(tx)
    .updateTable('identityProvider')
    .set({ trial: JSON.stringify(trial) as never, triedAt: tx.now })
    .returning('issuer')
    .execute()
  if (kept.length === 0) return refuse('not-set')
  await audit(tx, 'identity-provider.tried')
  return done({ failed: trial.filter(({ failure }) => failure !== null).length })
}
