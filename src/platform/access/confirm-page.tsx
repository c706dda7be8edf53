import type { FormState } from '../forms/state.ts'
import type { PageContext } from '../ui/context.ts'
import { Button, Buttons, Card, Form, Head, LinkButton, Page, Stack, TextField, titleOf } from '../ui/index.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { CodeField } from './sign-in-factor-page.tsx'
import { words as all } from './words.ts'

const words = all.confirm

/** What the one who is signed in can prove themselves with, and where they go then. */
export type ConfirmShown = {
  password: boolean
  app: boolean
  codes: boolean
  passkeys: boolean
  /** The agency's provider, where it is a way for them. */
  provider: { name: string; agency: string } | undefined
  next: string
}

/** Asks again who sits there: with the second factor, or the password where there is none. */
export function ConfirmPage({ ctx, shown, form }: { ctx: PageContext; shown: ConfirmShown; form: FormState }) {
  const { password, app, codes, passkeys, provider, next } = shown
  const action = `/confirm?next=${encodeURIComponent(next)}`
  const nothing = !password && !app && !codes && !passkeys && !provider
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="account">
      <Head title={words.title} sub={words.lead} />
      <Card id="confirm" title={words.how} padded>
        <Stack>
          {provider && <Through {...provider} next={next} />}
          {passkeys && (
            <PasskeyForm
              action={action}
              options="/confirm/options"
              does="get"
              text={all.passkey.use}
              primary={!app && !provider}
              fields={{ next }}
            />
          )}
          {(password || app || codes) && (
            <Form form={form} action={action}>
              <input type="hidden" name="next" value={next} />
              {password ? (
                <TextField
                  form={form}
                  name="password"
                  label={all.currentPassword}
                  type="password"
                  autocomplete="current-password"
                />
              ) : (
                <CodeField form={form} app={app} />
              )}
              <Buttons>
                <Button kind={provider ? 'plain' : 'primary'}>{words.button}</Button>
              </Buttons>
            </Form>
          )}
          {nothing && <p>{words.nothing}</p>}
          {nothing && <LinkButton href={`/locked?next=${encodeURIComponent(next)}`}>{words.signInAgain}</LinkButton>}
        </Stack>
      </Card>
    </Page>
  )
}

/** A link, as on the sign-in page: a form may not lead to another site, and what was typed is kept already. */
const Through = ({ name, agency, next }: { name: string; agency: string; next: string }) => (
  <>
    <p>{words.elsewhere(name)}</p>
    <Buttons>
      <LinkButton kind="primary" href={`/sign-in/provider?${new URLSearchParams({ agency, confirm: '1', next })}`}>
        {words.through(name)}
      </LinkButton>
    </Buttons>
  </>
)
