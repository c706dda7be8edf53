import {
  Card,
  Head,
  Muted,
  Page,
  type PageContext,
  Stack,
  showDate,
  showLongDay,
  TaskList,
} from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { Condition, Order } from '../rules/shown.ts'
import { words as all } from '../words.ts'
import type { OrderData } from './data.ts'

const words = all.orders.plain

type Props = { data: OrderData; ctx: PageContext }

/**
 * The order in plain words, for the person to take home: what it is, how long it lasts, what they must do. It holds
 * nothing else: no offence, no co-defendant, no police facts.
 */
export const PlainOrderPage = ({ data: { head, order }, ctx }: Props) => (
  <Page ctx={ctx} title={words.title} back={{ href: `/orders/${order.id}`, text: words.back }} bare>
    <Stack>
      <Head title={words.title} sub={<span dir="auto">{words.for(head.name.spoken)}</span>} />
      <p>
        {words.made(order.typeName, order.court, showLongDay(order.madeOn, ctx.zone))} {runs(order, ctx)}
      </p>
      {order.conditions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Card id="must" title={words.must}>
          <Conditions order={order} ctx={ctx} />
        </Card>
      )}
      <p>{words.ask}</p>
      <p>
        <Muted>{words.printed(showDate(ctx.now, ctx.zone), head.reference)}</Muted>
      </p>
    </Stack>
  </Page>
)

function runs({ startsOn, endsOn }: Order, ctx: PageContext): string {
  const start = showLongDay(startsOn, ctx.zone)
  return endsOn ? words.runs(start, showLongDay(endsOn, ctx.zone)) : words.runsOpen(start)
}

function Conditions({ order, ctx }: { order: Order; ctx: PageContext }) {
  const list = order.conditions.filter(({ state }) => state !== 'over')
  return (
    <TaskList
      items={[...list.filter(isOwn), ...list.filter((one) => !isOwn(one))].map((condition) => plainly(condition, ctx))}
    />
  )
}

const isOwn = ({ imposedBy }: Condition) => imposedBy !== 'law'

/** The plain words of the kind, and what the order itself says, unless that is the name of the kind. */
function plainly({ id, plain, name, asOrdered, validTo, validFrom, state }: Condition, ctx: PageContext) {
  const days = [
    state === 'coming' && words.starts(showDate(validFrom, ctx.zone)),
    validTo && words.until(showDate(validTo, ctx.zone)),
  ].filter(Boolean)
  return {
    key: id,
    title: plain || <Typed text={asOrdered} />,
    about: plain && asOrdered !== name && (
      <>
        {words.asOrdered} <Typed text={asOrdered} />
      </>
    ),
    when: days.join(' '),
  }
}
