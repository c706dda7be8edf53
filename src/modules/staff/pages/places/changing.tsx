import { type FormState, KeyValues, WarnBar } from '../../../../platform/ui/index.ts'
import { placeWords as words } from '../../words.ts'

/** A form that opens with what is stored. One sent on an older state keeps what was typed, and goes on from this one. */
export function changing(form: FormState, known: Record<string, unknown>, version: number): FormState {
  const sent = Object.keys(form.values).length > 0
  return sent ? { ...form, version } : { values: known, errors: {}, key: form.key, version }
}

type Stored = { label: string; value: string }[]

/** What somebody else stored in the meantime, above what was typed. */
export function AsStored({ form, version, items }: { form: FormState; version: number; items: Stored }) {
  if (form.version === undefined || form.version === version) return null
  return (
    <>
      <WarnBar kind="care">{words.staleTitle}</WarnBar>
      <KeyValues items={items.map(({ label, value }) => ({ label, value: value || words.none }))} />
    </>
  )
}
