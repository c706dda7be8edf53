import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Radios,
  Select,
  Stack,
  showDay,
  TextField,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import { lifetimes, type OwnTokens } from '../../rules/tokens.ts'
import { permissionWords, tokenWords as words } from '../../words.ts'
import { TokenTable } from './table.tsx'

type Props = { ctx: PageContext; data: OwnTokens; form: FormState }
const back = { href: '/account', text: words.back }
const revokeAt = (id: string) => `/account/tokens/${id}/revocation`

/** One's own tokens and those of the programs one answers for, and the way to make another. */
export function OwnTokensPage({ ctx, data, form }: Props) {
  const { tokens } = data
  const making = 'name' in form.values
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="account" back={back} wide>
      <Head title={words.title} sub={words.sub} />
      <Stack>
        {!making && <ErrorSummary form={form} />}
        <Card id="tokens" title={words.list}>
          {tokens.length === 0 ? (
            <EmptyState icon="lock" title={words.none}>
              {words.noneMore}
            </EmptyState>
          ) : (
            <TokenTable ctx={ctx} tokens={tokens} caption={words.list} revokeAt={revokeAt} />
          )}
        </Card>
        <Make data={data} form={making ? form : { values: { days: data.daysAtFirst }, errors: {}, key: form.key }} />
      </Stack>
    </Page>
  )
}

function Make({ data: { holders }, form }: Omit<Props, 'ctx'>) {
  const scopes = [...new Set(holders.flatMap((one) => one.scopes))]
  const [own] = holders
  const known = { holder: own?.id, ...form.values }
  return (
    <Card id="make" title={words.makeTitle} padded>
      {scopes.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Form form={{ ...form, values: known }} action="/account/tokens">
          <TextField form={form} name="name" label={words.tokenName} hint={words.tokenNameHint} />
          {holders.length > 1 && (
            <Radios
              form={{ ...form, values: known }}
              name="holder"
              label={words.whose}
              options={holders.map(({ id, name }, at) => ({
                value: id,
                label: at === 0 ? words.yourOwn(name) : words.program(name),
              }))}
            />
          )}
          <Select
            form={form}
            name="days"
            label={words.days}
            options={lifetimes.map((days) => ({ value: `${days}`, label: words.daysOf(days) }))}
            width="medium"
          />
          <Checkboxes
            form={form}
            name="scopes"
            label={words.scopesLabel}
            hint={words.scopesHint}
            columns
            options={scopes.map((scope) => ({ value: scope, label: permissionWords[scope] }))}
          />
          <Buttons>
            <Button kind="primary">{words.make}</Button>
          </Buttons>
        </Form>
      )}
    </Card>
  )
}

export type Made = { token: string; name: string; holder: string; expiresAt: Temporal.Instant }

/** The new token, which is shown this once. */
export function NewTokenPage({ ctx, made }: { ctx: PageContext; made: Made }) {
  const until = showDay(made.expiresAt.toZonedDateTimeISO(ctx.zone).toPlainDate(), ctx.zone)
  return (
    <Page ctx={ctx} title={words.onceTitle} current="account" back={{ href: '/account/tokens', text: words.title }}>
      <Head title={words.onceTitle} sub={<span dir="auto">{made.name}</span>} />
      <Stack>
        <WarnBar kind="care">{words.onceText}</WarnBar>
        <Card id="token" title={words.onceLabel} padded>
          <Stack tight>
            <p>
              <code>{made.token}</code>
            </p>
            <p>
              {words.onceUse} <code>{words.onceHeader}</code>
            </p>
            <p class="muted">{words.onceUntil(until)}</p>
          </Stack>
        </Card>
        <p>
          <LinkButton href="/account/tokens">{words.onceBack}</LinkButton>
        </p>
      </Stack>
    </Page>
  )
}
