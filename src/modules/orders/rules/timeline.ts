import { type EventKind, type Happened, type Stretch, stretchesOf } from './life.ts'

type Day = Temporal.PlainDate

/** A stretch of a lane: from its first day to its last; `open` where no last day is known and it is drawn to the edge. */
export type Bar = {
  kind: 'order' | 'custody' | 'later' | 'suspended' | 'revoked' | 'condition'
  from: Day
  to: Day
  open: boolean
}
/** An event on a lane, by its number there. */
export type Mark = { number: number; id: string; kind: EventKind; on: Day }
/** One order, or one condition of it that has days of its own. */
export type Lane = { id: string; kind: 'order' | 'condition'; order: string; bars: Bar[]; marks: Mark[] }
export type Timeline = { from: Day; to: Day; ticks: Day[]; lanes: Lane[] }

type Event = Happened & { id: string; withdrawn: unknown }
type Condition = { id: string; imposedBy: string; validFrom: Day; validTo: Day | null }
export type OnLine = {
  id: string
  stream: string
  madeOn: Day
  startsOn: Day
  endsOn: Day | null
  end: { ordered: Day | null }
  events: readonly Event[]
  conditions: readonly Condition[]
}

/** Days in which a month is still told from the next, and a quarter. */
const months = 600
const quarters = 2200

/**
 * Several orders on one line of time: custody and other orders each in their lane, oldest first, below each the conditions that have
 * days of their own. Where an order lasts longer than ordered its bar has a second part; nothing is drawn where there is no order.
 */
export function timelineOf(orders: readonly OnLine[], today: Day): Timeline | undefined {
  const first = orders.flatMap(({ madeOn, startsOn }) => [madeOn, startsOn]).reduce<Day>(earlier, today)
  const last = orders
    .flatMap(({ endsOn, events, conditions }) => [
      ...(endsOn ? [endsOn] : []),
      ...events.flatMap(({ lastDay }) => lastDay ?? []),
      ...conditions.flatMap(({ validTo }) => validTo ?? []),
    ])
    .reduce<Day>(later, today)
  if (orders.length === 0) return undefined
  const from = first.with({ day: 1 })
  const to = last.add({ months: 1 }).with({ day: 1 }).subtract({ days: 1 })
  const sorted = orders.toSorted((one, other) => Temporal.PlainDate.compare(one.startsOn, other.startsOn))
  return { from, to, ticks: ticksOf(from, to), lanes: sorted.flatMap((order) => lanesOf(order, to)) }
}

function lanesOf(order: OnLine, edge: Day): Lane[] {
  const events = order.events.filter(({ withdrawn }) => !withdrawn)
  const marks = events.map(({ id, kind, on }, at) => ({ number: at + 1, id, kind, on }))
  const lane: Lane = { id: order.id, kind: 'order', order: order.id, bars: barsOf(order, events, edge), marks }
  const own = order.conditions.filter(
    ({ imposedBy, validFrom, validTo }) =>
      imposedBy !== 'law' && (validTo !== null || !validFrom.equals(order.startsOn)),
  )
  return [
    lane,
    ...own.map(({ id, validFrom, validTo }): Lane => {
      const to = validTo ?? order.endsOn
      const bar: Bar = { kind: 'condition', from: validFrom, to: to ?? edge, open: to === null }
      return { id, kind: 'condition', order: order.id, bars: [bar], marks: [] }
    }),
  ]
}

function barsOf({ stream, startsOn, endsOn, end }: OnLine, events: readonly Event[], edge: Day): Bar[] {
  const to = end.ordered ?? edge
  const whole: Bar = { kind: stream === 'custody' ? 'custody' : 'order', from: startsOn, to, open: !end.ordered }
  return [whole, ...longerBar(end.ordered, endsOn), ...stretchesOf(events).map((stretch) => heldBar(stretch, edge))]
}

const longerBar = (ordered: Day | null, to: Day | null): Bar[] =>
  ordered && to && isAfter(to, ordered) ? [{ kind: 'later', from: ordered.add({ days: 1 }), to, open: false }] : []

const heldBar = ({ kind, from, to }: Stretch, edge: Day): Bar => ({ kind, from, to: to ?? edge, open: to === null })

function ticksOf(from: Day, to: Day): Day[] {
  const days = from.until(to).days
  const step = days <= months ? { months: 1 } : days <= quarters ? { months: 3 } : { years: 1 }
  const ticks: Day[] = []
  const first = days <= quarters ? from : from.with({ month: 1 }).add({ years: from.month === 1 ? 0 : 1 })
  for (let tick = first; !isAfter(tick, to); tick = tick.add(step)) ticks.push(tick)
  return ticks
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
const earlier = (one: Day, other: Day): Day => (isAfter(one, other) ? other : one)
const later = (one: Day, other: Day): Day => (isAfter(one, other) ? one : other)
