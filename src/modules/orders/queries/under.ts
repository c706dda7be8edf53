import type { Tx } from '../../../platform/database/tx.ts'
import type { Order } from '../rules/shown.ts'
import { finalEvents } from '../rules.ts'
import { ordersNamed } from './orders.ts'

const over = [...finalEvents, 'entered-in-error']

/** The people under an order of a type that nobody has recorded the end of: one past its last day is still to be settled. */
export async function peopleUnder(tx: Tx, type: string): Promise<string[]> {
  const rows = await tx.query<{ person: string }>(
    `select distinct t.person_id as person from order_terms t
     where t.type = $1 and t.superseded_at is null
       and not exists (select from order_event e where e.agency_id = t.agency_id and e.order_id = t.entry_id
         and e.kind = any($3) and e.happened_on <= $2
         and not exists (select from order_event w where w.agency_id = e.agency_id and w.withdraws = e.id))`,
    [type, tx.today, over],
  )
  return rows.map(({ person }) => person)
}

/**
 * The people whose orders have a condition of one of the codes, now or to come; what has ended by today is over. One of a suspended
 * order is among them: it may bind again.
 */
export async function peopleWithConditions(tx: Tx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await tx.query<{ person: string }>(
    `select distinct c.person_id as person from order_condition c
     where c.code = any ($1::text[]) and c.superseded_at is null and (c.valid_to is null or c.valid_to >= $2)
       and not exists (select from order_event e where e.agency_id = c.agency_id and e.order_id = c.order_id
         and e.kind = any($3) and e.happened_on <= $2
         and not exists (select from order_event w where w.agency_id = e.agency_id and w.withdraws = e.id))`,
    [codes, tx.today, over],
  )
  return rows.map(({ person }) => person)
}

/** How orders of people stand that are suspended or revoked today, by person; most people have none, so nothing more is read of them. */
export async function heldUpOf(tx: Tx, people: readonly string[]): Promise<Map<string, Order[]>> {
  const rows = await tx.query<{ order: string }>(
    `select distinct order_id as "order" from order_event
     where person_id = any($1::uuid[]) and kind in ('suspended', 'revoked') and happened_on <= $2`,
    [people, tx.today],
  )
  const orders = await ordersNamed(
    tx,
    rows.map(({ order }) => order),
  )
  const held = orders.filter(({ state }) => state === 'suspended' || state === 'revoked')
  return Map.groupBy(held, ({ person }) => person)
}

/** Those of the people who have an order whose last day as it was made has gone by, and of which nobody recorded the end. */
export async function peoplePastEnd(tx: Tx, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await tx.query<{ person: string }>(
    `select distinct t.person_id as person from order_terms t
     where t.person_id = any ($1::uuid[]) and t.superseded_at is null and t.ends_on < $2
       and not exists (select from order_event e where e.agency_id = t.agency_id and e.order_id = t.entry_id
         and e.kind = any ($3) and e.happened_on <= $2
         and not exists (select from order_event w where w.agency_id = e.agency_id and w.withdraws = e.id))`,
    [people, tx.today, over],
  )
  return rows.map(({ person }) => person)
}

/** Of each order of people: when it was made, and when anything of it was recorded last. Without the orders, as there are many. */
export type Touched = {
  id: string
  person: string
  supervision: string
  madeOn: Temporal.PlainDate
  changedAt: Temporal.Instant
}

/** The orders of people that nobody has recorded the end of, as briefly as that. */
export const touchedOrders = (tx: Tx, people: readonly string[]): Promise<Touched[]> =>
  tx.query<Touched>(
    `select o.id, o.person_id as person, o.supervision_id as supervision, t.made_on as "madeOn", greatest(t.recorded_at,
       (select max(c.recorded_at) from order_condition c
        where c.agency_id = o.agency_id and c.order_id = o.id and c.superseded_at is null),
       (select max(e.recorded_at) from order_event e where e.agency_id = o.agency_id and e.order_id = o.id)) as "changedAt"
     from order_terms t join court_order o on o.agency_id = t.agency_id and o.id = t.entry_id
     where t.person_id = any($1::uuid[]) and t.superseded_at is null
       and not exists (select from order_event e where e.agency_id = t.agency_id and e.order_id = t.entry_id
         and e.kind = any($3) and e.happened_on <= $2
         and not exists (select from order_event w where w.agency_id = e.agency_id and w.withdraws = e.id))`,
    [people, tx.today, over],
  )
