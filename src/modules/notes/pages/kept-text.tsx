import { type Clocked, DraftBox, type FormState, shownValue, showWhen } from '../../../platform/ui/index.ts'
import { type Draft, draftUrl, noteLimit } from '../rules.ts'
import { form as words } from '../words.ts'

type Props = {
  form: FormState
  ctx: Clocked
  person: string
  /** Which draft about the person it is, and what is kept there. */
  slot: string
  draft: Draft | undefined
  name?: string
  label: string
  hint?: string | undefined
  rows: number
  limit?: number
  optional?: boolean
}

/** A text about somebody that is kept as it is typed: opened with what came back to be mended, else with its draft. */
export const KeptText = ({
  form,
  ctx,
  person,
  slot,
  draft,
  name = 'noteText',
  label,
  hint,
  rows,
  limit = noteLimit,
  optional,
}: Props) => (
  <DraftBox
    name={name}
    label={label}
    {...(hint ? { hint } : {})}
    {...(optional ? { optional } : {})}
    value={name in form.values ? shownValue(form, name) : (draft?.text ?? '')}
    draftUrl={draftUrl(person, slot)}
    version={draft?.version ?? 0}
    kept={draft?.savedAt ? words.kept(showWhen(draft.savedAt, ctx)) : undefined}
    rows={rows}
    limit={limit}
    error={form.errors[name]}
  />
)
