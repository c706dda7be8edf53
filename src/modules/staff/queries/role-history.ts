import type { Tx } from '../../../platform/database/tx.ts'
import { reaches } from '../rules/reach.ts'
import type { RoleChangeShown } from '../rules/roles.ts'
import { fullName } from '../rules.ts'
import { type RoleVersionRow, staffTables } from '../tables.ts'

/** What was changed of a role, newest first: each version held against the one before it. */
export async function historyOf(tx: Tx, role: string): Promise<RoleChangeShown[]> {
  const rows = await staffTables(tx)
    .selectFrom('roleVersion')
    .leftJoin('staff', 'staff.id', 'roleVersion.madeBy')
    .selectAll('roleVersion')
    .select(['staff.givenName', 'staff.familyName'])
    .where('role', '=', role)
    .orderBy('roleVersion.version', 'desc')
    .limit(200)
    .execute()
  return rows.map((row, at) => {
    const { givenName, familyName } = row
    return {
      ...changeOf(row, rows[at + 1]),
      by: fullName({ givenName: givenName ?? '', familyName: familyName ?? '' }),
    }
  })
}

type Before = Pick<RoleVersionRow, 'name' | 'gives' | 'takes' | 'reach'> | undefined

function changeOf(row: RoleVersionRow, before: Before): Omit<RoleChangeShown, 'by'> {
  const { gives, takes } = before ?? { gives: [], takes: [] }
  return {
    version: row.version,
    at: row.madeAt,
    reason: row.reason,
    given: [...without(row.gives, gives), ...without(takes, row.takes)],
    taken: [...without(row.takes, takes), ...without(gives, row.gives)],
    reach: before && row.reach === before.reach ? null : (reaches.find((known) => known === row.reach) ?? null),
    renamed: before && before.name !== row.name ? row.name : null,
    retired: row.retired,
  }
}

const without = (these: readonly string[], those: readonly string[]) => these.filter((one) => !those.includes(one))
