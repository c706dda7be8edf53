import type { DealDone } from '../queries/deals.ts'
import type { Away, Candidate, Deal } from '../rules.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

export type GivenAppointment = {
  id: string
  version: number
  deal: Deal
  day?: Day | undefined
  time?: Time | undefined
}
export type GivenTask = { id: string; version: number; deal: Deal }
export type GivenOther = { id: string; deal: Deal }

/** What a leader says of an officer's day. Whatever is not named is left as it is. */
export type GivenDay = {
  staff: string
  day: Day
  /** Away from this time on; all day without one. */
  from?: Time | undefined
  lastDay?: Day | undefined
  cover?: string | undefined
  appointments: readonly GivenAppointment[]
  tasks: readonly GivenTask[]
  beside: readonly GivenOther[]
  sheets: readonly GivenOther[]
}

/** What every row is dealt with. */
export type Hand = {
  away: Away
  name: string
  /** Their first day at work after it, as far as is known now. */
  backOn: Day
  candidates: readonly Candidate[]
  deals: readonly DealDone[]
}

/** What somebody takes over, or is to know; only what has somebody to be told of it names them. */
export type Taken = {
  to?: string
  what: 'cover' | 'appointment' | 'task' | 'beside' | 'without' | 'changed'
  time?: Time
  /** The kind of contact by name, or the colleague whom they go along with. */
  text?: string
}

export type DealRefusal =
  | 'not-yours'
  | 'past-day'
  | 'too-far'
  | 'gone'
  | 'stale'
  | 'already-recorded'
  | 'not-free'
  | 'cannot-open'
  | 'new-time-missing'
  | 'new-time-past'
  | 'new-time-taken'
  | 'new-time-leave'
  | 'new-time-lunch'
  | 'new-time-work'
  | 'not-here'
  | 'last-day'
  | 'overlaps-leave'
  | 'covering-away'
  | 'sheet-changed'
