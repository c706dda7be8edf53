import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  FileField,
  Form,
  type FormState,
  type PageContext,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { sensitivities } from '../rules.ts'
import { words as all } from '../words.ts'
import type { FactsFormData } from './data.ts'
import { changing, Meanwhile, madeLine } from './parts.tsx'

const { facts: words, fields } = all.history

type Props = { data: FactsFormData; ctx: PageContext; form: FormState }

/** Writing down the police's account of an offence, or correcting it. */
export function PoliceFactsFormPage({ data: { head, entry, orders }, ctx, form: given }: Props) {
  const title = entry ? words.change : words.add
  const form = entry ? changing(given, { ...entry, why: '' }, entry.version) : given
  return (
    <PersonFrame ctx={ctx} head={head} current="history" title={title} form={given}>
      <Card id="facts" title={title} padded>
        <p>{words.kept}</p>
        {entry && (
          <Meanwhile form={given} version={entry.version}>
            {entry.text}
          </Meanwhile>
        )}
        <Form
          form={form}
          action={entry ? `/police-facts/${entry.id}/correction` : `/people/${head.id}/police-facts`}
          upload
        >
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
          {entry && (
            <>
              <TextField form={form} name="why" label={fields.why} optional />
              <Checkbox form={form} name="enteredInError" label={words.inError} />
            </>
          )}
          <Buttons>
            <Button kind="primary">{words.save}</Button>
            <a href={`/people/${head.id}/history`}>{all.orders.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
