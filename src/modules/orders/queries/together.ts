import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { contradictionsIn, curfewsIn, type TogetherOrder, weekOf } from '../rules/duties/together.ts'
import type { Order } from '../rules/shown.ts'
import { binds, isRunning } from '../rules.ts'
import { currentOrders } from './orders.ts'

/**
 * What the running orders of somebody ask together: the curfews of the next seven nights by the values of today, those that cannot be
 * read, and what cannot all be kept.
 */
export function askedTogether(tx: Tx, orders: readonly Order[]) {
  const running = orders.filter(({ state }) => isRunning(state))
  const held = running.map(heldBy)
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const { curfews, unread } = curfewsIn(held)
  const week = weekOf(tx.today, curfews, version.curfewRules, tx.actor.zone)
  return { running, version, curfews, unread, week, contradictions: contradictionsIn(held, week) }
}

/** An order with the conditions that bind somebody now or will. */
const heldBy = ({ id, type, madeOn, startsOn, endsOn, conditions }: Order): TogetherOrder => ({
  ...{ id, type, madeOn, startsOn, endsOn },
  conditions: conditions.filter(binds).map(({ validFrom: from, validTo: to, ...one }) => ({ ...one, from, to })),
})

/** Whether what an order asks cannot all be kept beside the other running orders of its person. */
export async function clashesWithOthers(tx: Tx, { id, person }: { id: string; person: string }): Promise<boolean> {
  const orders = (await currentOrders(tx, [person])).get(person) ?? []
  const own = new Set(orders.find((order) => order.id === id)?.conditions.map((one) => one.id))
  return askedTogether(tx, orders).contradictions.some(({ conditions }) => conditions.some((one) => own.has(one)))
}
