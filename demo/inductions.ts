import { acknowledge, beginInduction, inductedFor, keepInduction } from '../src/modules/inductions/index.ts'
import { currentOrders, type Order } from '../src/modules/orders/index.ts'
import { caseloadOf, namesOf } from '../src/modules/people/index.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { ellen, type Told } from './telling.ts'

const held = {
  language: 'English',
  interpreter: '',
  interpreterHow: null,
  withoutWhy: '',
  helps: ['read-aloud', 'easy-words'],
  supportPerson: '',
} as const

/** Matthew’s order, explained to him as he came for the second time; and Jackie’s, begun this week. */
export async function inductions(scene: Told): Promise<void> {
  const { lane, day } = scene
  await lane.at(moment(day.subtract({ days: 55 }), '15:30'), ellen(scene), async (tx) => {
    const order = await orderOfFirst(tx, ellen(scene).staff, 'Matthew')
    const induction = await keptIn(
      tx,
      order,
      0,
      'Asked whether he may drive to work with a blow device. Reads fine, writes little.',
    )
    const signed = { how: 'on-paper', on: tx.today, name: '', seenBy: ellen(scene).givenName, why: '' } as const
    must(await acknowledge(tx, induction, signed))
  })
  await lane.at(moment(day.subtract({ days: 1 }), '15:40'), ellen(scene), async (tx) => {
    const order = await orderOfFirst(tx, ellen(scene).staff, 'Roy')
    await keptIn(tx, order, 4, 'Wants his mother to hear the rest of it too.')
  })
}

/** An induction in which all was gone through but so many at the end. */
async function keptIn(tx: Tx, order: Order, rest: number, said: string): Promise<string> {
  const { id: induction } = must(await beginInduction(tx, order.id))
  const left = (await inductedFor(tx, [order])).get(order.id)?.left.map(({ key }) => key) ?? []
  const gone = [
    ...left.slice(0, left.length - rest),
    ...(rest === 0 ? ['not-kept', 'ring', 'next', 'complain', 'privacy'] : []),
  ]
  must(await keepInduction(tx, { induction, version: 1, gone, held, said, ends: false }))
  return induction
}

/** The order of whoever on a caseload has this given name. */
async function orderOfFirst(tx: Tx, officer: string, given: string): Promise<Order> {
  const people = (await caseloadOf(tx, [officer])).map(({ person }) => person)
  const names = await namesOf(tx, people)
  const found = people.find((person) => names.get(person)?.spoken.startsWith(given))
  const order = found && (await currentOrders(tx, [found])).get(found)?.[0]
  if (!order) throw new Error(`${given} has no order to explain`)
  return order
}
