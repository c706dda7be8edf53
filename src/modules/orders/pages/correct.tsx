import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  type PageContext,
  Select,
  showDate,
  TextArea,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { Order } from '../rules/shown.ts'
import { words as all } from '../words.ts'
import type { CorrectOrderData } from './data.ts'
import { changing, Meanwhile, madeLine, runLine, shownEnd } from './parts.tsx'
import { OrderTerms } from './terms.tsx'

const words = all.orders

type Props = { data: CorrectOrderData; ctx: PageContext; form: FormState }

/** Correcting what was recorded of an order's terms. */
export function CorrectOrderPage({ data: { head, order, types, makers, courts, asks }, ctx, form: typed }: Props) {
  const { form: given, shown } = shownEnd(typed)
  const form = changing(given, knownOf(order), order.version)
  const options = types.map(({ code, name, until }) => ({
    value: code,
    label: until ? words.steps.until(name, showDate(Temporal.PlainDate.from(until), ctx.zone)) : name,
  }))
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.correct.title} form={given}>
      <Card id="correct" title={words.correct.title} padded>
        <p>{words.correct.text}</p>
        <Meanwhile form={given} version={order.version}>
          {order.typeName}, {madeLine(order, ctx)}, {runLine(order, ctx)}
        </Meanwhile>
        <Form form={form} action={`/orders/${order.id}/correction`}>
          <Select form={form} name="type" label={words.fields.type} options={options} />
          <DateField form={form} name="madeOn" label={words.fields.madeOn} />
          <OrderTerms form={form} courts={courts} makers={makers} asks={asks} shown={shown} />
          <TextArea form={form} name="why" label={words.fields.why} rows={2} />
          <Buttons>
            <Button kind="primary">{words.correct.save}</Button>
            <a href={`/orders/${order.id}`}>{words.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

const knownOf = ({ madeToEndOn: endsOn, ...order }: Order) => {
  const { type, madeBy, madeOn, court, courtFile, startsOn, asOrdered, source, verified } = order
  const { term, nonParole, creditDays, portion, releaseOn, paroleEligibleOn, curfewEligibleOn, convictedOn } = order
  const lengths = {
    term: term && all.dates.length(term),
    nonParole: nonParole && all.dates.length(nonParole),
    ...{ creditDays, portion, releaseOn, paroleEligibleOn, curfewEligibleOn, convictedOn },
  }
  return { type, madeBy, madeOn, court, courtFile, startsOn, endsOn, ...lengths, asOrdered, source, verified }
}
