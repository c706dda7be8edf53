import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { type Order, ordersNamed, type Touched, touchedOrders } from '../../orders/index.ts'
import { caseloadOf } from '../../people/index.ts'
import type { OpenMatter } from '../../tasks/index.ts'
import { inductionTables } from '../tables.ts'
import { matters as words } from '../words.ts'
import { type Inducted, inductedFor, isExplained } from './standing.ts'

type Case = { person: string; staff: string }

/**
 * Orders of these officers' caseloads that are still to be explained: begun on an earlier day and not ended; changed since; or made on or
 * after the day from which the agency keeps inductions here, and never explained. An older order's induction is in an older file.
 */
export async function inductionMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  if (!tx.actor.may.has('see notes')) return []
  const [cases, since] = await Promise.all([caseloadOf(tx, [...staff]), keptSince(tx)])
  if (!since || cases.length === 0) return []
  const touched = await touchedOrders(
    tx,
    cases.map(({ person }) => person),
  )
  const orders = await ordersNamed(tx, await doubtful(tx, touched, since))
  const toExplain = orders.filter(isExplained)
  const stands = await inductedFor(tx, toExplain)
  const byPerson = Map.groupBy(toExplain, ({ person }) => person)
  return cases.flatMap((one) =>
    (byPerson.get(one.person) ?? []).flatMap((order) => {
      const now = order.supervision === one.supervision ? stands.get(order.id) : undefined
      return now && isOpen(tx, now) ? [matterOf(tx, one, order, now)] : []
    }),
  )
}

/**
 * The orders that may be still to be explained, out of many: with an induction under way, left in part or changed since the last one
 * ended, or made since inductions are kept. Only these are read whole.
 */
async function doubtful(tx: Tx, orders: readonly Touched[], since: Temporal.PlainDate): Promise<string[]> {
  const [settled, begun] = await briefly(tx, orders)
  const isDoubtful = ({ id, madeOn, changedAt }: Touched) => {
    const last = settled.get(id)
    if (begun.has(id)) return true
    if (last) return last.covers === '' || Temporal.Instant.compare(changedAt, last.at) >= 0
    return Temporal.PlainDate.compare(madeOn, since) >= 0
  }
  return orders.filter(isDoubtful).map(({ id }) => id)
}

type Settled = { covers: string; at: Temporal.Instant }

/** Of orders, what the last induction covered and when, and which have one under way: without the copies. */
async function briefly(tx: Tx, orders: readonly Touched[]): Promise<[Map<string, Settled>, Set<string>]> {
  const ids = among(orders.map(({ id }) => id))
  const [ends, open] = await Promise.all([
    inductionTables(tx)
      .selectFrom('inductionAcknowledgement')
      .select(['orderId', 'covers', 'at'])
      .where('orderId', '=', ids)
      .orderBy('at')
      .execute(),
    inductionTables(tx)
      .selectFrom('induction')
      .select('orderId')
      .where('orderId', '=', ids)
      .where('finishedAt', 'is', null)
      .execute(),
  ])
  return [new Map(ends.map(({ orderId, ...end }) => [orderId, end])), new Set(open.map(({ orderId }) => orderId))]
}

/** The day on which the first induction was begun here; undefined before. */
async function keptSince(tx: Tx): Promise<Temporal.PlainDate | undefined> {
  const row = await inductionTables(tx)
    .selectFrom('induction')
    .select('begunAt')
    .orderBy('begunAt')
    .limit(1)
    .executeTakeFirst()
  return row?.begunAt.toZonedDateTimeISO(tx.actor.zone).toPlainDate()
}

function isOpen(tx: Tx, { standing, open }: Inducted): boolean {
  if (open) return Temporal.Instant.compare(open.begunAt, startOfDay(tx.today, tx.actor.zone)) < 0
  return standing === 'left' || standing === 'none'
}

function matterOf(tx: Tx, { person, staff }: Case, order: Order, { standing, open, left }: Inducted): OpenMatter {
  const zone = tx.actor.zone
  const text = {
    'under-way': () => words.begun(order.typeName, open ? showDate(open.begunAt, zone) : ''),
    left: () => words.changed(order.typeName, left.length),
    none: () => words.never(order.typeName, showDate(order.madeOn, zone)),
    done: () => '',
  }[standing]()
  return {
    key: `induction:${order.id}`,
    person,
    owner: staff,
    lead: words.lead,
    tone: standing === 'left' ? 'amber' : 'plain',
    text,
    due: null,
    since: open?.begunAt ?? order.recordedAt,
    act: { href: open ? `/inductions/${open.id}` : `/orders/${order.id}/inductions`, text: words.act },
  }
}
