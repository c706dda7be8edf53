import {
  Card,
  EmptyState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  showDay,
  Table,
} from '../../../platform/ui/index.ts'
import type { LeftBehind } from '../rules.ts'
import { words as all } from '../words.ts'
import { columnsOf } from './columns.tsx'

const words = all.left

/** The people whose officer has left, what is due soonest first, each with the way to give them to somebody. */
export function LeftPage({ found, ctx }: { found: LeftBehind; ctx: PageContext }) {
  const { lines, total, today } = found
  const columns = [
    ...columnsOf({ own: false, today }, ctx).map((column) => ({ ...column, sortable: false })),
    {
      key: 'left',
      label: words.leftOn,
      cell: ({ leftOn }: LeftBehind['lines'][number]) => showDay(leftOn, ctx.zone),
    },
    {
      key: 'give',
      acts: true,
      label: words.give,
      cell: ({ person, supervision }: LeftBehind['lines'][number]) => (
        <LinkButton href={`/people/${person.id}/supervision/${supervision}/officer`} small>
          {words.give}
          <span class="vh"> {person.spoken}</span>
        </LinkButton>
      ),
    },
  ]
  return (
    <Page ctx={ctx} title={words.title} current="caseload" back={{ href: '/caseload', text: all.title }} wide>
      <Head title={words.title} sub={words.sub(total)} />
      <Card id="left" title={words.title} untitled>
        {lines.length === 0 ? (
          <EmptyState icon="check" title={words.none}>
            {words.noneMore}
          </EmptyState>
        ) : (
          <Table caption={words.title} columns={columns} rows={lines} keyOf={({ supervision }) => supervision} />
        )}
      </Card>
    </Page>
  )
}
