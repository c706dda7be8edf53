import type { Tx } from '../../../platform/database/tx.ts'
import { type Closing, closings } from '../rules/accounts.ts'
import { accessOf, grantsOf } from '../rules/grants.ts'
import type { Reach } from '../rules/reach.ts'
import { fullName, granted, type Permission } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { heldAs, rolesKnown } from './roles.ts'

/** What a role has to do with a permission: it comes with it, was given it here, had it taken here, or has nothing of it. */
export type RoleSays = { name: string; says: 'built' | 'given' | 'taken' | 'no' }
export type AccessFacts = {
  name: string
  account: 'open' | 'no-password' | Closing
  signedIn: boolean
  roles: RoleSays[]
  reach: Reach
  /** Training that keeps the permission from them today. */
  training: { name: string; lastDay: Temporal.PlainDate | null } | undefined
}

type Row = {
  givenName: string
  familyName: string
  hasPassword: boolean
  disabledAt: Temporal.Instant | null
  disabledWhy: string | null
  signedIn: boolean
}

/** All that decides whether a colleague may do something, but for whom it is about. Undefined for one who has no account. */
export async function accessFacts(tx: Tx, staff: string, permission: Permission): Promise<AccessFacts | undefined> {
  const [[row], known, held, [training]] = await Promise.all([
    tx.query<Row>(
      `select p.given_name, p.family_name, a.password_hash is not null as has_password, a.disabled_at, a.disabled_why,
         exists (select from session s where s.agency_id = a.agency_id and s.staff_id = a.staff_id and s.ended_at is null
           and s.made_at > $2) as signed_in
       from account a join staff p on p.agency_id = a.agency_id and p.id = a.staff_id where a.staff_id = $1`,
      [staff, tx.now.subtract({ hours: 12 })],
    ),
    rolesKnown(tx),
    staffTables(tx)
      .selectFrom('staffRole')
      .select('role')
      .where('staffId', '=', staff)
      .where('endedAt', 'is', null)
      .execute(),
    tx.query<{ name: string; lastDay: Temporal.PlainDate | null }>(
      `select r.name, (select max(t.last_day) from staff_training t where t.agency_id = r.agency_id and t.staff_id = $1
         and t.rule_id = r.id and t.withdrawn_at is null) as last_day
       from training_rule r where r.ended_at is null and r.starts_on <= $3 and $2 = any(r.blocks)
         and not exists (select from staff_training t where t.agency_id = r.agency_id and t.staff_id = $1
           and t.rule_id = r.id and t.withdrawn_at is null and t.last_day >= $3) order by r.name limit 1`,
      [staff, permission, tx.today],
    ),
  ])
  if (!row) return undefined
  const mine = known.filter(({ code }) => held.some(({ role }) => role === code))
  const why: Closing = closings.find((one) => one === row.disabledWhy) ?? 'by-hand'
  return {
    name: fullName(row),
    account: row.disabledAt ? why : row.hasPassword ? 'open' : 'no-password',
    signedIn: row.signedIn,
    roles: mine.map((role) => {
      const [has, built] = [grantsOf(heldAs(role)).has(permission), granted[role.base].includes(permission)]
      return { name: role.name, says: has ? (built ? 'built' : 'given') : built ? 'taken' : 'no' }
    }),
    reach: accessOf(mine.map(heldAs)).reach,
    training,
  }
}
