import type {
  Bound,
  ConditionState,
  Doubt,
  EventKind,
  Expected,
  Mark,
  OrderState,
  Rest,
  Sensitivity,
} from '../rules.ts'
import type { DatesRefusal, OrderDates } from './dates.ts'
import type { CurfewPastLimit } from './duties/past-limits.ts'

type Day = Temporal.PlainDate

/** An order as queries give it and pages show it, in the names of the values it was recorded with. */
/** What an order says of its length, in ISO 8601, and what the dates of a sentence rest on besides; nothing where it says none. */
export type Lengths = {
  term: string | null
  nonParole: string | null
  creditDays: number | null
  portion: string | null
  releaseOn: Day | null
  paroleEligibleOn: Day | null
  curfewEligibleOn: Day | null
  convictedOn: Day | null
}

export type Order = {
  id: string
  person: string
  supervision: string
  version: number
  jurisdictionVersion: string
  /** Whose values it was recorded with, as people say it. */
  law: { place: string; from: Day }
  type: string
  typeName: string
  typeShort: string
  stream: string
  madeBy: string
  court: string
  courtFile: string
  madeOn: Day
  startsOn: Day
  /** Its last day as it is now known: as made or varied, and with the days that did not count. */
  endsOn: Day | null
  /** Its last day as it was made. */
  madeToEndOn: Day | null
} & Lengths & {
    end: Expected
    asOrdered: string
    source: string
    verified: boolean
    why: string
    recordedAt: Temporal.Instant
    recordedBy: string | null
    state: OrderState
    marks: readonly Mark[]
    /** The times in which its conditions bind nobody, as its events leave them. */
    rests: readonly Rest[]
    events: OrderEvent[]
    offences: Offence[]
    conditions: Condition[]
    coDefendants: CoDefendant[]
    doubts: (Doubt | CurfewPastLimit)[]
  }

/** The dates of an order, and of sentences that are one with it, as known at a moment; or why there are none. */
export type KnownDates = {
  /** What the orders that took part are called, by id. */
  names: Record<string, string>
  answers: readonly OrderDates[]
  refusal: DatesRefusal | undefined
  /** The dates of others of the person could not be worked out, so it stands by itself. */
  alone: boolean
}

export type OrderEvent = {
  id: string
  kind: EventKind
  /** What the place calls it; empty where it has no name of its own for it. */
  name: string
  on: Day
  how: string | null
  howName: string
  decidedBy: string
  court: string
  why: string
  lastDay: Day | null
  endsOn: Day | null
  remains: readonly Remaining[]
  recordedAt: Temporal.Instant
  recordedBy: string | null
  /** Why and when it was said to be entered in error; it then counts for nothing. */
  withdrawn: { why: string; at: Temporal.Instant; by: string | null } | undefined
}

/** What was left when an order ended: a condition that was not met, or hours or programs in words. */
export type Remaining = { kind: 'condition' | 'hours' | 'other'; condition: string | null; words: string }

export type ChangeKind = 'ends-on' | 'hours' | 'condition-added' | 'condition-changed' | 'condition-taken-off'

/** One thing that a variation changed, side by side. */
export type OrderChange = { id: string; what: ChangeKind; condition: string | null; before: string; after: string }

export type Offence = {
  id: string
  version: number
  what: string
  happenedOn: Day | null
  lawPart: string
  domesticViolence: boolean
}

export type Condition = {
  id: string
  version: number
  asOrdered: string
  code: string | null
  /** What the code is called, of which kind it is and how it is said plainly; empty without a code. */
  name: string
  kind: string
  plain: string
  inputs: Record<string, string>
  standard: boolean
  imposedBy: 'law' | 'order' | 'variation'
  source: string
  verified: boolean
  validFrom: Day
  validTo: Day | null
  /** By its own days. */
  state: ConditionState
  /** By them and by how its order stands: what binds somebody is asked here. */
  bound: Bound
}

export type CoDefendant = { id: string; version: number; person: string | null; name: string; note: string }

/** What every entry that is corrected by a new row shows of its keeping. */
export type Keeping = {
  id: string
  person: string
  version: number
  why: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
}

export type HistoryEntry = Keeping & {
  decidedOn: Day
  court: string
  offence: string
  offenceOn: Day | null
  outcome: string
  source: string
  verified: boolean
}

/** Police facts in a list: without their words. */
export type PoliceFactsLine = Keeping & {
  source: string
  receivedOn: Day
  sensitivity: Sensitivity
  order: string | null
  /** What the document was called when it came; empty where there is none. */
  fileName: string
}
export type PoliceFacts = PoliceFactsLine & { text: string }

export type Charge = Keeping & {
  what: string
  lawPart: string
  chargedOn: Day | null
  domesticViolence: boolean
  court: string
  nextCourtOn: Day | null
  settledOn: Day | null
  settledHow: string
  source: string
  verified: boolean
}
