import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Radios,
  TextArea,
  titleOf,
} from '../../../platform/ui/index.ts'
import { know as words } from '../words.ts'
import { reasonOptions } from './exclusions.tsx'

type KnowData = { name: { id: string; spoken: string; reference: string } }

/** The form by which somebody says that they know the person. It shows a name, and no more of the record. */
export function KnowPage({ data: { name }, ctx, form }: { data: KnowData; ctx: PageContext; form: FormState }) {
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="caseload">
      <Head title={words.title} sub={<span dir="auto">{words.who(name.spoken, name.reference)}</span>} />
      <Card id="know" title={words.title} untitled padded>
        <Form form={form} action={`/people/${name.id}/acquaintance`}>
          <p>{words.says}</p>
          <Radios form={form} name="reason" label={words.reason} options={reasonOptions} />
          <TextArea form={form} name="why" label={words.why} optional rows={2} />
          <Buttons>
            <Button kind="danger">{words.save}</Button>
            <a href={`/people/${name.id}`}>{words.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}
