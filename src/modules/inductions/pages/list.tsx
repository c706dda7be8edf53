import {
  Card,
  type Column,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  showWhen,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { InductionView } from '../rules/shown.ts'
import type { Ended } from '../rules.ts'
import { ended as endedWords, standings, list as words } from '../words.ts'
import { InductionLink } from './link.tsx'
import { PartList } from './parts.tsx'
import type { ListData } from './shapes.ts'

/** How an order stands with its induction, and the inductions that there were. */
export function ListPage({ data, ctx }: { data: ListData; ctx: PageContext }) {
  const { head, order, inductions } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={`${words.title}: ${order.typeName}`}>
      <Stack>
        <Now data={data} />
        {inductions.length > 0 && (
          <Card id="inductions" title={words.earlier}>
            <Table
              caption={words.caption}
              columns={columnsFor(ctx)}
              rows={inductions.toReversed()}
              keyOf={({ id }) => id}
            />
          </Card>
        )}
        <p>
          <a href={`/orders/${order.id}`}>{words.order}</a>
        </p>
      </Stack>
    </PersonFrame>
  )
}

function Now({ data: { order, inductions, standing, left, may } }: { data: ListData }) {
  const open = inductions.find(({ ended }) => !ended)
  const last = inductions.findLast(({ ended }) => ended)
  const act = (open ? may.write : may.begin) && standing !== 'done' && (
    <InductionLink order={order.id} now={{ standing, open, last }} />
  )
  return (
    <Card id="now" title={standings[standing]} padded>
      <Stack tight>
        {standing === 'none' && (
          <>
            <p>{may.begin || !may.write ? words.none : words.over}</p>
            <Muted>{words.noneText}</Muted>
          </>
        )}
        {standing === 'done' && <p>{words.done}</p>}
        {standing === 'left' && (
          <>
            <p>{words.leftNew}</p>
            <PartList parts={left} />
          </>
        )}
        {act && <Row>{act}</Row>}
      </Stack>
    </Card>
  )
}

const columnsFor = (ctx: PageContext): Column<InductionView>[] => [
  {
    key: 'when',
    label: words.columns.when,
    head: true,
    cell: ({ id, begunAt }) => <a href={`/inductions/${id}`}>{showWhen(begunAt, ctx)}</a>,
  },
  { key: 'by', label: words.columns.by, cell: ({ begunBy }) => begunBy },
  {
    key: 'how',
    label: words.columns.how,
    cell: ({ ended }) => (ended ? howItEnded(ended, ctx.zone) : <Tag tone="amber">{words.underWay}</Tag>),
  },
]

const howItEnded = ({ how, on }: Ended, zone: string) => endedWords[how](showDate(on, zone))
