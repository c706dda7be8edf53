import type { ComponentProps } from 'preact'
import { isFilled } from '../../../platform/forms/state.ts'
import {
  Checkbox,
  Checkboxes,
  type Clocked,
  DateField,
  Details,
  FieldGroup,
  type FormState,
  HiddenField,
  Muted,
  Radios,
  Stack,
  showWhen,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { PromiseFields } from '../../promises/index.ts'
import { answerLimit, type FormFor, fieldSlot, type NoteField } from '../rules.ts'
import { note as noteWords, form as words } from '../words.ts'
import { KeptText } from './kept-text.tsx'

type About = { form: FormState; ctx: Clocked; about: FormFor }

/**
 * The fields of a note of one kind, for any form: what the kind asks, how the person presented (nothing chosen
 * beforehand), the text with its draft, and the rest behind one line. `rows` is the height of the text.
 */
export function NoteFields({ form, ctx, about, rows = 8 }: About & { rows?: number }) {
  const fixed: FormState = { values: { noteKind: about.kind.code }, errors: {} }
  return (
    <>
      <HiddenField form={fixed} name="noteKind" />
      <AskedFields form={form} ctx={ctx} about={about} />
      <Text
        form={form}
        ctx={ctx}
        about={about}
        name="noteText"
        slot={about.slot}
        label={words.text}
        hint={words.textHint}
        rows={rows}
      />
      <PromiseFields form={form} text="noteText" />
      <More form={form} ctx={ctx} about={about} />
    </>
  )
}

/** What the kind asks, and how the person presented. */
export const AskedFields = ({ form, ctx, about }: About) => (
  <>
    {about.kind.fields.map((field, at) => (
      <Answer key={field.code} form={form} ctx={ctx} about={about} field={field} at={at} />
    ))}
    {about.groups.length > 0 && <Presentation form={form} about={about} />}
  </>
)

type TextProps = About & Omit<ComponentProps<typeof KeptText>, 'person' | 'draft'>

/** A text of the note, kept as it is typed. */
const Text = ({ about, slot, ...text }: TextProps) => (
  <KeptText person={about.person} slot={slot} draft={about.drafts.get(slot)} {...text} />
)

/** One thing that the kind asks. Its code goes with its answer, since the form holds a list of them. */
function Answer({ form, ctx, about, field, at }: About & { field: NoteField; at: number }) {
  const asked: FormState = { values: { [`noteAnswers.${at}.code`]: field.code }, errors: {} }
  return (
    <>
      <HiddenField form={asked} name={`noteAnswers.${at}.code`} />
      <Control form={form} ctx={ctx} about={about} field={field} name={`noteAnswers.${at}.answer`} />
    </>
  )
}

function Control({ form, ctx, about, field, name }: About & { field: NoteField; name: string }) {
  const { code, label, hint, type, options = [], required } = field
  const props = { form, name, label, ...(hint ? { hint } : {}), ...(required ? {} : { optional: true }) }
  if (type === 'text')
    return <Text {...props} ctx={ctx} about={about} slot={fieldSlot(about.slot, code)} rows={3} limit={answerLimit} />
  if (type === 'date') return <DateField {...props} />
  if (type === 'time') return <TimeField {...props} />
  if (type === 'line') return <TextField {...props} spellcheck />
  const yesNo = [
    { value: 'yes', label: noteWords.yes },
    { value: 'no', label: noteWords.no },
  ]
  const choices = options.map((option) => ({ value: option.code, label: option.name }))
  return <Radios {...props} inline options={type === 'yes-no' ? yesNo : choices} />
}

/** A word of each group, or none. */
const Presentation = ({ form, about }: { form: FormState; about: FormFor }) => (
  <FieldGroup form={form} name="presentation" label={words.presentation} optional>
    <Stack tight>
      {about.groups.map(({ code, name, options }, at) => {
        const asked: FormState = { values: { [`presentation.${at}.group`]: code }, errors: {} }
        const choices = options.map((option) => ({ value: option.code, label: option.name }))
        return (
          <div key={code}>
            <HiddenField form={asked} name={`presentation.${at}.group`} />
            <Radios form={form} name={`presentation.${at}.word`} label={name} inline options={choices} />
          </div>
        )
      })}
    </Stack>
  </FieldGroup>
)

/** What few notes need, closed until it is wanted, and open where something in it was filled in or is wrong. */
function More({ form, ctx, about }: About) {
  const { recent, colleagues, restricted, kind } = about
  const filled = isFilled(form, ['noteReferences', 'noteMentions', 'noteSensitive', 'noteKept'])
  const keptByAnswer = kind.fields.some(({ code }) => code === 'keep-from-person')
  const notes = recent.map(({ id, kindName, at, authorName }) => ({
    value: id,
    label: `${kindName}, ${showWhen(at, ctx)}`,
    hint: authorName,
  }))
  return (
    <>
      {restricted && <Muted>{words.restricted}</Muted>}
      <Details summary={words.more} open={filled}>
        {notes.length > 0 && (
          <Checkboxes form={form} name="noteReferences" label={words.references} optional options={notes} />
        )}
        {colleagues.length > 0 && (
          <Checkboxes
            form={form}
            name="noteMentions"
            label={words.mention}
            optional
            inline
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {!restricted && (
          <Checkbox form={form} name="noteSensitive" label={words.sensitive} hint={words.sensitiveHint} />
        )}
        {!keptByAnswer && <Checkbox form={form} name="noteKept" label={words.keep} hint={words.keepHint} />}
      </Details>
    </>
  )
}
