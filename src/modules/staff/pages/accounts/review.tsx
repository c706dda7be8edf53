import {
  Button,
  Buttons,
  Card,
  type Column,
  Columns,
  Form,
  type FormState,
  Head,
  Inside,
  KeyValues,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Radios,
  Stack,
  showDay,
  showWhen,
  Table,
  Tag,
  TextField,
  Time,
  titleOf,
} from '../../../../platform/ui/index.ts'
import type { ReviewLine, ReviewList, ReviewOne } from '../../rules/accounts.ts'
import type { Permission } from '../../rules.ts'
import { accountWords as all, permissionWords } from '../../words.ts'
import { Reviews } from './account.tsx'

const words = all.review

/** Every open account: its roles, when it was used and looked at, and whether it is due. */
export function ReviewListPage({ ctx, data }: { ctx: PageContext; data: ReviewList }) {
  return (
    <Page ctx={ctx} title={words.title} current="staff" wide>
      <Head
        title={words.title}
        sub={`${words.sub(data.due, data.lines.length)} ${words.text(data.rule.reviewMonths)}`}
      />
      <Stack>
        <Inside ctx={ctx} of="staff" current="access-review" />
        <Card id="accounts" title={words.title} untitled>
          <Table caption={words.title} columns={columns(ctx)} rows={data.lines} keyOf={({ id }) => id} />
        </Card>
      </Stack>
    </Page>
  )
}

const columns = (ctx: PageContext): Column<ReviewLine>[] => [
  { key: 'name', label: words.name, head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
  { key: 'office', label: words.office, cell: ({ office }) => <span dir="auto">{office}</span> },
  { key: 'roles', label: all.roles, cell: ({ roles }) => roles.join(', ') || all.noRoles },
  {
    key: 'used',
    label: all.used,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} ctx={ctx} /> : all.never),
  },
  { key: 'last', label: words.last, cell: (line) => <Last ctx={ctx} line={line} /> },
  {
    key: 'due',
    label: words.due,
    cell: ({ isDue, due }) => (isDue ? <Tag tone="amber">{words.dueNow}</Tag> : <>{due && showDay(due, ctx.zone)}</>),
  },
  {
    key: 'look',
    acts: true,
    label: words.look,
    cell: ({ id, name, isOwn }) =>
      isOwn ? (
        <Muted>{words.own}</Muted>
      ) : (
        <LinkButton href={`/access-review/${id}`} small>
          {words.look}
          <span class="vh"> {name}</span>
        </LinkButton>
      ),
  },
]

const Name = ({ line: { id, name } }: { line: ReviewLine }) => (
  <a href={`/staff/${id}`} dir="auto">
    {name}
  </a>
)

const Last = ({ ctx, line: { reviewed } }: { ctx: PageContext; line: ReviewLine }) => (
  <>
    {reviewed
      ? words.by(showDay(reviewed.on, ctx.zone), reviewed.by, all.outcomes[reviewed.outcome] ?? reviewed.outcome)
      : words.nobody}
  </>
)

/** One account: what its roles come to, and whether it is still needed. */
export function ReviewOnePage({ ctx, data, form }: { ctx: PageContext; data: ReviewOne; form: FormState }) {
  const { line, reviews, permissions } = data
  const title = words.oneTitle(line.name)
  const options = [
    { value: 'kept', label: words.kept },
    { value: 'changed', label: words.changed, hint: words.changedHint },
    { value: 'closed', label: words.closed },
  ]
  const about = [
    { label: all.roles, value: line.roles.join(', ') || all.noRoles },
    { label: words.office, value: line.office },
    { label: all.used, value: line.lastUsedAt ? showWhen(line.lastUsedAt, ctx) : all.never },
    { label: words.last, value: <Last ctx={ctx} line={line} /> },
  ]
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="staff" back={{ href: '/access-review', text: words.back }}>
      <Head title={<span dir="auto">{title}</span>} />
      <Columns aside={<May permissions={permissions} />}>
        <Card id="about" title={<Name line={line} />} padded>
          <KeyValues items={about} />
        </Card>
        {!line.isOwn && (
          <Form form={form} action={`/access-review/${line.id}`}>
            <Radios form={form} name="outcome" label={words.outcome} options={options} />
            <TextField form={form} name="note" label={words.note} optional />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
            </Buttons>
          </Form>
        )}
        <Reviews ctx={ctx} reviews={reviews} />
      </Columns>
    </Page>
  )
}

const May = ({ permissions }: { permissions: string[] }) => (
  <Card id="may" title={words.may} padded>
    <ul>
      {permissions.map((one) => (
        <li key={one}>{permissionWords[one as Permission] ?? one}</li>
      ))}
    </ul>
  </Card>
)
