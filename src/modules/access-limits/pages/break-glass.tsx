import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Radios,
  Stack,
  TextArea,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { glass as words } from '../words.ts'

export type GlassData = { hours: number; tried: { reason: string; why: string } | undefined; mayShowCards: boolean }

/** The form that opens a closed record for a few hours. It says the same whether there is such a record or not. */
export function BreakGlassPage({ data, ctx, form }: { data: GlassData; ctx: PageContext; form: FormState }) {
  const { hours, tried, mayShowCards } = data
  const started = startWith(form, tried ?? {})
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="find">
      <Head title={words.title} />
      <Stack>
        {tried && (
          <WarnBar kind="care">
            <b>{words.nothing}.</b> {words.nothingHint}
          </WarnBar>
        )}
        <Card id="break-glass" title={words.title} untitled padded>
          <Form form={started} action="/break-glass">
            <p>{words.says(hours)}</p>
            {mayShowCards && (
              <p>
                {words.safety} <a href="/in-front-of-me">{words.safetyLink}</a>
              </p>
            )}
            <TextField
              form={started}
              name="reference"
              label={words.reference}
              hint={words.referenceHint}
              width="medium"
            />
            <DateField form={started} name="birth" label={words.birth} />
            <Radios form={started} name="reason" label={words.reason} options={words.reasonOptions} />
            <TextArea form={started} name="why" label={words.why} hint={words.whyHint} rows={3} />
            <Buttons>
              <Button kind="danger">{words.save}</Button>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
