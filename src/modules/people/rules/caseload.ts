import type { DueWhy } from './due.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant

/** One open period of supervision as lists show it. */
export type CaseloadRow = {
  supervision: string
  person: string
  kind: 'supervision' | 'report-only'
  office: string
  /** Whose it is today; nobody's where it waits to be allocated. */
  staff: string | null
  level: string | null
  lastContactAt: Instant | null
  lastContactKind: string | null
  nextAppointmentAt: Instant | null
  nextAppointmentId: string | null
  contactDueOn: Day | null
  contactDueWhy: DueWhy | null
  /** By when they must be seen at home or elsewhere in the field. */
  visitDueOn: Day | null
  /** Of what fell due in the last ninety days: how much was asked, and how much of it done in time. */
  asked: number
  kept: number
  attendance: string
  orderEndsOn: Day | null
  /** The code of where they are; nothing where it was never recorded. */
  whereabouts: string | null
  overdue: boolean
  unbooked: boolean
  missed: boolean
  alert: boolean
  elsewhere: boolean
  ending: boolean
}

export const caseloadFlags = ['overdue', 'unbooked', 'missed', 'alert', 'elsewhere', 'ending'] as const
export type CaseloadFlag = (typeof caseloadFlags)[number]
export const caseloadSorts = ['name', 'level', 'due', 'next', 'last', 'kept', 'ends'] as const
export type CaseloadSort = (typeof caseloadSorts)[number]
export type CaseloadTally = Record<CaseloadFlag, number> & { total: number }

/** Where a list goes on: what the last row shown was sorted by, its name's key and its period. */
export type CaseloadCursor = { at: string; key: string; supervision: string }

export type CaseloadAsk = {
  /** Whose people; and the offices whose people that are nobody's yet are among them. */
  staff: readonly string[]
  nobodyAt?: readonly string[]
  level?: string | undefined
  whereabouts?: string | undefined
  /** Only who must be seen at home or elsewhere in the field by that day. */
  visitBy?: Day | undefined
  /** Only these people, where another module has chosen them. */
  among?: readonly string[] | undefined
  flag?: CaseloadFlag | undefined
  sort?: CaseloadSort
  down?: boolean
  after?: CaseloadCursor | undefined
  limit?: number
}

/** So many days before an order ends, its end asks to be thought of. */
export const endingDays = 28
