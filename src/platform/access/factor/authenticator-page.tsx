import type { FormState } from '../../forms/state.ts'
import type { PageContext } from '../../ui/context.ts'
import { Button, Buttons, Card, Details, Form, Head, Page, Stack, TextField, titleOf } from '../../ui/index.ts'
import { QrCode } from './qr.tsx'
import { secondWords as words } from './words.ts'

/** The key of the app that is being set up, and the address that the picture holds; or none is being set up. */
export type AuthenticatorShown = { begun: true; key: string; address: string } | { begun: false }

/** Scan, or type the key; then the first code. */
export function AuthenticatorPage({
  ctx,
  shown,
  form,
}: {
  ctx: PageContext
  shown: AuthenticatorShown
  form: FormState
}) {
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.appTitle, form)}
      current="account"
      back={{ href: '/account/second-factor', text: words.title }}
    >
      <Head title={words.appTitle} {...(shown.begun ? { sub: words.appSteps } : {})} />
      <Card id="scan" title={words.app} padded>
        {shown.begun ? <Begun shown={shown} form={form} /> : <NotBegun form={form} />}
      </Card>
    </Page>
  )
}

/** What was begun long ago, or is finished: its key is not shown again. */
const NotBegun = ({ form }: { form: FormState }) => (
  <Form form={{ values: {}, errors: form.errors }} action="/account/authenticator">
    <p>{words.notBegun}</p>
    <Buttons>
      <Button kind="primary">{words.setUpApp}</Button>
      <a href="/account/second-factor">{words.cancel}</a>
    </Buttons>
  </Form>
)

const Begun = ({ shown, form }: { shown: AuthenticatorShown & { begun: true }; form: FormState }) => (
  <Stack>
    <QrCode text={shown.address} label={words.picture} />
    <Details summary={words.cannotScan}>
      <p>{words.typeKey}</p>
      <p>
        {words.key} <code>{shown.key}</code>
      </p>
    </Details>
    <Form form={form} action="/account/authenticator/confirmation">
      <TextField
        form={form}
        name="factorCode"
        label={words.firstCode}
        hint={words.firstCodeHint}
        autocomplete="one-time-code"
        inputmode="numeric"
        width="short"
      />
      <Buttons>
        <Button kind="primary">{words.finish}</Button>
        <a href="/account/second-factor">{words.cancel}</a>
      </Buttons>
    </Form>
  </Stack>
)
