import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  type PageContext,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { CoDefendantData } from './data.ts'

const words = all.orders
const { fields } = words

type Props = { data: CoDefendantData; ctx: PageContext; form: FormState }

/** Adding a co-defendant: by the reference of their record, or by name where they have none that is open to whoever asks. */
export const CoDefendantPage = ({ data: { head, order }, ctx, form }: Props) => (
  <PersonFrame ctx={ctx} head={head} current="orders" title={words.other.add} form={form}>
    <Card id="co-defendant" title={words.other.add} padded>
      <Form form={form} action={`/orders/${order.id}/co-defendants`}>
        <TextField form={form} name="reference" label={fields.otherReference} width="short" optional />
        <TextField form={form} name="name" label={fields.otherName} optional />
        <TextArea form={form} name="note" label={fields.otherNote} rows={2} optional />
        <Buttons>
          <Button kind="primary">{words.other.save}</Button>
          <a href={`/orders/${order.id}`}>{words.cancel}</a>
        </Buttons>
      </Form>
    </Card>
  </PersonFrame>
)
