import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { correctOrder } from '../commands/orders.ts'
import { CorrectOrderPage } from '../pages/correct.tsx'
import type { CorrectOrderData, OrderData, OrdersData } from '../pages/data.ts'
import { OrdersPage } from '../pages/list.tsx'
import { OrderPage } from '../pages/order.tsx'
import { PlainOrderPage } from '../pages/plain.tsx'
import { OrdersTimelinePage } from '../pages/timeline.tsx'
import { asksFor } from '../queries/law.ts'
import { orderOf, ordersOf } from '../queries/orders.ts'
import { codedConditions, makersOffered, typeOf, typesOffered } from '../queries/types.ts'
import { words as all } from '../words.ts'
import { changed, orderAnswer, ordersAnswer } from './answers.ts'
import { nextOf } from './next.ts'
import { courtsOffered } from './recording.ts'
import { correctedOrder, courtIn } from './shapes.ts'

const words = all.orders
const mayRecord = (tx: Tx) => ({ record: tx.actor.may.has('record orders') })

const list = page({
  at: '/people/:person/orders',
  access: { may: 'see orders', on: 'person' },
  read: async (tx, { params }): Promise<OrdersData | undefined> => {
    const person = params.person ?? ''
    const [head, orders] = await Promise.all([headOf(tx, person), ordersOf(tx, person)])
    return head && { head, orders, may: mayRecord(tx) }
  },
  show: (data, ctx) => OrdersPage({ data, ctx }),
  api: { answer: ordersAnswer, of: ({ orders }) => ({ orders }), says: words.api.list },
})

const timeline = page({
  at: '/people/:person/orders/timeline',
  access: { may: 'see orders', on: 'person' },
  read: list.read,
  show: (data, ctx) => OrdersTimelinePage({ data, ctx }),
})

/** An order with the head of its person's pages. */
export async function withHead(tx: Tx, id: string) {
  const order = await orderOf(tx, id)
  const head = order && (await headOf(tx, order.person))
  return order && head && { order, head }
}

async function orderData(tx: Tx, id: string): Promise<OrderData | undefined> {
  const found = await withHead(tx, id)
  if (!found) return undefined
  const coded = codedConditions(found.order.jurisdictionVersion)
  const blanks = Object.fromEntries(coded.map(({ code, inputs }) => [code, inputs]))
  const { order } = found
  const names = await staffNames(
    tx,
    order.events.map(({ recordedBy }) => recordedBy),
  )
  return {
    ...found,
    blanks,
    next: nextOf(order),
    recorders: Object.fromEntries(names),
    may: mayRecord(tx),
  }
}

/** How an order stands with its being explained, in words and with where that leads; given by whoever knows. */
export type Explained = (tx: Tx, order: OrderData['order']) => Promise<{ text: string; href: string } | undefined>

const onePage = (explained: Explained) =>
  page({
    at: '/orders/:order',
    access: { may: 'see orders', on: 'order' },
    read: async (tx, { params }) => {
      const data = await orderData(tx, params.order ?? '')
      return data && { ...data, explained: await explained(tx, data.order) }
    },
    show: (data, ctx) => OrderPage({ data, ctx }),
    api: { answer: orderAnswer, of: ({ order }) => order, says: words.api.one },
  })

const plain = page({
  at: '/orders/:order/plain',
  access: { may: 'see orders', on: 'order' },
  trail: 'order.copied',
  read: (tx, { params }) => orderData(tx, params.order ?? ''),
  show: (data, ctx) => PlainOrderPage({ data, ctx }),
})

const correctForm = page({
  at: '/orders/:order/correction',
  access: { may: 'record orders', on: 'order' },
  read: async (tx, { params }): Promise<CorrectOrderData | undefined> => {
    const found = await withHead(tx, params.order ?? '')
    if (!found) return undefined
    return {
      ...found,
      types: typesOffered(tx.actor.jurisdiction, tx.today),
      makers: makersOffered(tx.actor.jurisdiction),
      courts: await courtsOffered(tx, found.order.madeOn),
      asks: asksFor(tx.actor.jurisdiction, found.order.madeOn, typeOf(found.order)),
    }
  },
  show: (data, ctx, form) => CorrectOrderPage({ data, ctx, form }),
})

const correct = command({
  at: '/orders/:order/correction',
  access: { may: 'record orders', on: 'order' },
  body: correctedOrder,
  do: (tx, { params, body, version }) => {
    const { why, ...terms } = body
    const change = { entry: params.order ?? '', version, why }
    return correctOrder(tx, change, { ...terms, endsOn: terms.endsOn, court: courtIn(body) })
  },
  words: words.refusals,
  then: ({ id }) => ({ to: `/orders/${id}`, said: words.correct.said }),
  again: correctForm,
  api: { answer: changed, of: (value) => value, says: words.api.correct },
})

export const orderRoutes = (explained: Explained) => [list, timeline, onePage(explained), plain, correctForm, correct]
