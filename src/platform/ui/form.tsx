import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { forms, shell } from './words.ts'

/**
 * What a form shows: the values typed or known, the errors by field name, the key that makes a second send of the
 * same form have no second effect, and the version of what is being changed.
 */
export type FormState = {
  values: Record<string, unknown>
  errors: Record<string, string>
  key?: string | undefined
  version?: number | undefined
}

/** A form: the error summary above, then the fields. The browser's own checks are off, since ours say it better. */
export function Form({
  form,
  action,
  method = 'post',
  id,
  upload,
  wide,
  children,
}: {
  form: FormState
  action: string
  method?: 'post' | 'get'
  id?: string
  /** Set when the form carries files. */
  upload?: boolean
  /** Lets fields use the width there is, instead of a readable one. */
  wide?: boolean
  children: ComponentChildren
}) {
  return (
    <form
      class={classNames('form', wide && 'wide')}
      action={action}
      method={method}
      id={id}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
    >
      <ErrorSummary form={form} />
      {form.key !== undefined && <input type="hidden" name="_key" value={form.key} />}
      {form.version !== undefined && <input type="hidden" name="_version" value={form.version} />}
      {children}
    </form>
  )
}

/** Every error at the top, each leading to its field, but for `form`, which is about no one field. It takes the focus. */
export function ErrorSummary({ form }: { form: FormState }) {
  const errors = Object.entries(form.errors)
  if (errors.length === 0) return null
  return (
    <div class="errors" role="alert" tabIndex={-1} data-focus="">
      <h2>{forms.problem}</h2>
      <ul>
        {errors.map(([name, message]) => (
          <li key={name}>{name === 'form' ? <b>{message}</b> : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** A page's title, which says first that there are errors, so that it is the first thing read out. */
export const titleOf = (title: string, form?: FormState): string =>
  form && Object.keys(form.errors).length > 0 ? shell.errorTitle(title) : title

/** The buttons of a form. */
export const Buttons = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>

/** The buttons of a long form, always in reach at the foot of what is seen of it; `says` is what they will do. Its page asks for `RecordStyles`. */
export const SaveBar = ({ says, children }: { says?: ComponentChildren; children: ComponentChildren }) => (
  <div class="save-bar">
    {children}
    {says && <p>{says}</p>}
  </div>
)
