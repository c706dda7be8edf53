import {
  Button,
  Buttons,
  Card,
  type Column,
  Columns,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  Head,
  KeyValues,
  Page,
  type PageContext,
  Select,
  Stack,
  showDay,
  showWhen,
  Table,
  Tag,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import type { AccountShown, ReviewShown, TrainingShown } from '../../rules/accounts.ts'
import { factorWords, accountWords as words } from '../../words.ts'

type Props = { ctx: PageContext; account: AccountShown; form: FormState }

/** Somebody's account, for whoever keeps the accounts: how it stands, a link, shutting and opening it, training, reviews. */
export function AccountPage({ ctx, account, form }: Props) {
  const title = words.title(account.name)
  const recording = 'passedOn' in form.values
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="staff"
      back={{ href: `/staff/${account.id}`, text: account.name }}
    >
      <Head title={<span dir="auto">{title}</span>} />
      {!recording && <ErrorSummary form={form} />}
      <Columns aside={<Doings account={account} />}>
        <Standing ctx={ctx} account={account} />
        <Training ctx={ctx} account={account} form={recording ? form : { values: {}, errors: {}, key: form.key }} />
        <Reviews ctx={ctx} reviews={account.reviews} />
      </Columns>
    </Page>
  )
}

function Standing({ ctx, account }: Omit<Props, 'form'>) {
  const { state, email, roles, openedAt, lastUsedAt, closedAt, invitedUntil, lockedUntil, owns } = account
  const when = (at: Temporal.Instant | null) => (at ? showWhen(at, ctx) : words.never)
  return (
    <Card id="state" title={words.link} padded>
      <Stack>
        {owns > 0 && <WarnBar kind="information">{words.owns(owns)}</WarnBar>}
        <KeyValues
          items={[
            {
              label: words.state,
              value: <Tag tone={state === 'open' ? 'green' : 'amber'}>{words.states[state]}</Tag>,
            },
            ...(lockedUntil ? [{ label: words.lockedUntil, value: when(lockedUntil), note: words.lockedWhy }] : []),
            ...(closedAt ? [{ label: words.closed, value: when(closedAt) }] : []),
            { label: words.used, value: when(lastUsedAt) },
            ...(openedAt ? [{ label: words.opened, value: when(openedAt) }] : []),
            ...(invitedUntil ? [{ label: words.linkUntil, value: when(invitedUntil) }] : []),
            { label: words.email, value: email },
            { label: words.roles, value: roles.join(', ') || words.noRoles },
          ]}
        />
      </Stack>
    </Card>
  )
}

function Doings({ account: { id, closedAt } }: Pick<Props, 'account'>) {
  if (closedAt)
    return (
      <Doing
        id="reopen"
        title={words.reopenTitle}
        text={words.reopenText}
        at={`/staff/${id}/account/opening`}
        act={words.reopen}
      />
    )
  return (
    <>
      <Doing
        id="invite"
        title={words.inviteTitle}
        text={words.inviteText}
        at={`/staff/${id}/invitation`}
        act={words.invite}
      />
      <Card id="factor" title={factorWords.one} padded>
        <a href={`/staff/${id}/second-factor`}>{factorWords.oneLink}</a>
      </Card>
      <Doing
        id="shut"
        title={words.shutTitle}
        text={words.shutText}
        at={`/staff/${id}/account/closing`}
        act={words.shut}
        danger
      />
    </>
  )
}

type DoingProps = { id: string; title: string; text: string; at: string; act: string; danger?: boolean }

const Doing = ({ id, title, text, at, act, danger }: DoingProps) => (
  <Card id={id} title={title} padded>
    <p>{text}</p>
    <form method="post" action={at}>
      <Button kind={danger ? 'danger' : 'plain'}>{act}</Button>
    </form>
  </Card>
)

const tones = { none: 'amber', ended: 'red', ending: 'amber', valid: 'green' } as const
const training = words.training

function Training({ ctx, account, form }: Props) {
  const { trainings, rules, id } = account
  const columns: Column<TrainingShown>[] = [
    { key: 'name', label: training.name, head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    { key: 'passed', label: training.passed, cell: ({ passedOn }) => showDay(passedOn, ctx.zone) },
    { key: 'until', label: training.until, cell: ({ lastDay }) => showDay(lastDay, ctx.zone) },
    {
      key: 'state',
      label: training.state,
      cell: ({ state }) => <Tag tone={tones[state]}>{training.states[state]}</Tag>,
    },
    {
      key: 'withdraw',
      label: training.withdraw,
      cell: (one) => (
        <form method="post" action={`/staff/${id}/training/${one.id}/withdrawal`}>
          <Button small>
            {training.withdraw}
            <span class="vh"> {one.name}</span>
          </Button>
        </form>
      ),
    },
  ]
  return (
    <Card id="training" title={training.title} padded>
      <Stack>
        {trainings.length === 0 ? (
          <p class="muted">{training.none}</p>
        ) : (
          <Table caption={training.title} columns={columns} rows={trainings} keyOf={(one) => one.id} />
        )}
        {rules.length === 0 ? (
          <p class="muted">{training.noRules}</p>
        ) : (
          <Form form={form} action={`/staff/${id}/training`}>
            <Select form={form} name="rule" label={training.rule} options={rules} />
            <DateField form={form} name="passedOn" label={training.passedOn} />
            <DateField form={form} name="lastDay" label={training.lastDay} />
            <Buttons>
              <Button>{training.save}</Button>
            </Buttons>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

export function Reviews({ ctx, reviews }: { ctx: PageContext; reviews: ReviewShown[] }) {
  const columns: Column<ReviewShown>[] = [
    { key: 'when', label: words.when, head: true, cell: ({ at }) => showWhen(at, ctx) },
    { key: 'who', label: words.who, cell: ({ by }) => <span dir="auto">{by}</span> },
    { key: 'outcome', label: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] ?? outcome },
    { key: 'note', label: words.note, cell: ({ note }) => <span dir="auto">{note}</span> },
  ]
  return (
    <Card id="reviews" title={words.reviews} padded={reviews.length === 0}>
      {reviews.length === 0 ? (
        <p class="muted">{words.reviewsNone}</p>
      ) : (
        <Table caption={words.reviews} columns={columns} rows={reviews} keyOf={({ at }) => `${at}`} />
      )}
    </Card>
  )
}
