import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  HiddenField,
  Muted,
  type PageContext,
  Radios,
  showDate,
  TextArea,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { LifeValue } from '../rules.ts'
import { words as all } from '../words.ts'
import type { HappeningData, WithdrawalData } from './data.ts'
import { CourtFields, madeLine, runLine } from './parts.tsx'
import { eventName, NextEvents } from './story.tsx'

const words = all.life
const { form: says } = words

type Props<Data> = { data: Data; ctx: PageContext; form: FormState }

/** Recording one thing that became of an order; what can, where none was chosen yet. */
export const HappeningPage = ({ data: { value, ...data }, ctx, form }: Props<HappeningData>) =>
  value ? (
    <OnePage data={{ ...data, value }} ctx={ctx} form={form} />
  ) : (
    <PersonFrame ctx={ctx} head={data.head} current="orders" title={words.next}>
      <Card id="next" title={words.next} padded>
        {data.next.length === 0 ? <p>{words.none}</p> : <NextEvents next={data.next} />}
      </Card>
    </PersonFrame>
  )

type One = HappeningData & { value: LifeValue }

/** One thing that became of an order: its day, who decided it, and why. */
function OnePage({ data: { head, order, value, courts }, ctx, form }: Props<One>) {
  const { event, name, by, counts, source, verified } = value
  const title = says.title(words.event(event, name))
  const decided = by.some((one) => one !== 'officer' && one !== 'statute')
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={title} form={form}>
      <Card id="happening" title={title} padded>
        <p dir="auto">
          {order.typeName}. {madeLine(order, ctx)}. {runLine(order, ctx)}
        </p>
        <Form form={form} action={`/orders/${order.id}/events?event=${event}`}>
          <HiddenField form={form} name="event" />
          <DateField form={form} name="on" label={says.onOf[event] ?? says.on} />
          {event === 'suspended' && (
            <DateField form={form} name="lastDay" label={says.lastDay} hint={says.lastDayHint} optional />
          )}
          {by.length > 1 ? (
            <Radios
              form={form}
              name="decidedBy"
              label={says.decidedBy}
              options={by.map((one) => ({ value: one, label: words.decider(one) }))}
              inline
            />
          ) : (
            <HiddenField form={form} name="decidedBy" />
          )}
          {decided && <CourtFields form={form} courts={courts} label={says.court} />}
          <TextArea form={form} name="why" label={says.why} rows={2} optional={event !== 'discharge-refused'} />
          <p>
            <Muted>
              {counts && says.counts[counts]} {says.source(source)}
              {!verified && ` (${all.orders.unchecked})`}
            </Muted>
          </p>
          <Buttons>
            <Button kind="primary">{says.save}</Button>
            <a href={`/orders/${order.id}`}>{all.orders.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

/** Saying that an event of an order was entered in error. */
export const WithdrawalPage = ({ data: { head, order, event }, ctx, form }: Props<WithdrawalData>) => (
  <PersonFrame ctx={ctx} head={head} current="orders" title={words.withdrawal.title} form={form}>
    <Card id="withdrawal" title={words.withdrawal.title} padded>
      <p dir="auto">
        {order.typeName}. {words.withdrawal.text(eventName(event), showDate(event.on, ctx.zone))}
      </p>
      <Form form={form} action={`/order-events/${event.id}/withdrawal`}>
        <TextArea form={form} name="why" label={words.withdrawal.why} rows={2} />
        <Buttons>
          <Button kind="primary">{words.withdrawal.save}</Button>
          <a href={`/orders/${order.id}`}>{words.withdrawal.back}</a>
        </Buttons>
      </Form>
    </Card>
  </PersonFrame>
)
