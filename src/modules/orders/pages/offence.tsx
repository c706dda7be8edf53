import { Checkbox, DateField, type FormState, type PageContext, Row, TextField } from '../../../platform/ui/index.ts'
import { words as all } from '../words.ts'
import type { OffenceData } from './data.ts'
import { EntryForm } from './entry-form.tsx'

const words = all.orders
const { fields } = words

type Props = { data: OffenceData; ctx: PageContext; form: FormState }

/** Adding an offence to an order, or correcting one. */
export function OffencePage({ data: { head, order, entry }, ctx, form: given }: Props) {
  return (
    <EntryForm
      {...{ ctx, form: given, head, entry }}
      current="orders"
      id="offence"
      known={{ ...entry }}
      reads={entry?.what}
      action={entry ? `/offences/${entry.id}/correction` : `/orders/${order.id}/offences`}
      back={`/orders/${order.id}`}
      says={{ ...fields, title: entry ? words.offence.change : words.offence.add, save: words.offence.save }}
    >
      {(form) => (
        <>
          <TextField form={form} name="what" label={fields.offenceWhat} />
          <Row>
            <DateField form={form} name="happenedOn" label={fields.offenceDay} optional />
            <TextField form={form} name="lawPart" label={fields.offenceLaw} width="short" optional />
          </Row>
          <Checkbox form={form} name="domesticViolence" label={fields.offenceDv} />
        </>
      )}
    </EntryForm>
  )
}
