import {
  Card,
  Chips,
  type Column,
  EmptyState,
  Head,
  Inside,
  Page,
  type PageContext,
  Stack,
  Table,
} from '../../../platform/ui/index.ts'
import type { ShownName } from '../../people/index.ts'
import { list as words } from '../words.ts'
import { type Line, requestColumns } from './columns.tsx'

export type MineData = {
  lines: Line[]
  names: ReadonlyMap<string, ShownName>
  show: 'mine' | 'overdue' | 'all'
  today: Temporal.PlainDate
}

/** Open requests over all people, by the day an answer is due. */
export function MinePage({ data: { lines, names, show, today }, ctx }: { data: MineData; ctx: PageContext }) {
  const columns: Column<Line>[] = [
    ...requestColumns(ctx, today).slice(0, 1),
    {
      key: 'person',
      label: words.columns.person,
      cell: ({ request: { person } }) => (
        <a href={`/people/${person}/requests`} dir="auto">
          {names.get(person)?.listed}
        </a>
      ),
    },
    ...requestColumns(ctx, today).slice(1),
    ...(show === 'mine'
      ? []
      : [{ key: 'owner', label: words.columns.owner, cell: ({ task }: Line) => task?.ownerName ?? '' }]),
  ]
  const items = (['mine', 'overdue', 'all'] as const).map((key) => ({
    key,
    label: words.shows[key],
    href: `/requests?show=${key}`,
  }))
  return (
    <Page ctx={ctx} title={words.title} current="tasks" wide>
      <Head title={words.title} sub={words.sub(lines.length)} />
      <Stack>
        <Inside ctx={ctx} of="tasks" current="requests" />
        <Card id="requests" title={words.shows[show]}>
          <Chips label={words.show} items={items} current={show} />
          {lines.length > 0 ? (
            <Table caption={words.shows[show]} columns={columns} rows={lines} keyOf={({ request }) => request.id} />
          ) : (
            <EmptyState icon="message" title={words.noneOf[show]} />
          )}
        </Card>
      </Stack>
    </Page>
  )
}
