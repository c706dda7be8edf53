import type { ComponentChildren } from 'preact'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Details,
  Form,
  type FormState,
  Head,
  NumberField,
  Page,
  type PageContext,
  Row,
  Select,
  Stack,
  Tag,
  Tags,
  TextField,
  TimeField,
  titleOf,
} from '../../../platform/ui/index.ts'
import { boardWords, sheetWords, lodgeWords as words } from '../words.ts'

type Option = { value: string; label: string }
/** A stop as the form shows it beside its fields: what is known of it already is not asked for. */
export type FormStop = {
  /** The stop or the appointment that it is. */
  id: string | undefined
  /** What stands there: who and where. Without it the row is empty and asks for all of it. */
  known: string | undefined
  alerts: readonly { name: string; severity: string; two: boolean }[]
  closed: boolean
}
export type LodgeData = {
  /** Absent for a sheet that is only now lodged. */
  sheet: { id: string; version: number } | undefined
  day: Temporal.PlainDate
  officer: string
  options: { seconds: Option[]; cars: Option[]; people: Option[] }
  rows: FormStop[]
  values: Record<string, unknown>
}
type Props = { data: LodgeData; ctx: PageContext; form: FormState }

/** The form of a running sheet, to lodge or to change: what is booked stands on it already. */
export function LodgePage({ data, ctx, form: given }: Props) {
  const { sheet } = data
  const sent = Object.keys(given.values).length > 0
  const form = { ...given, values: sent ? given.values : data.values, version: sheet?.version }
  const title = sheet ? words.changeTitle : words.title
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="visits"
      back={
        sheet ? { href: `/visits/${sheet.id}`, text: sheetWords.name } : { href: '/visits', text: boardWords.title }
      }
    >
      <Head title={title} sub={sheet ? words.changeSub : words.sub} />
      <Stack>
        {!sheet && <OtherDay data={data} />}
        <Form form={form} action={sheet ? `/visits/${sheet.id}/changes` : '/visits'} wide>
          <Stack>
            {!sheet && <input type="hidden" name="day" value={data.day.toString()} />}
            <Stops data={data} form={form} />
            <When form={form} />
            <Who data={data} form={form} />
            {sheet && <TextField form={form} name="why" label={words.changeWhy} spellcheck />}
            <Buttons>
              <Button kind="primary">{sheet ? words.saveChange : words.save}</Button>
            </Buttons>
          </Stack>
        </Form>
      </Stack>
    </Page>
  )
}

function OtherDay({ data: { day } }: { data: LodgeData }) {
  const form = { values: { day: day.toString() }, errors: {} }
  return (
    <Form form={form} action="/visits/new" method="get">
      <Row>
        <DateField form={form} name="day" label={words.day} />
        <Button>{words.show}</Button>
      </Row>
    </Form>
  )
}

const days: Option[] = words.days.map((label, nth) => ({ value: `${nth}`, label }))

const When = ({ form }: { form: FormState }) => (
  <Card id="when" title={words.when} padded>
    <Row>
      <TimeField form={form} name="leaves" label={words.leaves} />
      <TimeField form={form} name="returns" label={words.returns} />
      <Select
        form={form}
        name="returnsDay"
        label={words.returnsDay}
        options={days.slice(1)}
        choose={words.days[0] ?? ''}
      />
    </Row>
  </Card>
)

const Who = ({ data: { options }, form }: { data: LodgeData; form: FormState }) => (
  <Card id="who" title={words.who} padded>
    <Select
      form={form}
      name="second"
      label={words.second}
      hint={words.secondHint}
      options={options.seconds}
      choose={words.nobody}
      width="medium"
    />
    <Checkbox form={form} name="ask" label={words.ask} hint={words.askHint} />
    <Select
      form={form}
      name="vehicle"
      label={words.vehicle}
      options={options.cars}
      choose={words.noCar}
      width="medium"
    />
    <TextField
      form={form}
      name="vehicleOther"
      label={words.vehicleOther}
      hint={words.vehicleOtherHint}
      optional
      width="medium"
    />
    <TextField form={form} name="phone" type="tel" label={words.phone} width="medium" />
    <TextField form={form} name="safeWord" label={words.safeWord} hint={words.safeWordHint} optional width="medium" />
  </Card>
)

