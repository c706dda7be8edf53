import type { FormState } from '../forms/state.ts'
import type { PageContext } from '../ui/context.ts'
import { Button, Buttons, Form, Page, Stack, TextField, titleOf } from '../ui/index.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { words as all } from './words.ts'

const words = all.factor

/** What the account can be proved with. */
export type Ways = { app: boolean; codes: boolean; passkeys: boolean }

/** The second half of signing in: a code, or a passkey. */
export function SignInFactorPage({ ctx, ways, form }: { ctx: PageContext; ways: Ways; form: FormState }) {
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} bare>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Stack>
        {ways.passkeys && (
          <PasskeyForm
            action="/sign-in/passkey"
            options="/sign-in/passkey/options"
            does="get"
            second
            text={all.passkey.use}
            primary={!ways.app}
          />
        )}
        {(ways.app || ways.codes) && (
          <Form form={form} action="/sign-in/factor">
            <CodeField form={form} app={ways.app} />
            <Buttons>
              <Button kind="primary">{words.button}</Button>
              <a href="/sign-in">{words.again}</a>
            </Buttons>
          </Form>
        )}
        <p class="muted small">{words.lost}</p>
      </Stack>
    </Page>
  )
}

/** The one box for a code, of whichever kind: phones fill it in from the app. */
export const CodeField = ({ form, app }: { form: FormState; app: boolean }) => (
  <TextField
    form={form}
    name="factorCode"
    label={words.codeLabel}
    hint={app ? words.codeHint : words.codeOnlyRecovery}
    autocomplete="one-time-code"
    inputmode={app ? 'numeric' : 'text'}
    spellcheck={false}
    width="short"
  />
)
