import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffTables } from '../tables.ts'
import { holdAccounts, keyLostBy } from './keys.ts'
import { giveRole, heldNow } from './roles.ts'

type Provided = { staff: string; held: readonly string[]; give: readonly string[]; take: readonly string[] }

/**
 * Gives and takes the roles that the agency's identity provider decides on, effective at the next request. What keeps the accounts
 * is not taken from the last who can, whatever the provider says, and the trail says so.
 */
export async function putProvidedRoles(tx: Tx, { staff, held, give, take }: Provided): Promise<void> {
  if (give.length + take.length === 0) return
  await holdAccounts(tx)
  for (const role of give) await giveRole(tx, staff, role)
  if (give.length > 0) await audit(tx, 'staff.roles-given-by-provider', { subject: ['staff', staff], fields: give })
  let left = [...held, ...give]
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
}

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
