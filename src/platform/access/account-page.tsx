import type { FormState } from '../forms/state.ts'
import type { PageContext } from '../ui/context.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  type Column,
  Columns,
  Form,
  Head,
  KeyValues,
  LinkButton,
  Mail,
  Muted,
  Page,
  Row,
  Stack,
  Table,
  Tag,
  TextField,
  Time,
  titleOf,
} from '../ui/index.ts'
import { deviceName } from './device.ts'
import { type Held, hasFactor } from './factor/held.ts'
import { secondWords } from './factor/words.ts'
import type { NewsShown } from './news.ts'
import { type AccessSaid, News } from './news-card.tsx'
import { words } from './words.ts'

export type SessionShown = {
  id: string
  device: string
  madeAt: Temporal.Instant
  seenAt: Temporal.Instant
  current: boolean
  network: string
  factorAt: Temporal.Instant | null
}
export type AccountShown = {
  name: string
  agency: string
  office: string
  email: string
  passwordSetAt: Temporal.Instant | null
  singleKeys: boolean
  /** Whether a mail tells them that something waits, and whether a server for mails is set. */
  mailTold: boolean
  mails: boolean
  sessions: SessionShown[]
  news: NewsShown[]
  factors: Held
}

type Props = { ctx: PageContext; account: AccountShown; form: FormState; said: AccessSaid }

/** Who I am here, where I am signed in, and the way to change my password. */
export function AccountPage({ ctx, account, form, said }: Props) {
  return (
    <Page ctx={ctx} title={titleOf(words.accountTitle, form)} current="account">
      <Head
        title={words.accountTitle}
        actions={
          <Row>
            <LinkButton href="/somebody-i-know">{words.somebody}</LinkButton>
            <LinkButton href="/account/tokens">{words.tokens}</LinkButton>
            <SignOut action="/sign-out" text={words.signOut} />
          </Row>
        }
      />
      <Columns aside={<Who ctx={ctx} account={account} />}>
        <Stack>
          <News ctx={ctx} news={account.news} said={said} />
          <SecondFactor held={account.factors} />
          <Sessions ctx={ctx} sessions={account.sessions} />
          {!ctx.without?.includes('quick-note') && (
            <Keys form={{ values: { singleKeys: account.singleKeys }, errors: {}, key: form.key }} />
          )}
          <MailTold account={account} formKey={form.key} />
          <ChangePassword form={form} email={account.email} />
        </Stack>
      </Columns>
    </Page>
  )
}

const SignOut = ({ action, text }: { action: string; text: string }) => (
  <form method="post" action={action}>
    <Button icon="sign-out">{text}</Button>
  </form>
)

function Who({ ctx, account }: Pick<Props, 'ctx' | 'account'>) {
  const { passwordSetAt } = account
  return (
    <Card id="who" title={words.signedInAs} padded>
      <KeyValues
        items={[
          { label: words.name, value: account.name },
          { label: words.email, value: <Mail address={account.email} /> },
          { label: words.office, value: account.office },
          { label: words.agency, value: account.agency },
          {
            label: words.passwordSince,
            value: passwordSetAt ? <Time at={passwordSetAt} ctx={ctx} as="date" /> : words.passwordElsewhere,
          },
        ]}
      />
    </Card>
  )
}

function Sessions({ ctx, sessions }: { ctx: PageContext; sessions: SessionShown[] }) {
  const columns: Column<SessionShown>[] = [
    {
      key: 'device',
      label: words.device,
      head: true,
      cell: ({ device, current }) => (
        <>
          {deviceName(device) ?? words.unknownDevice} {current && <Tag tone="green">{words.thisSession}</Tag>}
        </>
      ),
    },
    {
      key: 'place',
      label: words.network,
      cell: ({ network }) => network || words.unknownNetwork,
    },
    { key: 'since', label: words.since, cell: ({ madeAt }) => <Time at={madeAt} ctx={ctx} /> },
    { key: 'seen', label: words.lastSeen, cell: ({ seenAt }) => <Time at={seenAt} ctx={ctx} /> },
    { key: 'end', label: words.endHeading, acts: true, cell: (session) => <EndSession session={session} /> },
  ]
  return (
    <Card
      id="sessions"
      title={words.sessions}
      actions={
        sessions.length > 1 && (
          <form method="post" action="/account/sessions/others/ending">
            <Button small>{words.signOutOthers}</Button>
          </form>
        )
      }
    >
      <Table caption={words.sessions} columns={columns} rows={sessions} keyOf={({ id }) => id} />
    </Card>
  )
}

/** What proves its owner beside the password, in short, and the way to set it up. */
function SecondFactor({ held }: { held: Held }) {
  const { passkeys, app, codesLeft } = held
  const has = [
    ...(passkeys.length > 0 ? [words.passkeysHeld(passkeys.length)] : []),
    ...(app ? [secondWords.app] : []),
    ...(hasFactor(held) ? [secondWords.codesLeft(codesLeft)] : []),
  ]
  return (
    <Card
      id="factor"
      title={secondWords.title}
      padded
      actions={
        <LinkButton href="/account/second-factor" small>
          {has.length > 0 ? words.changeFactors : words.setUpFactors}
        </LinkButton>
      }
    >
      <p>{has.length > 0 ? has.join(', ') : secondWords.lead}</p>
    </Card>
  )
}

const EndSession = ({ session }: { session: SessionShown }) => (
  <form method="post" action={session.current ? '/sign-out' : `/account/sessions/${session.id}/ending`}>
    <Button small>
      {words.signOut}
      <span class="vh"> {deviceName(session.device) ?? words.unknownDevice}</span>
    </Button>
  </form>
)

/** A key pressed by mistake, or by a voice that types, opens nothing once this is off. */
const Keys = ({ form }: { form: FormState }) => (
  <Card id="keys" title={words.keys} padded>
    <Form form={form} action="/account/keys">
      <Checkbox form={form} name="singleKeys" label={words.singleKeys} hint={words.singleKeysHint} />
      <Buttons>
        <Button>{words.keysSave}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** A mail holds a link and nothing of what waits. */
const MailTold = ({
  account: { mailTold, mails },
  formKey,
}: {
  account: AccountShown
  formKey: string | undefined
}) => {
  const form: FormState = { values: { mailTold }, errors: {}, key: formKey }
  return (
    <Card id="mail" title={words.mail} padded>
      {!mails && <Muted>{words.noMail}</Muted>}
      <Form form={form} action="/account/mail">
        <Checkbox form={form} name="mailTold" label={words.mailTold} hint={words.mailToldHint} />
        <Buttons>
          <Button>{words.keysSave}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** The e-mail address is there for password keepers, which file the new password under it. */
const ChangePassword = ({ form, email }: { form: FormState; email: string }) => (
  <Card id="password-title" title={words.changePassword} padded>
    <Form form={form} action="/account/password">
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <TextField
        form={form}
        name="current"
        label={words.currentPassword}
        type="password"
        autocomplete="current-password"
      />
      <TextField
        form={form}
        name="password"
        label={words.newPassword}
        hint={words.newPasswordHint}
        type="password"
        autocomplete="new-password"
      />
      <Buttons>
        <Button kind="primary">{words.changePassword}</Button>
      </Buttons>
    </Form>
  </Card>
)
