import { Bar, Card, EmptyState, Muted, type PageContext, ProgressList, showDate } from '../../../platform/ui/index.ts'
import { type Inducted, InductedLine } from '../../inductions/index.ts'
import { binds, StateTag } from '../../orders/index.ts'
import { overview as words } from '../words.ts'
import type { RecordData } from './shapes.ts'

type Order = RecordData['orders'][number]
const mostConditions = 5

/** The orders that run, each with its conditions in brief: those of its own first; what is left is counted. */
export function OrdersCard({ data: { head, orders, inducted }, ctx }: { data: RecordData; ctx: PageContext }) {
  const all = `/people/${head.id}/orders`
  return (
    <Card id="orders" title={words.orders} actions={<a href={all}>{words.allOrders}</a>}>
      {orders.length === 0 ? (
        <EmptyState icon="court" title={words.noOrder} />
      ) : (
        <ProgressList items={orders.flatMap((order) => itemsOf(order, inducted.get(order.id), ctx))} />
      )}
    </Card>
  )
}

function itemsOf(order: Order, stands: Inducted | undefined, ctx: PageContext) {
  const now = order.conditions.filter(binds)
  const named = now.toSorted((one, other) => Number(one.standard) - Number(other.standard)).slice(0, mostConditions)
  const rest = now.length - named.length
  return [
    {
      key: order.id,
      title: (
        <b>
          <a href={`/orders/${order.id}`}>{order.typeName}</a> <StateTag state={order.state} />
        </b>
      ),
      bar: barOf(order, ctx),
      state: (
        <a href={`/orders/${order.id}/dates`}>
          {order.endsOn ? words.until(showDate(order.endsOn, ctx.zone)) : words.noEnd}
        </a>
      ),
    },
    ...(stands
      ? [{ key: `${order.id}-explained`, title: <InductedLine order={order.id} now={stands} ctx={ctx} /> }]
      : []),
    ...named.map(({ id, name, asOrdered, validTo }) => ({
      key: id,
      title: <span dir="auto">{name || asOrdered}</span>,
      state: validTo ? words.until(showDate(validTo, ctx.zone)) : '',
    })),
    ...(rest > 0 ? [{ key: `${order.id}-rest`, title: <Muted>{words.conditions(rest)}</Muted> }] : []),
  ]
}

function barOf({ startsOn, endsOn, typeName }: Order, ctx: PageContext) {
  if (!endsOn) return undefined
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  const days = (to: Temporal.PlainDate) => Math.max(0, startsOn.until(to, { largestUnit: 'days' }).days)
  return <Bar value={days(today)} max={Math.max(1, days(endsOn))} label={typeName} />
}
