import type { Recommitment, StartPoint, StopReason } from './kinds.ts'

type Day = Temporal.PlainDate

/** A length as a court says it. */
export type Term = { years?: number; months?: number; weeks?: number; days?: number }

/** Time under an order that may not count: from a day up to but without the day it counts again; without one, still. Custody in it began on a day. */
export type Stop = { from: Day; to?: Day; why: StopReason; custody?: Day }

/** What is known of one order or sentence. What is not known is left out. */
export type OrderFacts = {
  /** How others name it. */
  id: string
  type: string
  madeOn: Day
  /** The day whose law it is worked out with, where the order remembers one; else the day it was made. */
  lawOf?: Day
  /** As ordered; before the making when backdated. */
  startsOn?: Day
  runsFrom?: StartPoint
  /** Follows another: from the day after its last, or after another of its dates. */
  after?: { order: string; date?: string }
  /** Starts on the first day of another. */
  with?: string
  term?: Term
  /** The last day as ordered, which stands beside any term. */
  endsOn?: Day
  /** The last day as varied, by the latest variation, and the day of that: only what does not count from then on moves it. */
  variedEnd?: Day
  variedOn?: Day
  nonParole?: Term
  specialCircumstances?: boolean
  creditDays?: number
  workHours?: number
  stopped?: readonly Stop[]
  remissionLost?: number
  releasedOn?: Day
  releaseOn?: Day
  paroleEligibleOn?: Day
  curfewEligibleOn?: Day
  /** Which share is served, by the code of the place. */
  portion?: string
  recommittedOn?: Day
  recommitment?: Recommitment
  /** What another sentence adds to the last day. */
  addedTerm?: Term
  recall?: { returnedOn: Day; days: number }
  committedOn?: Day
  warrantOn?: Day
  requirementsDoneOn?: Day
  dischargedOn?: Day
}

/** Facts as they came to be known: what one entry said of an order, from the moment it was recorded until it was superseded. */
export type KnownFacts = {
  id: string
  said: Partial<Omit<OrderFacts, 'id'>>
  recordedAt: Temporal.Instant
  supersededAt?: Temporal.Instant
}

/**
 * The orders as they were known at a moment. Of two entries about the same thing the later stands; periods that do not count add
 * up. An order of which the type and the day it was made were not yet known is not there.
 */
export function asKnown(entries: readonly KnownFacts[], at: Temporal.Instant): OrderFacts[] {
  const known = entries.filter((entry) => wasKnown(entry, at)).sort(byRecorded)
  const orders = new Map<string, Partial<OrderFacts> & { id: string }>()
  for (const { id, said } of known) {
    const before = orders.get(id) ?? { id }
    const stopped = [...(before.stopped ?? []), ...(said.stopped ?? [])]
    orders.set(id, { ...before, ...said, ...(stopped.length > 0 ? { stopped } : {}) })
  }
  return [...orders.values()].filter(isWhole)
}

const wasKnown = ({ recordedAt, supersededAt }: KnownFacts, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(recordedAt, at) <= 0 &&
  (supersededAt === undefined || Temporal.Instant.compare(at, supersededAt) < 0)

const byRecorded = (one: KnownFacts, other: KnownFacts): number =>
  Temporal.Instant.compare(one.recordedAt, other.recordedAt)

const isWhole = (order: Partial<OrderFacts>): order is OrderFacts =>
  order.id !== undefined && order.type !== undefined && order.madeOn !== undefined
