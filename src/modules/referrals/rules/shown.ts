import type { Eligibility } from './eligibility.ts'
import type { State } from './states.ts'
import type { Basis, Telling } from './telling.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant
export type From = readonly [kind: string, id: string]
export const consentHows = ['in-person', 'phone', 'writing'] as const
export type ConsentHow = (typeof consentHows)[number]

export type Consent = {
  id: string
  givenOn: Day
  how: ConsentHow
  items: readonly string[]
  words: string
  recordedByName: string
  withdrawnOn: Day | null
  withdrawnHow: string
}
/** A referral as lists and its page show it. */
export type Referral = {
  id: string
  person: string
  version: number
  offer: string
  service: string
  provider: string
  providerName: string
  why: string
  basis: 'consent' | 'direction'
  condition: string | null
  conditionWords: string
  telling: readonly Telling[]
  danger: string
  from: From | undefined
  state: State
  stateOn: Day
  result: string
  owner: string
  ownerName: string
  madeAt: Instant
  /** The next day to follow it up, where one is set: the due day of its task. */
  followUp: { task: string; due: Day } | undefined
}
export type StateLine = {
  id: string
  state: State
  on: Day
  reason: string
  words: string
  recordedAt: Instant
  byName: string
}
export type Disclosure = {
  id: string
  item: string
  words: string
  basis: Basis
  basisWords: string
  toldAt: Instant
  byName: string
}
export const attendances = ['attended', 'absent', 'excused'] as const
export type Attended = (typeof attendances)[number]
export type Attendance = {
  id: string
  day: Day
  attended: Attended
  saidBy: string
  words: string
  recordedAt: Instant
  byName: string
  takenBackAt: Instant | null
  takenBackWhy: string
}

/** What of reported attendance stands, counted. */
export function countsOf(rows: readonly Pick<Attendance, 'attended' | 'takenBackAt'>[]): Record<Attended, number> {
  const standing = rows.filter(({ takenBackAt }) => takenBackAt === null)
  const count = (of: Attended) => standing.filter(({ attended }) => attended === of).length
  return { attended: count('attended'), absent: count('absent'), excused: count('excused') }
}

/** What somebody needs, with where that is from: an order's condition, their plan, or an officer's word. */
export type Need = {
  id: string | undefined
  code: string
  words: string
  on: Day | null
  from: From | undefined
  saidBy: string
}

/** Somebody beside a service: whether it is for them, why, and what was done about it already. */
export type Fitting = Eligibility & {
  person: string
  listed: string
  spoken: string
  officer: string
  km: number | undefined
  done: 'referred' | 'dismissed' | undefined
}
