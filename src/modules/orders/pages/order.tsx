import {
  Button,
  Card,
  type Column,
  Columns,
  KeyValues,
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
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, Typed } from '../../people/index.ts'
import type { CoDefendant, Offence, Order } from '../rules/shown.ts'
import { isOpen } from '../rules.ts'
import { words as all } from '../words.ts'
import { ConditionsCard } from './conditions-card.tsx'
import type { OrderData } from './data.ts'
import { madeLine, StateTag } from './parts.tsx'
import { StoryCards } from './story.tsx'

const words = all.orders
const { page } = words

type Props = { data: OrderData; ctx: PageContext }

/** A whole order: what was ordered, its conditions, offences and co-defendants, and what became of it. */
export function OrderPage({ data, ctx }: Props) {
  const { head, order, may } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={order.typeName}>
      <Columns aside={<Aside data={data} ctx={ctx} />}>
        <Head data={data} ctx={ctx} />
        <ConditionsCard data={data} ctx={ctx} />
        <OffencesCard order={order} ctx={ctx} may={may} />
      </Columns>
    </PersonFrame>
  )
}

const Head = ({ data, ctx }: Props) => {
  const { order, may } = data
  return (
    <Card
      id="order"
      title={
        <Tags>
          {order.typeName}
          <StateTag state={order.state} />
        </Tags>
      }
      actions={<Acts order={order} may={may} />}
      padded
    >
      <Stack tight>
        <PastEnd data={data} ctx={ctx} />
        {order.doubts.map((doubt) => (
          <WarnBar key={`${doubt.kind} ${doubt.name}`} kind="information">
            {words.doubts.of(doubt)} {words.doubts.stands} {words.source(doubt.source)}
            {!doubt.verified && ` (${words.unchecked})`}
          </WarnBar>
        ))}
        <Terms order={order} explained={data.explained} ctx={ctx} />
      </Stack>
    </Card>
  )
}

/** Once the last day has gone by: that it expired, in one press, or how else it ended. */
function PastEnd({ data: { order, may, next }, ctx }: Props) {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  if (!order.endsOn || !isOpen(order.state) || Temporal.PlainDate.compare(order.endsOn, today) >= 0) return null
  if (order.state !== 'past-end')
    return order.marks.includes('breach-open') && <WarnBar kind="care">{all.life.expiry.breach}</WarnBar>
  const expires = may.record && next.some(({ event }) => event === 'expired')
  return (
    <WarnBar kind="care" action={may.record && <a href={`/orders/${order.id}/end`}>{words.recordEnd}</a>}>
      <Row>
        <span>{words.pastEnd(showDate(order.endsOn, ctx.zone))}</span>
        {expires && (
          <form method="post" action={`/orders/${order.id}/expiry`}>
            <Button small>{all.life.expiry.save}</Button>
          </form>
        )}
      </Row>
    </WarnBar>
  )
}

const Acts = ({ order, may }: { order: Order; may: { record: boolean } }) => (
  <Row>
    <a href={`/orders/${order.id}/plain`}>{page.plain}</a>
    {may.record && order.state !== 'entered-in-error' && (
      <>
        <a href={`/orders/${order.id}/correction`}>{page.correct}</a>
        {isOpen(order.state) && <a href={`/orders/${order.id}/end`}>{page.end}</a>}
      </>
    )}
  </Row>
)

