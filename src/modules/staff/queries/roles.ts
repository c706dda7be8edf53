import { termsOf } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { grantsOf, type Held, reachOfRole } from '../rules/grants.ts'
import { kinds } from '../rules/kinds.ts'
import { fixedIn } from '../rules/limits.ts'
import type { Holder, RoleNow, RoleShown, RolesShown } from '../rules/roles.ts'
import { fullName, granted, type Permission, permissions, type Role, roles } from '../rules.ts'
import { type RoleVersionRow, staffTables } from '../tables.ts'
import { roleName } from '../words.ts'
import { historyOf } from './role-history.ts'

/** The roles that bring a permission with them where the agency changed nothing. */
const rolesThatMay = (permission: Permission) => roles.filter((role) => granted[role].includes(permission))

/** Those who hold a role that may do this, whether the service or the agency says so. One statement. */
export async function staffWho(tx: Tx, permission: Permission): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ staffId: string }>(
    `select distinct r.staff_id from staff_role r
       left join lateral (select based_on, gives, takes from role_version v
         where v.agency_id = r.agency_id and v.role = r.role order by v.version desc limit 1) v on true
     where r.ended_at is null and ($1 = any(v.gives) or (coalesce(v.based_on, r.role) = any($2) and $1 <> all(coalesce(v.takes, '{}'))))`,
    [permission, rolesThatMay(permission)],
  )
  return new Set(rows.map(({ staffId }) => staffId))
}

/** Every role that there is: the service's in their order, then the agency's own by name. */
export async function rolesKnown(tx: Tx): Promise<RoleNow[]> {
  const rows = await staffTables(tx)
    .selectFrom('roleVersion')
    .selectAll()
    .distinctOn('role')
    .orderBy('role')
    .orderBy('version', 'desc')
    .execute()
  const terms = termsOf(tx.actor.jurisdiction, tx.today)
  const built = roles.map((code) =>
    nowOf(
      code,
      roleName(code, terms),
      rows.find(({ role }) => role === code),
    ),
  )
  const own = rows.filter(({ role }) => !roles.some((code) => code === role))
  const named = own.map((row) => nowOf(row.role, row.name, row)).sort((a, b) => (a.name < b.name ? -1 : 1))
  return [...built, ...named]
}

/** A role as the agency calls it. */
export const roleNamed = async (tx: Tx, code: string): Promise<string> =>
  (await rolesKnown(tx)).find((role) => role.code === code)?.name ?? code

function nowOf(code: string, name: string, row: RoleVersionRow | undefined): RoleNow {
  const built = roles.find((role) => role === code)
  const { version = 0, gives = [], takes = [], retired = false } = row ?? {}
  return {
    code,
    name,
    base: built ?? (row?.basedOn as Role),
    own: !built,
    version,
    gives,
    takes,
    reach: reachOfRole(heldAs({ code, base: row?.basedOn ?? null, gives, takes, reach: row?.reach ?? null })),
    retired,
  }
}

type Made = { code: string; base: string | null; gives: string[]; takes: string[]; reach: string | null }

/** A role as whoever holds it holds it. */
export const heldAs = ({ code, base, gives, takes, reach }: Made): Held => ({
  role: code,
  basedOn: base,
  gives,
  takes,
  reach,
})

/** Every role with how many hold it and how much it may do. */
export async function rolesShown(tx: Tx): Promise<RolesShown> {
  const [known, held] = await Promise.all([
    rolesKnown(tx),
    tx.query<{ role: string; count: number }>(
      `select r.role, count(*)::int from staff_role r join staff s on s.agency_id = r.agency_id and s.id = r.staff_id
       where r.ended_at is null and (s.left_on is null or s.left_on > $1) group by r.role`,
      [tx.today],
    ),
  ])
  const terms = termsOf(tx.actor.jurisdiction, tx.today)
  return {
    roles: known
      .filter(({ retired }) => !retired)
      .map((role) => ({
        ...role,
        baseName: roleName(role.base, terms),
        holders: held.find((one) => one.role === role.code)?.count ?? 0,
        permissions: grantsOf(heldAs(role)).size,
      })),
    mayChange: tx.actor.may.has('manage roles'),
  }
}

/** One role: what it may do, permission by permission, who holds it, and what was changed of it. */
export async function roleShown(tx: Tx, code: string): Promise<RoleShown | undefined> {
  const [known, holders, history] = await Promise.all([rolesKnown(tx), holdersOf(tx, code), historyOf(tx, code)])
  const role = known.find((one) => one.code === code)
  if (!role) return undefined
  const held = grantsOf(heldAs(role))
  const baseName = roleName(role.base, termsOf(tx.actor.jurisdiction, tx.today))
  const fixed = fixedIn(role.base, held)
  return {
    role: { ...role, baseName },
    permissions: permissions.map((permission) => {
      const code = fixed.get(permission)
      const about = { held: held.has(permission), built: granted[role.base].includes(permission) }
      return { permission, group: kinds[permission].group, ...about, ...(code ? { fixed: code } : {}) }
    }),
    holders,
    history,
    mayChange: tx.actor.may.has('manage roles') && !role.retired,
  }
}

/** Who holds a role now, by office and family name; those who have left are not told. */
async function holdersOf(tx: Tx, role: string): Promise<Holder[]> {
  const rows = await staffTables(tx)
    .selectFrom('staffRole')
    .innerJoin('staff', 'staff.id', 'staffRole.staffId')
    .innerJoin('office', 'office.id', 'staff.officeId')
    .select(['staff.id', 'givenName', 'familyName', 'office.shortName as office'])
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .orderBy('office.shortName')
    .orderBy('familyName')
    .limit(500)
    .execute()
  return rows.map(({ id, office, ...names }) => ({ id, office, name: fullName(names) }))
}

/** All that somebody may do by their roles at this moment, in the order of the list; training is another matter. */
export async function permissionsByRoles(tx: Tx, staff: string): Promise<Permission[]> {
  const [known, rows] = await Promise.all([
    rolesKnown(tx),
    staffTables(tx)
      .selectFrom('staffRole')
      .select('role')
      .where('staffId', '=', staff)
      .where('endedAt', 'is', null)
      .execute(),
  ])
  const held = known.filter(({ code }) => rows.some(({ role }) => role === code))
  const may = new Set(held.flatMap((role) => [...grantsOf(heldAs(role))]))
  return permissions.filter((one) => may.has(one))
}
