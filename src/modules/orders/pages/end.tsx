import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  type PageContext,
  Select,
  TextArea,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { EndOrderData } from './data.ts'
import { CourtFields, madeLine, runLine } from './parts.tsx'

const words = all.orders

type Props = { data: EndOrderData; ctx: PageContext; form: FormState }

/** Recording that an order has ended, and how. Nothing is chosen beforehand. */
export const EndOrderPage = ({ data: { head, order, reasons, courts }, ctx, form }: Props) => (
  <PersonFrame ctx={ctx} head={head} current="orders" title={words.end.title} form={form}>
    <Card id="end" title={words.end.title} padded>
      <p dir="auto">
        {order.typeName}. {madeLine(order, ctx)}. {runLine(order, ctx)}
      </p>
      <Form form={form} action={`/orders/${order.id}/end`}>
        <DateField form={form} name="endedOn" label={words.end.endedOn} />
        <Select
          form={form}
          name="how"
          label={words.end.how}
          options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <CourtFields form={form} courts={courts} label={words.end.court} />
        <TextArea form={form} name="why" label={words.end.why} rows={2} optional />
        <Buttons>
          <Button kind="primary">{words.end.save}</Button>
          <a href={`/orders/${order.id}`}>{words.cancel}</a>
        </Buttons>
      </Form>
    </Card>
  </PersonFrame>
)
