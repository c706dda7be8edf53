import {
  Card,
  type Column,
  EmptyState,
  ErrorSummary,
  type FormState,
  type PageContext,
  showWhen,
  Table,
  Tag,
  Time,
} from '../../../../platform/ui/index.ts'
import type { ServiceShown, ServicesShown } from '../../rules/tokens.ts'
import { tokenWords as all } from '../../words.ts'
import { Among } from '../among.tsx'
import { Scopes, TokenTable } from './table.tsx'

const words = all.services
type Props = { ctx: PageContext; data: ServicesShown; form: FormState }

/** Every program with an account, who answers for it, and everybody's tokens. */
export function ServicesPage({ ctx, data: { services, tokens }, form }: Props) {
  return (
    <Among
      ctx={ctx}
      form={form}
      current="programs"
      title={words.title}
      sub={words.sub}
      add={{ href: '/service-accounts/new', text: words.add }}
    >
      <ErrorSummary form={form} />
      <Card id="programs" title={words.list}>
        {services.length === 0 ? (
          <EmptyState icon="settings" title={words.none}>
            {words.noneMore}
          </EmptyState>
        ) : (
          <Table caption={words.list} columns={columns(ctx)} rows={services} keyOf={({ id }) => id} />
        )}
      </Card>
      <Card id="tokens" title={words.tokens} padded={tokens.length === 0}>
        {tokens.length === 0 ? (
          <p class="muted">{words.tokensNone}</p>
        ) : (
          <TokenTable
            ctx={ctx}
            tokens={tokens}
            caption={words.tokens}
            revokeAt={(id) => `/service-accounts/tokens/${id}/revocation`}
          />
        )}
      </Card>
    </Among>
  )
}

const columns = (ctx: PageContext): Column<ServiceShown>[] => [
  {
    key: 'name',
    label: words.program,
    head: true,
    cell: ({ id, name, endedAt }) => (
      <>
        <a href={`/service-accounts/${id}`} dir="auto">
          {name}
        </a>{' '}
        {endedAt && <Tag tone="blue">{words.endedOn(showWhen(endedAt, ctx))}</Tag>}
      </>
    ),
  },
  { key: 'purpose', label: words.purpose, cell: ({ purpose }) => <span dir="auto">{purpose}</span> },
  {
    key: 'owner',
    label: words.owner,
    cell: ({ owner, endedAt }) => (
      <>
        <a href={`/staff/${owner.id}`} dir="auto">
          {owner.name}
        </a>{' '}
        {owner.left && !endedAt && <Tag tone="red">{words.ownerLeft}</Tag>}
      </>
    ),
  },
  { key: 'may', label: all.scopes, cell: ({ scopes }) => <Scopes scopes={scopes} /> },
  {
    key: 'used',
    label: all.used,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} ctx={ctx} /> : all.never),
  },
  { key: 'count', label: words.count, numeric: true, cell: ({ tokens }) => tokens },
]
