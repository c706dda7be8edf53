import {
  Button,
  Buttons,
  Card,
  type Column,
  Columns,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Stack,
  showWhen,
  Table,
  Tag,
  TextField,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import { groups } from '../../rules/kinds.ts'
import type { PermissionLine, RoleChangeShown, RoleShown } from '../../rules/roles.ts'
import type { Permission } from '../../rules.ts'
import { groupNames, permissionWords, roleWords as words } from '../../words.ts'

type Props = { ctx: PageContext; data: RoleShown; form: FormState }

/** One role: what it may do in plain words, how far its lists reach, who holds it, and what was changed, by whom and why. */
export function RolePage({ ctx, data, form }: Props) {
  const { role, mayChange } = data
  const change = mayChange && (
    <LinkButton href={`/roles/${role.code}/permissions`} icon="edit">
      {words.change}
    </LinkButton>
  )
  return (
    <Page ctx={ctx} title={titleOf(role.name, form)} current="staff" back={{ href: '/roles', text: words.back }}>
      <Head
        title={<span dir="auto">{role.name}</span>}
        sub={role.own ? `${words.own}. ${words.basedOn} ${role.baseName}.` : undefined}
        actions={change}
      />
      {role.retired && <WarnBar kind="information">{words.retired}</WarnBar>}
      <Columns aside={<Aside data={data} form={form} />}>
        <Permissions lines={data.permissions} />
        <History ctx={ctx} history={data.history} />
      </Columns>
    </Page>
  )
}

function Aside({ data: { role, holders, mayChange }, form }: Omit<Props, 'ctx'>) {
  return (
    <>
      <Card id="scope" title={words.scope} padded>
        <Stack tight>
          <p>{words.reaches[role.reach]}</p>
          <p class="small muted">{words.scopeText}</p>
        </Stack>
      </Card>
      <Card id="holders" title={words.holders} padded>
        <Stack tight>
          <p>{holders.length === 0 ? words.heldByNobody : words.held(holders.length)}</p>
          <ul>
            {holders.map(({ id, name, office }) => (
              <li key={id}>
                <a href={`/staff/${id}`} dir="auto">
                  {name}
                </a>
                , <span dir="auto">{office}</span>
              </li>
            ))}
          </ul>
          <p class="small muted">{words.giveIt}</p>
        </Stack>
      </Card>
      {role.own && mayChange && holders.length === 0 && <Retiring code={role.code} form={form} />}
    </>
  )
}

const Retiring = ({ code, form }: { code: string; form: FormState }) => (
  <Card id="retire" title={words.retire} padded>
    <p>{words.retireText}</p>
    <Form form={form} action={`/roles/${code}/retirement`}>
      <TextField form={form} name="reason" label={words.reason} />
      <Buttons>
        <Button kind="danger">{words.retire}</Button>
      </Buttons>
    </Form>
  </Card>
)

const columns: Column<PermissionLine>[] = [
  { key: 'lets', label: words.lets, head: true, cell: ({ permission }) => permissionWords[permission] },
  { key: 'may', label: words.here, narrow: true, cell: (line) => <Here {...line} /> },
]

function Here({ held, built }: PermissionLine) {
  if (held && !built) return <Tag tone="amber">{words.given}</Tag>
  if (!held && built) return <Tag tone="amber">{words.taken}</Tag>
  return held ? <>{words.yes}</> : <span class="muted">{words.no}</span>
}

const Permissions = ({ lines }: { lines: PermissionLine[] }) => (
  <>
    {groups.map((group) => (
      <Card key={group} id={`may-${group}`} title={groupNames[group]}>
        <Table
          caption={groupNames[group]}
          columns={columns}
          rows={lines.filter((line) => line.group === group)}
          keyOf={({ permission }) => permission}
        />
      </Card>
    ))}
  </>
)

function History({ ctx, history }: { ctx: PageContext; history: RoleChangeShown[] }) {
  const rows: Column<RoleChangeShown>[] = [
    { key: 'when', label: words.when, head: true, cell: ({ at }) => showWhen(at, ctx) },
    { key: 'who', label: words.who, cell: ({ by }) => <span dir="auto">{by}</span> },
    { key: 'what', label: words.what, cell: (change) => <What change={change} /> },
    { key: 'why', label: words.why, cell: ({ reason }) => <span dir="auto">{reason}</span> },
  ]
  return (
    <Card id="history" title={words.history} padded={history.length === 0}>
      {history.length === 0 ? (
        <p class="muted">{words.historyNone}</p>
      ) : (
        <Table caption={words.history} columns={rows} rows={history} keyOf={({ version }) => `${version}`} />
      )}
    </Card>
  )
}

const named = (codes: readonly string[]) => codes.map((code) => permissionWords[code as Permission] ?? code).join('; ')

function What({ change: { given, taken, reach, renamed, retired, version } }: { change: RoleChangeShown }) {
  const said = [
    given.length > 0 && words.gave(named(given)),
    taken.length > 0 && words.took(named(taken)),
    reach !== null && words.reached(reach),
    renamed !== null && words.renamed(renamed),
    retired && words.retiredLine,
  ].filter((one) => one !== false)
  return (
    <Stack tight>
      {said.length > 0 ? said.map((one) => <p key={one}>{one}</p>) : <p>{version === 1 && words.madeLine}</p>}
    </Stack>
  )
}
