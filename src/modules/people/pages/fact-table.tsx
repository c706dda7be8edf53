import { type Column, Details, Row, Table } from '../../../platform/ui/index.ts'
import { type AnyFact, type FactKind, isOver, type Lists, type PersonHead, pathOf } from '../rules.ts'
import { details } from '../words.ts'
import { FactSource, FactValue, kindOne } from './values.tsx'

/** A person's facts of some kinds, as known now: past, present and to come. */
export type KnownData = {
  head: PersonHead
  facts: AnyFact[]
  lists: Lists
  today: Temporal.PlainDate
  mayChange: boolean
}
type Shown = { facts: AnyFact[]; data: KnownData; zone: string }

/** What was so and is no longer, folded away. */
export function Earlier({ facts, data, zone }: Shown) {
  const over = facts.filter((fact) => isOver(fact, data.today))
  if (over.length === 0) return null
  return (
    <Details summary={details.earlier(over.length)}>
      <FactTable caption={details.earlierCaption} facts={over} data={data} zone={zone} />
    </Details>
  )
}

/** Facts with who said each, and what can be done with it. */
export function FactTable({ caption, facts, data, zone }: Shown & { caption: string }) {
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
