import { acknowledge, beginInduction, inductedFor, keepInduction } from '../src/modules/inductions/index.ts'
import { currentOrders, type Order } from '../src/modules/orders/index.ts'
import { caseloadOf, headOf, namesOf } from '../src/modules/people/index.ts'
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

/** Matthew’s order, explained to him as he came for the second time; and Roy’s, begun yesterday. */
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
    await keptIn(tx, order, 2, 'Wants his mother to hear the rest of it too.')
  })
  await others(scene, day.subtract({ days: 55 }))
}

/** Everybody else’s whose order came since: explained a week after, but for the newest and those who need an interpreter. */
async function others({ lane, office, day }: Told, since: Temporal.PlainDate): Promise<void> {
  for (const officer of Object.values(office.staff)) {
    const now = moment(day.subtract({ days: 3 }), '15:45')
    const orders = await lane.at(now, officer, (tx) => newOrders(tx, officer.staff as string, since))
    for (const order of orders)
      await lane.at(moment(order.madeOn.add({ days: 7 }), '14:20'), officer, async (tx) => {
        const induction = await keptIn(tx, order, 0, '')
        must(
          await acknowledge(tx, induction, {
            how: 'on-paper',
            on: tx.today,
            name: '',
            seenBy: officer.givenName,
            why: '',
          }),
        )
      })
  }
}

const newest = 10

async function newOrders(tx: Tx, officer: string, since: Temporal.PlainDate): Promise<Order[]> {
  const people = (await caseloadOf(tx, [officer])).map(({ person }) => person)
  const orders = [...(await currentOrders(tx, people)).values()].flat()
  const until = tx.today.subtract({ days: newest })
  const recent = orders.filter(
    ({ madeOn }) => Temporal.PlainDate.compare(madeOn, since) >= 0 && Temporal.PlainDate.compare(madeOn, until) < 0,
  )
  const stands = await inductedFor(tx, recent)
  const heads = await Promise.all(recent.map(({ person }) => headOf(tx, person)))
  const told = heads.flatMap((head) => (head?.interpreter?.needed === 'yes' ? [] : [head?.id]))
  return recent.filter(({ id, person }) => stands.get(id)?.standing === 'none' && told.includes(person))
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
