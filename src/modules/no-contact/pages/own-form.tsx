import type { ComponentChildren } from 'preact'
import { isSent, ownOf, startWith } from '../../../platform/forms/state.ts'
import { Button, Buttons, Details, Form, type FormState } from '../../../platform/ui/index.ts'

type Props = {
  /** The state of the page, of whichever of its forms was sent. */
  form: FormState
  action: string
  /** The fields that are this form's: where one of them was sent, it is this one that came back. */
  names: readonly string[]
  known?: Record<string, unknown>
  button: string
  primary?: boolean
  children: (own: FormState) => ComponentChildren
}

/** One form of the several on a page: with what was typed into it, and its own errors alone. */
export function OwnForm({ form, action, names, known = {}, button, primary = false, children }: Props) {
  const own = startWith(ownOf(form, names), known)
  return (
    <Form form={own} action={action} wide>
      {children(own)}
      <Buttons>
        <Button kind={primary ? 'primary' : 'plain'}>{button}</Button>
      </Buttons>
    </Form>
  )
}

/** The same behind one line, open where it came back to be mended. */
export const FoldedForm = ({ title, ...form }: Props & { title: string }) => (
  <Details summary={title} open={isSent(form.form, form.names)}>
    <OwnForm {...form} />
  </Details>
)
