import {
  Card,
  type Column,
  EmptyState,
  Head,
  Page,
  type PageContext,
  showDate,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { matters, list as words } from '../words.ts'

export type ListRow = {
  key: string
  person: string
  name: string
  due: Temporal.PlainDate
  late: boolean
  what: string
}
export type ListData = { missing: ListRow[]; late: ListRow[]; reviews: ListRow[] }

/** Of the reader's caseload: who has no plan, whose steps are overdue, and what is looked at again when. */
export const PlansPage = ({ data: { missing, late, reviews }, ctx }: { data: ListData; ctx: PageContext }) => (
  <Page ctx={ctx} title={words.title} current="caseload">
    <Head title={words.title} />
    <div class="stack">
      <Part id="late" title={words.late} none={words.noneLate} rows={late} open={words.open} ctx={ctx} />
      <Part id="missing" title={words.missing} none={words.none} rows={missing} open={words.begin} ctx={ctx} />
      <Part id="reviews" title={words.reviews} none={words.noneReviews} rows={reviews} open={words.open} ctx={ctx} />
    </div>
  </Page>
)

type Props = { id: string; title: string; none: string; rows: ListRow[]; open: string; ctx: PageContext }

function Part({ id, title, none, rows, open, ctx }: Props) {
  const columns: Column<ListRow>[] = [
    {
      key: 'person',
      label: words.columns.person,
      head: true,
      cell: ({ person, name }) => (
        <a href={`/people/${person}`} dir="auto">
          {name}
        </a>
      ),
    },
    {
      key: 'due',
      label: words.columns.due,
      cell: (row) => (
        <>
          {showDate(row.due, ctx.zone)} {row.late && <Tag tone="red">{lateness(row, ctx)}</Tag>}
        </>
      ),
    },
    {
      key: 'what',
      label: words.columns.what,
      acts: true,
      cell: ({ person, name, what }) => (
        <a href={`/people/${person}/plan`} aria-label={words.openOf(name, what || open)}>
          {what || open}
        </a>
      ),
    },
  ]
  return (
    <Card id={id} title={title}>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={none} />
      ) : (
        <Table caption={title} columns={columns} rows={rows} keyOf={({ key }) => key} />
      )}
    </Card>
  )
}

function lateness({ due }: ListRow, { now, zone }: PageContext): string {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return matters.late(due.until(today, { largestUnit: 'days' }).days)
}
