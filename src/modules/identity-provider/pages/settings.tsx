import type { TrialFailure, TrialStep } from '../../../platform/oidc/index.ts'
import {
  Button,
  Card,
  type Column,
  Columns,
  EmptyState,
  ErrorSummary,
  type FormState,
  Head,
  KeyValues,
  Page,
  type PageContext,
  Stack,
  showWhen,
  Table,
  Tag,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { LinkedPerson, ProviderShown } from '../rules/shown.ts'
import { words } from '../words.ts'
import { SettingsForm } from './settings-form.tsx'

type Props = { ctx: PageContext; data: ProviderShown; form: FormState }

/** How the agency's people sign in through its provider: what is set, whether it works, and who does. */
export function ProviderPage({ ctx, data, form }: Props) {
  const state = data.settings?.enabled ? <Tag tone="green">{words.inUse}</Tag> : <Tag>{words.notInUse}</Tag>
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="identity-provider">
      <Head title={words.title} sub={words.intro} actions={state} />
      <ErrorSummary form={form} />
      <Columns
        aside={
          <>
            <Trial ctx={ctx} data={data} form={form} />
            <Give data={data} />
          </>
        }
      >
        <SettingsForm data={data} form={form} />
        <Links ctx={ctx} links={data.links} form={form} />
      </Columns>
    </Page>
  )
}

type Tried = ProviderShown['trial'][number]

function Trial({ ctx, data: { settings, trial, triedAt }, form }: Props) {
  return (
    <Card id="trial" title={words.tryTitle} padded>
      <Stack>
        <p>{settings ? words.tryText : words.tryNone}</p>
        {triedAt && <KeyValues items={trial.map(resultOf)} />}
        {triedAt && (
          <p class="muted">
            {words.triedAt} {showWhen(triedAt, ctx)}
          </p>
        )}
        {settings && (
          <form method="post" action="/identity-provider/trial">
            <Key form={form} />
            <Button>{words.tryButton}</Button>
          </form>
        )}
      </Stack>
    </Card>
  )
}

function resultOf({ step, failure }: Tried) {
  const label = words.steps[step as TrialStep] ?? step
  if (failure === null) return { label, value: <Tag tone="green">{words.passed}</Tag> }
  const note = words.trialFailures[failure as TrialFailure] ?? failure
  return { label, value: <Tag tone="red">{words.failed}</Tag>, note }
}

const Give = ({ data: { addresses } }: { data: ProviderShown }) => (
  <Card id="give" title={words.giveTitle} padded>
    <KeyValues
      stacked
      items={[
        { label: words.redirect, value: addresses.redirect },
        { label: words.leaving, value: addresses.leaving },
        { label: words.telling, value: addresses.telling, note: words.tellingHint },
        { label: words.signInAt, value: addresses.signIn },
        { label: words.secretLine, value: addresses.secretLine, note: words.secretHint },
      ]}
    />
  </Card>
)

type LinksProps = { ctx: PageContext; links: LinkedPerson[]; form: FormState }

function Links({ ctx, links, form }: LinksProps) {
  const columns: Column<LinkedPerson>[] = [
    {
      key: 'name',
      label: words.person,
      head: true,
      cell: ({ name, staff }) => (
        <a href={`/staff/${staff}`} dir="auto">
          {name}
        </a>
      ),
    },
    { key: 'subject', label: words.subject, cell: ({ subject }) => <span dir="auto">{subject}</span> },
    { key: 'since', label: words.since, cell: ({ madeAt }) => showWhen(madeAt, ctx) },
    { key: 'last', label: words.last, cell: ({ seenAt }) => showWhen(seenAt, ctx) },
    { key: 'end', label: words.unlink, cell: (link) => <Unlink link={link} form={form} /> },
  ]
  return (
    <Card id="links" title={words.linksTitle}>
      {links.length > 0 ? (
        <Table caption={words.linksTitle} columns={columns} rows={links} keyOf={({ id }) => id} />
      ) : (
        <EmptyState icon="person" title={words.linksNone}>
          {words.linksNoneMore}
        </EmptyState>
      )}
    </Card>
  )
}

/** So that the page after it says what was done. */
const Key = ({ form: { key } }: { form: FormState }) => <input type="hidden" name="_key" value={key} />

const Unlink = ({ link: { id, name }, form }: { link: LinkedPerson; form: FormState }) => (
  <form method="post" action={`/identity-provider/links/${id}/ending`}>
    <Key form={form} />
    <Button small>
      {words.unlink}
      <span class="vh"> {name}</span>
    </Button>
  </form>
)
