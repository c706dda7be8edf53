import {
  Button,
  Buttons,
  Card,
  type Column,
  DateField,
  Form,
  type FormState,
  Head,
  HiddenField,
  Muted,
  NumberField,
  Page,
  type PageContext,
  Radios,
  Stack,
  showDate,
  Table,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { OrderChange } from '../rules/shown.ts'
import { words as all } from '../words.ts'
import type { ChangesData, VariationData } from './data.ts'
import { CourtFields, EndSeen, madeLine, runLine, shownEnd } from './parts.tsx'
import { eventName } from './story.tsx'

const words = all.life.variation
const { form: says } = all.life

type Props<Data> = { data: Data; ctx: PageContext; form: FormState }

/** Recording a variation: another last day, other hours; conditions it added or changed follow from there. */
export function VariationPage({ data: { head, order, worked, by, courts }, ctx, form: typed }: Props<VariationData>) {
  const { form, shown } = shownEnd(typed)
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title} form={form}>
      <Card id="variation" title={words.title} padded>
        <p dir="auto">
          {order.typeName}. {madeLine(order, ctx)}. {runLine(order, ctx)}
        </p>
        <Form form={form} action={`/orders/${order.id}/variation`}>
          <DateField form={form} name="variedOn" label={all.conditions.fields.variedOn} />
          {by.length > 1 && (
            <Radios
              form={form}
              name="decidedBy"
              label={says.decidedBy}
              options={by.map((one) => ({ value: one, label: all.life.decider(one) }))}
              inline
            />
          )}
          <CourtFields form={form} courts={courts} label={says.court} />
          <DateField
            form={form}
            name="endsOn"
            label={words.endsOn}
            hint={words.endsOnHint(order.end.ordered ? showDate(order.end.ordered, ctx.zone) : all.orders.noEnd)}
            optional
          />
          <TextField
            form={form}
            name="term"
            label={words.term}
            hint={words.termHint(showDate(order.startsOn, ctx.zone))}
            width="medium"
            optional
          />
          <EndSeen shown={shown} />
          {worked.map(({ id, asOrdered, inputs }, at) => (
            <Stack key={id} tight>
              <HiddenField form={form} name={`hours.${at}.condition`} />
              <HiddenField form={form} name={`hours.${at}.version`} />
              <NumberField
                form={form}
                name={`hours.${at}.hours`}
                label={words.hours(asOrdered)}
                hint={words.hoursHint(inputs.hours ?? '')}
                optional
              />
            </Stack>
          ))}
          <TextArea form={form} name="why" label={says.why} rows={2} optional />
          <p>
            <Muted>{words.conditions}</Muted> <a href={`/orders/${order.id}/conditions/new`}>{all.conditions.add}</a>
          </p>
          <Buttons>
            <Button kind="primary">{words.save}</Button>
            <a href={`/orders/${order.id}`}>{all.orders.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

/** What one event of an order was; of a variation each thing that it changed, before and after, to be printed. */
export function ChangesPage({ data: { head, order, event, changes }, ctx }: Omit<Props<ChangesData>, 'form'>) {
  const day = showDate(event.on, ctx.zone)
  return (
    <Page ctx={ctx} title={words.one} back={{ href: `/orders/${order.id}`, text: all.life.withdrawal.back }} bare>
      <Stack>
        <Head title={words.one} sub={<span dir="auto">{all.orders.plain.for(head.name.spoken)}</span>} />
        <p dir="auto">
          {order.typeName}. {words.was(eventName(event), day, event.court)} {event.why}
        </p>
        {changes.length > 0 && (
          <Card id="changes" title={words.changes}>
            <Table caption={words.changes} columns={columnsFor(ctx)} rows={changes} keyOf={({ id }) => id} />
          </Card>
        )}
        <p>
          <Muted>{all.orders.plain.printed(showDate(ctx.now, ctx.zone), head.reference)}</Muted>
        </p>
      </Stack>
    </Page>
  )
}

const columnsFor = (ctx: PageContext): Column<OrderChange>[] => [
  { key: 'what', label: words.column.what, head: true, cell: ({ what }) => all.life.change(what) },
  {
    key: 'before',
    label: words.column.before,
    cell: ({ what, before }) => <span dir="auto">{sideOf(what, before, ctx)}</span>,
  },
  {
    key: 'after',
    label: words.column.after,
    cell: ({ what, after }) => <span dir="auto">{sideOf(what, after, ctx)}</span>,
  },
]

function sideOf(what: OrderChange['what'], text: string, ctx: PageContext): string {
  if (text === '') return words.nothing
  return what === 'ends-on' ? showDate(Temporal.PlainDate.from(text), ctx.zone) : text
}
