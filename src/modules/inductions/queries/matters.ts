import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { currentOrders, type Order } from '../../orders/index.ts'
import { caseloadOf } from '../../people/index.ts'
import type { OpenMatter } from '../../tasks/index.ts'
import { inductionTables } from '../tables.ts'
import { matters as words } from '../words.ts'
import { fingerprintOf } from './content.ts'
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
  const orders = await currentOrders(
    tx,
    cases.map(({ person }) => person),
  )
  const all = [...orders.values()].flat().filter(isExplained)
  const [settled, begun] = await briefly(tx, all)
  const doubtful = all.filter((order) => {
    const covers = settled.get(order.id)
    if (begun.has(order.id) || covers !== undefined) return covers !== fingerprintOf(order, tx.actor.zone)
    return Temporal.PlainDate.compare(order.madeOn, since) >= 0
  })
  const stands = await inductedFor(tx, doubtful)
  return cases.flatMap((one) =>
    (orders.get(one.person) ?? []).flatMap((order) => {
      const now = order.supervision === one.supervision ? stands.get(order.id) : undefined
      return now && isOpen(tx, now) ? [matterOf(tx, one, order, now)] : []
    }),
  )
}

/** Of orders, what the last induction covered, and which have one under way: without the copies, as there are many. */
async function briefly(tx: Tx, orders: readonly Order[]): Promise<[Map<string, string>, Set<string>]> {
  const ids = among(orders.map(({ id }) => id))
  const [ends, open] = await Promise.all([
    inductionTables(tx)
      .selectFrom('inductionAcknowledgement')
      .select(['orderId', 'covers'])
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
  return [new Map(ends.map(({ orderId, covers }) => [orderId, covers])), new Set(open.map(({ orderId }) => orderId))]
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
