import type { Tx } from '../../platform/database/tx.ts'
import { currentOrders } from '../orders/index.ts'
import { offencesAsked } from '../reports/index.ts'
import { offencesToOffer } from './rules.ts'

/** The offences that a map may be about: those of the orders in force, and those of the reports that courts are waiting for. */
export async function offencesOf(tx: Tx, person: string): Promise<string[]> {
  if (!tx.actor.may.has('see orders')) return []
  const [orders, asked] = await Promise.all([currentOrders(tx, [person]), offencesAsked(tx, person)])
  return offencesToOffer(
    (orders.get(person) ?? []).flatMap(({ offences }) => offences),
    asked,
  )
}
