import {
  type Attendance,
  Bar,
  Kpi,
  Kpis,
  Muted,
  type PageContext,
  Row,
  Strip,
  showDate,
  showWhen,
} from '../../../platform/ui/index.ts'
import type { OrderTime } from '../rules.ts'
import { overview as words } from '../words.ts'
import type { RecordData } from './shapes.ts'

type Shown = { data: RecordData; ctx: PageContext }

/** Where things stand at a glance: what comes next, how they have come, how far the order is. */
export const Figures = ({ data, ctx }: Shown) => (
  <Kpis>
    <Next data={data} ctx={ctx} />
    <LastTwelve attendance={data.head.standing.attendance} />
    <OnOrder data={data} ctx={ctx} />
  </Kpis>
)

function Next({ data: { next, head, may }, ctx }: Shown) {
  const mayBook = may.has('book appointments') && head.supervision !== undefined
  if (!next) {
    return (
      <Kpi title={words.next} value={words.nothingBooked}>
        {mayBook && (
          <Row>
            <a href={`/people/${head.id}/appointments/new`}>{words.book}</a>
            <a href={`/people/${head.id}/schedule`}>{words.schedule}</a>
          </Row>
        )}
      </Kpi>
    )
  }
  const place = [next.kindName, next.place || next.resources.map(({ name }) => name).join(', ')]
    .filter(Boolean)
    .join(', ')
  return (
    <Kpi title={words.next} value={<a href={`/appointments/${next.id}`}>{showWhen(next.startsAt, ctx)}</a>}>
      <p dir="auto">
        <Muted>{[place, next.staffName].filter(Boolean).join(', ')}</Muted>
      </p>
      <Row>
        <a href={`/people/${head.id}/preparation`}>{words.prepare}</a>
        {mayBook && <a href={`/people/${head.id}/schedule`}>{words.schedule}</a>}
      </Row>
    </Kpi>
  )
}

const marks: Record<string, Attendance> = { a: 'attended', m: 'missed', x: 'excused' }

function LastTwelve({ attendance }: { attendance: string }) {
  const last = [...attendance].flatMap((mark) => marks[mark] ?? [])
  return (
    <Kpi title={words.strip(12)}>
      <Strip last={last} />
    </Kpi>
  )
}

/** Each order has a count of its own: two that run together are not one long one. */
function OnOrder({ data: { orders, orderTimes, head, may }, ctx }: Shown) {
  const [order, ...others] = orders
  if (!order) {
    return (
      <Kpi title={words.onOrder} value={words.noOrder}>
        {may.has('record orders') && <a href={`/people/${head.id}/orders/new`}>{words.recordOrder}</a>}
      </Kpi>
    )
  }
  const [time, ...times] = orderTimes
  return (
    <Kpi title={words.onOrder} value={time ? words.months(time.done, time.all) : words.noEnd}>
      {time && <Bar value={time.done} max={time.all} label={order.typeName} />}
      <p>
        <Muted>
          {[others.length > 0 && order.typeShort, time && words.ends(showDate(time.endsOn, ctx.zone))]
            .filter(Boolean)
            .join(': ')}
        </Muted>
      </p>
      {others.map(({ id, typeShort }, at) => (
        <p key={id}>
          <Muted>{timeText(typeShort, times[at])}</Muted>
        </p>
      ))}
    </Kpi>
  )
}

const timeText = (order: string, time: OrderTime | undefined) =>
  time ? words.monthsOf(order, time.done, time.all) : words.noEndOf(order)
