import {
  Card,
  type Column,
  Columns,
  Details,
  EmptyState,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  Table,
} from '../../../platform/ui/index.ts'
import { type AnyFact, type FactKind, isSoOn, type Lists, type PersonHead, pathOf, type Supervision } from '../rules.ts'
import { details, kindWords, periods } from '../words.ts'
import { PersonFrame } from './frame.tsx'
import { FactSource, FactValue, kindOne } from './values.tsx'

export type DetailsData = {
  head: PersonHead
  facts: AnyFact[]
  lists: Lists
  today: Temporal.PlainDate
  mayChange: boolean
}

const groups: { key: keyof typeof details.groups; kinds: FactKind[] }[] = [
  { key: 'who', kinds: ['name', 'reference', 'birth', 'sex', 'gender', 'pronouns', 'identity', 'photograph'] },
  { key: 'talk', kinds: ['talk', 'language', 'interpreter', 'disability', 'adjustment'] },
  { key: 'reach', kinds: ['whereabouts', 'address', 'phone', 'email'] },
  { key: 'life', kinds: ['work'] },
]

/** Everything known of a person, each fact with its source and dates; what can be added, changed and ended. */
export function DetailsPage({ data, ctx }: { data: DetailsData; ctx: PageContext }) {
  return (
    <PersonFrame ctx={ctx} head={data.head} current="details" title={details.title}>
      <Columns aside={<PeriodCard data={data} ctx={ctx} />}>
        {groups.map(({ key, kinds }) => (
          <FactCard key={key} id={key} title={details.groups[key]} kinds={kinds} data={data} zone={ctx.zone} />
        ))}
      </Columns>
    </PersonFrame>
  )
}

type CardProps = { id: string; title: string; kinds: FactKind[]; data: DetailsData; zone: string }

export function FactCard({ id, title, kinds, data, zone }: CardProps) {
  const facts = kinds.flatMap((kind) => data.facts.filter((fact) => fact.kind === kind))
  const over = facts.filter((fact) => !isSoOn(fact, data.today) && !isComing(fact, data.today))
  const now = facts.filter((fact) => !over.includes(fact))
  return (
    <Card id={id} title={title}>
      {now.length > 0 ? (
        <FactTable caption={title} facts={now} data={data} zone={zone} />
      ) : (
        <EmptyState title={details.empty}>{details.emptyText}</EmptyState>
      )}
      <div class="in">
        {data.mayChange && <AddLinks id={id} kinds={kinds} person={data.head.id} />}
        {over.length > 0 && (
          <Details summary={details.earlier(over.length)}>
            <FactTable caption={details.earlierCaption} facts={over} data={data} zone={zone} />
          </Details>
        )}
      </div>
    </Card>
  )
}

const isComing = ({ validFrom }: AnyFact, today: Temporal.PlainDate) =>
  validFrom !== null && Temporal.PlainDate.compare(validFrom, today) > 0

const AddLinks = ({ id, kinds, person }: { id: string; kinds: FactKind[]; person: string }) => (
  <nav aria-labelledby={id}>
    <Row>
      {kinds.map((kind) => (
        <LinkButton key={kind} href={`/people/${person}/${pathOf[kind]}/new`} icon="plus" kind="quiet" small>
          {kindWords[kind].add}
        </LinkButton>
      ))}
    </Row>
  </nav>
)

function FactTable({
  caption,
  facts,
  data,
  zone,
}: {
  caption: string
  facts: AnyFact[]
  data: DetailsData
  zone: string
}) {
  const columns: Column<AnyFact>[] = [
    { key: 'kind', label: details.columns.kind, head: true, cell: (fact) => kindOne(fact.kind) },
    {
      key: 'value',
      label: details.columns.value,
      cell: (fact) => <FactValue fact={fact} lists={data.lists} zone={zone} />,
    },
    {
      key: 'source',
      label: details.columns.source,
      cell: (fact) => <FactSource fact={fact} lists={data.lists} zone={zone} />,
    },
    {
      key: 'acts',
      label: details.columns.acts,
      cell: (fact) => <FactActs fact={fact} person={data.head.id} mayChange={data.mayChange} />,
    },
  ]
  return <Table caption={caption} columns={columns} rows={facts} keyOf={({ id }) => id} />
}

/** What can be done with one fact; each link says of what. */
export function FactActs({
  fact,
  person,
  mayChange,
}: {
  fact: { kind: FactKind; factId: string }
  person: string
  mayChange: boolean
}) {
  const at = `/people/${person}/facts/${fact.factId}`
  const kind = kindOne(fact.kind)
  return (
    <Row>
      {mayChange && fact.kind !== 'photograph' && (
        <a href={`/people/${person}/${pathOf[fact.kind]}/${fact.factId}`} aria-label={details.changeOf(kind)}>
          {details.change}
        </a>
      )}
      {mayChange && (
        <a href={`${at}/end`} aria-label={details.endOf(kind)}>
          {details.end}
        </a>
      )}
      <a href={at} aria-label={details.historyOf(kind)}>
        {details.history}
      </a>
    </Row>
  )
}

function PeriodCard({ data, ctx }: { data: DetailsData; ctx: PageContext }) {
  const { supervision, id } = data.head
  return (
    <Card id="supervision" title={periods.card} padded>
      {supervision ? (
        <Stack tight>
          <KeyValues items={periodItems(supervision, ctx)} />
          {data.mayChange && <PeriodActs person={id} period={supervision} />}
        </Stack>
      ) : (
        <Stack tight>
          <p>
            <b>{periods.none}.</b> <Muted>{periods.noneText}</Muted>
          </p>
          {data.mayChange && <LinkButton href={`/people/${id}/supervision/new`}>{periods.open}</LinkButton>}
        </Stack>
      )}
    </Card>
  )
}

const periodItems = (period: NonNullable<PersonHead['supervision']>, ctx: PageContext) => [
  { label: periods.kind, value: periods.kinds[period.kind] },
  {
    label: periods.openedOn,
    value: showDate(period.openedOn, ctx.zone),
    note: <span dir="auto">{period.openedWhy}</span>,
  },
  { label: periods.officer, value: period.officer ?? periods.noLevel },
  {
    label: periods.level,
    value: period.levelName ?? periods.noLevel,
    note: period.levelSince ? details.since(showDate(period.levelSince, ctx.zone)) : undefined,
  },
]

const PeriodActs = ({ person, period }: { person: string; period: Supervision }) => (
  <Row>
    <a href={`/people/${person}/supervision/${period.id}/officer`}>{periods.allocateTitle}</a>
    <a href={`/people/${person}/supervision/${period.id}/level`}>{periods.levelTitle}</a>
    <a href={`/people/${person}/supervision/${period.id}/close`}>{periods.closeTitle}</a>
  </Row>
)
