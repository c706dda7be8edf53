import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  type Column,
  EmptyState,
  LinkButton,
  type PageContext,
  Stack,
  showWhen,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import type { IntakeView } from '../rules.ts'
import { list as words } from '../words.ts'
import type { ListData } from './shapes.ts'

/** A person's intakes: the one under way first, and the copies of those that are finished. */
export function IntakesPage({ data, ctx }: { data: ListData; ctx: PageContext }) {
  const { head, intakes } = data
  const act = <Act data={data} />
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="plan" current="intakes" />
        <Card id="intakes" title={words.title} actions={intakes.length > 0 && act}>
          {intakes.length > 0 ? (
            <Table caption={words.caption} columns={columnsFor(ctx)} rows={intakes} keyOf={({ id }) => id} />
          ) : (
            <EmptyState icon="edit" title={words.empty} action={act}>
              {words.emptyText}
            </EmptyState>
          )}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

function Act({ data: { head, intakes, mayType } }: { data: ListData }) {
  if (!mayType) return null
  const open = intakes.find(({ finished }) => !finished)
  if (open)
    return (
      <LinkButton href={`/intakes/${open.id}`} kind="primary">
        {words.goOn}
      </LinkButton>
    )
  return (
    <form method="post" action={`/people/${head.id}/intakes`}>
      <input type="hidden" name="_key" value={newId()} />
      <Button kind="primary" icon="plus">
        {intakes.length > 0 ? words.beginAnother : words.begin}
      </Button>
    </form>
  )
}

const columnsFor = (ctx: PageContext): Column<IntakeView>[] => [
  {
    key: 'begun',
    label: words.columns.begun,
    head: true,
    cell: ({ id, begunAt, begunBy }) => <a href={`/intakes/${id}`}>{words.by(showWhen(begunAt, ctx), begunBy)}</a>,
  },
  {
    key: 'state',
    label: words.columns.state,
    cell: ({ finished }) =>
      finished ? words.finished(showWhen(finished.at, ctx), finished.by) : <Tag tone="amber">{words.underWay}</Tag>,
  },
  {
    key: 'note',
    label: words.columns.note,
    cell: ({ finished }) => finished?.note && <a href={`/notes/${finished.note}`}>{words.note}</a>,
  },
]
