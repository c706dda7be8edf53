import {
  Checkbox,
  Checkboxes,
  DateField,
  Details,
  type FormState,
  NumberField,
  type Option,
  Radios,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { type CodeName, type FactField, type FactKind, fieldsOf, type Lists, toldKinds, weekdays } from '../rules.ts'
import { asked, told } from '../words.ts'
import { atStart, choiceOf, labelOf } from './values.tsx'

type Given = { form: FormState; lists: Lists }

/**
 * What a kind of fact asks, in its order. A form with several facts gives each a `prefix` before its names, and may leave some
 * particulars out.
 */
export const FactFields = ({
  kind,
  without = [],
  ...given
}: Given & { kind: FactKind; prefix?: string; without?: readonly string[] }) => (
  <>
    {(fieldsOf[kind] as readonly FactField[])
      .filter(({ name }) => !without.includes(name))
      .map((field) => (
        <OneField key={field.name} kind={kind} field={field} {...given} />
      ))}
  </>
)

const fewest = 7

function OneField({
  kind,
  field,
  form,
  lists,
  prefix = '',
}: Given & { kind: FactKind; field: FactField; prefix?: string }) {
  const hint = (asked[kind] as Record<string, { hint?: string }>)[field.name]?.hint
  const props = {
    form,
    name: `${prefix}${field.name}`,
    label: labelOf(kind, field.name, lists),
    ...(hint ? { hint } : {}),
    ...(field.need || field.as === 'tick' ? {} : { optional: true }),
  }
  if (field.as === 'tick') return <Checkbox {...props} />
  if (field.as === 'day') return <DateField {...props} />
  if (field.as === 'time') return <TimeField {...props} />
  if (field.as === 'whole') return <NumberField {...props} />
  if (field.as === 'days')
    return (
      <Checkboxes {...props} inline options={weekdays.map((value) => ({ value, label: choiceOf(value, lists) }))} />
    )
  if (field.as === 'text') return <TextArea {...props} rows={3} />
  if (field.as === 'choice')
    return (
      <Radios
        {...props}
        inline={field.of.length < 4}
        options={field.of.map((value) => ({ value, label: choiceOf(value, lists) }))}
      />
    )
  if (field.as === 'line') return <TextField {...props} />
  const list = lists[field.from]
  return list.length < fewest ? (
    <Radios {...props} options={optionsOf(list)} />
  ) : (
    <Select {...props} options={optionsOf(list)} />
  )
}

export const optionsOf = (list: readonly CodeName[]): Option[] =>
  list.map(({ code, name }) => ({ value: code, label: name }))

/** Where a fact comes from, when it was so, and whether it must be kept from the person. */
export function ToldFields({ form, lists, kind, dated = true }: Given & { kind: FactKind; dated?: boolean }) {
  return (
    <>
      {kind === 'alert' && (
        <DateField form={form} name="reviewOn" label={told.reviewOn.label} hint={told.reviewOn.hint} optional />
      )}
      {dated && (
        <DateField form={form} name="validFrom" label={told.validFrom.label} hint={told.validFrom.hint} optional />
      )}
      <SourceFields form={form} lists={lists} />
      {toldKinds.includes(kind) && (
        <DateField form={form} name="toldOn" label={told.toldOn.label} hint={told.toldOn.hint} optional />
      )}
      <Details
        summary={told.source}
        open={['validTo', 'verifiedHow'].some((name) => form.errors[name] || form.values[name])}
      >
        <Checkbox
          form={form}
          name="verified"
          label={told.verified.label}
          reveals={<TextField form={form} name="verifiedHow" label={told.verifiedHow.label} />}
        />
        {dated && <DateField form={form} name="validTo" label={told.validTo.label} hint={told.validTo.hint} optional />}
      </Details>
      <Checkbox form={form} name="keptFromPerson" label={told.kept.label} hint={told.kept.hint} />
    </>
  )
}

/** Who said so: never filled in beforehand. */
export const SourceFields = ({ form, lists }: Given) => (
  <>
    <Select
      form={form}
      name="saidBy"
      label={told.saidBy.label}
      options={optionsOf(lists.factSources).map(({ label, ...option }) => ({ ...option, label: atStart(label) }))}
    />
    <TextField form={form} name="saidByName" label={told.saidByName.label} hint={told.saidByName.hint} optional />
  </>
)
