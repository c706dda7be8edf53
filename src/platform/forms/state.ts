import type { FormState } from '../ui/form.tsx'

export type { FormState }

/** The form as it opens: with what is known already, unless someone's typing has come back to be mended. */
export function startWith(form: FormState, known: Record<string, unknown>): FormState {
  const untouched = Object.keys(form.values).length === 0 && Object.keys(form.errors).length === 0
  return untouched ? { ...form, values: known } : form
}

/** Whether this is the form that came back: one of these fields, which are its own, was sent or is refused. */
export const isSent = ({ values, errors }: FormState, names: readonly string[]): boolean =>
  names.some((name) => name in values || name in errors)

/** The state of one form of the several on a page, by the fields that are its own: nothing but the key where another came back. */
export const ownOf = (form: FormState, names: readonly string[]): FormState =>
  isSent(form, names) ? form : { values: {}, errors: {}, key: form.key }

/** Whether one of these fields holds something or is wrong: then what they are folded into stands open. */
export const isFilled = ({ values, errors }: FormState, names: readonly string[]): boolean =>
  names.some((name) => name in errors || holds(values[name]))

/** A box that is not ticked, and a list of none, hold nothing. */
const holds = (value: unknown) => value !== undefined && value !== null && value !== false && String(value) !== ''
