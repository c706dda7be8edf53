import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { refuse } from '../../../platform/result.ts'
import { roleNamed } from '../queries/roles.ts'
import { asBuilt, type Held } from '../rules/grants.ts'
import { clashesIn } from '../rules/limits.ts'
import { roles as built } from '../rules.ts'
import { staffTables } from '../tables.ts'

/** Whether a team belongs to an office. */
export async function isTeamOf(tx: Tx, team: string, office: string): Promise<boolean> {
  const row = await staffTables(tx)
    .selectFrom('team')
    .select('id')
    .where('id', '=', team)
    .where('officeId', '=', office)
    .executeTakeFirst()
  return row !== undefined
}

export async function giveRole(tx: Tx, staffId: string, role: string): Promise<void> {
  const row = { id: newId(), staffId, role, givenAt: tx.now, givenBy: tx.actor.staff, endedAt: null, endedBy: null }
  await staffTables(tx).insertInto('staffRole').values(row).execute()
}

/** Refuses roles that nobody may hold together, and names the two; undefined where they may. */
export async function clashOf(tx: Tx, held: readonly Held[]) {
  const [clash] = clashesIn(held)
  if (!clash) return undefined
  return refuse('clash', 'roles', [await roleNamed(tx, clash.one), await roleNamed(tx, clash.other), clash.code])
}

/** These roles as whoever is given them holds them; undefined where one is not there, or was given up. */
export async function heldNow(tx: Tx, codes: readonly string[]): Promise<Held[] | undefined> {
  const rows = await staffTables(tx)
    .selectFrom('roleVersion')
    .selectAll()
    .distinctOn('role')
    .where('role', '=', among(codes))
    .orderBy('role')
    .orderBy('version', 'desc')
    .execute()
  const held = codes.flatMap((role): Held[] => {
    const made = rows.find((row) => row.role === role)
    if (made) return made.retired ? [] : [made]
    return built.some((known) => known === role) ? [asBuilt(role)] : []
  })
  return held.length === codes.length ? held : undefined
}
