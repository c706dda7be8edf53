import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { staffTables } from '../tables.ts'
import { shutAccount } from './accounts.ts'
import { holdAccounts, holdings, keyLostBy } from './keys.ts'
import { clashOf, giveRole, heldNow, isTeamOf } from './roles.ts'
import { tellOfRoles } from './told.ts'

export type StaffChange = {
  staff: string
  version: number | undefined
  title: string
  phone: string
  officeId: string
  teamId?: string | undefined
  roles: readonly string[]
}

/**
 * Changes what somebody is here: title, phone, office, team, roles. Refuses a change made on an older state, a team of
 * another office, a role that is not there, two that nobody may hold together, and taking what keeps the accounts from the last who can.
 */
export async function changeStaff(tx: Tx, { staff, version, roles, teamId, ...about }: StaffChange) {
  if (teamId && !(await isTeamOf(tx, teamId, about.officeId))) return refuse('team-elsewhere', 'teamId')
  await holdAccounts(tx)
  const held = await heldNow(tx, roles)
  if (!held) return refuse('unknown-role', 'roles')
  const clash = await clashOf(tx, held)
  if (clash) return clash
  if (await keyLostBy(tx, { staff: { id: staff, held } })) return refuse('last-administrator', 'roles')
  const changed = await staffTables(tx)
    .updateTable('staff')
    .set((row) => ({ ...about, teamId: teamId ?? null, version: row('version', '+', 1) }))
    .where('id', '=', staff)
    .where('version', '=', version ?? 0)
    .returning('id')
    .execute()
  if (changed.length === 0) return refuse('stale')
  const before = (await holdings(tx)).get(staff) ?? []
  await putRoles(tx, staff, roles)
  await tellOfRoles(tx, [{ staff, before, after: held }])
  await audit(tx, 'staff.changed', {
    subject: ['staff', staff],
    fields: ['title', 'phone', 'office', 'team', 'roles', ...roles],
  })
  return done({ id: staff })
}

async function putRoles(tx: Tx, staff: string, wanted: readonly string[]): Promise<void> {
  const held = await staffTables(tx)
    .selectFrom('staffRole')
    .select(['id', 'role'])
    .where('staffId', '=', staff)
    .where('endedAt', 'is', null)
    .execute()
  for (const { id, role } of held)
    if (!wanted.includes(role))
      await staffTables(tx)
        .updateTable('staffRole')
        .set({ endedAt: tx.now, endedBy: tx.actor.staff })
        .where('id', '=', id)
        .execute()
  for (const role of new Set(wanted)) if (!held.some((one) => one.role === role)) await giveRole(tx, staff, role)
}

/**
 * Somebody stops working here today: the account is shut and every session ends at once. Their name stays on all they did.
 * Refuses oneself and the last administrator.
 */
export async function endWork(tx: Tx, { staff }: { staff: string }) {
  if (tx.actor.staff === staff) return refuse('yourself')
  await holdAccounts(tx)
  if (await keyLostBy(tx, { staff: { id: staff, held: [] } })) return refuse('last-administrator')
  const left = await staffTables(tx)
    .updateTable('staff')
    .set((row) => ({ leftOn: tx.today, version: row('version', '+', 1) }))
    .where('id', '=', staff)
    .where('leftOn', 'is', null)
    .returning('id')
    .execute()
  if (left.length === 0) return refuse('not-there')
  const shut = await shutAccount(tx, staff, 'left')
  if (!shut.ok)
    await staffTables(tx).updateTable('account').set({ disabledWhy: 'left' }).where('staffId', '=', staff).execute()
  await audit(tx, 'staff.left', { subject: ['staff', staff] })
  return done({ id: staff })
}
