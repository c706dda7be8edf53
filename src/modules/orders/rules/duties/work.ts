/** The hours of unpaid work of an order, and whether they are done at the same time as another order’s. */
export type WorkOrder = { id: string; hours: number; concurrentWith?: string }

/**
 * What several orders of work come to. Hours that run at the same time as another order’s are done with those, so only what is more of
 * them adds; the part that is not concurrent stays within the cap, and what is over it is told.
 */
export function workOf(orders: readonly WorkOrder[], cap: number): { toDo: number; over: number } {
  const groups = Map.groupBy(orders, (order) => rootOf(order, orders))
  const toDo = [...groups.values()].reduce((sum, group) => sum + Math.max(...group.map(({ hours }) => hours)), 0)
  return { toDo, over: Math.max(0, toDo - cap) }
}

/** The order at the end of a chain of concurrent ones; of a chain that comes back on itself, one of those that go round. */
function rootOf(order: WorkOrder, orders: readonly WorkOrder[], seen: readonly string[] = []): string {
  const chain = [...seen, order.id]
  const next = orders.find(({ id }) => id === order.concurrentWith)
  if (!next) return order.id
  if (!chain.includes(next.id)) return rootOf(next, orders, chain)
  return chain.slice(chain.indexOf(next.id)).sort()[0] ?? order.id
}

type Cap = { code: string; name: string; atMost?: number; source: string; verified: boolean }
export type WorkTogether = { hours: number; conditions: readonly string[]; limit: Cap; left: number; over: number }

/**
 * The hours of work that orders come to where the place sets a most for several together, how many more there may be, and how many are
 * too many. Whether hours run at the same time as another order’s is not recorded: they are added.
 */
export function workTogether(
  work: readonly { id: string; hours: number }[],
  limits: readonly Cap[],
): WorkTogether | undefined {
  const limit = limits.find(({ code }) => code === 'work-hours-together')
  if (limit?.atMost === undefined || work.length === 0) return undefined
  const { toDo, over } = workOf(work, limit.atMost)
  return { hours: toDo, conditions: work.map(({ id }) => id), limit, left: Math.max(0, limit.atMost - toDo), over }
}
