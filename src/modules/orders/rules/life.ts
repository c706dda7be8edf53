import type { StopReason } from './dates/kinds.ts'
import { type Course, endOf } from './ends.ts'
import { type EventKind, finalEvents, type Happened, isOpenOn, type LifeEvent, stretchesOf } from './happened.ts'

export type { Course } from './ends.ts'
export {
  type EventKind,
  finalEvents,
  type Happened,
  type LifeEvent,
  lifeEvents,
  type Stretch,
  stretchesOf,
} from './happened.ts'

type Day = Temporal.PlainDate

/** Which time of a suspension or revocation counts as time of the order. */
export type Counting = 'all' | 'none' | 'in-custody'

export const orderStates = [
  'coming',
  'current',
  'breach-started',
  'suspended',
  'revoked',
  'past-end',
  'ended',
  'entered-in-error',
] as const
export type OrderState = (typeof orderStates)[number]

/** What an order carries beside its state: a breach under way, custody while suspended or revoked, an early end asked for. */
export type Mark = 'breach-open' | 'in-custody' | 'discharge-proposed' | 'discharge-applied'
export type Stand = { state: OrderState; marks: readonly Mark[] }

type Transition = {
  in: readonly OrderState[]
  /** One of these marks must be there. */
  needs?: readonly Mark[]
  /** None of these may be there. */
  without?: readonly Mark[]
}

const running: readonly OrderState[] = ['current', 'breach-started']
const held: readonly OrderState[] = [...running, 'suspended']
const open: readonly OrderState[] = ['coming', ...held, 'revoked', 'past-end']
const asked: readonly Mark[] = ['discharge-proposed', 'discharge-applied']

/** Which event can come in which state of an order. What is not here is refused. */
export const transitions: Readonly<Record<LifeEvent, Transition>> = {
  varied: { in: ['coming', ...held, 'past-end'] },
  suspended: { in: running },
  'suspension-lifted': { in: ['suspended'] },
  'breach-started': { in: ['current', 'suspended', 'past-end'], without: ['breach-open'] },
  'breach-settled': { in: ['breach-started', 'suspended'], needs: ['breach-open'] },
  revoked: { in: [...held, 'past-end'] },
  'returned-to-custody': { in: ['suspended', 'revoked'], without: ['in-custody'] },
  reinstated: { in: ['revoked'] },
  'discharge-proposed': { in: ['current'], without: asked },
  'discharge-applied': { in: held, needs: ['discharge-proposed'] },
  'discharge-refused': { in: [...held, 'past-end'], needs: asked },
  discharged: { in: [...held, 'past-end'] },
  completed: { in: ['current', 'past-end'] },
  expired: { in: ['past-end'] },
  'transferred-out': { in: [...held, 'past-end'] },
  ended: { in: open },
  'entered-in-error': { in: open },
}

/** Whether an event can come while an order stands as it does. */
export function canCome(event: LifeEvent, { state, marks }: Stand): boolean {
  const { in: states, needs, without = [] } = transitions[event]
  if (!states.includes(state) || without.some((mark) => marks.includes(mark))) return false
  return !needs || needs.some((mark) => marks.includes(mark))
}

/**
 * How an order stands at the end of a day, by what had happened by then. Its last day is still its own; once that has gone by
 * without a breach under way it is `past-end`, until somebody says how it ended.
 */
export function standOn(order: Course, day: Day): Stand {
  if (order.events.some(({ kind }) => kind === 'entered-in-error')) return { state: 'entered-in-error', marks: [] }
  const seen = asSeen(order, day)
  const { events } = seen
  if (events.some(({ kind }) => finalEvents.includes(kind))) return { state: 'ended', marks: [] }
  const last = stretchesOf(events).at(-1)
  const stretch = last && isOpenOn(last, day) ? last : undefined
  const breach = isBreachOpen(events)
  const marks: Mark[] = [
    ...(breach ? ['breach-open' as const] : []),
    ...(stretch?.custody ? ['in-custody' as const] : []),
  ]
  const state = stretch?.kind ?? runningState(seen, day, breach)
  return { state, marks: [...marks, ...askedFor(events)] }
}

/** An order with what had happened by a day: itself where that is all. */
function asSeen(order: Course, day: Day): Course {
  const events = order.events.filter(({ on }) => !isAfter(on, day))
  return events.length === order.events.length ? order : { ...order, events }
}

