import { emailKey } from '../../../platform/access/email.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { fullName, roles } from '../rules.ts'
import { staffTables } from '../tables.ts'

/** An account as those need it who decide on a way in: `open` is neither shut nor somebody's who has left. */
export type AccountFound = { staff: string; open: boolean; hasPassword: boolean; roles: string[] }

/** The account with this e-mail address, or of this staff member. */
export async function findAccount(
  tx: Tx,
  by: { email: string } | { staff: string },
): Promise<AccountFound | undefined> {
  const row = await staffTables(tx)
    .selectFrom('account')
    .innerJoin('staff', 'staff.id', 'account.staffId')
    .select(['account.staffId', 'disabledAt', 'passwordHash', 'leftOn'])
    .where((is) => ('email' in by ? is('emailKey', '=', emailKey(by.email)) : is('account.staffId', '=', by.staff)))
    .executeTakeFirst()
  if (!row) return undefined
  const held = await staffTables(tx)
    .selectFrom('staffRole')
    .select('role')
    .where('staffId', '=', row.staffId)
    .where('endedAt', 'is', null)
    .orderBy('role')
    .execute()
  const left = row.leftOn !== null && Temporal.PlainDate.compare(row.leftOn, tx.today) <= 0
  return {
    staff: row.staffId,
    open: row.disabledAt === null && !left,
    hasPassword: row.passwordHash !== null,
    roles: held.map(({ role }) => role),
  }
}

/** Administrators who can sign in with a password, by name: one of them may keep the door when the provider is away. */
export async function administratorsWithPassword(tx: Tx): Promise<{ id: string; name: string }[]> {
  const rows = await staffTables(tx)
    .selectFrom('staffRole')
    .innerJoin('account', 'account.staffId', 'staffRole.staffId')
    .innerJoin('staff', 'staff.id', 'staffRole.staffId')
    .select(['staff.id', 'givenName', 'familyName'])
    .where('role', '=', 'administrator')
    .where('endedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .where('passwordHash', 'is not', null)
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()
  return rows.map(({ id, ...name }) => ({ id, name: fullName(name) }))
}

/** The host name that is the agency's own; null where it shares the service's. */
export async function agencyHost(tx: Tx): Promise<string | null> {
  const row = await staffTables(tx)
    .selectFrom('agency')
    .select('host')
    .where('agencyId', '=', tx.actor.agency)
    .executeTakeFirst()
  return row?.host ?? null
}

/** The roles that can be given: the built-in ones and the agency's own, without those that it has given up. */
export async function rolesInUse(tx: Tx): Promise<ReadonlySet<string>> {
  const made = await staffTables(tx)
    .selectFrom('roleVersion')
    .select(['role', 'retired'])
    .distinctOn('role')
    .orderBy('role')
    .orderBy('version', 'desc')
    .execute()
  const givenUp = made.filter(({ retired }) => retired).map(({ role }) => role)
  return new Set([...roles, ...made.map(({ role }) => role)].filter((role) => !givenUp.includes(role)))
}
