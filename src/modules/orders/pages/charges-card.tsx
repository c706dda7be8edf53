import {
  Card,
  type Column,
  LinkButton,
  Muted,
  type PageContext,
  showDate,
  Table,
  Tag,
  Tags,
} from '../../../platform/ui/index.ts'
import { words as all } from '../words.ts'
import type { HistoryData } from './data.ts'
import { Source } from './history.tsx'

const words = all.charges
type Charge = HistoryData['charges'][number]
type Props = { data: HistoryData; ctx: PageContext }

/** Charges that came while under supervision, with the next day in court. */
export function ChargesCard({ data: { head, charges, may }, ctx }: Props) {
  const add = may.record && (
    <LinkButton href={`/people/${head.id}/charges/new`} icon="plus" small>
      {words.add}
    </LinkButton>
  )
  return (
    <Card id="charges" title={words.title} actions={add} padded={charges.length === 0}>
      {charges.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table caption={words.title} columns={columnsOf(ctx, may)} rows={charges} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}

const columnsOf = (ctx: PageContext, may: HistoryData['may']): Column<Charge>[] => [
  { key: 'what', label: words.columns.what, head: true, cell: (charge) => <What charge={charge} ctx={ctx} /> },
  { key: 'court', label: words.columns.court, cell: (charge) => <Court charge={charge} ctx={ctx} /> },
  { key: 'source', label: words.columns.source, cell: (charge) => <Source {...charge} /> },
  {
    key: 'act',
    acts: true,
    label: words.columns.act,
    cell: ({ id }) => may.record && <a href={`/charges/${id}/change`}>{words.changeLink}</a>,
  },
]

const What = ({
  charge: { what, lawPart, chargedOn, domesticViolence },
  ctx,
}: {
  charge: Charge
  ctx: PageContext
}) => (
  <Tags>
    <span dir="auto">{[what, lawPart].filter(Boolean).join(', ')}</span>
    {domesticViolence && <Tag tone="amber">{all.orders.domesticViolence}</Tag>}
    {chargedOn && <Muted>{words.charged(showDate(chargedOn, ctx.zone))}</Muted>}
  </Tags>
)

function Court({
  charge: { court, nextCourtOn, settledOn, settledHow, state },
  ctx,
}: {
  charge: Charge
  ctx: PageContext
}) {
  const day = settledOn ?? nextCourtOn
  const said = settledOn
    ? words.settled(settledHow, showDate(settledOn, ctx.zone))
    : words.court(court, day ? showDate(day, ctx.zone) : '')
  return (
    <Tags>
      <span dir="auto">{said}</span>
      {state !== 'court-to-come' && <Tag tone={state === 'settled' ? undefined : 'amber'}>{words.state(state)}</Tag>}
    </Tags>
  )
}
