import { versionNamed } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { refuse } from '../../../platform/result.ts'
import type { Remaining } from '../rules/shown.ts'
import { type LifeEvent, lifeValue } from '../rules.ts'
import { addHappening, orderHeld } from './life.ts'

export type Ending = {
  order: string
  endedOn: Temporal.PlainDate
  /** A reason of the jurisdiction's, or `expired`: the last day went by. */
  how: string
  court: string
  why: string
  remains?: readonly Remaining[]
}

/** The reasons that are events of their own, wherever a place has that event for the type of order. */
export const asEvents: Readonly<Record<string, LifeEvent>> = {
  completed: 'completed',
  expired: 'expired',
  'discharged-early': 'discharged',
  'moved-interstate': 'transferred-out',
}

/**
 * Says that an order has ended, on which day, how, and what was left. `entered-in-error` takes it off every list. Refuses an order
 * that has ended already, a day to come or before it was made, an end that cannot be as the order stands, and a reason that is
 * not known.
 */
export async function endOrder(tx: Tx, { order: id, endedOn, how, court, why, remains = [] }: Ending) {
  const order = await orderHeld(tx, id)
  if (order.state === 'ended' || order.state === 'entered-in-error') return refuse('ended-already')
  const { closeReasons, orderEvents } = versionNamed(order.jurisdictionVersion)
  const own = asEvents[how]
  const event = own && lifeValue(orderEvents, order.type, own) ? own : undefined
  if (!closeReasons.some(({ code }) => code === how) && !event) return refuse('unknown-reason', 'how')
  if (Temporal.PlainDate.compare(endedOn, tx.today) > 0) return refuse('ended-in-future', 'endedOn')
  if (Temporal.PlainDate.compare(endedOn, order.madeOn) < 0) return refuse('ended-before-made', 'endedOn')
  if (how === 'entered-in-error') return addHappening(tx, order, { event: how, on: tx.today, why })
  // A condition is kept in the words it then had.
  const left = remains.flatMap((one) => {
    const condition = order.conditions.find(({ id }) => id === one.condition)
    return one.kind !== 'condition' ? one : condition ? { ...one, words: condition.asOrdered } : []
  })
  const ended = await addHappening(tx, order, { event: event ?? 'ended', on: endedOn, how, court, why, remains: left })
  return ended.ok ? ended : refuse(ended.refusal, 'endedOn')
}

/** Says that an order ran its course: its last day went by and no breach is under way. Refuses where that is not so. */
export async function expireOrder(tx: Tx, id: string) {
  const order = await orderHeld(tx, id)
  if (!order.endsOn) return refuse('not-as-it-stands')
  return addHappening(tx, order, { event: 'expired', on: order.endsOn, how: 'expired' })
}
