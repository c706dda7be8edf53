import type { Calendar } from '../../../../platform/dates.ts'
import type { Change, Duty, Met, NamedCounting } from './values.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

/** A condition as an order has it: its code, its filled blanks and the days it holds; the last day is its own. */
export type HeldCondition = {
  id: string
  code: string | null
  inputs: Readonly<Record<string, string>>
  from: Day
  to: Day | null
}

/** Of an order what its duties are worked out from. Its last day is its own; `pauses` end with the first day that is none. */
export type DutyOrder = {
  id: string
  type: string
  madeOn: Day
  startsOn: Day
  endsOn: Day | null
  /** When the person came out, where they did: the moment if it is known. */
  release?: Day | Moment | null
  pauses?: readonly { from: Day; to: Day | null }[]
  conditions: readonly HeldCondition[]
}

/**
 * Something that befalls the person and must be told or asked for: the day it happens, the day it was told (null: it was not; left out:
 * nobody recorded that), and whether it was allowed.
 */
export type Happening = {
  id: string
  kind: Change
  on: Day
  told?: Day | null
  allowed?: 'asked' | 'granted' | 'refused' | null
}

/** Something done that can meet a duty. Of an order, where it counts for that alone. */
export type Done = { by: Met; on: Day; minutes?: number; order?: string }

export type History = {
  happenings: readonly Happening[]
  done: readonly Done[]
  /** What is recorded at all: where a duty is met by nothing of it, how it stands is not known. */
  recorded: readonly Met[]
}

/** The values of a place, and the day and calendar of the office that asks. */
export type DutyLaw = { version?: string; countings: readonly NamedCounting[]; duties: readonly Duty[] }
export type Asking = { on: Day; calendar: Calendar }
