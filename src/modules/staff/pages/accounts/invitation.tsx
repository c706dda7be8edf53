import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Stack,
  showWhen,
  TextField,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import { accountWords as all, words as staffWords } from '../../words.ts'

const words = all.invitation

export type Made = { id: string; link: string; givenName: string; expiresAt: Temporal.Instant }

/** The link that was just made, shown this once. */
export const LinkMadePage = ({ ctx, made }: { ctx: PageContext; made: Made }) => (
  <Page
    ctx={ctx}
    title={all.invitedTitle}
    current="staff"
    back={{ href: `/staff/${made.id}/account`, text: all.invitedBack }}
  >
    <Head title={all.invitedTitle} />
    <Stack>
      <WarnBar kind="care">{all.invitedText(made.givenName)}</WarnBar>
      <Card id="link" title={all.invitedTitle} padded>
        <p>
          <code>{made.link}</code>
        </p>
        <p class="muted">{all.invitedUntil(showWhen(made.expiresAt, ctx))}</p>
      </Card>
      <p class="muted">{all.inviteText}</p>
    </Stack>
  </Page>
)

type Choosing = { ctx: PageContext; at: string; name: string; email: string; form: FormState }

/** Where whoever was invited chooses their password. */
export const ChoosePasswordPage = ({ ctx, at, name, email, form }: Choosing) => (
  <Page ctx={ctx} title={titleOf(words.title, form)} bare>
    <h1>{words.title}</h1>
    <p>{words.hello(name)}</p>
    <Form form={form} action={at}>
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <TextField
        form={form}
        name="password"
        label={staffWords.setUp.password}
        hint={staffWords.setUp.passwordHint}
        type="password"
        autocomplete="new-password"
      />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
      </Buttons>
    </Form>
  </Page>
)

/** The password is chosen; signing in is what comes next. */
export const PasswordChosenPage = ({ ctx }: { ctx: PageContext }) => (
  <Page ctx={ctx} title={words.doneTitle} bare>
    <h1>{words.doneTitle}</h1>
    <p>{words.doneText}</p>
    <p>
      <LinkButton href="/sign-in" kind="primary">
        {words.signIn}
      </LinkButton>
    </p>
  </Page>
)
