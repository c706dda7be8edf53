import { Card, KeyValues, Muted, type PageContext, Prose, Stack, showDate } from '../../../platform/ui/index.ts'
import { type Inducted, InductedLine } from '../../inductions/index.ts'
import { binds, StateTag } from '../../orders/index.ts'
import { Typed } from '../../people/index.ts'
import { words } from '../words.ts'
import type { Shown } from './shapes.ts'

type Data = Shown['data']

/** The orders that run or are to begin: for what, from when to when, and what they ask, in plain words. */
export function Orders({ data: { orders, inducted }, ctx }: Shown) {
  if (orders.length === 0)
    return (
      <Card id="order" title={words.orders} padded>
        <Muted>{words.noOrder}</Muted>
      </Card>
    )
  return orders.map((order) => (
    <Card
      key={order.id}
      id={`order-${order.id}`}
      title={order.typeName}
      actions={<a href={`/orders/${order.id}`}>{words.wholeOrder}</a>}
      padded
    >
      <Stack tight>
        {order.state !== 'current' && (
          <p>
            <StateTag state={order.state} />
          </p>
        )}
        <KeyValues items={orderItems(order, ctx)} />
        <Explained order={order.id} now={inducted.get(order.id)} ctx={ctx} />
        <Conditions order={order} ctx={ctx} />
      </Stack>
    </Card>
  ))
}

const Explained = ({ order, now, ctx }: { order: string; now: Inducted | undefined; ctx: Shown['ctx'] }) =>
  now && (
    <p>
      <InductedLine order={order} now={now} ctx={ctx} />
    </p>
  )

function orderItems({ startsOn, endsOn, court, offences }: Data['orders'][number], { zone }: PageContext) {
  const start = showDate(startsOn, zone)
  const items: [label: string, value: string][] = [
    [words.when, endsOn ? words.runs(start, showDate(endsOn, zone)) : words.runsOpen(start)],
    [words.court, court],
    [words.offence, offences.map(({ what, lawPart }) => [what, lawPart].filter(Boolean).join(', ')).join('\n')],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))
}

/** Those of the order's own first and said plainly; the standard ones are counted, being the same for everybody. */
function Conditions({ order: { conditions }, ctx }: { order: Data['orders'][number]; ctx: PageContext }) {
  const now = conditions.filter(binds)
  const own = now.filter(({ standard }) => !standard)
  return (
    <>
      <ul>
        {own.map(({ id, plain, name, asOrdered, validTo }) => (
          <li key={id}>
            <Typed text={plain || name || asOrdered} />{' '}
            {validTo && <Muted>{words.until(showDate(validTo.subtract({ days: 1 }), ctx.zone))}</Muted>}
          </li>
        ))}
      </ul>
      {now.length > own.length && <Muted>{words.standard(now.length - own.length)}</Muted>}
    </>
  )
}

/** What police said happened: its beginning, and the way to all of it, where each look is written down. */
export const Police = ({ data: { facts }, ctx }: Shown) => (
  <Card id="police" title={words.police} padded>
    <Stack tight>
      {facts.length === 0 && <Muted>{words.noPolice}</Muted>}
      {facts.map(({ id, source, receivedOn, text, cut }) => (
        <div key={id}>
          <p>
            <a href={`/police-facts/${id}`} dir="auto">
              {source || words.readAll}
            </a>{' '}
            <Muted>{words.received(showDate(receivedOn, ctx.zone))}</Muted>
          </p>
          {text && <Prose>{cut ? `${text}…` : text}</Prose>}
        </div>
      ))}
    </Stack>
  </Card>
)

/** The criminal history in brief: how much since when, how it was dealt with, and the latest entries. */
export const History = ({ data: { head, history }, ctx }: Shown) => (
  <Card
    id="history"
    title={words.history}
    actions={history && <a href={`/people/${head.id}/history`}>{words.wholeHistory}</a>}
    padded
  >
    {history ? <InBrief history={history} ctx={ctx} /> : <Muted>{words.noHistory}</Muted>}
  </Card>
)

function InBrief({ history, ctx: { zone } }: { history: NonNullable<Data['history']>; ctx: PageContext }) {
  const dealt = history.outcomes.map(({ outcome, count }) => words.dealtWith(outcome, count)).join('; ')
  const rest = history.count - history.latest.length
  return (
    <Stack tight>
      <p>
        {words.entries(history.count, showDate(history.first, zone), showDate(history.last, zone))}{' '}
        <span dir="auto">{dealt}</span>
      </p>
      <ul>
        {history.latest.map(({ id, decidedOn, offence, outcome, court }) => (
          <li key={id}>
            {showDate(decidedOn, zone)}: <span dir="auto">{[offence, outcome, court].filter(Boolean).join('; ')}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <Muted>{words.moreEntries(rest)}</Muted>}
    </Stack>
  )
}
