import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { stands } from '../queries/orders.ts'
import type { ChangeKind, Condition, Order } from '../rules/shown.ts'
import { orderTables } from '../tables.ts'
import { nextRow, supersede } from './entries.ts'
import { variedEnd } from './lengths.ts'
import { addHappening, orderHeld } from './life.ts'

type Day = Temporal.PlainDate

export type VariedBy = { on: Day; court: string; decidedBy?: string; why?: string; endsOn?: Day | undefined }

/** The event of a variation: that of the same day and court where it is there already and gave no other end, else a new one. */
export async function variationEvent(tx: Tx, order: Order, by: VariedBy) {
  const there = order.events.find(
    (event) => event.kind === 'varied' && stands(event) && event.on.equals(by.on) && event.court === by.court,
  )
  if (there && !by.endsOn) return done({ event: there.id })
  const added = await addHappening(tx, order, { ...by, event: 'varied' })
  return added.ok ? done({ event: added.value.event }) : refuse(added.refusal, 'variedOn')
}

type Changed = { what: ChangeKind; condition?: string; before?: string; after?: string }

/** Keeps one thing that a variation changed, as it was and as it is. */
export async function keepChange(tx: Tx, order: Pick<Order, 'id' | 'person'>, event: string, changed: Changed) {
  const { what, condition = null, before = '', after = '' } = changed
  const row = { id: newId(), personId: order.person, orderId: order.id, eventId: event, what, conditionId: condition }
  await orderTables(tx)
    .insertInto('orderChange')
    .values({ ...row, before, after, recordedAt: tx.now, recordedBy: tx.actor.staff })
    .execute()
}

export type Hours = { condition: string; version: number; hours: number }
export type Varying = VariedBy & { hours: readonly Hours[]; term?: string | undefined; endSeen?: string | undefined }

/**
 * Records that a court or authority changed when an order ends, or the hours of work of its conditions, as one event with each thing before
 * and after. Refuses one that changes nothing, an end before its own day, hours of a condition that has none, what `variedEnd` and `eventRefused`
 * refuses, and `stale` where a condition was changed since.
 */
export async function varyOrder(tx: Tx, id: string, { hours, term, endSeen, ...by }: Varying) {
  const order = await orderHeld(tx, id)
  const given = variedEnd(order, { term, endSeen, endsOn: by.endsOn })
  if (!given.ok) return given
  const conditions = hours.flatMap(({ condition, ...to }) => {
    const found = order.conditions.find((one) => one.id === condition)
    return found && found.inputs.hours !== `${to.hours}` ? { ...to, found } : []
  })
  const endsOn = given.value && !(order.end.ordered && given.value.equals(order.end.ordered)) ? given.value : undefined
  if (!endsOn && conditions.length === 0) return refuse('nothing-varied', 'endsOn')
  if (endsOn && Temporal.PlainDate.compare(endsOn, by.on) < 0) return refuse('new-end-gone-by', 'endsOn')
  const event = await variationEvent(tx, order, { ...by, endsOn })
  if (!event.ok) return event
  if (endsOn) {
    const before = order.end.ordered?.toString() ?? ''
    await keepChange(tx, order, event.value.event, { what: 'ends-on', before, after: endsOn.toString() })
  }
  for (const { found, version, hours: to } of conditions) {
    if (!(await changeHours(tx, found, version, to, by.why ?? ''))) return refuse('stale')
    const changed = { what: 'hours' as const, condition: found.id, before: found.inputs.hours ?? '', after: `${to}` }
    await keepChange(tx, order, event.value.event, changed)
  }
  if (conditions.length > 0)
    await audit(tx, 'condition.changed', { person: order.person, subject: ['order', id], fields: ['hours'] })
  return done({ id, event: event.value.event })
}

async function changeHours(tx: Tx, { id }: Condition, version: number, hours: number, why: string): Promise<boolean> {
  const rows = orderTables(tx).selectFrom('orderCondition').where('entryId', '=', id).where('supersededAt', 'is', null)
  const row = await rows.selectAll().executeTakeFirst()
  const change = { entry: id, version, why }
  if (!row || !(await supersede(tx, 'order_condition', change))) return false
  const inputs = JSON.stringify({ ...row.inputs, hours: `${hours}` })
  await orderTables(tx)
    .insertInto('orderCondition')
    .values({ ...row, ...nextRow(tx, row.personId, change), inputs })
    .execute()
  return true
}
