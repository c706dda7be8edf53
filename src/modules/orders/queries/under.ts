import type { Tx } from '../../../platform/database/tx.ts'

/** The people under an order of a type that nobody has recorded the end of: one past its last day is still to be settled. */
export async function peopleUnder(tx: Tx, type: string): Promise<string[]> {
  const rows = await tx.query<{ person: string }>(
    `select distinct t.person_id as person from order_terms t
     where t.type = $1 and t.superseded_at is null
       and not exists (select from order_event e where e.agency_id = t.agency_id and e.order_id = t.entry_id
         and e.kind in ('ended', 'entered-in-error') and e.happened_on <= $2)`,
    [type, tx.today],
  )
  return rows.map(({ person }) => person)
}
