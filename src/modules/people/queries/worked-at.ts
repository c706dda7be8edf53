import type { Tx } from '../../../platform/database/tx.ts'

/** Where these people are or were supervised since a day, and who had them. */
export function workedAt(
  tx: Tx,
  people: readonly string[],
  since: Temporal.PlainDate,
): Promise<{ person: string; office: string; officers: string[] }[]> {
  return tx.query(
    `select s.person_id as person, s.office_id as office,
       array(select distinct a.staff_id from allocation a where a.agency_id = s.agency_id and a.supervision_id = s.id
         and (a.last_day is null or a.last_day >= $2)) as officers
     from supervision s where s.person_id = any ($1::uuid[]) and (s.closed_on is null or s.closed_on >= $2)`,
    [people, since],
  )
}
