import {
  Button,
  Buttons,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Select,
  TextField,
  titleOf,
} from '../../../../platform/ui/index.ts'
import type { RolesShown } from '../../rules/roles.ts'
import { roleWords as words } from '../../words.ts'

/** A role of the agency's own: its name, and the one it builds on. */
export const NewRolePage = ({ ctx, data, form }: { ctx: PageContext; data: RolesShown; form: FormState }) => (
  <Page ctx={ctx} title={titleOf(words.newTitle, form)} current="staff" back={{ href: '/roles', text: words.back }}>
    <Head title={words.newTitle} sub={words.newText} />
    <Form form={form} action="/roles">
      <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
      <Select
        form={form}
        name="base"
        label={words.base}
        options={data.roles.filter(({ own }) => !own).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField form={form} name="reason" label={words.reason} hint={words.reasonHint} />
      <Buttons>
        <Button kind="primary">{words.make}</Button>
      </Buttons>
    </Form>
  </Page>
)