function Terms({ order, explained, ctx }: { order: Order; explained: OrderData['explained']; ctx: PageContext }) {
  const day = (at: Temporal.PlainDate) => showDate(at, ctx.zone)
  const items = [
    { label: page.court, value: <span dir="auto">{madeLine(order, ctx)}</span> },
    { label: page.startsOn, value: day(order.startsOn) },
    order.term !== null && { label: page.term, value: all.dates.length(order.term) },
    {
      label: page.endsOn,
      value: (
        <>
          {order.endsOn ? day(order.endsOn) : words.noEnd} <a href={`/orders/${order.id}/dates`}>{all.dates.link}</a>
        </>
      ),
      note: order.end.ordered && all.life.endMoved(order.end, day(order.end.ordered)),
    },
    explained !== undefined && { label: page.explained, value: <a href={explained.href}>{explained.text}</a> },
    order.courtFile !== '' && { label: page.courtFile, value: <span dir="auto">{order.courtFile}</span> },
    order.asOrdered !== '' && { label: page.asOrdered, value: <Typed text={order.asOrdered} /> },
    {
      label: page.source,
      value: <span dir="auto">{order.source || page.noSource}</span>,
      note: order.verified ? page.checked : page.notChecked,
    },
    { label: page.version, value: page.lawAt(order.law.place, day(order.law.from)) },
  ]
  return <KeyValues items={items.filter((item) => item !== false)} />
}

type Listed = { order: Order; ctx: PageContext; may: { record: boolean } }

function OffencesCard({ order, ctx, may }: Listed) {
  const add = may.record && (
    <LinkButton href={`/orders/${order.id}/offences/new`} icon="plus" small>
      {page.addOffence}
    </LinkButton>
  )
  const columns: Column<Offence>[] = [
    { key: 'what', label: words.fields.offenceWhat, head: true, cell: (offence) => <OffenceName offence={offence} /> },
    {
      key: 'when',
      label: words.when,
      cell: ({ happenedOn }) => (happenedOn ? <Time at={happenedOn} ctx={ctx} as="date" /> : page.noSource),
    },
    { key: 'law', label: words.lawPart, cell: ({ lawPart }) => <span dir="auto">{lawPart || page.noSource}</span> },
    {
      key: 'act',
      acts: true,
      label: page.correct,
      cell: ({ id }) => may.record && <a href={`/offences/${id}/correction`}>{page.correct}</a>,
    },
  ]
  return (
    <Card id="offences" title={words.offences} actions={add} padded={order.offences.length === 0}>
      {order.offences.length === 0 ? (
        <p>{words.offencesNone}</p>
      ) : (
        <Table caption={words.offences} columns={columns} rows={order.offences} keyOf={({ id }) => id} />
      )}
    </Card>
  )
}

const OffenceName = ({ offence }: { offence: Offence }) => (
  <Tags>
    <span dir="auto">{offence.what}</span>
    {offence.domesticViolence && <Tag tone="amber">{words.domesticViolence}</Tag>}
  </Tags>
)

const Aside = ({ data, ctx }: Props) => {
  const { order, may } = data
  return (
    <>
      <StoryCards data={data} ctx={ctx} />
      <Card
        id="co-defendants"
        title={page.others}
        actions={may.record && <a href={`/orders/${order.id}/co-defendants/new`}>{page.addOther}</a>}
        padded
      >
        {order.coDefendants.length === 0 ? <p>{page.othersNone}</p> : <Others list={order.coDefendants} may={may} />}
      </Card>
      <p>
        <Muted>
          {words.recorded(order.recordedBy, showDate(order.recordedAt, ctx.zone))}{' '}
          {order.why !== '' && <span dir="auto">{words.corrected(order.why)}</span>}
        </Muted>
      </p>
    </>
  )
}

const Others = ({ list, may }: { list: CoDefendant[]; may: { record: boolean } }) => (
  <ul>
    {list.map(({ id, version, person, name, note }) => (
      <li key={id}>
        {person ? (
          <a href={`/people/${person}`} dir="auto">
            {name}
          </a>
        ) : (
          <span dir="auto">{name}</span>
        )}{' '}
        <span dir="auto">{note}</span>
        {may.record && (
          <form method="post" action={`/co-defendants/${id}/removal`}>
            <input type="hidden" name="_version" value={version} />
            <Button kind="quiet" small>
              {page.removeNamed(name)}
            </Button>
          </form>
        )}
      </li>
    ))}
  </ul>
)
