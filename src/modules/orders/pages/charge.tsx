import {
  Checkbox,
  DateField,
  Details,
  type FormState,
  type PageContext,
  Row,
  shownValue,
  TextField,
} from '../../../platform/ui/index.ts'
import { words as all } from '../words.ts'
import type { ChargeData } from './data.ts'
import { EntryForm } from './entry-form.tsx'
import { CourtFields } from './parts.tsx'

const words = all.charges
const { fields } = words

type Props = { data: ChargeData; ctx: PageContext; form: FormState }

/** Recording a charge that came while under supervision, or changing one: a new day in court, how it was settled. */
export function ChargePage({ data: { head, entry, courts }, ctx, form: given }: Props) {
  return (
    <EntryForm
      {...{ ctx, form: given, head, entry }}
      current="history"
      id="charge"
      reads={entry && [entry.what, entry.court, entry.settledHow].join(', ')}
      action={entry ? `/charges/${entry.id}/change` : `/people/${head.id}/charges`}
      back={`/people/${head.id}/history`}
      says={{ ...fields, title: entry ? words.change : words.add, save: words.save }}
    >
      {(form) => (
        <>
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
        </>
      )}
    </EntryForm>
  )
}

const Settled = ({ form }: { form: FormState }) => (
  <Details
    summary={fields.settledTitle}
    open={['settledOn', 'settledHow'].some((name) => shownValue(form, name) !== '' || form.errors[name])}
  >
    <DateField form={form} name="settledOn" label={fields.settledOn} optional />
    <TextField form={form} name="settledHow" label={fields.settledHow} optional />
  </Details>
)
