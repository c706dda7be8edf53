import type { Tx } from '../../../platform/database/tx.ts'
import type { Entries } from '../tables.ts'
import { orderSubject } from './orders.ts'

/** Finds the entry a path names, also when it was taken off since, and whom it is about. */
const entrySubject = (table: Entries) => async (tx: Tx, id: string) => {
  const [row] = await tx.query<{ personId: string }>(`select person_id from ${table} where entry_id = $1 limit 1`, [id])
  return row && { person: row.personId }
}

/** The things that the paths of this module name, each found under the policies of whoever asks. */
export const orderSubjects = {
  order: orderSubject,
  offence: entrySubject('order_offence'),
  condition: entrySubject('order_condition'),
  codefendant: entrySubject('co_defendant'),
  entry: entrySubject('history_entry'),
  facts: entrySubject('police_facts'),
  charge: entrySubject('fresh_charge'),
}
