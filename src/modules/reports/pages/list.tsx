import {
  Card,
  Chips,
  type Column,
  EmptyState,
  Head,
  Inside,
  LinkButton,
  OpenAndOver,
  Page,
  type PageContext,
  Stack,
  Table,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, type ShownName } from '../../people/index.ts'
import { list as words } from '../words.ts'
import { type Line, reportColumns } from './columns.tsx'

export type ReportsData = { head: PersonHead; lines: Line[]; mayRecord: boolean }

/** The reports that courts asked for about a person: the open ones, then those that came to an end. */
export function ReportsPage({ data: { head, lines, mayRecord }, ctx }: { data: ReportsData; ctx: PageContext }) {
  const open = lines.filter(({ report }) => !report.ended)
  const over = lines.filter(({ report }) => report.ended)
  const add = mayRecord && (
    <LinkButton href={`/people/${head.id}/report-requests/new`} icon="plus" kind="primary">
      {words.add}
    </LinkButton>
  )
  const columns = reportColumns(ctx)
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="orders" current="reports" />
        <OpenAndOver
          name="reports"
          icon="court"
          words={words}
          add={add}
          open={{ rows: open, columns }}
          over={{ rows: over, columns: columns.filter(({ key }) => key !== 'due') }}
          keyOf={({ report }) => report.id}
        />
      </Stack>
    </PersonFrame>
  )
}

export type AllReportsData = { lines: Line[]; names: ReadonlyMap<string, ShownName>; show: 'mine' | 'all' }

/** Open reports over all people, by the day they are due. */
export function AllReportsPage({ data: { lines, names, show }, ctx }: { data: AllReportsData; ctx: PageContext }) {
  const person: Column<Line> = {
    key: 'person',
    label: words.columns.person,
    cell: ({ report }) => (
      <a href={`/people/${report.person}/report-requests`} dir="auto">
        {names.get(report.person)?.listed}
      </a>
    ),
  }
  const owner: Column<Line> = {
    key: 'owner',
    label: words.columns.owner,
    cell: ({ task }) => task?.ownerName ?? '',
  }
  const [first, ...rest] = reportColumns(ctx)
  const columns = [...(first ? [first] : []), person, ...rest, ...(show === 'all' ? [owner] : [])]
  const items = (['mine', 'all'] as const).map((key) => ({
    key,
    label: words.shows[key],
    href: `/report-requests?show=${key}`,
  }))
  return (
    <Page ctx={ctx} title={words.title} current="tasks" wide>
      <Head title={words.title} sub={words.sub(lines.length)} />
      <Stack>
        <Inside ctx={ctx} of="tasks" current="reports" />
        <Card id="reports" title={words.shows[show]}>
          <Chips label={words.show} items={items} current={show} />
          {lines.length > 0 ? (
            <Table caption={words.shows[show]} columns={columns} rows={lines} keyOf={({ report }) => report.id} />
          ) : (
            <EmptyState icon="court" title={words.noneOpen} />
          )}
        </Card>
      </Stack>
    </Page>
  )
}
