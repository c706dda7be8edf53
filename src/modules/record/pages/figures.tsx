import {
  type Attendance,
  Bar,
  Kpi,
  Kpis,
  Muted,
  type PageContext,
  Strip,
  showDate,
  showWhen,
} from '../../../platform/ui/index.ts'
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
        {mayBook && <a href={`/people/${head.id}/appointments/new`}>{words.book}</a>}
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

function OnOrder({ data: { orders, orderTime, head, may }, ctx }: Shown) {
  if (orders.length === 0) {
    return (
      <Kpi title={words.onOrder} value={words.noOrder}>
        {may.has('record orders') && <a href={`/people/${head.id}/orders/new`}>{words.recordOrder}</a>}
      </Kpi>
    )
  }
  if (!orderTime) return <Kpi title={words.onOrder} value={words.noEnd} />
  const { done, all, endsOn } = orderTime
  return (
    <Kpi title={words.onOrder} value={words.months(done, all)}>
      <Bar value={done} max={all} label={words.onOrder} />
      <p>
        <Muted>{words.ends(showDate(endsOn, ctx.zone))}</Muted>
      </p>
    </Kpi>
  )
}
