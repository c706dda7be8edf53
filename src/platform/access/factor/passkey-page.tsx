import type { FormState } from '../../forms/state.ts'
import type { PageContext } from '../../ui/context.ts'
import { Card, Head, Page, TextField, titleOf } from '../../ui/index.ts'
import { PasskeyForm } from '../passkey-form.tsx'
import { secondWords as words } from './words.ts'

/** A new passkey: its name, then the browser's own dialog. */
export const NewPasskeyPage = ({ ctx, form }: { ctx: PageContext; form: FormState }) => (
  <Page
    ctx={ctx}
    title={titleOf(words.newPasskeyTitle, form)}
    current="account"
    back={{ href: '/account/second-factor', text: words.title }}
  >
    <Head title={words.newPasskeyTitle} sub={words.newPasskeyText} />
    <Card id="passkey" title={words.passkeyWhich} padded>
      <PasskeyForm
        form={form}
        action="/account/passkeys"
        options="/account/passkeys/options"
        does="create"
        text={words.makePasskey}
        primary
        fields={form.key === undefined ? {} : { _key: form.key }}
      >
        <TextField form={form} name="name" label={words.passkeyName} hint={words.passkeyNameHint} width="medium" />
      </PasskeyForm>
    </Card>
  </Page>
)
