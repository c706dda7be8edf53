import {
  Checkbox,
  DateField,
  FileField,
  type FormState,
  type PageContext,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { sensitivities } from '../rules.ts'
import { words as all } from '../words.ts'
import type { FactsFormData } from './data.ts'
import { EntryForm } from './entry-form.tsx'
import { madeLine } from './parts.tsx'

const { facts: words, fields } = all.history

type Props = { data: FactsFormData; ctx: PageContext; form: FormState }

/** Writing down the police's account of an offence, or correcting it. */
export function PoliceFactsFormPage({ data: { head, entry, orders }, ctx, form: given }: Props) {
  return (
    <EntryForm
      {...{ ctx, form: given, head, entry }}
      current="history"
      id="facts"
      intro={<p>{words.kept}</p>}
      reads={entry && [entry.fileName, entry.text].filter(Boolean).join(': ')}
      action={entry ? `/police-facts/${entry.id}/correction` : `/people/${head.id}/police-facts`}
      back={`/people/${head.id}/history`}
      says={{ ...words, title: entry ? words.change : words.add, why: fields.why }}
      upload
    >
      {(form) => (
        <>
          <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={10} optional />
          <FileField
            form={form}
            name="document"
            label={words.document}
            hint={entry?.fileName && words.documentNow(entry.fileName)}
            takes={['application/pdf', 'image/jpeg', 'image/png']}
            optional
          />
          {entry?.fileName && <Checkbox form={form} name="withoutDocument" label={words.withoutDocument} />}
          <TextField form={form} name="source" label={words.source} hint={words.sourceHint} />
          <DateField form={form} name="receivedOn" label={words.receivedOn} />
          <Radios
            form={form}
            name="sensitivity"
            label={words.sensitivity}
            options={sensitivities.map((level) => ({ value: level, label: words.levels[level] }))}
          />
          {orders.length > 0 && (
            <Select
              form={form}
              name="order"
              label={words.order}
              optional
              options={orders.map((order) => ({
                value: order.id,
                label: `${order.typeName}, ${madeLine(order, ctx)}`,
              }))}
            />
          )}
        </>
      )}
    </EntryForm>
  )
}
