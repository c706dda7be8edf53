import { versionNamed } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { holdStanding } from '../../people/index.ts'
import { courseOf } from '../queries/law.ts'
import { orderOf, orderSubject, stands } from '../queries/orders.ts'
import type { Order, Remaining } from '../rules/shown.ts'
import { eventRefused, type LifeEvent, withdrawalRefused } from '../rules.ts'
import { addEvent, rememberCourt, tell } from './orders.ts'
import { refreshOrderEnd } from './standing.ts'

type Day = Temporal.PlainDate

export type Happening = {
  event: LifeEvent
  on: Day
  /** Who decided, by the jurisdiction's code; empty where it is not said. */
  decidedBy?: string
  court?: string
  why?: string
  /** Of a suspension with an end: its last day. */
  lastDay?: Day | undefined
  /** Of a variation: the last day it gave the order. */
  endsOn?: Day | undefined
  /** Of an end: how, by a reason of the jurisdiction's, and what was left. */
  how?: string
  remains?: readonly Remaining[]
}

/** The order, held so that nobody else changes the person's standing, or its life, before this is done. */
export async function orderHeld(tx: Tx, id: string): Promise<Order> {
  const found = await orderSubject(tx, id)
  if (found) await holdStanding(tx, found.person)
  const order = await orderOf(tx, id)
  if (!order) throw new Error('the order was there a moment ago')
  return order
}

/** What an order went through, without what was entered in error. */
const wentThrough = (order: Order) => courseOf({ ...order, endsOn: order.madeToEndOn }, order.events.filter(stands))

/** Records what became of an order, on which day, by whom. Refuses what `eventRefused` refuses. */
export const recordEvent = async (tx: Tx, id: string, happening: Happening) =>
  addHappening(tx, await orderHeld(tx, id), happening)

/** The same, of an order that is held already: its row, the person's line, the trail, the end of the supervision. */
export async function addHappening(tx: Tx, order: Order, happening: Happening) {
  const { event, on, decidedBy = '', court = '', why = '', lastDay, endsOn, how, remains = [] } = happening
  const { orderEvents } = versionNamed(order.jurisdictionVersion)
  const asked = { kind: event, on, by: decidedBy, lastDay: lastDay ?? null, endsOn: endsOn ?? null }
  const refused = eventRefused(wentThrough(order), asked, orderEvents, tx.today)
  if (refused) return refuse(refused.refusal, refused.at)
  const said = { court, why, decidedBy, lastDay, endsOn, remains, ...(how === undefined ? {} : { how }) }
  const row = await addEvent(tx, order, { kind: event, happenedOn: on, ...said })
  await rememberCourt(tx, court)
  await tell(tx, order, `order.${event}`, on, lineOf(order, happening))
  await audit(tx, `order.${event}`, { person: order.person, subject: ['order', order.id], fields: ['day', 'how'] })
  await refreshOrderEnd(tx, order)
  return done({ id: order.id, event: row })
}

const lineOf = ({ type, jurisdictionVersion }: Order, { court = '', lastDay, endsOn, how }: Happening) => ({
  type,
  version: jurisdictionVersion,
  court,
  ...(how === undefined ? {} : { how }),
  ...(lastDay ? { lastDay: lastDay.toString() } : {}),
  ...(endsOn ? { endsOn: endsOn.toString() } : {}),
})

/**
 * Says that an event was entered in error: it counts for nothing from now on, and stays with who said so and why. Refuses the making,
 * one that was withdrawn already, and one that what came after rests on.
 */
export async function withdrawEvent(tx: Tx, { order: id, event, why }: { order: string; event: string; why: string }) {
  const order = await orderHeld(tx, id)
  const found = order.events.find((one) => one.id === event)
  if (!found || !stands(found)) return refuse('withdrawn-already')
  if (found.kind === 'made' || found.kind === 'entered-in-error') return refuse('cannot-be-withdrawn')
  const course = wentThrough(order)
  const refused = withdrawalRefused(
    course,
    course.events.filter((one) => one !== found),
  )
  if (refused) return refuse(refused.refusal, refused.at)
  await addEvent(tx, order, { kind: 'withdrawn', happenedOn: tx.today, why, withdraws: event })
  const data = { type: order.type, version: order.jurisdictionVersion, event: found.kind }
  await tell(tx, order, 'order.event-withdrawn', tx.today, data)
  await audit(tx, 'order.event-withdrawn', { person: order.person, subject: ['order', id], fields: ['event'] })
  await refreshOrderEnd(tx, order)
  return done({ id })
}
