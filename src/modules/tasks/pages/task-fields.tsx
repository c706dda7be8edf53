import { DateField, type FormState, Select, TextField } from '../../../platform/ui/index.ts'
import { list as words } from '../words.ts'

export type Colleague = { id: string; name: string }

/**
 * What, by when and who, for any form; the owner is whoever fills it in unless another is chosen. In a form where a
 * task is only an offer, give `optional`.
 */
export const TaskFields = ({
  form,
  colleagues,
  optional,
}: {
  form: FormState
  colleagues: readonly Colleague[]
  optional?: boolean
}) => (
  <>
    <TextField form={form} name="taskWhat" label={words.what} spellcheck {...(optional ? { optional } : {})} />
    <DateField form={form} name="taskDue" label={words.due} {...(optional ? { optional } : {})} />
    <Select
      form={form}
      name="taskOwner"
      label={words.owner}
      choose={words.me}
      width="medium"
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
)
