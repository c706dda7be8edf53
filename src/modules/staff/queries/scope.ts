import type { Tx } from '../../../platform/database/tx.ts'
import { coveredBy } from '../queries.ts'
import { fullName, type Reach, reachOf } from '../rules.ts'
import { staffTables } from '../tables.ts'

export type InScope = {
  id: string
  name: string
  teamId: string | null
  officeId: string
  /** Whether the asker covers them on that day. */
  covered: boolean
}

/**
 * Whose work the asker's lists may show on a day: their own, that of those they cover, and as far as their roles reach,
 * that of their team, office or region. The asker stands first, then those covered, then the rest by family name.
 */
export async function staffInScope(tx: Tx, day = tx.today): Promise<InScope[]> {
  const me = tx.actor.staff
  if (!me) return []
  const covered = new Set(await coveredBy(tx, me, day))
  const reach = reachOf(tx.actor.roles)
  const rows = await staffTables(tx)
    .selectFrom('staff')
    .innerJoin('office', 'office.id', 'staff.officeId')
    .select(['staff.id', 'givenName', 'familyName', 'teamId', 'officeId', 'office.regionId'])
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()
  const inReach = rows.filter((row) => row.id === me || covered.has(row.id) || reaches(tx, reach, row))
  const rank = ({ id }: { id: string }) => (id === me ? 0 : covered.has(id) ? 1 : 2)
  return inReach
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ id, teamId, officeId, ...name }) => ({
      id,
      name: fullName(name),
      teamId,
      officeId,
      covered: covered.has(id),
    }))
}

type Place = { teamId: string | null; officeId: string; regionId: string }

function reaches({ actor }: Tx, reach: Reach, { teamId, officeId, regionId }: Place): boolean {
  if (reach === 'region') return actor.region !== null && regionId === actor.region
  if (reach === 'office') return officeId === actor.office
  return reach === 'team' && (actor.team === null ? officeId === actor.office : teamId === actor.team)
}
