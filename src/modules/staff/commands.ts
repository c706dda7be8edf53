import { emailKey } from '../../platform/access/email.ts'
import { hashPassword } from '../../platform/access/password.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { done, refuse } from '../../platform/result.ts'
import { clashOf, giveRole, heldNow, isTeamOf } from './commands/roles.ts'
import { staffTables } from './tables.ts'

export type NewAgency = {
  name: string
  shortName: string
  host?: string
  jurisdiction: string
  country: string
  zone: string
}

/** Makes the agency that the transaction's actor names. Everything else of it hangs on this row. */
export async function makeAgency(tx: Tx, agency: NewAgency): Promise<void> {
  const row = { ...agency, host: agency.host?.toLowerCase() ?? null, agencyId: tx.actor.agency, madeAt: tx.now }
  await staffTables(tx).insertInto('agency').values(row).execute()
  await audit(tx, 'agency.made', { subject: ['agency', tx.actor.agency] })
}

export type NewStaff = {
  givenName: string
  familyName: string
  title: string
  gender?: string
  phone?: string
  officeId: string
  teamId?: string
  startedOn?: Temporal.PlainDate
  roles: readonly string[]
  email: string
  /**
   * From `hashPassword`: hashing is no query, so it is done before the transaction. Only whoever sets a service up chooses their
   * own here; everybody else is invited.
   */
  passwordHash?: string
}

/** Adds someone who works for the agency, with their roles and account. Refuses an e-mail address that is taken, a team of another office, a role that is not there, and two that nobody may hold together. */
export async function addStaff(tx: Tx, staff: NewStaff) {
  const { roles, email, passwordHash, ...about } = staff
  const tables = staffTables(tx)
  // Of two who are added with one address at once, the second is told so.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `account ${tx.actor.agency} ${emailKey(email)}`,
  ])
  const taken = await tables
    .selectFrom('account')
    .select('staffId')
    .where('emailKey', '=', emailKey(email))
    .executeTakeFirst()
  if (taken) return refuse('email-taken', 'email')
  if (staff.teamId && !(await isTeamOf(tx, staff.teamId, staff.officeId))) return refuse('team-elsewhere', 'teamId')
  const held = await heldNow(tx, roles)
  if (!held) return refuse('unknown-role', 'roles')
  const clash = await clashOf(tx, held)
  if (clash) return clash
  const id = newId()
  await tables
    .insertInto('staff')
    .values({
      id,
      gender: null,
      phone: '',
      teamId: null,
      startedOn: null,
      leftOn: null,
      version: 1,
      service: false,
      ...about,
    })
    .execute()
  const account = {
    staffId: id,
    email,
    emailKey: emailKey(email),
    passwordHash: passwordHash ?? null,
    passwordSetAt: passwordHash ? tx.now : null,
    disabledAt: null,
    disabledWhy: null,
    openedAt: tx.now,
    singleKeys: true,
    mailTold: true,
    firstSignedInAt: null,
  }
  await tables.insertInto('account').values(account).execute()
  for (const role of roles) await giveRole(tx, id, role)
  await audit(tx, 'staff.added', { subject: ['staff', id], fields: ['roles', ...roles] })
  return done({ id })
}

export {
  acceptInvitation,
  type Invited,
  invite,
  invitedBy,
  reopenAccount,
  shutAccount,
  suspendAccount,
} from './commands/accounts.ts'
export { dropOfficeDay, keepOfficeDay, nameDutyOfficer } from './commands/days.ts'
export { removeFactors, setFactorRules } from './commands/factor.ts'
export { type NewHours, setHours } from './commands/hours.ts'
export { addCover, cancelLeave, endCover, type NewCover, type NewLeave, recordLeave } from './commands/leave.ts'
export { addOffice, changeOffice, type NewOffice, type OfficeChange, openOffice } from './commands/offices.ts'
export { changeStaff, endWork, type StaffChange } from './commands/people.ts'
export { addRegion, addResource, addTeam, changeRegion, changeResource, changeTeam } from './commands/places.ts'
export {
  askForTraining,
  dropTraining,
  recordTraining,
  reviewAccess,
  setAccountRule,
  withdrawTraining,
} from './commands/reviews.ts'
export { changeRole, makeRole, retireRole } from './commands/role-versions.ts'
export { changeService, endService, makeService } from './commands/services.ts'
export { makeToken, revokeAnyToken, revokeOwnToken } from './commands/tokens.ts'
export { hashPassword }
