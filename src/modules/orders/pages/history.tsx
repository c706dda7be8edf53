import {
  Card,
  type Column,
  Details,
  EmptyState,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  Table,
  Tag,
  Tags,
  Time,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { HistoryEntry, PoliceFactsLine } from '../rules/shown.ts'
import { words as all } from '../words.ts'
import { ChargesCard } from './charges-card.tsx'
import type { HistoryData, Period } from './data.ts'
import { OrderFacts } from './list.tsx'
import { DocumentLink } from './police-facts.tsx'

const words = all.history

export type Shown = { data: HistoryData; ctx: PageContext }

/** What came before: criminal history, police facts, fresh charges and earlier periods of supervision with their orders. */
export const HistoryPage = ({ data, ctx }: Shown) => (
  <PersonFrame ctx={ctx} head={data.head} current="history" title={words.title}>
    <Stack>
      <ChargesCard data={data} ctx={ctx} />
      <CriminalHistory data={data} ctx={ctx} />
      <PoliceFactsCard data={data} ctx={ctx} />
      <Periods data={data} ctx={ctx} />
    </Stack>
  </PersonFrame>
)

function CriminalHistory({ data: { head, history, may }, ctx }: Shown) {
  const add = may.record && (
    <LinkButton href={`/people/${head.id}/history/new`} icon="plus" small>
      {words.add}
    </LinkButton>
  )
  return (
    <Card id="criminal-history" title={words.criminal} actions={history.length > 0 && add}>
      {history.length === 0 ? (
        <EmptyState icon="list" title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <Table caption={words.criminal} columns={columnsOf(ctx, may)} rows={history} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}

const columnsOf = (ctx: PageContext, may: HistoryData['may']): Column<HistoryEntry>[] => [
  { key: 'offence', label: words.columns.offence, head: true, cell: (entry) => <Offence entry={entry} ctx={ctx} /> },
  { key: 'day', label: words.columns.day, cell: ({ decidedOn }) => <Time at={decidedOn} ctx={ctx} as="date" /> },
  { key: 'court', label: words.columns.court, cell: ({ court }) => <span dir="auto">{court}</span> },
  { key: 'outcome', label: words.columns.outcome, cell: ({ outcome }) => <span dir="auto">{outcome}</span> },
  { key: 'source', label: words.columns.source, cell: (entry) => <Source {...entry} /> },
  {
    key: 'act',
    acts: true,
    label: words.columns.act,
    cell: ({ id }) => may.record && <a href={`/history/${id}/correction`}>{words.correct}</a>,
  },
]

const Offence = ({ entry: { offence, offenceOn }, ctx }: { entry: HistoryEntry; ctx: PageContext }) => (
  <>
    <span dir="auto">{offence}</span> {offenceOn && <Muted>{words.committed(showDate(offenceOn, ctx.zone))}</Muted>}
  </>
)

/** Where something was read, and whether it was checked. */
export const Source = ({ source, verified }: { source: string; verified: boolean }) => (
  <>
    <span dir="auto">{source}</span> <Muted>{verified ? words.verified : words.unverified}</Muted>
  </>
)

function PoliceFactsCard({ data: { head, facts, may }, ctx }: Shown) {
  const add = may.record && (
    <LinkButton href={`/people/${head.id}/police-facts/new`} icon="plus" small>
      {words.facts.add}
    </LinkButton>
  )
  return (
    <Card id="police-facts" title={words.facts.title} actions={facts.length > 0 && add}>
      {facts.length === 0 ? (
        <EmptyState icon="shield" title={words.facts.none} action={add} />
      ) : (
        <Table caption={words.facts.title} columns={factsColumns(ctx)} rows={facts} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}

const factsColumns = (ctx: PageContext): Column<PoliceFactsLine>[] => [
  {
    key: 'source',
    label: words.facts.source,
    head: true,
    cell: ({ id, source }) => (
      <a href={`/police-facts/${id}`} dir="auto">
        {words.facts.open(source)}
      </a>
    ),
  },
  { key: 'document', label: words.facts.document, cell: (line) => line.fileName && <DocumentLink {...line} /> },
  {
    key: 'received',
    label: words.facts.receivedOn,
    cell: ({ receivedOn }) => <Time at={receivedOn} ctx={ctx} as="date" />,
  },
  {
    key: 'sensitivity',
    label: words.facts.sensitivity,
    cell: ({ sensitivity }) =>
      sensitivity === 'restricted' && (
        <Tag tone="red" icon="lock">
          {words.facts.restricted}
        </Tag>
      ),
  },
]

const Periods = ({ data: { periods }, ctx }: Shown) => (
  <Card id="periods" title={words.periods.title} padded>
    {periods.length === 0 ? (
      <p>{words.periods.none}</p>
    ) : (
      periods.map((period) => <OnePeriod key={period.id} period={period} ctx={ctx} />)
    )}
  </Card>
)

const OnePeriod = ({ period, ctx }: { period: Period; ctx: PageContext }) => (
  <Details summary={<PeriodLine period={period} ctx={ctx} />} open>
    {period.orders.length === 0 && <p>{words.periods.noOrder}</p>}
    <Stack>
      {period.orders.map((order) => (
        <Stack key={order.id} tight>
          <Row>
            <h3>{order.typeName}</h3>
            <a href={`/orders/${order.id}`}>{all.orders.openNamed(order.typeShort)}</a>
          </Row>
          <OrderFacts order={order} ctx={ctx} />
        </Stack>
      ))}
    </Stack>
  </Details>
)

const PeriodLine = ({ period: { kind, openedOn, closedOn, closedWhy }, ctx }: { period: Period; ctx: PageContext }) => (
  <Tags>
    <span>
      {words.periods.kinds[kind]},{' '}
      {words.periods.span(showDate(openedOn, ctx.zone), closedOn ? showDate(closedOn, ctx.zone) : '')}
    </span>
    {closedWhy && <Tag>{words.periods.closed(closedWhy)}</Tag>}
  </Tags>
)
