import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Form,
  type FormState,
  type PageContext,
  Row,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { OffenceData } from './data.ts'
import { changing, Meanwhile } from './parts.tsx'

const words = all.orders
const { fields } = words

type Props = { data: OffenceData; ctx: PageContext; form: FormState }

/** Adding an offence to an order, or correcting one. */
export function OffencePage({ data: { head, order, entry }, ctx, form: given }: Props) {
  const title = entry ? words.offence.change : words.offence.add
  const form = entry ? changing(given, { ...entry }, entry.version) : given
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={title} form={given}>
      <Card id="offence" title={title} padded>
        {entry && (
          <Meanwhile form={given} version={entry.version}>
            {entry.what}
          </Meanwhile>
        )}
        <Form form={form} action={entry ? `/offences/${entry.id}/correction` : `/orders/${order.id}/offences`}>
          <TextField form={form} name="what" label={fields.offenceWhat} />
          <Row>
            <DateField form={form} name="happenedOn" label={fields.offenceDay} optional />
            <TextField form={form} name="lawPart" label={fields.offenceLaw} width="short" optional />
          </Row>
          <Checkbox form={form} name="domesticViolence" label={fields.offenceDv} />
          {entry && (
            <>
              <TextField form={form} name="why" label={fields.why} optional />
              <Checkbox form={form} name="enteredInError" label={fields.inError} />
            </>
          )}
          <Buttons>
            <Button kind="primary">{words.offence.save}</Button>
            <a href={`/orders/${order.id}`}>{words.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
