import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  DateField,
  Details,
  Form,
  type FormState,
  NumberField,
  type PageContext,
  Select,
  Stack,
  shownValue,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { EndOrderData } from './data.ts'
import { CourtFields, madeLine, runLine } from './parts.tsx'

const words = all.orders
const { ending } = all.life

type Props = { data: EndOrderData; ctx: PageContext; form: FormState }

/** Recording that an order has ended, how, and what was left. What is known stands there already, to be changed. */
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
        <Left order={order} form={form} />
        <TextArea form={form} name="why" label={words.end.why} rows={2} optional />
        <Buttons>
          <Button kind="primary">{words.end.save}</Button>
          <a href={`/orders/${order.id}`}>{words.cancel}</a>
        </Buttons>
      </Form>
    </Card>
  </PersonFrame>
)

/** What was left when it ended: only what this order asked for. */
function Left({ order, form }: { order: EndOrderData['order']; form: FormState }) {
  const own = order.conditions.filter(({ imposedBy, state }) => imposedBy !== 'law' && state === 'current')
  const worked = own.find(({ inputs }) => inputs.hours !== undefined)
  const typed = ['unmet', 'hoursLeft', 'left'].some((name) => shownValue(form, name) !== '')
  return (
    <Details summary={ending.summary} open={typed}>
      <Stack tight>
        {own.length > 0 && (
          <Checkboxes
            form={form}
            name="unmet"
            label={ending.unmet}
            options={own.map(({ id, asOrdered }) => ({ value: id, label: asOrdered }))}
          />
        )}
        {worked && (
          <NumberField
            form={form}
            name="hoursLeft"
            label={ending.hours}
            hint={ending.ordered(worked.inputs.hours ?? '')}
            optional
          />
        )}
        <TextField form={form} name="left" label={ending.left} optional />
      </Stack>
    </Details>
  )
}
