import {
  Card,
  type Column,
  Details,
  LinkButton,
  Muted,
  type PageContext,
  showDate,
  Table,
  Tag,
  Tags,
} from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { Condition, Order } from '../rules/shown.ts'
import type { Blank } from '../rules.ts'
import { words as all } from '../words.ts'
import type { OrderData } from './data.ts'
import { Origin } from './record-parts.tsx'

const words = all.conditions
const { page, sections, conditionsNone } = all.orders

type Props = { data: OrderData; ctx: PageContext }

/** The conditions of an order: those ordered, then those of the law with their source. */
export function ConditionsCard({ data, ctx }: Props) {
  const { order, may } = data
  const law = order.conditions.filter(({ imposedBy }) => imposedBy === 'law')
  const own = order.conditions.filter(({ imposedBy }) => imposedBy !== 'law')
  const add = may.record && (
    <LinkButton href={`/orders/${order.id}/conditions/new`} icon="plus" small>
      {page.addCondition}
    </LinkButton>
  )
  return (
    <>
      <Card id="conditions" title={all.orders.conditions} actions={add} padded={own.length === 0}>
        {own.length > 0 && <Conditions caption={sections.additional} list={own} data={data} ctx={ctx} />}
        {own.length === 0 && <p>{law.length === 0 ? conditionsNone : words.noneOrdered}</p>}
      </Card>
      {law.length > 0 && (
        <Card id="law-conditions" title={sections.standard(order.typeShort)} padded>
          <Details summary={all.orders.lawCount(law.length, order.typeShort)} open={own.length === 0}>
            <Conditions caption={sections.standard(order.typeShort)} list={law} data={data} ctx={ctx} />
          </Details>
          <Origins list={law} />
        </Card>
      )}
    </>
  )
}

function Conditions({ caption, list, data: { blanks, may }, ctx }: Props & { caption: string; list: Condition[] }) {
  const columns: Column<Condition>[] = [
    {
      key: 'as-ordered',
      label: words.column.asOrdered,
      head: true,
      cell: (condition) => <AsOrdered condition={condition} blanks={blanks[condition.code ?? ''] ?? []} />,
    },
    {
      key: 'kind',
      label: words.fields.code,
      cell: ({ name, asOrdered }) => (name === asOrdered ? '' : name || words.noKind),
    },
    { key: 'days', label: words.column.days, cell: (condition) => <Days condition={condition} ctx={ctx} /> },
    {
      key: 'act',
      acts: true,
      label: page.change,
      cell: ({ id }) => may.record && <a href={`/conditions/${id}/change`}>{page.change}</a>,
    },
  ]
  return <Table caption={caption} columns={columns} rows={list} keyOf={({ id }) => id} />
}

function AsOrdered({ condition, blanks }: { condition: Condition; blanks: readonly Blank[] }) {
  const filled = blanks.filter(({ code }) => condition.inputs[code])
  const open = blanks.filter(({ code, required }) => required && !condition.inputs[code])
  const own = condition.imposedBy !== 'law'
  return (
    <>
      <Typed text={condition.asOrdered} />{' '}
      <Tags>
        {condition.imposedBy === 'variation' && <Tag>{words.varied}</Tag>}
        {own && open.length > 0 && (
          <Tag tone="amber">{words.open(open.map(({ label }) => label).join(words.list))}</Tag>
        )}
      </Tags>
      {filled.length > 0 && (
        <Muted>
          <span dir="auto">
            {filled.map(({ code, label }) => words.blank(label, condition.inputs[code] ?? '')).join(', ')}
          </span>
        </Muted>
      )}
    </>
  )
}

const Days = ({ condition: { validFrom, validTo, state, bound }, ctx }: { condition: Condition; ctx: PageContext }) => (
  <Tags>
    <span>
      {words.from(showDate(validFrom, ctx.zone))} {validTo && words.until(showDate(validTo, ctx.zone))}
    </span>
    {state !== 'current' && <Tag>{words.state(state)}</Tag>}
    {bound === 'resting' && <Tag>{words.resting}</Tag>}
  </Tags>
)

const Origins = ({ list }: { list: Order['conditions'] }) => (
  <>
    {[...new Map(list.map((condition) => [condition.source, condition])).values()].map(({ source, verified }) => (
      <Origin key={source} source={source} verified={verified} />
    ))}
  </>
)
