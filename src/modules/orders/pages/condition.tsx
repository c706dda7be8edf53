import {
  DateField,
  type FormState,
  type PageContext,
  Radios,
  Row,
  Stack,
  TextArea,
} from '../../../platform/ui/index.ts'
import type { Condition } from '../rules/shown.ts'
import type { Blank } from '../rules.ts'
import { words as all } from '../words.ts'
import { Blanks } from './blanks.tsx'
import type { ConditionData } from './data.ts'
import { EntryForm } from './entry-form.tsx'
import { CourtFields } from './parts.tsx'
import { KindSelect } from './record-parts.tsx'

const words = all.conditions
const { fields } = words

type Props = { data: ConditionData; ctx: PageContext; form: FormState }

/** Adding a condition to an order, or changing one that is there: its words, its kind and what that fills in, its days. */
export function ConditionPage({ data, ctx, form: given }: Props) {
  const { head, order, entry, blanks } = data
  return (
    <EntryForm
      {...{ ctx, form: given, head, entry }}
      current="orders"
      id="condition"
      known={entry ? knownOf(entry, blanks) : {}}
      reads={entry?.asOrdered}
      action={entry ? `/conditions/${entry.id}/change` : `/orders/${order.id}/conditions`}
      back={`/orders/${order.id}`}
      says={{ ...fields, title: entry ? words.change : words.add, save: words.save }}
    >
      {(form) => (
        <>
          <TextArea form={form} name="asOrdered" label={fields.asOrdered} />
          <KindSelect form={form} name="code" usual={data.usual} others={data.others} />
          {blanks.length > 0 && <Blanks form={form} blanks={blanks} name="inputs" />}
          <Row>
            <DateField form={form} name="validFrom" label={fields.validFrom} hint={fields.validFromHint} optional />
            <DateField form={form} name="validTo" label={fields.validTo} hint={fields.validToHint} optional />
          </Row>
          <Reason form={form} courts={data.courts} />
        </>
      )}
    </EntryForm>
  )
}

function knownOf(entry: Condition, blanks: readonly Blank[]): Record<string, unknown> {
  const { asOrdered, code, validFrom, validTo, inputs } = entry
  const filled = blanks.map((blank, at) => [`inputs.${at}.value`, inputs[blank.code]])
  return { asOrdered, code, validFrom, validTo, ...Object.fromEntries(filled) }
}

const Reason = ({ form, courts }: { form: FormState; courts: string[] }) => (
  <Radios
    form={form}
    name="reason"
    label={fields.reason}
    options={[
      { value: 'left-out', label: fields.leftOut },
      { value: 'varied', label: fields.varied, reveals: <Variation form={form} courts={courts} /> },
    ]}
  />
)

const Variation = ({ form, courts }: { form: FormState; courts: string[] }) => (
  <Stack tight>
    <DateField form={form} name="variedOn" label={fields.variedOn} />
    <CourtFields form={form} courts={courts} label={fields.court} />
  </Stack>
)
