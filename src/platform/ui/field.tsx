import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import type { FormState } from './form.tsx'
import { fields, forms } from './words.ts'

/** What every control is told. `label` is always shown unless `hideLabel`; `optional` is said beside it. */
export type FieldProps = {
  form: FormState
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  optional?: boolean
  hideLabel?: boolean
}

/** A value as a control shows it: nothing for what is missing, the ISO form for days and times. */
export function shownValue(form: FormState, name: string): string {
  const value = form.values[name]
  return value === undefined || value === null ? '' : String(value)
}

/** The values of a control that takes several. */
export function shownValues(form: FormState, name: string): string[] {
  const value = form.values[name]
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** A text as it stands inside a textarea, of which HTML takes a first line end away. */
export const textOf = (value: string): string => (value.startsWith('\n') ? `\n${value}` : value)

/** What ties a control to its hint and its error. */
export function described({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>) {
  const ids = [hint && `${name}-hint`, form.errors[name] && `${name}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': form.errors[name] ? ('true' as const) : undefined,
  }
}

/** A control with its label above it, its hint and its error. */
export function Field({
  children,
  width,
  ...field
}: FieldProps & { children: ComponentChildren; width?: string | undefined }) {
  return (
    <div class={classNames('field', field.form.errors[field.name] && 'wrong', width)}>
      <label for={field.name} class={classNames(field.hideLabel && 'vh')}>
        <Label {...field} />
      </label>
      <Said {...field} />
      {children}
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  return (
    <fieldset class={classNames('field', field.form.errors[field.name] && 'wrong')} {...described(field)}>
      <legend class={classNames(field.hideLabel && 'vh')}>
        <Label {...field} />
      </legend>
      <Said {...field} />
      {children}
    </fieldset>
  )
}

const Label = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) => (
  <>
    {label}
    {optional && <span class="optional"> ({fields.optional})</span>}
  </>
)

const Said = ({ form, name, hint }: FieldProps) => (
  <>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {form.errors[name] && (
      <p class="error" id={`${name}-error`}>
        <span class="vh">{forms.errorPrefix} </span>
        {form.errors[name]}
      </p>
    )}
  </>
)
