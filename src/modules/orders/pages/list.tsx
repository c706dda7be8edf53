import {
  Card,
  Details,
  EmptyState,
  KeyValues,
  LinkButton,
  type PageContext,
  Stack,
  Tag,
  Tags,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, Typed } from '../../people/index.ts'
import type { Condition, Offence, Order } from '../rules/shown.ts'
import { finalEvents, isOpen } from '../rules.ts'
import { words as all } from '../words.ts'
import type { OrdersData } from './data.ts'
import { madeLine, runLine, StateTag } from './parts.tsx'

const words = all.orders

type Props = { data: OrdersData; ctx: PageContext }

/** The orders of a person: those that run now, then the earlier ones. */
export function OrdersPage({ data: { head, orders, may }, ctx }: Props) {
  const now = orders.filter(({ state }) => isOpen(state))
  const earlier = orders.filter((order) => !now.includes(order))
  const record = may.record && <RecordLink person={head.id} first={orders.length === 0} />
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title} actions={orders.length > 0 && record}>
      <Stack>
        <InTab person={head.id} tab="orders" current="orders" />
        {orders.length > 0 && (
          <p>
            <a href={`/people/${head.id}/orders/timeline`}>{all.life.timeline.link}</a>
          </p>
        )}
        {now.length === 0 && (
          <Card id="now" title={words.now}>
            {orders.length > 0 ? (
              <EmptyState icon="court" title={words.noneNow} />
            ) : (
              <EmptyState icon="court" title={words.none} action={record}>
                {words.noneText(head.name.spoken)}
              </EmptyState>
            )}
          </Card>
        )}
        {now.map((order) => (
          <OrderCard key={order.id} order={order} ctx={ctx} />
        ))}
        {earlier.length > 0 && (
          <Card id="earlier" title={words.earlier} padded>
            <Stack>
              {earlier.map((order) => (
                <Details key={order.id} summary={<EarlierLine order={order} ctx={ctx} />}>
                  <OrderFacts order={order} ctx={ctx} />
                </Details>
              ))}
            </Stack>
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}

const RecordLink = ({ person, first }: { person: string; first: boolean }) => (
  <LinkButton href={`/people/${person}/orders/new`} icon="plus" kind={first ? 'primary' : 'plain'} small={!first}>
    {first ? words.recordNext : words.record}
  </LinkButton>
)

const OrderCard = ({ order, ctx }: { order: Order; ctx: PageContext }) => (
  <Card
    id={`order-${order.id}`}
    title={
      <Tags>
        {order.typeName}
        <StateTag state={order.state} />
      </Tags>
    }
    actions={<a href={`/orders/${order.id}`}>{words.openNamed(order.typeShort)}</a>}
    padded
  >
    <OrderFacts order={order} ctx={ctx} />
  </Card>
)

const EarlierLine = ({ order, ctx }: { order: Order; ctx: PageContext }) => (
  <>
    {order.typeName}, {runLine(order, ctx)} <StateTag state={order.state} />
  </>
)

/** What an order says, in short: who made it, its days, the offences and the conditions. */
export const OrderFacts = ({ order, ctx }: { order: Order; ctx: PageContext }) => (
  <KeyValues
    items={[
      { label: words.page.court, value: <span dir="auto">{madeLine(order, ctx)}</span> },
      { label: words.page.runs, value: runLine(order, ctx), note: endedNote(order) },
      { label: words.offences, value: <OffenceList offences={order.offences} /> },
      { label: words.conditions, value: <ConditionList conditions={order.conditions} order={order} /> },
    ]}
  />
)

function endedNote({ events }: Order): string | undefined {
  const ended = events.findLast(({ kind, withdrawn }) => finalEvents.includes(kind) && !withdrawn)
  return ended && [ended.howName || ended.name, ended.court].filter(Boolean).join(', ')
}

const OffenceList = ({ offences }: { offences: Offence[] }) =>
  offences.length === 0 ? (
    words.offencesNone
  ) : (
    <ul>
      {offences.map((offence) => (
        <li key={offence.id}>
          <span dir="auto">{offence.what}</span>{' '}
          {offence.domesticViolence && <Tag tone="amber">{words.domesticViolence}</Tag>}
        </li>
      ))}
    </ul>
  )

function ConditionList({ conditions, order }: { conditions: Condition[]; order: Order }) {
  const own = conditions.filter(({ imposedBy }) => imposedBy !== 'law')
  const law = conditions.filter(({ imposedBy }) => imposedBy === 'law')
  return (
    <>
      {conditions.length === 0 && words.conditionsNone}
      {own.length > 0 && <Conditions list={own} />}
      {law.length > 0 && (
        <Details summary={words.lawCount(law.length, order.typeShort)}>
          <Conditions list={law} />
        </Details>
      )}
    </>
  )
}

const Conditions = ({ list }: { list: Condition[] }) => (
  <ul>
    {list.map((condition) => (
      <li key={condition.id}>
        <Typed text={condition.asOrdered} />{' '}
        {condition.state !== 'current' && <Tag>{all.conditions.state(condition.state)}</Tag>}
        {condition.bound === 'resting' && <Tag>{all.conditions.resting}</Tag>}
      </li>
    ))}
  </ul>
)