function runningState(order: Course, day: Day, breach: boolean): OrderState {
  if (isAfter(order.made.startsOn, day)) return 'coming'
  if (breach) return 'breach-started'
  const { expected } = endOf(order)
  return expected && isAfter(day, expected) ? 'past-end' : 'current'
}

function isBreachOpen(events: readonly Happened[]): boolean {
  const closing: readonly EventKind[] = ['breach-settled', 'revoked']
  const last = events.findLast(({ kind }) => kind === 'breach-started' || closing.includes(kind))
  return last?.kind === 'breach-started'
}

function askedFor(events: readonly Happened[]): Mark[] {
  const last = events.findLast(({ kind }) => kind.startsWith('discharge-'))?.kind
  return last === 'discharge-proposed' || last === 'discharge-applied' ? [last] : []
}

export type LifeRefusal =
  | 'not-of-this-order'
  | 'not-decided-by'
  | 'happens-in-future'
  | 'happened-before-made'
  | 'last-day-before-first'
  | 'not-as-it-stands'
  | 'not-with-what-came-after'
type Refused = { refusal: LifeRefusal; at: string } | undefined

/** What of a place's values on the life of orders these rules look at. */
export type LifeValue = {
  code: string
  name: string
  source: string
  verified: boolean
  event: Exclude<LifeEvent, 'ended' | 'entered-in-error'>
  /** Codes of the types of order it is for. */
  types: readonly string[]
  /** Who decides it, by code. */
  by: readonly string[]
  /** Of a suspension and a revocation: which of its time counts as time of the order. */
  counts?: Counting
  /** Of the same: until when the conditions of the order bind in that time; where it is left out, they rest. */
  conditions?: 'bind' | 'until-custody'
  /** The reason by which the rules for dates know that time, where they know it by another. */
  time?: StopReason
}

/** The value of an event for a type of order, where the place has it at all. */
export const lifeValue = <Value extends LifeValue>(
  values: readonly Value[],
  type: string,
  event: EventKind,
): Value | undefined => values.find((value) => value.event === event && value.types.includes(type))

export type NewHappening = Happened & { kind: LifeEvent; by?: string }

/**
 * Why an event cannot be recorded: the place has no such event for the type of order, others decide it, its day is to come or
 * before the making, or the order does not stand so that it could come, by what happened before and after it.
 */
export function eventRefused(order: Course, event: NewHappening, values: readonly LifeValue[], today: Day): Refused {
  // Whoever made an order can vary it, and how it is kept is no question of its type.
  const recordsOnly = ['varied', 'ended', 'entered-in-error'].includes(event.kind)
  const value = lifeValue(values, order.made.type, event.kind)
  if (!value && !recordsOnly) return { refusal: 'not-of-this-order', at: 'event' }
  if (value && event.by && !value.by.includes(event.by)) return { refusal: 'not-decided-by', at: 'decidedBy' }
  if (isAfter(event.on, today)) return { refusal: 'happens-in-future', at: 'on' }
  if (isAfter(order.made.madeOn, event.on)) return { refusal: 'happened-before-made', at: 'on' }
  if (event.lastDay && isAfter(event.on, event.lastDay)) return { refusal: 'last-day-before-first', at: 'lastDay' }
  const at = order.events.findLastIndex(({ on }) => !isAfter(on, event.on)) + 1
  const before = order.events.slice(0, at)
  if (!comes(order, before, event)) return { refusal: 'not-as-it-stands', at: 'on' }
  return fits(order, [...before, event, ...order.events.slice(at)])
    ? undefined
    : { refusal: 'not-with-what-came-after', at: 'on' }
}

/** Why an event cannot be withdrawn as entered in error: what came after it could not have come without it. */
export function withdrawalRefused(order: Course, without: readonly Happened[]): Refused {
  return fits(order, without) ? undefined : { refusal: 'not-with-what-came-after', at: 'why' }
}

/** Whether events could have come as they did, or those recorded before could not either. */
function fits(order: Course, events: readonly Happened[]): boolean {
  return faults(order, events) <= faults(order, order.events)
}

const faults = (order: Course, events: readonly Happened[]): number =>
  events.filter((event, at) => event.kind !== 'made' && !comes(order, events.slice(0, at), event)).length

function comes(order: Course, before: readonly Happened[], event: Happened): boolean {
  if (event.kind === 'made') return true
  // An order expires with its last day, so that day must be over.
  const day = event.kind === 'expired' ? event.on.add({ days: 1 }) : event.on
  return canCome(event.kind, standOn({ ...order, events: before }, day))
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
