import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Reach, reaches } from '../rules/reach.ts'
import { staffTables } from '../tables.ts'
import { rolesKnown } from './roles.ts'

/** Where somebody works, how far their roles' lists reach, and whom they cover on a day. */
export type WorkerRow = {
  id: string
  givenName: string
  familyName: string
  office: string
  region: string
  reach: Reach
  covers: string[]
}

/** The same of each of these. */
export async function workersOn(tx: Tx, ids: readonly string[], day: Temporal.PlainDate): Promise<WorkerRow[]> {
  if (ids.length === 0) return []
  const [known, roles, rows] = await Promise.all([
    rolesKnown(tx),
    staffTables(tx)
      .selectFrom('staffRole')
      .select(['staffId', 'role'])
      .where('staffId', '=', among(ids))
      .where('endedAt', 'is', null)
      .execute(),
    tx.query<Omit<WorkerRow, 'reach'>>(
      `select s.id, s.given_name, s.family_name, s.office_id as office, o.region_id as region,
         array(select c.absent_id from cover c where c.agency_id = s.agency_id and c.covering_id = s.id
           and c.first_day <= $2 and c.last_day >= $2 and c.cancelled_at is null) as covers
       from staff s join office o on o.agency_id = s.agency_id and o.id = s.office_id where s.id = any ($1::uuid[])`,
      [ids, day],
    ),
  ])
  const reachOf = new Map(known.map(({ code, reach }) => [code, reaches.indexOf(reach)]))
  return rows.map((row) => {
    const widths = roles.filter(({ staffId }) => staffId === row.id).map(({ role }) => reachOf.get(role) ?? 0)
    return { ...row, reach: reaches[Math.max(0, ...widths)] ?? 'own' }
  })
}
