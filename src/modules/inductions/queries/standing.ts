import type { Tx } from '../../../platform/database/tx.ts'
import { isRunning, type Order } from '../../orders/index.ts'
import {
  type Copy,
  type Ended,
  explainedIn,
  ofTheOrder,
  type Part,
  type Standing,
  standingOf,
  toExplain,
} from '../rules.ts'
import { standsLine } from '../words/stands.ts'
import { orderParts } from './content.ts'
import { type Induction, inductionsOf } from './inductions.ts'

/** How an order stands with its induction. */
export type Inducted = {
  standing: Standing
  /** The one that is under way. */
  open: Induction | undefined
  /** The last that ended. */
  last: { id: string; ended: Ended } | undefined
  /** What of the order is still to be explained. */
  left: Part[]
}

/** Whether an order is to be explained: one that runs and is served outside. */
export const isExplained = ({ state, stream }: Pick<Order, 'state' | 'stream'>): boolean =>
  isRunning(state) && stream !== 'custody'

/** How orders that run stand with their inductions, by order: of one that is suspended or over nothing is to be explained. */
export async function inductedFor(tx: Tx, orders: readonly Order[]): Promise<Map<string, Inducted>> {
  const all = await inductionsOf(
    tx,
    orders.map(({ id }) => id),
  )
  return inductedAmong(orders, all, tx.actor.zone)
}

/** The same where their inductions, or all of the person’s, are at hand. */
export function inductedAmong(
  orders: readonly Order[],
  all: readonly Induction[],
  zone: string,
): Map<string, Inducted> {
  const byOrder = Map.groupBy(all, ({ order }) => order)
  const running = orders.filter(isExplained)
  return new Map(running.map((order) => [order.id, inducted(order, byOrder.get(order.id) ?? [], zone)]))
}

export function inducted(order: Order, list: readonly Induction[], zone: string): Inducted {
  const open = list.find(({ ended }) => !ended)
  const finished = list.flatMap(({ id, ended }) => (ended ? [{ id, ended }] : []))
  const left = toExplain(orderParts(order, zone), explainedIn(copiesOf(list)))
  const standing = standingOf({ open: open !== undefined, finished: finished.length, left: ofTheOrder(left) })
  return { standing, open, last: finished.at(-1), left }
}

/** How an order stands, in words and with where that leads, for a page of an earlier module; undefined for those who may not read it. */
export async function explainedLine(tx: Tx, order: Order): Promise<{ text: string; href: string } | undefined> {
  if (!tx.actor.may.has('see notes')) return undefined
  const now = inducted(order, await inductionsOf(tx, [order.id]), tx.actor.zone)
  return isExplained(order) || now.last ? standsLine(order.id, now, tx.actor.zone) : undefined
}

/** What the inductions that ended left, the oldest first. */
export const copiesOf = (list: readonly Induction[]): Copy[] => list.flatMap(({ ended }) => (ended ? [ended.copy] : []))
