import { Button, type Column, type PageContext, Table, Tag, Time } from '../../../../platform/ui/index.ts'
import type { TokenShown } from '../../rules/tokens.ts'
import type { Permission } from '../../rules.ts'
import { permissionWords, tokenWords as words } from '../../words.ts'

type Props = { ctx: PageContext; tokens: TokenShown[]; caption: string; revokeAt: (id: string) => string }

/** Tokens, whose they are, what they may do and whether they are used. */
export function TokenTable({ ctx, tokens, caption, revokeAt }: Props) {
  const columns: Column<TokenShown>[] = [
    { key: 'name', label: words.name, head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    { key: 'holder', label: words.holder, cell: ({ holder }) => <span dir="auto">{holder.name}</span> },
    { key: 'may', label: words.scopes, cell: ({ scopes }) => <Scopes scopes={scopes} /> },
    { key: 'until', label: words.until, cell: ({ expiresAt }) => <Time at={expiresAt} ctx={ctx} /> },
    {
      key: 'used',
      label: words.used,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} ctx={ctx} /> : words.never),
    },
    {
      key: 'state',
      label: words.state,
      cell: ({ state }) => <Tag tone={state === 'good' ? 'green' : 'amber'}>{words.states[state]}</Tag>,
    },
    {
      key: 'revoke',
      label: words.revoke,
      acts: true,
      cell: (token) => <Revoke token={token} at={revokeAt(token.id)} />,
    },
  ]
  return <Table caption={caption} columns={columns} rows={tokens} keyOf={({ id }) => id} />
}

/** What it may do, in plain words, one a line. */
export const Scopes = ({ scopes }: { scopes: readonly string[] }) => (
  <>{scopes.map((scope) => permissionWords[scope as Permission] ?? scope).join('; ')}</>
)

const Revoke = ({ token, at }: { token: TokenShown; at: string }) =>
  token.state === 'good' || token.state === 'holder-gone' ? (
    <form method="post" action={at}>
      <Button small>
        {words.revoke}
        <span class="vh"> {token.name}</span>
      </Button>
    </form>
  ) : null
