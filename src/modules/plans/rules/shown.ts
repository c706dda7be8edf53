import type { Content, Step, StepState } from './content.ts'
import type { AgreementWay, Answer } from './due.ts'
import type { Stage } from './steps.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant

/** What the person said to a version, with the name of who recorded it. */
export type Agreement = { answer: Answer; how: AgreementWay | null; on: Day; why: string; byName: string; at: Instant }

/** A version of a plan without what it says. */
export type VersionLine = {
  id: string
  n: number
  madeAt: Instant
  madeByName: string
  why: string
  /** What the person last said to it. */
  agreement: Agreement | undefined
}
export type Version = VersionLine & { content: Content }

/** A plan as it stands, with the version that it was last made. */
export type Plan = {
  id: string
  person: string
  supervision: string
  content: Content
  version: number
  openedAt: Instant
  changedAt: Instant
  changedByName: string
  last: VersionLine | undefined
  /** Whether anything changed since the last version. */
  changedSince: boolean
}

/** What a step became or came from, with how it stands. */
export type Link = {
  id: string
  kind: 'task' | 'appointment' | 'referral' | 'notice-program'
  text: string
  state: string
  /** Undefined for what a step came from, which says nothing of how far it is. */
  stage: Stage | undefined
  href: string
}
export type LinkedStep = Step & { links: Link[]; proposed: StepState | undefined; overdue: boolean }

/** One plan of a person among those of all their periods. */
export type PlanLine = { id: string; openedOn: Day; closedOn: Day | null; versions: number }
