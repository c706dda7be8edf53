import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  HiddenField,
  LinkButton,
  type PageContext,
  Stack,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import type { FormOptions } from '../rules.ts'
import { list, form as words } from '../words.ts'
import { CheckFields } from './check-fields.tsx'

export type NewCheckData = { head: PersonHead; options: FormOptions }

/** Opening a check: whom to ask, what of, on what ground. */
export const NewCheckPage = ({ data, ctx, form }: { data: NewCheckData; ctx: PageContext; form: FormState }) => (
  <PersonFrame ctx={ctx} head={data.head} current="inquiries" title={words.newTitle} form={form}>
    <Stack>
      <InTab person={data.head.id} tab="inquiries" current="checks" />
      <Card id="new-check" title={words.newTitle} padded>
        <p class="hint">{words.hint}</p>
        <Form form={form} action={`/people/${data.head.id}/checks`} wide>
          <HiddenField form={form} name="appointment" />
          <CheckFields form={form} options={data.options} />
          <Buttons>
            <Button kind="primary">{words.save}</Button>
            <LinkButton href={`/people/${data.head.id}/inquiries`} kind="quiet">
              {list.title}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </Stack>
  </PersonFrame>
)
