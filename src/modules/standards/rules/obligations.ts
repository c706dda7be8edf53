import type { WorkingStep } from '../../../platform/dates.ts'
import type { Asked } from './counting.ts'
import { compare, type Day, type Event, type Facts } from './facts.ts'
import { onceEach } from './once.ts'
import { inBlocks, inCalendar } from './periods.ts'
import { inTurn } from './rolling.ts'
import type { ContactStandard } from './values.ts'

/**
 * One thing to be done by a day: the contacts of a week, the next contact of a rhythm, a first report. `opens` is the first day on
 * which something counts toward it, `due` the last on which it is in time; without one the person is away, nobody knows until when.
 */
export type Obligation = {
  standard: ContactStandard
  /** The day that its stretch begins, or that it is counted from. */
  from: Day
  opens: Day
  due: Day | undefined
  dueAt?: Temporal.Instant
  /** False for a stretch that is cut by a beginning, an end, another level or time away. */
  full: boolean
  asked: Asked
  /** Of the kinds that are looked at, those that lie within. */
  events: readonly Event[]
  /** Whether being late still meets it. A week that is over is over. */
  open: boolean
  /** The order whose sentence or release it is counted from. */
  order?: string
  steps: readonly WorkingStep[]
}

/** Every obligation of a standard that touches the days from the first to the last, in order. */
export function obligationsOf(standard: ContactStandard, facts: Facts, first: Day, last: Day): Obligation[] {
  const { cadence } = standard
  const window = { first, last }
  if (cadence.kind === 'calendar') return inCalendar(standard, cadence, facts, window)
  if (cadence.kind === 'blocks') return inBlocks(standard, cadence, facts, window)
  if (cadence.kind === 'rolling') return inTurn(standard, cadence, facts, window)
  return onceEach(standard, cadence, facts, window)
}

export type Window = { first: Day; last: Day }

/** In order of their due days; what has none yet comes last. */
export function byDue(one: Pick<Obligation, 'due'>, other: Pick<Obligation, 'due'>): number {
  if (!one.due || !other.due) return (one.due ? 0 : 1) - (other.due ? 0 : 1)
  return compare(one.due, other.due)
}
