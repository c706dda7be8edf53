import {
  Checkbox,
  DateField,
  Details,
  type FormState,
  HiddenField,
  Radios,
  Row,
  Stack,
  shownValue,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { words as all } from '../words.ts'
import { CourtFields } from './parts.tsx'

const { fields, maker } = all.orders

/** What an order says of itself: who made it, its days, the file, and where that was read. */
export function OrderTerms({ form, courts, makers }: { form: FormState; courts: string[]; makers: readonly string[] }) {
  const more = ['courtFile', 'asOrdered'].some((name) => shownValue(form, name) !== '')
  return (
    <Stack>
      {makers.length === 1 ? (
        <HiddenField form={form} name="madeBy" />
      ) : (
        <Radios
          form={form}
          name="madeBy"
          label={fields.madeBy}
          options={makers.map((by) => ({ value: by, label: maker(by) }))}
          inline
        />
      )}
      {(makers.includes('court') || makers.includes('another-state')) && <CourtFields form={form} courts={courts} />}
      <Row>
        <DateField form={form} name="startsOn" label={fields.startsOn} hint={fields.startsOnHint} />
        <DateField form={form} name="endsOn" label={fields.endsOn} hint={fields.endsOnHint} optional />
      </Row>
      <TextField form={form} name="source" label={fields.source} hint={fields.sourceHint} optional />
      <Checkbox form={form} name="verified" label={fields.verified} />
      <Details summary={fields.more} open={more}>
        <TextField form={form} name="courtFile" label={fields.courtFile} optional />
        <TextArea form={form} name="asOrdered" label={fields.asOrdered} optional />
      </Details>
    </Stack>
  )
}
