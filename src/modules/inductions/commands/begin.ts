import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { needsOf } from '../../contacts/index.ts'
import { currentOrders, orderOf } from '../../orders/index.ts'
import { headOf, writeLine } from '../../people/index.ts'
import { inductionTables } from '../tables.ts'

/**
 * Begins the induction of an order, or gives the one that is under way. What the record knows of language and of who comes along
 * stands in it already. Refuses an order that is over (`order-over`).
 */
export async function beginInduction(tx: Tx, orderId: string) {
  const order = await orderOf(tx, orderId)
  if (!order) throw new Error('the order was there a moment ago')
  const { person } = order
  const current = (await currentOrders(tx, [person])).get(person) ?? []
  if (!current.some(({ id }) => id === orderId)) return refuse('order-over')
  const known = await knownOf(tx, person)
  const [made] = await tx.query<{ id: string }>(
    `insert into induction (id, person_id, order_id, language, support_person, begun_at, begun_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (agency_id, order_id) where finished_at is null do nothing returning id`,
    [newId(), person, orderId, known.language, known.supportPerson, tx.now, staffOf(tx.actor)],
  )
  if (!made) return done({ id: await openOf(tx, orderId), begun: false })
  const subject = ['induction', made.id] as const
  await writeLine(tx, { person, at: tx.now, kind: 'induction.begun', subject, data: {} })
  await audit(tx, 'induction.begun', { person, subject })
  return done({ id: made.id, begun: true })
}

async function knownOf(tx: Tx, person: string): Promise<{ language: string; supportPerson: string }> {
  const head = await headOf(tx, person)
  if (!head) return { language: '', supportPerson: '' }
  const needs = await needsOf(tx, head)
  const language = needs.nextInterpreter || (head.languages[0] ?? '')
  return { language, supportPerson: needs.nextSupport }
}

async function openOf(tx: Tx, orderId: string): Promise<string> {
  const row = await inductionTables(tx)
    .selectFrom('induction')
    .select('id')
    .where('orderId', '=', orderId)
    .where('finishedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}
