import { endAllSessions } from '../../../platform/access/sessions.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import type { Role } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { giveRole, isTeamOf } from './roles.ts'

export type StaffChange = {
  staff: string
  version: number | undefined
  title: string
  phone: string
  officeId: string
  teamId?: string | undefined
  roles: readonly Role[]
}

/**
 * Changes what somebody is here: title, phone, office, team, roles. Refuses a change made on an older state, a team of
 * another office, and taking the role from the last administrator.
 */
export async function changeStaff(tx: Tx, { staff, version, roles, teamId, ...about }: StaffChange) {
  if (teamId && !(await isTeamOf(tx, teamId, about.officeId))) return refuse('team-elsewhere', 'teamId')
  if (!roles.includes('administrator') && (await isLastAdministrator(tx, staff)))
    return refuse('last-administrator', 'roles')
  const changed = await staffTables(tx)
    .updateTable('staff')
    .set((row) => ({ ...about, teamId: teamId ?? null, version: row('version', '+', 1) }))
    .where('id', '=', staff)
    .where('version', '=', version ?? 0)
    .returning('id')
    .execute()
  if (changed.length === 0) return refuse('stale')
  await putRoles(tx, staff, roles)
  await audit(tx, 'staff.changed', {
    subject: ['staff', staff],
    fields: ['title', 'phone', 'office', 'team', 'roles', ...roles],
  })
  return done({ id: staff })
}

async function putRoles(tx: Tx, staff: string, wanted: readonly Role[]): Promise<void> {
  const held = await staffTables(tx)
    .selectFrom('staffRole')
    .select(['id', 'role'])
    .where('staffId', '=', staff)
    .where('endedAt', 'is', null)
    .execute()
  for (const { id, role } of held)
    if (!(wanted as readonly string[]).includes(role))
      await staffTables(tx)
        .updateTable('staffRole')
        .set({ endedAt: tx.now, endedBy: tx.actor.staff })
        .where('id', '=', id)
        .execute()
  for (const role of new Set(wanted)) if (!held.some((one) => one.role === role)) await giveRole(tx, staff, role)
}

/** The rows are locked, so that two administrators cannot take the role from each other at once. */
async function isLastAdministrator(tx: Tx, staff: string): Promise<boolean> {
  const rows = await staffTables(tx)
    .selectFrom('staffRole')
    .innerJoin('account', 'account.staffId', 'staffRole.staffId')
    .select('staffRole.staffId')
    .where('role', '=', 'administrator')
    .where('endedAt', 'is', null)
    .where('account.disabledAt', 'is', null)
    .orderBy('staffRole.id')
    .forUpdate('staffRole')
    .execute()
  return rows.length === 1 && rows[0]?.staffId === staff
}

/** Gives somebody a new password, from `hashPassword`, and signs them out everywhere. */
export async function setPassword(tx: Tx, { staff, passwordHash }: { staff: string; passwordHash: string }) {
  await staffTables(tx)
    .updateTable('account')
    .set({ passwordHash, passwordSetAt: tx.now })
    .where('staffId', '=', staff)
    .execute()
  await endAllSessions(tx, staff)
  await audit(tx, 'account.password-set', { subject: ['staff', staff] })
  return done({ id: staff })
}

/**
 * Somebody stops working here today: the account is shut and every session ends at once. Their name stays on all they did.
 * Refuses oneself and the last administrator.
 */
export async function endWork(tx: Tx, { staff }: { staff: string }) {
  if (tx.actor.staff === staff) return refuse('yourself')
  if (await isLastAdministrator(tx, staff)) return refuse('last-administrator')
  const left = await staffTables(tx)
    .updateTable('staff')
    .set((row) => ({ leftOn: tx.today, version: row('version', '+', 1) }))
    .where('id', '=', staff)
    .where('leftOn', 'is', null)
    .returning('id')
    .execute()
  if (left.length === 0) return refuse('not-there')
  await staffTables(tx).updateTable('account').set({ disabledAt: tx.now }).where('staffId', '=', staff).execute()
  await endAllSessions(tx, staff)
  await audit(tx, 'staff.left', { subject: ['staff', staff] })
  return done({ id: staff })
}
