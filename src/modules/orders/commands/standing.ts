import type { Tx } from '../../../platform/database/tx.ts'
import { holdStanding, putOrders, refreshDues, type Touched } from '../../people/index.ts'
import { periodOrders } from '../queries/running.ts'

/** Works out again when a person's periods end by their orders, when each order runs, and by when they must be seen; and stores it. */
export async function refreshOrderEnd(tx: Tx, { person }: { person: string }): Promise<void> {
  await holdStanding(tx, person)
  await keepOrders(tx, [person])
  await refreshDues(tx, [person])
}

/** Stores when periods end by their orders, and when each order runs, of people who are held already. */
export async function keepOrders(tx: Tx, people: readonly string[]): Promise<Touched[]> {
  return putOrders(tx, await periodOrders(tx, people))
}
