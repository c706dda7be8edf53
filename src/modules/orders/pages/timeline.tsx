import { Card, type Column, type PageContext, Stack, showDate, Table } from '../../../platform/ui/index.ts'
import { InTab, PersonFrame } from '../../people/index.ts'
import type { Condition, Order } from '../rules/shown.ts'
import { type Bar, type Lane, type Timeline, timelineOf } from '../rules/timeline.ts'
import { words as all } from '../words.ts'
import type { OrdersData } from './data.ts'
import { eventName } from './story.tsx'

const words = all.life.timeline

type Props = { data: OrdersData; ctx: PageContext }

/** What a lane stands for: its order, and the condition where it is one of those. */
type Drawn = Lane & { of: Order; condition: Condition | undefined }

/** All orders of a person on one line of time, drawn, and the same in a table. */
export function OrdersTimelinePage({ data: { head, orders }, ctx }: Props) {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  const timeline = timelineOf(orders, today)
  const lanes = (timeline?.lanes ?? []).flatMap((lane): Drawn | [] => {
    const of = orders.find(({ id }) => id === lane.order)
    return of ? { ...lane, of, condition: of.conditions.find(({ id }) => id === lane.id) } : []
  })
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title}>
      <link rel="stylesheet" href={ctx.assets.href('drawing.css')} />
      <Stack>
        <InTab person={head.id} tab="orders" current="orders" />
        {timeline ? (
          <>
            <Card id="drawn" title={words.title} padded>
              <Stack tight>
                <p>{words.legend}</p>
                <Picture timeline={timeline} lanes={lanes} today={today} ctx={ctx} />
              </Stack>
            </Card>
            <Card id="listed" title={words.listed}>
              <Table caption={words.listed} columns={columnsFor(ctx)} rows={lanes} keyOf={({ id }) => id} />
            </Card>
          </>
        ) : (
          <Card id="drawn" title={words.title} padded>
            <p>{all.orders.none}</p>
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}

const width = 1000
const margin = 14
const top = 34
const heights = { order: 66, condition: 36 }

function Picture({
  timeline,
  lanes,
  today,
  ctx,
}: {
  timeline: Timeline
  lanes: Drawn[]
  today: Day
  ctx: PageContext
}) {
  const days = timeline.from.until(timeline.to).days + 1
  const x = (day: Day) => margin + ((width - 2 * margin) * timeline.from.until(day).days) / days
  const tops = lanes.map((_, at) => lanes.slice(0, at).reduce((sum, { kind }) => sum + heights[kind], top))
  const height = lanes.reduce((sum, { kind }) => sum + heights[kind], top) + 8
  const every = Math.ceil(timeline.ticks.length / 12)
  return (
    <div class="drawing">
      <svg class="course" viewBox={`0 0 ${width} ${height}`}>
        <title>{words.title}</title>
        <defs>
          <pattern id="held" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="hatch" x1="0" y1="0" x2="0" y2="8" />
          </pattern>
        </defs>
        {timeline.ticks.map((tick, at) => (
          <g key={`${tick}`}>
            <line class="month" x1={x(tick)} y1={top - 6} x2={x(tick)} y2={height} />
            {at % every === 0 && (
              <text class="what" x={x(tick) + 3} y={16}>
                {words.tick(tick)}
              </text>
            )}
          </g>
        ))}
        {lanes.map((lane, at) => (
          <LaneOf key={lane.id} lane={lane} y={tops[at] ?? top} x={x} ctx={ctx} />
        ))}
        <line class="today-line" x1={x(today)} y1={top - 12} x2={x(today)} y2={height} />
        <text class="what today-is" x={x(today) + 4} y={top - 3}>
          {words.today(showDate(today, ctx.zone))}
        </text>
      </svg>
    </div>
  )
}

type Day = Temporal.PlainDate
type Placed = { lane: Drawn; y: number; x: (day: Day) => number; ctx: PageContext }

function LaneOf({ lane, y, x, ctx }: Placed) {
  const tall = lane.kind === 'order' ? 22 : 8
  const base = y + 20
  const places = apart(lane.marks.map(({ on }) => x(on)))
  return (
    <g data-lane={lane.id}>
      <a href={hrefOf(lane)}>
        <text
          class={lane.kind === 'order' ? 'head' : 'what'}
          x={Math.max(margin, x(lane.bars[0]?.from ?? lane.of.startsOn))}
          y={y + 14}
        >
          {nameOf(lane)}
        </text>
      </a>
      {lane.bars.map((bar) => {
        const said = words.bar[bar.kind](...daysOf(bar, ctx))
        return (
          <g key={said} data-item={said}>
            <title>{said}</title>
            <rect
              class={`lane is-${bar.kind}`}
              x={x(bar.from)}
              y={base}
              width={Math.max(2, x(bar.to.add({ days: 1 })) - x(bar.from))}
              height={tall}
            />
          </g>
        )
      })}
      {lane.marks.map((mark, at) => {
        const said = markSaid(lane, mark.id, ctx)
        return (
          <a key={mark.id} href={`/orders/${lane.of.id}#story`} data-item={said} aria-label={said}>
            <title>{said}</title>
            <circle class="event" cx={places[at]} cy={base + 11} r="9" />
            <text class="number" x={places[at]} y={base + 15}>
              {mark.number}
            </text>
          </a>
        )
      })}
    </g>
  )
}

/** Numbers that would lie on each other stand beside each other. */
function apart(places: readonly number[]): number[] {
  let least = 0
  return places.map((place) => {
    const placed = Math.max(place, least)
    least = placed + 20
    return placed
  })
}

const hrefOf = ({ of, condition }: Drawn) => (condition ? `/orders/${of.id}#conditions` : `/orders/${of.id}`)
const nameOf = ({ of, condition }: Drawn) =>
  condition ? words.short(condition.name || condition.asOrdered) : of.typeName

const daysOf = ({ from, to, open }: Bar, ctx: PageContext): [string, string] => [
  showDate(from, ctx.zone),
  open ? words.open : showDate(to, ctx.zone),
]

function markSaid({ of, marks }: Drawn, id: string, ctx: PageContext): string {
  const event = of.events.find((one) => one.id === id)
  const number = marks.find((one) => one.id === id)?.number ?? 0
  return event ? words.mark(number, eventName(event), showDate(event.on, ctx.zone)) : ''
}

const columnsFor = (ctx: PageContext): Column<Drawn>[] => [
  {
    key: 'what',
    label: words.column.what,
    head: true,
    cell: (lane) => (
      <a href={hrefOf(lane)} dir="auto">
        {nameOf(lane)}
      </a>
    ),
  },
  {
    key: 'days',
    label: words.column.days,
    cell: (lane) => (
      <>
        <Listed said={lane.bars.map((bar) => words.bar[bar.kind](...daysOf(bar, ctx)))} />
        {!lane.condition && <a href={`/orders/${lane.of.id}/dates`}>{all.dates.linkOf}</a>}
      </>
    ),
  },
  {
    key: 'events',
    label: words.column.events,
    cell: (lane) => <Listed said={lane.marks.map(({ id }) => markSaid(lane, id, ctx))} />,
  },
]

const Listed = ({ said }: { said: string[] }) =>
  said.length === 0 ? null : (
    <ul>
      {said.map((one) => (
        <li key={one} data-listed={one}>
          {one}
        </li>
      ))}
    </ul>
  )
