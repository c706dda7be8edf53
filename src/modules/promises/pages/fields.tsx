import {
  DateField,
  Details,
  FieldGroup,
  type FormState,
  HiddenField,
  Island,
  Muted,
  Radios,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { rowsShown, type ShownPromise, whoseWords } from '../rules.ts'
import { states, whose as whoseNames, words } from '../words.ts'

const parts = ['whose', 'what', 'due'] as const
const nameOf = (at: number, part: (typeof parts)[number]) => `promises.${at}.${part}`

/**
 * What was promised, for any form with a text: whose, what and by when, repeating. With script, words that are selected in the text
 * named become the next row's in one press.
 */
export function PromiseFields({ form, text }: { form: FormState; text?: string }) {
  const names = Array.from({ length: rowsShown }, (_, at) => parts.map((part) => nameOf(at, part))).flat()
  const filled = names.some((name) => form.values[name] || form.errors[name])
  const rows = (
    <Details summary={words.mark} open={filled}>
      <Stack tight>
        <Muted>{words.markHint}</Muted>
        {Array.from({ length: rowsShown }, (_, at) => (
          <OneRow key={nameOf(at, 'what')} form={form} at={at} />
        ))}
      </Stack>
    </Details>
  )
  if (!text) return rows
  return (
    <Island
      name="promise"
      props={{ text, label: words.marker, hint: words.markerHint, list: 'promises', rows: rowsShown }}
    >
      {rows}
    </Island>
  )
}

const OneRow = ({ form, at }: { form: FormState; at: number }) => (
  <FieldGroup form={form} name={`promises.${at}`} label={words.row(at + 1)} optional>
    <Radios
      form={form}
      name={nameOf(at, 'whose')}
      label={words.whose}
      inline
      options={whoseWords.map((value) => ({ value, label: whoseNames[value] }))}
    />
    <TextField form={form} name={nameOf(at, 'what')} label={words.what} spellcheck />
    <DateField form={form} name={nameOf(at, 'due')} label={words.due} optional />
  </FieldGroup>
)

/** What was promised before, each to be settled in the same save; left alone it stays open. */
export const SettleFields = ({ form, list }: { form: FormState; list: readonly ShownPromise[] }) => (
  <>
    {list.map(({ id, whose, what }, at) => (
      <div key={id}>
        <HiddenField form={{ values: { [`settled.${at}.promise`]: id }, errors: {} }} name={`settled.${at}.promise`} />
        <Radios
          form={form}
          name={`settled.${at}.how`}
          label={<span dir="auto">{`${whoseNames[whose]}: ${what}`}</span>}
          inline
          optional
          options={[
            { value: 'kept', label: states.kept },
            { value: 'not-kept', label: states['not-kept'] },
            { value: 'open', label: words.stillOpen },
          ]}
        />
      </div>
    ))}
  </>
)
