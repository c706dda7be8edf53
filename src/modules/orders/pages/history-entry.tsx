import {
  Checkbox,
  DateField,
  type FormState,
  type PageContext,
  showDate,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { words as all } from '../words.ts'
import type { HistoryEntryData } from './data.ts'
import { EntryForm } from './entry-form.tsx'
import { CourtFields } from './parts.tsx'

const words = all.history
const { fields } = words

type Props = { data: HistoryEntryData; ctx: PageContext; form: FormState }

/** Writing down what a court decided before, or correcting it. */
export function HistoryEntryPage({ data: { head, entry, courts }, ctx, form: given }: Props) {
  return (
    <EntryForm
      {...{ ctx, form: given, head, entry }}
      current="history"
      id="entry"
      reads={entry && [showDate(entry.decidedOn, ctx.zone), entry.offence, entry.outcome].join(', ')}
      action={entry ? `/history/${entry.id}/correction` : `/people/${head.id}/history`}
      back={`/people/${head.id}/history`}
      says={{ ...fields, title: entry ? words.change : words.add, save: words.save }}
    >
      {(form) => (
        <>
          <DateField form={form} name="decidedOn" label={fields.decidedOn} />
          <CourtFields form={form} courts={courts} label={fields.court} />
          <TextField form={form} name="offence" label={fields.offence} />
          <DateField form={form} name="offenceOn" label={fields.offenceOn} optional />
          <TextArea form={form} name="outcome" label={fields.outcome} rows={2} />
          <TextField form={form} name="source" label={fields.source} hint={fields.sourceHint} />
          <Checkbox form={form} name="verified" label={fields.verified} />
        </>
      )}
    </EntryForm>
  )
}
