import { refuse } from '../../../../platform/result.ts'
import type { OrderFacts, Term } from './facts.ts'
import { type Law, lawDay, ruleOf, rulesOf, rulesOn } from './law.ts'
import { isNothing, isWhole } from './lengths.ts'

type Day = Temporal.PlainDate

export type DatesRefusal =
  | 'no-orders'
  | 'same-order-twice'
  | 'out-of-bounds'
  | 'no-law'
  | 'unknown-type'
  | 'term-of-nothing'
  | 'not-whole'
  | 'ends-before-start'
  | 'stop-ends-before-start'
  | 'after-the-end'
  | 'cannot-run-from'
  | 'unknown-order'
  | 'circle'
  | 'never-consecutive'
  | 'unknown-portion'
  | 'not-a-recall'
  | 'non-parole-over-term'

/** What is wrong with one order by itself, at which of its fields. */
export type Wrong = { refusal: DatesRefusal; at: string }

/** A refusal at a field of one of the orders. */
export const refusedAt = (index: number, { refusal, at }: Wrong) => refuse(refusal, `orders.${index}.${at}`)

/** Why these facts cannot be worked with, before anything is worked out: the first thing wrong with the first order. */
export function refusedFacts(orders: readonly OrderFacts[], law: Law) {
  if (orders.length === 0) return refuse('no-orders', 'orders')
  for (const [index, order] of orders.entries()) {
    const wrong = wrongFacts(order, law) ?? wrongBeside(order, orders, index)
    if (wrong) return refusedAt(index, wrong)
  }
  return undefined
}

/** What is wrong with the facts of one order by itself, the first thing. */
export function wrongFacts(order: OrderFacts, law: Law): Wrong | undefined {
  const rules = rulesOn(law, lawDay(order))
  const start = ruleOf(rules, 'start', order.type)
  return (
    outOfBounds(order, law) ??
    (rules.length === 0 ? { refusal: 'no-law', at: 'madeOn' } : undefined) ??
    (start ? undefined : { refusal: 'unknown-type', at: 'type' }) ??
    wrongCounts(order) ??
    wrongStops(order) ??
    (order.runsFrom && !start?.points.includes(order.runsFrom)
      ? { refusal: 'cannot-run-from', at: 'runsFrom' }
      : undefined) ??
    wrongChoices(order, law)
  )
}

/** Days that stand in the facts, by their field. */
function daysIn(order: OrderFacts): [string, Day][] {
  const own = Object.entries(order).filter((entry): entry is [string, Day] => entry[1] instanceof Temporal.PlainDate)
  const stops = (order.stopped ?? []).flatMap(({ from, to }, index): [string, Day][] => [
    [`stopped.${index}.from`, from],
    ...(to ? ([[`stopped.${index}.to`, to]] satisfies [string, Day][]) : []),
  ])
  return [...own, ...stops, ...(order.recall ? ([['recall.returnedOn', order.recall.returnedOn]] as const) : [])].map(
    ([at, day]) => [at, day],
  )
}

function outOfBounds(order: OrderFacts, law: Law): Wrong | undefined {
  const found = daysIn(order).find(([, day]) => !withinBounds(day, law))
  return found && { refusal: 'out-of-bounds', at: found[0] }
}

/** Whether a day is one that an order can have, by the bounds of the place. */
export function withinBounds(day: Day, { rules }: Law): boolean {
  const bounds = ruleOf(rules, 'bounds')
  if (!bounds) return true
  return (
    Temporal.PlainDate.compare(day, dayIn(bounds.earliest)) >= 0 &&
    Temporal.PlainDate.compare(day, dayIn(bounds.latest)) <= 0
  )
}

/** Days of values are read once: bounds are asked of every day of every order. */
const days = new Map<string, Day>()
function dayIn(text: string): Day {
  const known = days.get(text) ?? Temporal.PlainDate.from(text)
  days.set(text, known)
  return known
}

function wrongCounts(order: OrderFacts): Wrong | undefined {
  for (const at of ['term', 'nonParole', 'addedTerm'] as const) {
    const wrong = wrongTerm(order[at])
    if (wrong) return { refusal: wrong, at }
  }
  const counts = ['creditDays', 'workHours', 'remissionLost'] as const
  const at = counts.find((name) => !isCount(order[name] ?? 0))
  return at && { refusal: 'not-whole', at }
}

function wrongTerm(term: Term | undefined): 'not-whole' | 'term-of-nothing' | undefined {
  if (!term) return undefined
  if (!isWhole(term)) return 'not-whole'
  return isNothing(term) ? 'term-of-nothing' : undefined
}

const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= 99_999

function wrongStops({ stopped = [] }: OrderFacts): Wrong | undefined {
  const index = stopped.findIndex(({ from, to }) => to && Temporal.PlainDate.compare(to, from) <= 0)
  return index < 0 ? undefined : { refusal: 'stop-ends-before-start', at: `stopped.${index}.to` }
}

/** A share or a length of recall that the law of the place does not have. */
function wrongChoices(order: OrderFacts, law: Law): Wrong | undefined {
  const ways = (day: Day) => rulesOf(rulesOn(law, day), 'date', order.type).map(({ way }) => way)
  const shares = ways(lawDay(order)).flatMap((way) => (way.way === 'share-said' ? way.shares : []))
  if (order.portion !== undefined && !shares.some(({ code }) => code === order.portion))
    return { refusal: 'unknown-portion', at: 'portion' }
  const { recall } = order
  const recalls = recall ? ways(recall.returnedOn).flatMap((way) => (way.way === 'recall' ? way.days : [])) : []
  return recall && !recalls.includes(recall.days) ? { refusal: 'not-a-recall', at: 'recall.days' } : undefined
}

function wrongBeside(order: OrderFacts, orders: readonly OrderFacts[], index: number): Wrong | undefined {
  if (orders.findIndex(({ id }) => id === order.id) !== index) return { refusal: 'same-order-twice', at: 'id' }
  const at = order.after ? 'after' : 'with'
  const named = order.after?.order ?? order.with
  if (named === undefined) return undefined
  if (!orders.some(({ id }) => id === named)) return { refusal: 'unknown-order', at }
  return isInCircle(order, orders) ? { refusal: 'circle', at } : undefined
}

function isInCircle(order: OrderFacts, orders: readonly OrderFacts[]): boolean {
  const next = (one: OrderFacts | undefined) => orders.find(({ id }) => id === (one?.after?.order ?? one?.with))
  let at = next(order)
  for (let steps = 0; at && steps <= orders.length; steps++) {
    if (at.id === order.id) return true
    at = next(at)
  }
  return false
}
