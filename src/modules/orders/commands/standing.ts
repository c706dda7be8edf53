import type { Tx } from '../../../platform/database/tx.ts'
import { holdStanding, periodsOf, putStanding } from '../../people/index.ts'
import { ordersIn } from '../queries/orders.ts'
import { keptOrders } from '../rules/running.ts'
import { lastDayOf } from '../rules.ts'

/** Works out again when a period of supervision ends by its orders, and when each runs, from the orders themselves, and stores it. */
export async function refreshOrderEnd(tx: Tx, of: { person: string; supervision: string }): Promise<void> {
  await holdStanding(tx, of.person)
  const orders = await ordersIn(tx, of.supervision)
  await putStanding(tx, of, { orderEndsOn: lastDayOf(orders), orders: orders.flatMap(keptOrders) })
}

/** The same for each of a person's periods. */
export async function refreshOrderEnds(tx: Tx, person: string): Promise<void> {
  for (const { id } of await periodsOf(tx, person)) await refreshOrderEnd(tx, { person, supervision: id })
}
