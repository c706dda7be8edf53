import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Details,
  Form,
  type FormState,
  type PageContext,
  Row,
  shownValue,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { ChargeData } from './data.ts'
import { CourtFields, changing, Meanwhile } from './parts.tsx'

const words = all.charges
const { fields } = words

type Props = { data: ChargeData; ctx: PageContext; form: FormState }

/** Recording a charge that came while under supervision, or changing one: a new day in court, how it was settled. */
export function ChargePage({ data: { head, entry, courts }, ctx, form: given }: Props) {
  const title = entry ? words.change : words.add
  const form = entry ? changing(given, { ...entry, why: '' }, entry.version) : given
  return (
    <PersonFrame ctx={ctx} head={head} current="history" title={title} form={given}>
      <Card id="charge" title={title} padded>
        {entry && (
          <Meanwhile form={given} version={entry.version}>
            {entry.what}, {entry.court}, {entry.settledHow}
          </Meanwhile>
        )}
        <Form form={form} action={entry ? `/charges/${entry.id}/change` : `/people/${head.id}/charges`}>
          <TextField form={form} name="what" label={fields.what} />
          <Row>
            <DateField form={form} name="chargedOn" label={fields.chargedOn} optional />
            <TextField form={form} name="lawPart" label={fields.lawPart} width="short" optional />
          </Row>
          <Checkbox form={form} name="domesticViolence" label={fields.dv} />
          <CourtFields form={form} courts={courts} label={fields.court} />
          <DateField form={form} name="nextCourtOn" label={fields.nextCourtOn} optional />
          <TextField form={form} name="source" label={fields.source} hint={fields.sourceHint} />
          <Checkbox form={form} name="verified" label={fields.verified} />
          {entry && <Settled form={form} />}
          <Buttons>
            <Button kind="primary">{words.save}</Button>
            <a href={`/people/${head.id}/history`}>{all.orders.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

const Settled = ({ form }: { form: FormState }) => (
  <>
    <Details
      summary={fields.settledTitle}
      open={['settledOn', 'settledHow'].some((name) => shownValue(form, name) !== '' || form.errors[name])}
    >
      <DateField form={form} name="settledOn" label={fields.settledOn} optional />
      <TextField form={form} name="settledHow" label={fields.settledHow} optional />
    </Details>
    <TextField form={form} name="why" label={fields.why} optional />
    <Checkbox form={form} name="enteredInError" label={fields.inError} />
  </>
)
