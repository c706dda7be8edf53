import type { Tx } from '../../../platform/database/tx.ts'

/** Who had appointments with these people since a day, or has, and at which office. */
export function metSince(
  tx: Tx,
  people: readonly string[],
  since: Temporal.PlainDate,
): Promise<{ person: string; staff: string; office: string }[]> {
  return tx.query(
    `select distinct person_id as person, staff_id as staff, office_id as office
     from appointment where person_id = any ($1::uuid[]) and day >= $2`,
    [people, since],
  )
}
