import { DateField, FieldGroup, type FormState, Select, Stack, TextField, WarnBar } from '../../../platform/ui/index.ts'
import type { Blank } from '../rules.ts'
import { words as all } from '../words.ts'

const words = all.conditions

/** What an order fills in of a kind of condition: the fields of a list of that name. */
export const Blanks = ({ form, blanks, name }: { form: FormState; blanks: readonly Blank[]; name: string }) => (
  <FieldGroup form={form} name={name} label={words.fields.blanks}>
    <Stack tight>
      {blanks.map((blank, at) => (
        <OneBlank key={blank.code} form={form} blank={blank} at={`${name}.${at}`} />
      ))}
    </Stack>
  </FieldGroup>
)

function OneBlank({ form, blank, at }: { form: FormState; blank: Blank; at: string }) {
  const name = `${at}.value`
  const options = (blank.options ?? []).map(({ code, name: label }) => ({ value: code, label }))
  return (
    <>
      <input type="hidden" name={`${at}.code`} value={blank.code} />
      {blank.type === 'date' && <DateField form={form} name={name} label={blank.label} optional />}
      {blank.type === 'choice' && <Select form={form} name={name} label={blank.label} options={options} optional />}
      {blank.type !== 'date' && blank.type !== 'choice' && (
        <TextField form={form} name={name} label={blank.label} optional />
      )}
    </>
  )
}

/** A form that came back to show blanks, without that as something wrong. */
export function shownBlanks({ errors: { blanksSeen: _, ...errors }, ...form }: FormState): FormState {
  return { ...form, errors }
}

/** That there are blanks on the page, and of which kinds, so that they may be left open with the next press. */
export const BlanksSeen = ({ kinds }: { kinds: readonly string[] }) => (
  <>
    {kinds.length > 0 && <WarnBar kind="information">{words.toFill}</WarnBar>}
    <input type="hidden" name="blanksSeen" value={kinds.join(' ') || noneSeen} />
  </>
)
/** Any text that no code of a condition is. */
const noneSeen = '-'
