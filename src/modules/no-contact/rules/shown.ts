import type { Ended } from './ended.ts'
import type { Next, Setting, StepKind } from './next.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant

/** What was done in a chain, as its page shows it. */
export type ShownStep = {
  id: string
  kind: 'asked' | 'tried' | 'skipped' | 'found' | 'escalated' | 'not-needed' | 'resumed'
  step: StepKind | undefined
  at: Instant
  /** Who recorded it, and whose decision it was. */
  by: string
  decidedBy: string
  contact: string | null
  /** What came of the try, as the contact has it. */
  outcome: string
  spokenTo: string
  note: string | null
  until: Day | null
  afraid: boolean | null
  looked: readonly string[]
  place: string
  why: string
}

/** A person who is being looked for. */
export type Chain = {
  id: string
  person: string
  supervision: string
  /** The colleague whose case it is today. */
  owner: string | null
  ownerName: string
  openedAt: Instant
  openedBy: string
  why: 'failed' | 'tries' | 'days'
  /** What failed, and when. */
  failed: { contact: string; outcome: string; at: Instant } | undefined
  /** Which working day of it today is. */
  day: number
  /** Whether the two questions that come first are answered. */
  asked: boolean
  afraid: boolean
  afraidAt: Instant | undefined
  looked: readonly string[]
  next: Next | undefined
  ended: Ended | undefined
  version: number
}

export type SettingShown = Setting & { version: number }
