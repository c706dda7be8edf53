import { type FormState, Muted, Radios } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import type { QuickNoteData } from './shapes.ts'

/** Those who were found, to choose from; the only one is chosen already, since nothing else was typed. */
export function Found({ choices, typed, form }: { choices: QuickNoteData['found']; typed: string; form: FormState }) {
  if (choices.length === 0) return <Muted>{typed === '' ? words.typeFirst : words.none}</Muted>
  const [only] = choices
  const values = choices.length === 1 && only ? { who: only.value, ...form.values } : form.values
  const options = choices.map((choice) => ({ ...optionOf(choice), hint: choice.hint }))
  return <Radios form={{ ...form, values }} name="who" label={words.who} options={options} />
}

/** Somebody as one of several to choose from. */
export const optionOf = ({ value, name, relation, about }: QuickNoteData['found'][number]) => ({
  value,
  label: (
    <span dir="auto">
      {name}
      {relation && ` (${words.about(relation, about)})`}
    </span>
  ),
})
