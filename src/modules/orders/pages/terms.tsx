import {
  Checkbox,
  DateField,
  Details,
  FieldGroup,
  type FormState,
  HiddenField,
  NumberField,
  Radios,
  Row,
  Select,
  Stack,
  shownValue,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import type { OrderAsks } from '../rules/doubts.ts'
import { words as all } from '../words.ts'
import { CourtFields, EndSeen } from './parts.tsx'

const { fields, maker } = all.orders

/** What an order says of itself: who made it, its days, the file, and where that was read. */
export function OrderTerms({
  form,
  courts,
  makers,
  asks,
  shown,
}: {
  form: FormState
  courts: string[]
  makers: readonly string[]
  asks: OrderAsks
  /** The last day that its length gives, where that was just worked out. */
  shown: string | undefined
}) {
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
      <DateField form={form} name="startsOn" label={fields.startsOn} hint={fields.startsOnHint} />
      <Ends form={form} shown={shown} />
      <Besides form={form} asks={asks} />
      <TextField form={form} name="source" label={fields.source} hint={fields.sourceHint} optional />
      <Checkbox form={form} name="verified" label={fields.verified} />
      <Details summary={fields.more} open={more}>
        <TextField form={form} name="courtFile" label={fields.courtFile} optional />
        <TextArea form={form} name="asOrdered" label={fields.asOrdered} optional />
      </Details>
    </Stack>
  )
}

/** Its last day, or its length: then the day that the length gives is shown before it is kept. */
const Ends = ({ form, shown }: { form: FormState; shown: string | undefined }) => (
  <FieldGroup form={form} name="ends" label={fields.ends} hint={fields.endsHint}>
    <Stack tight>
      <Row>
        <DateField form={form} name="endsOn" label={fields.endsOn} optional />
        <TextField form={form} name="term" label={fields.term} width="medium" optional />
      </Row>
      <EndSeen shown={shown} />
    </Stack>
  </FieldGroup>
)

/** What else the rules for the dates of such an order can use. */
function Besides({ form, asks }: { form: FormState; asks: OrderAsks }) {
  const { nonParole, creditDays, portions, days, convictedOn } = asks
  if (!nonParole && !creditDays && !convictedOn && portions.length === 0 && days.length === 0) return null
  return (
    <Row>
      {nonParole && <TextField form={form} name="nonParole" label={fields.nonParole} width="medium" optional />}
      {portions.length > 0 && (
        <Select
          form={form}
          name="portion"
          label={fields.portion}
          options={portions.map((code) => ({ value: code, label: code }))}
          optional
        />
      )}
      {creditDays && <NumberField form={form} name="creditDays" label={fields.creditDays} optional />}
      {days.map((name) => (
        <DateField key={name} form={form} name={name} label={fields[name]} optional />
      ))}
      {convictedOn && <DateField form={form} name="convictedOn" label={fields.convictedOn} optional />}
    </Row>
  )
}
