import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { currentOrders, orderOf } from '../../orders/index.ts'
import { headOf } from '../../people/index.ts'
import { beginInduction } from '../commands.ts'
import { ListPage } from '../pages.tsx'
import { inducted, inductionsOf } from '../queries.ts'
import { refusals, said, says } from '../words.ts'
import { listed, listedOf } from './read.ts'

const at = '/orders/:order/inductions'

/** How an order stands with its induction, what of it is still to be explained, and its inductions. */
export const listPage = page({
  at,
  access: { may: 'see notes', on: 'order' },
  read: async (tx, { params: { order: id = '' } }) => {
    const order = await orderOf(tx, id)
    if (!order) return undefined
    const [head, inductions, current] = await Promise.all([
      headOf(tx, order.person),
      inductionsOf(tx, [id]),
      currentOrders(tx, [order.person]),
    ])
    const write = tx.actor.may.has('write notes')
    const begin = write && (current.get(order.person) ?? []).some((one) => one.id === id)
    const { standing, left } = inducted(order, inductions, tx.actor.zone)
    return head && { head, order, inductions, standing, left, may: { begin, write } }
  },
  show: (data, ctx) => <ListPage data={data} ctx={ctx} />,
  api: {
    answer: z.object({
      standing: z.enum(['none', 'under-way', 'left', 'done']),
      left: z.array(z.object({ key: z.string(), title: z.string() })),
      inductions: z.array(listed),
    }),
    of: ({ standing, left, inductions }) => ({
      standing,
      left: left.map(({ key, title }) => ({ key, title })),
      inductions: inductions.map(listedOf),
    }),
    says: says.list,
  },
})

export const beginRoute = command({
  at,
  access: { may: 'write notes', on: 'order' },
  body: z.object({}),
  do: (tx, { params: { order = '' } }) => beginInduction(tx, order),
  words: refusals.begin,
  then: ({ id, begun }) => ({ to: `/inductions/${id}`, said: begun ? said.begun : said.goesOn }),
  again: listPage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.begin },
})
