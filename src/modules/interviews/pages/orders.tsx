import { Fold, Muted, type PageContext, Stack, showDate } from '../../../platform/ui/index.ts'
import { StateTag } from '../../orders/index.ts'
import { Typed } from '../../people/index.ts'
import { prep as words } from '../words.ts'
import type { InterviewData } from './shapes.ts'

/** The orders that run, with the conditions of their own; the standard ones are counted. */
export function Orders({ data: { head, before }, ctx }: { data: InterviewData; ctx: PageContext }) {
  return (
    <Fold
      id="orders"
      title={words.orders}
      gist={before.orders.map(({ typeName }) => typeName).join(', ') || words.noOrder}
    >
      <Stack tight>
        {before.orders.length === 0 && <Muted>{words.noOrder}</Muted>}
        {before.orders.map((order) => (
          <OneOrder key={order.id} order={order} ctx={ctx} />
        ))}
        <a href={`/people/${head.id}/orders`}>{words.allOrders}</a>
      </Stack>
    </Fold>
  )
}

function OneOrder({ order, ctx }: { order: InterviewData['before']['orders'][number]; ctx: PageContext }) {
  const current = order.conditions.filter(({ bound }) => bound === 'now')
  const own = current.filter(({ standard }) => !standard)
  const rest = current.length - own.length
  return (
    <div>
      <p>
        <a href={`/orders/${order.id}`}>
          <b>{order.typeName}</b>
        </a>{' '}
        <Muted>{order.endsOn ? words.until(showDate(order.endsOn, ctx.zone)) : ''}</Muted>{' '}
        <StateTag state={order.state} />
      </p>
      <ul>
        {own.map(({ id, plain, name, asOrdered }) => (
          <li key={id}>
            <Typed text={plain || name || asOrdered} />
          </li>
        ))}
      </ul>
      {rest > 0 && <Muted>{words.standard(rest)}</Muted>}
    </div>
  )
}
