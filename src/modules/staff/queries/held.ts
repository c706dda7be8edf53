import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffTables } from '../tables.ts'
import { rolesKnown } from './roles.ts'

export type RoleHeld = { name: string; from: Temporal.Instant; to: Temporal.Instant | null }

/** The roles that each of them holds and held, as the agency calls them. */
export async function rolesHeld(tx: Tx, ids: readonly string[]): Promise<Map<string, RoleHeld[]>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const [rows, known] = await Promise.all([
    staffTables(tx)
      .selectFrom('staffRole')
      .select(['staffId', 'role', 'givenAt as from', 'endedAt as to'])
      .where('staffId', '=', among(wanted))
      .orderBy('givenAt')
      .execute(),
    rolesKnown(tx),
  ])
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const held = rows.map(({ staffId, role, from, to }) => ({ staffId, name: names.get(role) ?? role, from, to }))
  return Map.groupBy(held, ({ staffId }) => staffId)
}
