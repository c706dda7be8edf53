import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { isId, newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { heldAs, roleNamed, rolesKnown } from '../queries/roles.ts'
import { differenceFrom, grantsOf, type Held } from '../rules/grants.ts'
import { kinds } from '../rules/kinds.ts'
import { brokenBy, clashesIn } from '../rules/limits.ts'
import { type Reach, widestOf } from '../rules/reach.ts'
import type { RoleNow } from '../rules/roles.ts'
import type { Permission, Role } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { holdAccounts, holdings, keyLostBy, withRole } from './keys.ts'
import { tellOfRoles } from './told.ts'

export type RoleChange = {
  role: string
  version: number | undefined
  name: string
  permissions: readonly Permission[]
  reach: Reach
  reason: string
}

/**
 * Changes what a role may do and how far its lists reach; what then holds is a new version. It holds from each holder's next
 * request. Refuses a change made on an older state, one that changes nothing, a set of permissions that the limits forbid, for the
 * role or for somebody who holds another beside it, a name that another role has, and taking what keeps the agency's accounts from the last who can do it.
 */
export async function changeRole(tx: Tx, { role: code, version, permissions, reach, reason, name }: RoleChange) {
  await holdAccounts(tx)
  const known = await rolesKnown(tx)
  const role = known.find((one) => one.code === code && !one.retired)
  if (!role) return refuse('role-gone')
  if ((version ?? 0) !== role.version) return refuse('stale')
  const wanted = new Set<string>(permissions)
  const [broken] = brokenBy(role.base, wanted)
  if (broken) return refuse(broken.code, kinds[broken.permission].group)
  if (role.own && known.some((one) => one.code !== code && sameName(one.name, name)))
    return refuse('name-taken', 'name')
  const { gives, takes } = differenceFrom(role.base, wanted)
  const next = { ...role, name: role.own ? name : role.name, gives, takes, reach }
  if (isSame(role, next)) return refuse('nothing-changed')
  const lost = await keyLostBy(tx, { role: heldAs(next) })
  if (lost) return refuse('last-with-key', kinds[lost].group)
  const holders = await holdersOf(tx, heldAs(next))
  const clash = await newClashOf(tx, holders)
  if (clash) return clash
  await putVersion(tx, next, reason)
  await tellOfRoles(tx, holders)
  await audit(tx, 'role.changed', { ...subjectOf(code), fields: [code, ...changedIn(role, next)] })
  return done({ code })
}

/** Whoever holds a role, with what their roles were and would be. */
async function holdersOf(tx: Tx, role: Held) {
  const all = [...(await holdings(tx))].filter(([, held]) => held.some((one) => one.role === role.role))
  return all.map(([staff, before]) => ({ staff, before, after: withRole(before, role) }))
}

/** Refuses what would put two duties into one hand that were apart in it, naming the pair and how many hold it. */
async function newClashOf(tx: Tx, holders: Awaited<ReturnType<typeof holdersOf>>) {
  const clashing = holders.filter(({ before, after }) => clashesIn(after).length > clashesIn(before).length)
  const [clash] = clashesIn(clashing[0]?.after ?? [])
  if (!clash) return undefined
  const [one, other] = [await roleNamed(tx, clash.one), await roleNamed(tx, clash.other)]
  return refuse('clash', undefined, [one, other, clash.code, String(clashing.length)])
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** The service's own roles are named by words, not ids: the trail then has them among the fields. */
const subjectOf = (code: string) => (isId(code) ? { subject: ['role', code] as const } : {})

function isSame(before: RoleNow, after: RoleNow): boolean {
  return before.name === after.name && before.reach === after.reach && changedIn(before, after).length === 0
}

/** The permissions that the one holds and the other doesn't, as +given and -taken, for the trail. */
function changedIn(before: RoleNow, after: RoleNow): string[] {
  const [had, has] = [grantsOf(heldAs(before)), grantsOf(heldAs(after))]
  const given = [...has].filter((one) => !had.has(one)).map((one) => `+${one}`)
  return [...given, ...[...had].filter((one) => !has.has(one)).map((one) => `-${one}`)]
}

async function putVersion(tx: Tx, role: RoleNow, reason: string): Promise<void> {
  const { code, name, base, own, version, gives, takes, reach, retired } = role
  const row = { role: code, version: version + 1, name: own ? name : '', basedOn: base, gives, takes, reach, retired }
  await staffTables(tx)
    .insertInto('roleVersion')
    .values({ ...row, reason, madeAt: tx.now, madeBy: tx.actor.staff })
    .execute()
}

/** Makes a role of the agency's own, which begins as the one it builds on. Refuses a name that a role has already. */
export async function makeRole(tx: Tx, { name, base, reason }: { name: string; base: Role; reason: string }) {
  await holdAccounts(tx)
  const known = await rolesKnown(tx)
  if (known.some((one) => !one.retired && sameName(one.name, name))) return refuse('name-taken', 'name')
  const code = newId()
  const empty = { gives: [], takes: [], retired: false, own: true, version: 0 }
  await putVersion(tx, { code, name, base, reach: widestOf([base]), ...empty }, reason)
  await audit(tx, 'role.made', { subject: ['role', code], fields: [base] })
  return done({ code })
}

/** Gives one of the agency's own roles up. Refuses one that somebody holds, and the service's own. */
export async function retireRole(tx: Tx, { role: code, reason }: { role: string; reason: string }) {
  await holdAccounts(tx)
  const role = (await rolesKnown(tx)).find((one) => one.code === code && one.own && !one.retired)
  if (!role) return refuse('role-gone')
  const held = await staffTables(tx)
    .selectFrom('staffRole')
    .select('id')
    .where('role', '=', code)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (held) return refuse('role-held')
  await putVersion(tx, { ...role, retired: true }, reason)
  await audit(tx, 'role.retired', { subject: ['role', code] })
  return done({ code })
}
