import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { namesOf } from '../../people/index.ts'
import { orderTables } from '../tables.ts'
import { type Change, firstRow, supersede } from './entries.ts'
import type { AboutOrder } from './orders.ts'

/** Somebody with a record here, or a name. */
export type NewCoDefendant = { person?: string | undefined; name: string; note: string }

/** Writes co-defendants below an order. The caller has seen to it that each has a record or a name. */
export async function insertCoDefendants(tx: Tx, order: AboutOrder, others: readonly NewCoDefendant[]): Promise<void> {
  if (others.length === 0) return
  const rows = others.map(({ person, name, note }) => ({
    ...firstRow(tx, order.person),
    orderId: order.id,
    otherPersonId: person ?? null,
    name,
    note,
  }))
  await orderTables(tx).insertInto('coDefendant').values(rows).execute()
}

/** Adds a co-defendant. Refuses one without a record and without a name, a record that is not there for whoever asks, and the person themselves. */
export async function addCoDefendant(tx: Tx, order: AboutOrder, other: NewCoDefendant) {
  if (other.person === order.person) return refuse('co-defendant-self', 'person')
  if (other.person && !(await namesOf(tx, [other.person])).has(other.person))
    return refuse('co-defendant-unknown', 'person')
  if (!other.person && other.name.trim() === '') return refuse('co-defendant-nameless', 'name')
  await insertCoDefendants(tx, order, [other])
  await audit(tx, 'co-defendant.added', {
    person: order.person,
    subject: ['order', order.id],
    fields: ['co-defendant'],
  })
  return done({ order: order.id })
}

/** Takes a co-defendant off the order; the entry stays, superseded. Refuses `stale` when it is off already. */
export async function removeCoDefendant(tx: Tx, change: Change, order: AboutOrder) {
  if (!(await supersede(tx, 'co_defendant', change))) return refuse('stale')
  await audit(tx, 'co-defendant.removed', {
    person: order.person,
    subject: ['order', order.id],
    fields: ['co-defendant'],
  })
  return done({ order: order.id })
}
