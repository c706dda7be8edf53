import { finalEvents, type Happened, stretchesOf } from './happened.ts'

type Day = Temporal.PlainDate
type Order = {
  id: string
  type: string
  stream: string
  madeOn: Day
  startsOn: Day
  /** The last day, as made or varied and with the days that did not count. */
  endsOn: Day | null
  events: readonly (Happened & { withdrawn?: unknown })[]
}
/** As the module of contact standards keeps them. Ends are not included. */
export type Running = [
  id: string,
  type: string,
  began: 'sentence' | 'release',
  beganOn: string,
  from: string,
  to: string | null,
]

/**
 * The times in which an order runs: from its start to its last day or, where somebody recorded one, its end; not while it is suspended or
 * revoked. Whoever is let out on it counts from its start; another order from the day it was made, or from a later start.
 */
export function keptOrders(order: Order): Running[] {
  const events = order.events.filter(({ withdrawn }) => withdrawn === undefined)
  if (events.some(({ kind }) => kind === 'entered-in-error')) return []
  const ended = events.find(({ kind }) => finalEvents.includes(kind))?.on
  const last = ended ?? order.endsOn
  const to = last ? last.add({ days: 1 }) : null
  const released = order.stream === 'parole' || order.stream === 'extended'
  const began = released || isAfter(order.startsOn, order.madeOn) ? order.startsOn : order.madeOn
  const gaps = stretchesOf(events)
  const ends = [...gaps.map(({ from }) => from), to]
  const starts = [order.startsOn, ...gaps.map((gap) => (gap.to ? gap.to.add({ days: 1 }) : undefined))]
  return starts.flatMap((from, at) => {
    const until = ends[at] && to && isAfter(ends[at], to) ? to : (ends[at] ?? to)
    if (!from || (until && !isAfter(until, from))) return []
    return [[order.id, order.type, released ? 'release' : 'sentence', `${began}`, `${from}`, until ? `${until}` : null]]
  })
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
