import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { orderTables } from '../tables.ts'
import { type Change, firstRow, nextRow, supersede } from './entries.ts'
import type { AboutOrder } from './orders.ts'

export type NewOffence = {
  what: string
  happenedOn?: Temporal.PlainDate | undefined
  lawPart: string
  domesticViolence: boolean
}

/** Writes offences below an order, after those that are there already. */
export async function insertOffences(
  tx: Tx,
  order: AboutOrder,
  offences: readonly NewOffence[],
  after = 0,
): Promise<void> {
  if (offences.length === 0) return
  const rows = offences.map((offence, index) => ({
    ...firstRow(tx, order.person),
    orderId: order.id,
    position: after + index,
    ...saidOf(offence),
  }))
  await orderTables(tx).insertInto('orderOffence').values(rows).execute()
}

const saidOf = ({ what, happenedOn, lawPart, domesticViolence }: NewOffence) => ({
  what,
  happenedOn: happenedOn ?? null,
  lawPart,
  domesticViolence,
})

/** Adds an offence that was left out when the order was recorded. */
export async function addOffence(tx: Tx, order: AboutOrder & { offences: readonly unknown[] }, offence: NewOffence) {
  await insertOffences(tx, order, [offence], order.offences.length)
  await audit(tx, 'offence.added', { person: order.person, subject: ['order', order.id], fields: ['offence'] })
  return done({ order: order.id })
}

/**
 * Corrects an offence, or takes it off the order where it was entered in error. The words before stay, superseded.
 * Refuses `stale` when somebody corrected it since.
 */
export async function correctOffence(tx: Tx, change: Change, offence: NewOffence | 'entered-in-error') {
  const row = await orderTables(tx)
    .selectFrom('orderOffence')
    .select(['orderId', 'personId', 'position'])
    .where('entryId', '=', change.entry)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  if (!row || !(await supersede(tx, 'order_offence', change))) return refuse('stale')
  const { orderId, personId, position } = row
  if (offence !== 'entered-in-error') {
    const next = { ...nextRow(tx, personId, change), orderId, position, ...saidOf(offence) }
    await orderTables(tx).insertInto('orderOffence').values(next).execute()
  }
  await audit(tx, 'offence.corrected', { person: personId, subject: ['order', orderId], fields: ['offence'] })
  return done({ order: orderId })
}
