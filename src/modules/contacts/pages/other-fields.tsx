import type { ComponentChildren } from 'preact'
import { type FormState, Select, TextField } from '../../../platform/ui/index.ts'
import { outcomeLabels } from '../words.ts'

/** Whom it was with where that was somebody else than the person, for any form of a contact: the fields otherName, otherRelation, otherPhone. */
export const OtherFields = ({
  form,
  relations,
  label = outcomeLabels.otherName,
  hint,
  optional,
}: {
  form: FormState
  relations: { value: string; label: string }[]
  label?: string
  hint?: ComponentChildren
  optional?: boolean
}) => (
  <>
    <TextField
      form={form}
      name="otherName"
      label={label}
      {...(hint ? { hint } : {})}
      {...(optional ? { optional } : {})}
    />
    <Select
      form={form}
      name="otherRelation"
      label={outcomeLabels.spokenRelation}
      options={relations}
      width="medium"
      optional
    />
    <TextField
      form={form}
      name="otherPhone"
      label={outcomeLabels.spokenPhone}
      type="tel"
      inputmode="tel"
      width="short"
      optional
    />
  </>
)
