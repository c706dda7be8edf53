import {
  Card,
  Chips,
  type Column,
  EmptyState,
  Head,
  Inside,
  Page,
  type PageContext,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import type { Chain } from '../rules.ts'
import { nextText, settings, page as words } from '../words.ts'

export type ListRow = Chain & { name: string }
export type ListData = { rows: ListRow[]; show: 'mine' | 'all'; wide: boolean; maySet: boolean }

/** Everyone who is being looked for: one's own people and those one covers, or all as far as one's lists reach. */
export function NoContactPage({ data: { rows, show, wide, maySet }, ctx }: { data: ListData; ctx: PageContext }) {
  return (
    <Page ctx={ctx} title={words.listTitle} current="caseload">
      <Head
        title={words.listTitle}
        sub={words.listSub}
        actions={maySet && <a href="/no-contact/settings">{settings.link}</a>}
      />
      <Inside ctx={ctx} of="caseload" current="no-contact" />
      {wide && <Chips label={words.listTitle} current={show} items={chips} />}
      <Card id="list" title={words.title}>
        {rows.length === 0 ? (
          <EmptyState icon="phone" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <Table caption={words.listTitle} columns={columns(ctx)} rows={rows} keyOf={({ id }) => id} />
        )}
      </Card>
    </Page>
  )
}

const chips = [
  { key: 'mine', label: words.shows.mine, href: '/no-contact' },
  { key: 'all', label: words.shows.all, href: '/no-contact?show=all' },
]

function columns(ctx: PageContext): Column<ListRow>[] {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  return [
    {
      key: 'person',
      label: words.columns.person,
      head: true,
      cell: ({ id, name }) => <a href={`/chains/${id}`}>{name}</a>,
    },
    { key: 'day', label: words.columns.day, numeric: true, cell: ({ day }) => day },
    {
      key: 'next',
      label: words.columns.next,
      cell: (chain) => (
        <>
          {chain.afraid && <Tag tone="red">{words.welfare}</Tag>} {nextText(chain, today, ctx.zone)}
        </>
      ),
    },
    { key: 'officer', label: words.columns.officer, cell: ({ ownerName }) => ownerName },
  ]
}
