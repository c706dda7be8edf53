import type { FormState } from '../ui/form.tsx'

export type { FormState }

/** The form as it opens: with what is known already, unless someone's typing has come back to be mended. */
export function startWith(form: FormState, known: Record<string, unknown>): FormState {
  const untouched = Object.keys(form.values).length === 0 && Object.keys(form.errors).length === 0
  return untouched ? { ...form, values: known } : form
}
