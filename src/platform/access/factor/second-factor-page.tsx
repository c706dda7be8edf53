import type { FormState } from '../../forms/state.ts'
import type { PageContext } from '../../ui/context.ts'
import {
  Button,
  Card,
  type Column,
  ErrorSummary,
  Head,
  KeyValues,
  LinkButton,
  Page,
  Stack,
  Table,
  Tag,
  Time,
  titleOf,
  WarnBar,
} from '../../ui/index.ts'
import { words as account } from '../words.ts'
import type { Held, PasskeyShown } from './held.ts'
import { secondWords as words } from './words.ts'

/** What somebody can prove themselves with; by when their role needs it; where they were on the way to. */
export type SecondFactorShown = Held & { due: Temporal.Instant | null; next: string }
type Props = { ctx: PageContext; shown: SecondFactorShown; form: FormState }

/** Setting up what proves, beside a password, who one is. */
export function SecondFactorPage({ ctx, shown, form }: Props) {
  const onTheWay = shown.next !== '/'
  const has = shown.passkeys.length > 0 || shown.app !== null
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title, form)}
      current="account"
      back={{ href: '/account', text: account.accountTitle }}
    >
      <Head
        title={words.title}
        sub={words.lead}
        actions={
          onTheWay && (has || !isOver(shown, ctx)) ? (
            <LinkButton href={shown.next} iconAfter="arrow">
              {has ? words.goOn : words.later}
            </LinkButton>
          ) : null
        }
      />
      <ErrorSummary form={form} />
      <Stack>
        {!has && shown.due && (
          <WarnBar kind="care">{isOver(shown, ctx) ? words.overdue : <Needed ctx={ctx} due={shown.due} />}</WarnBar>
        )}
        <Passkeys ctx={ctx} shown={shown} />
        <App ctx={ctx} shown={shown} />
        <Codes shown={shown} has={has} />
      </Stack>
    </Page>
  )
}

const isOver = ({ due }: SecondFactorShown, { now }: PageContext) =>
  due !== null && Temporal.Instant.compare(due, now) <= 0

const Needed = ({ ctx, due }: { ctx: PageContext; due: Temporal.Instant }) => (
  <>
    {words.needed} <Time at={due} ctx={ctx} />
  </>
)

type Part = Omit<Props, 'form'>

function Passkeys({ ctx, shown: { passkeys } }: Part) {
  const columns: Column<PasskeyShown>[] = [
    { key: 'name', label: words.passkeyWhich, head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    { key: 'added', label: words.added, cell: ({ madeAt }) => <Time at={madeAt} ctx={ctx} as="date" /> },
    {
      key: 'used',
      label: words.lastUsed,
      cell: ({ usedAt }) => (usedAt ? <Time at={usedAt} ctx={ctx} /> : words.never),
    },
    { key: 'remove', label: words.remove, acts: true, cell: (one) => <Remove passkey={one} /> },
  ]
  return (
    <Card
      id="passkeys"
      title={words.passkeys}
      padded={passkeys.length === 0}
      actions={
        <LinkButton href="/account/passkeys/new" icon="plus" small>
          {words.addPasskey}
        </LinkButton>
      }
    >
      {passkeys.length === 0 ? (
        <p>{words.passkeysText}</p>
      ) : (
        <Table caption={words.passkeys} columns={columns} rows={passkeys} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}

const Remove = ({ passkey: { id, name } }: { passkey: PasskeyShown }) => (
  <form method="post" action={`/account/passkeys/${id}/removal`}>
    <Button small>
      {words.remove}
      <span class="vh"> {name}</span>
    </Button>
  </form>
)

const Post = ({ action, text, primary }: { action: string; text: string; primary?: boolean }) => (
  <form method="post" action={action}>
    <Button {...(primary ? { kind: 'primary' as const } : {})}>{text}</Button>
  </form>
)

function App({ ctx, shown: { app } }: Part) {
  return (
    <Card id="app" title={words.app} padded>
      <Stack tight>
        {app ? (
          <KeyValues
            items={[
              { label: words.appOn, value: <Time at={app.confirmedAt} ctx={ctx} as="date" /> },
              { label: words.lastUsed, value: app.usedAt ? <Time at={app.usedAt} ctx={ctx} /> : words.never },
            ]}
          />
        ) : (
          <p>{words.appText}</p>
        )}
        {app ? (
          <Post action="/account/authenticator/removal" text={words.removeApp} />
        ) : (
          <Post action="/account/authenticator" text={words.setUpApp} />
        )}
      </Stack>
    </Card>
  )
}

function Codes({ shown: { codesLeft }, has }: { shown: SecondFactorShown; has: boolean }) {
  return (
    <Card id="codes" title={words.codes} padded>
      <Stack tight>
        <p>{words.codesText}</p>
        {codesLeft > 0 && (
          <p>
            <Tag tone="green">{words.codesLeft(codesLeft)}</Tag> {words.makeNewText}
          </p>
        )}
        {has && codesLeft === 0 && <WarnBar kind="care">{words.noCodes}</WarnBar>}
        {has ? (
          <Post
            action="/account/recovery-codes"
            text={codesLeft > 0 ? words.makeNewCodes : words.makeCodes}
            primary={codesLeft === 0}
          />
        ) : (
          <p class="muted">{words.codesNeedFactor}</p>
        )}
      </Stack>
    </Card>
  )
}
