import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { withoutClash } from '../rules/limits.ts'
import { staffTables } from '../tables.ts'
import { holdAccounts, keyLostBy } from './keys.ts'
import { giveRole, heldNow } from './roles.ts'
import { tellOfRoles } from './told.ts'

type Provided = { staff: string; held: readonly string[]; give: readonly string[]; take: readonly string[] }

/**
 * Gives and takes the roles that the agency's identity provider decides on, effective at the next request. What keeps the accounts
 * is not taken from the last who can, and what nobody may hold with the rest is not given, whatever the provider says; the trail says so.
 */
export async function putProvidedRoles(tx: Tx, { staff, held, give, take }: Provided): Promise<void> {
  if (give.length + take.length === 0) return
  await holdAccounts(tx)
  const before = await mustKnow(tx, held)
  const given = await goingWith(tx, { staff, held: held.filter((role) => !take.includes(role)), give })
  for (const role of given) await giveRole(tx, staff, role)
  if (given.length > 0) await audit(tx, 'staff.roles-given-by-provider', { subject: ['staff', staff], fields: given })
  let left = [...held, ...given]
  const taken: string[] = []
  for (const role of take) {
    const without = left.filter((one) => one !== role)
    if (await isLastKey(tx, staff, without)) {
      await audit(tx, 'staff.last-key-kept', { subject: ['staff', staff], fields: [role] })
      continue
    }
    await takeRole(tx, staff, role)
    left = without
    taken.push(role)
  }
  if (taken.length > 0) await audit(tx, 'staff.roles-taken-by-provider', { subject: ['staff', staff], fields: taken })
  await tellOfRoles(tx, [{ staff, before, after: await mustKnow(tx, left) }])
}

const mustKnow = async (tx: Tx, roles: readonly string[]) => (await heldNow(tx, roles)) ?? []

/** Of the roles that the provider brings, those that may be held with the rest. */
async function goingWith(tx: Tx, { staff, held, give }: Omit<Provided, 'take'>): Promise<string[]> {
  const may = withoutClash(await mustKnow(tx, held), await mustKnow(tx, give)).map(({ role }) => role)
  const withheld = give.filter((role) => !may.includes(role))
  if (withheld.length > 0) await audit(tx, 'staff.roles-withheld', { subject: ['staff', staff], fields: withheld })
  return may
}

/** Of these roles those that one person may hold, the earlier before the later. */
export const rolesTogether = async (tx: Tx, roles: readonly string[]): Promise<string[]> =>
  withoutClash([], await mustKnow(tx, roles)).map(({ role }) => role)

async function isLastKey(tx: Tx, staff: string, roles: readonly string[]): Promise<boolean> {
  const held = (await heldNow(tx, roles)) ?? []
  return (await keyLostBy(tx, { staff: { id: staff, held } })) !== undefined
}

async function takeRole(tx: Tx, staff: string, role: string): Promise<void> {
  await staffTables(tx)
    .updateTable('staffRole')
    .set({ endedAt: tx.now, endedBy: null })
    .where('staffId', '=', staff)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .execute()
}
