import type { ComponentChildren } from 'preact'
import { Button, type ButtonKind, Buttons, Details, Form, type FormState } from '../../../platform/ui/index.ts'

type OwnForm = {
  form: FormState
  /** The names of its fields: by them what came back to be mended is known as this form's. */
  names: readonly string[]
  action: string
  button: string
  kind?: ButtonKind
  known?: Record<string, unknown>
  hidden?: Record<string, string>
  children?: (own: FormState) => ComponentChildren
}

/** What one form of the several on a page holds: what was typed into it, and what is wrong with that. */
function ownOf({ form, names, known = {}, hidden = {} }: OwnForm): FormState {
  const mine = isMine({ form, names, hidden })
  const errors = Object.fromEntries(Object.entries(form.errors).filter(([name]) => mine && name !== 'form'))
  return { values: mine ? form.values : known, errors, key: form.key }
}

const isMine = ({ form, names, hidden = {} }: Pick<OwnForm, 'form' | 'names' | 'hidden'>) =>
  names.some((name) => name in form.values) &&
  Object.entries(hidden).every(([name, value]) => form.values[name] === value)

/** One form of the several on a page. */
export function OneForm(props: OwnForm) {
  const { action, button, kind = 'plain', hidden = {}, children } = props
  const own = ownOf(props)
  return (
    <Form form={own} action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(own)}
      <Buttons>
        <Button kind={kind}>{button}</Button>
      </Buttons>
    </Form>
  )
}

/** A form behind one line, open where it came back to be mended. */
export const FoldedForm = ({ title, ...form }: OwnForm & { title: ComponentChildren }) => (
  <Details summary={title} open={isMine(form)}>
    <OneForm {...form} />
  </Details>
)
