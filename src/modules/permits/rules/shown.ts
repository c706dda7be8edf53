import type { Decider, PermitSort, Whom } from './kinds.ts'
import type { AskedHow, PermitState, Standing, StepKind, TellWay } from './state.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** What the paper says, as it was given: it never changes after. */
export type Paper = {
  name: string
  reference: string
  birth: string
  kindName: string
  whereTo: string
  address: string
  withWhom: string
  orders: string[]
  office: string
  officeAddress: string
  ring: string
  officer: string
}

export type PermitStep = {
  id: string
  number: number
  kind: StepKind
  on: Day
  words: string
  decidedBy: string
  reference: string
  startsAt: Instant | null
  endsAt: Instant | null
  whom: Whom | 'person' | null
  way: TellWay | null
  contact: string | null
  paper: Paper | undefined
  at: Instant
  by: string
}

/** A permission with all that came of it. */
export type Permit = {
  id: string
  person: string
  kind: string
  kindName: string
  sort: PermitSort
  decides: Decider
  decidedBy: string
  isPaper: boolean
  source: string
  verified: boolean
  answers: readonly string[]
  atMost: number | undefined
  decideWithin: number
  leaderAfter: number | undefined
  askedOn: Day
  askedHow: AskedHow
  whereTo: string
  address: string
  withWhom: string
  why: string
  contact: string
  opinion: string
  particulars: Record<string, string>
  zone: string
  askedFrom: Instant
  askedUntil: Instant | null
  startsAt: Instant
  endsAt: Instant | null
  state: PermitState
  standing: Standing
  /** The contact in person that shows that they are back. */
  seen: { id: string; at: Instant } | undefined
  withLeader: boolean
  telling: (Whom | 'person')[]
  closed: boolean
  madeAt: Instant
  madeBy: string
  /** Oldest first. */
  steps: PermitStep[]
  version: number
}

/** The last decision; undefined until there is one. */
export const decisionOf = ({ steps }: Pick<Permit, 'steps'>): PermitStep | undefined =>
  steps.findLast(({ kind }) => kind === 'granted' || kind === 'refused' || kind === 'cancelled' || kind === 'withdrawn')

/** The last that was given, or the one of that number. */
export const givenOf = ({ steps }: Pick<Permit, 'steps'>, number?: number): PermitStep | undefined =>
  steps.findLast((step) => step.kind === 'granted' && (number === undefined || step.number === number))
