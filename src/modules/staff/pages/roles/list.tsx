import {
  Card,
  type Column,
  type FormState,
  Muted,
  type PageContext,
  Table,
  Tag,
} from '../../../../platform/ui/index.ts'
import type { RoleLine, RolesShown } from '../../rules/roles.ts'
import { roleWords as words } from '../../words.ts'
import { Among } from '../among.tsx'

type Props = { ctx: PageContext; data: RolesShown; form: FormState }

/** Every role of the agency: what it builds on, how far it reaches, who holds it, whether anything was changed. */
export function RolesPage({ ctx, data, form }: Props) {
  return (
    <Among
      ctx={ctx}
      form={form}
      current="roles"
      title={words.title}
      sub={words.sub}
      add={data.mayChange && { href: '/roles/new', text: words.add }}
    >
      <Card id="roles" title={words.title} untitled>
        <Table caption={words.title} columns={columns} rows={data.roles} keyOf={({ code }) => code} />
      </Card>
      <p class="muted">{words.scopeText}</p>
    </Among>
  )
}

const columns: Column<RoleLine>[] = [
  {
    key: 'role',
    label: words.role,
    head: true,
    cell: ({ code, name, own, baseName }) => (
      <>
        <a href={`/roles/${code}`} dir="auto">
          {name}
        </a>
        {own && (
          <Muted>
            {' '}
            {words.basedOn} {baseName}
          </Muted>
        )}
      </>
    ),
  },
  { key: 'may', label: words.may, cell: ({ permissions }) => words.countMay(permissions) },
  { key: 'reach', label: words.reach, cell: ({ reach }) => words.reaches[reach] },
  {
    key: 'changed',
    label: words.changes,
    cell: ({ gives, takes }) => {
      const count = gives.length + takes.length
      return count > 0 ? <Tag tone="amber">{words.changed(count)}</Tag> : words.unchanged
    },
  },
  { key: 'holders', label: words.holders, numeric: true, cell: ({ holders }) => holders },
]
