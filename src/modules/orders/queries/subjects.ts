import type { Tx } from '../../../platform/database/tx.ts'
import { type Entries, orderTables } from '../tables.ts'
import { policeFactsOne } from './history.ts'
import { orderSubject } from './orders.ts'

/** Finds the entry a path names, also when it was taken off since, and whom it is about. */
const entrySubject = (table: Entries) => async (tx: Tx, id: string) => {
  const [row] = await tx.query<{ personId: string }>(`select person_id from ${table} where entry_id = $1 limit 1`, [id])
  return row && { person: row.personId }
}

/** The order that an entry is of, also when it was taken off since. */
export async function orderOfEntry(
  tx: Tx,
  table: 'order_condition' | 'order_offence' | 'co_defendant',
  entry: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ orderId: string }>(`select order_id from ${table} where entry_id = $1 limit 1`, [
    entry,
  ])
  return row?.orderId
}

/** The order of an event, unless the event is the row that withdraws another. */
export async function orderOfEvent(tx: Tx, id: string): Promise<string | undefined> {
  return (await eventRow(tx, id))?.orderId
}

const eventRow = (tx: Tx, id: string) =>
  orderTables(tx)
    .selectFrom('orderEvent')
    .select(['orderId', 'personId'])
    .where('id', '=', id)
    .where('withdraws', 'is', null)
    .executeTakeFirst()

async function eventSubject(tx: Tx, id: string) {
  const row = await eventRow(tx, id)
  return row && { person: row.personId }
}

/** Police facts that whoever asks may not open are not there for them. */
async function factsSubject(tx: Tx, id: string) {
  const facts = await policeFactsOne(tx, id)
  return facts && { person: facts.person }
}

/** The things that the paths of this module name, each found under the policies of whoever asks. */
export const orderSubjects = {
  order: orderSubject,
  orderevent: eventSubject,
  offence: entrySubject('order_offence'),
  condition: entrySubject('order_condition'),
  codefendant: entrySubject('co_defendant'),
  entry: entrySubject('history_entry'),
  facts: factsSubject,
  charge: entrySubject('fresh_charge'),
}
