import type { ComponentChildren } from 'preact'
import { described, Field, textOf } from './field.tsx'
import type { FormState } from './form.tsx'
import { Island } from './island.tsx'

/**
 * A text box whose words are kept as they are typed. Without script it is a plain text box of its form.
 *
 * The browser sends `PUT draftUrl` with `{ text, base }`, where base is the version it last saw (`version`, 0 for
 * none), and expects `{ version }`; or 409 with `{ text, version }` when something else was kept meanwhile. `kept` says
 * when the draft that is shown was kept. The limit is said, never enforced by cutting.
 */
export function DraftBox({
  name,
  label,
  hint,
  optional,
  value,
  draftUrl,
  version = 0,
  kept,
  limit = 12000,
  rows = 8,
  error,
}: {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  optional?: boolean
  value: string
  draftUrl: string
  version?: number
  kept?: string | undefined
  limit?: number
  rows?: number
  error?: string | undefined
}) {
  const form: FormState = { values: { [name]: value }, errors: error ? { [name]: error } : {} }
  const field = { form, name, label, hint, ...(optional ? { optional } : {}) }
  return (
    <Island name="draft-box" props={{ url: draftUrl, version, limit }} vital>
      <Field {...field} width="draft">
        <textarea id={name} name={name} rows={rows} {...described(field)}>
          {textOf(value)}
        </textarea>
        <div class="state">
          <p data-state="" role="status">
            {kept}
          </p>
          <p data-left="" />
        </div>
      </Field>
    </Island>
  )
}