function Stops({ data, form }: { data: LodgeData; form: FormState }) {
  const none = data.rows.every(({ known, closed }) => known === undefined && !closed)
  return (
    <>
      <p>{none ? words.none : words.inOrder}</p>
      {data.rows.map((row, nth) => {
        const stop = sentRow(data, form, nth) ?? row
        const card = <StopCard key={`stop-${nth + 1}`} row={stop} nth={nth} data={data} form={form} />
        if (none || stop.known !== undefined || stop.closed) return card
        return (
          <Details key={`stop-${nth + 1}`} summary={words.another} open={isTyped(form, nth)}>
            {card}
          </Details>
        )
      })}
    </>
  )
}

const isTyped = ({ values, errors }: FormState, nth: number) =>
  [...Object.entries(values), ...Object.entries(errors)].some(
    ([name, value]) => name.startsWith(`stops.${nth}.`) && value !== '',
  )

/** What was sent names its stop itself: the day may have changed since the form was drawn. */
function sentRow({ rows }: LodgeData, { values }: FormState, nth: number): FormStop | undefined {
  const sent = values[`stops.${nth}.stop`] ?? values[`stops.${nth}.appointment`]
  return sent ? rows.find(({ id }) => id === sent) : undefined
}

type StopProps = { row: FormStop; nth: number; data: LodgeData; form: FormState }

function StopCard(props: StopProps) {
  const { row, nth } = props
  const title = row.known ?? (row.closed ? words.stop(nth + 1) : words.another)
  return (
    <Card id={`stops-${nth}`} title={<span dir="auto">{title}</span>} padded>
      {row.alerts.length > 0 && (
        <Tags>
          {row.alerts.map(({ name, severity }) => (
            <Tag key={name} tone={severity === 'high' ? 'red' : 'amber'}>
              {name}
            </Tag>
          ))}
        </Tags>
      )}
      {row.closed ? <p>{words.closed}</p> : <StopFields {...props} />}
    </Card>
  )
}

function StopFields({ row, nth, data, form }: StopProps) {
  const name = (part: string) => `stops.${nth}.${part}`
  const hidden = (part: string): ComponentChildren => {
    const value = form.values[name(part)]
    return value ? <input type="hidden" name={name(part)} value={String(value)} /> : null
  }
  return (
    <>
      {hidden('stop')}
      {hidden('appointment')}
      {row.known === undefined && (
        <>
          <Select
            form={form}
            name={name('person')}
            label={words.person}
            hint={words.personHint}
            options={data.options.people}
            choose={words.noPerson}
            width="medium"
          />
          <Select
            form={form}
            name={name('kind')}
            label={words.kind}
            options={[{ value: 'overnight', label: words.kinds.overnight }]}
            choose={words.kinds.elsewhere}
            width="medium"
          />
          <TextField form={form} name={name('place')} label={words.place} hint={words.placeHint} spellcheck />
          <TextField form={form} name={name('why')} label={words.why} optional spellcheck />
        </>
      )}
      <Row>
        <TimeField form={form} name={name('arrives')} label={words.arrives} />
        <Select
          form={form}
          name={name('day')}
          label={words.stopDay}
          options={days.slice(1)}
          choose={words.days[0] ?? ''}
        />
        <NumberField form={form} name={name('minutes')} label={words.minutes} />
      </Row>
      {row.known !== undefined && (
        <Checkbox
          form={form}
          name={name('drop')}
          label={data.sheet ? words.drop : words.leaveOut}
          reveals={data.sheet && <TextField form={form} name={name('dropWhy')} label={words.dropWhy} spellcheck />}
        />
      )}
    </>
  )
}
