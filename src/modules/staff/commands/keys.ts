import type { Tx } from '../../../platform/database/tx.ts'
import { type Held, keyLost } from '../rules/grants.ts'
import type { Permission } from '../rules.ts'

/** Whoever changes roles or accounts does so one after another, so that two cannot take the last key from each other. */
export async function holdAccounts(tx: Tx): Promise<void> {
  await tx.query('select from agency where agency_id = $1 for update', [tx.actor.agency])
}

type Row = { staffId: string } & Held
type Changed = { role?: Held; staff?: { id: string; held: readonly Held[] } }

/** The roles of each open account, as they are held now. */
export async function holdings(tx: Tx): Promise<Map<string, readonly Held[]>> {
  const rows = await tx.query<Row>(
    `select r.staff_id, r.role, v.based_on, v.gives, v.takes, v.reach
     from staff_role r join account a on a.agency_id = r.agency_id and a.staff_id = r.staff_id
       join staff s on s.agency_id = r.agency_id and s.id = r.staff_id
       left join lateral (select based_on, gives, takes, reach from role_version v
         where v.agency_id = r.agency_id and v.role = r.role order by v.version desc limit 1) v on true
     where r.ended_at is null and a.disabled_at is null and (s.left_on is null or s.left_on > $1)`,
    [tx.today],
  )
  return Map.groupBy(rows, ({ staffId }) => staffId)
}

/** The same roles with one of them as it is to be. */
export const withRole = (held: readonly Held[], role: Held): Held[] =>
  held.map((one) => (one.role === role.role ? role : one))

/**
 * The first of the keys that nobody would hold any more once a role were so, or somebody held these roles; none for somebody
 * whose account is shut. Undefined while somebody with an open account holds each.
 */
export async function keyLostBy(tx: Tx, { role, staff }: Changed): Promise<Permission | undefined> {
  const now = await holdings(tx)
  const then = new Map(now)
  if (staff?.id && now.has(staff.id)) then.set(staff.id, staff.held)
  const changed = [...then.values()].map((held) => (role ? withRole(held, role) : held))
  return keyLost([...now.values()], changed)
}
