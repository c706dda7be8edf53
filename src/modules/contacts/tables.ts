import type { Tx } from '../../platform/database/tx.ts'
import type {
  AttendeeRole,
  Counts,
  Every,
  HolidayWeeks,
  MarkKind,
  Obstacle,
  OnHoliday,
  TakenBackFor,
  UnsuitedKind,
  VisitMarkKind,
} from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type AppointmentRow = {
  id: string
  personId: string
  supervisionId: string | null
  staffId: string
  officeId: string
  kind: string
  day: Day
  time: Temporal.PlainTime
  zone: string
  startsAt: Instant
  endsAt: Instant
  minutes: number
  place: string
  purpose: string
  interpreter: string
  supportPerson: string
  adjustment: string
  childrenPresent: boolean
  officerAskedFor: 'woman' | 'man' | null
  insteadOf: string | null
  seriesId: string | null
  seriesDay: Day | null
  madeAt: Instant
  madeBy: string | null
  version: number
}
export type AppointmentSeriesRow = {
  id: string
  personId: string
  supervisionId: string
  every: Every
  weekdays: number[]
  firstDay: Day
  lastDay: Day | null
  times: number | null
  onHoliday: OnHoliday
  leftOut: Day[]
  staffId: string | null
  officeId: string
  kind: string
  time: Temporal.PlainTime
  minutes: number
  place: string
  purpose: string
  interpreter: string
  supportPerson: string
  adjustment: string
  childrenPresent: boolean
  officerAskedFor: 'woman' | 'man' | null
  resourceIds: string[]
  attendees: unknown
  follows: string | null
  laidUntil: Day | null
  madeAt: Instant
  madeBy: string | null
  endedFrom: Day | null
  endedWhy: 'changed' | 'called-off' | 'period-closed' | 'order-ended' | null
  endedAt: Instant | null
  endedBy: string | null
  version: number
}
export type AppointmentEndRow = {
  appointmentId: string
  personId: string
  kind: 'moved' | 'changed' | 'cancelled'
  askedBy: 'person' | 'service' | 'someone-else'
  reason: string | null
  note: string
  recordedAt: Instant
  recordedBy: string | null
}
export type AppointmentResourceRow = { appointmentId: string; resourceId: string; personId: string }
export type AppointmentKeptRow = {
  appointmentId: string
  personId: string
  reason: Obstacle
  keptAt: Instant
  keptBy: string | null
}
export type AppointmentAttendeeRow = {
  id: string
  appointmentId: string
  personId: string
  staffId: string | null
  name: string
  role: AttendeeRole
  addedAt: Instant
  addedBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}
export type ContactRow = {
  id: string
  personId: string
  supervisionId: string | null
  appointmentId: string | null
  staffId: string | null
  kind: string
  direction: 'in' | 'out' | null
  withPerson: boolean
  at: Instant
  outcome: string
  counts: Counts
  attended: boolean
  faceToFace: boolean
  noContact: boolean
  provisional: boolean
  satisfies: boolean
  minutesLate: number | null
  reason: string | null
  spokenTo: string
  relation: string | null
  phone: string
  evidence: 'seen' | 'none' | null
  evidenceDue: Day | null
  place: string
  notDone: string
  note: string
  recordedAt: Instant
  recordedBy: string | null
  supersededAt: Instant | null
  supersedes: string | null
  changeReason: string
}
export type ContactWithdrawalRow = {
  contactId: string
  personId: string
  reason: TakenBackFor
  why: string
  withdrawnAt: Instant
  withdrawnBy: string | null
}
export type VisitMarkRow = {
  appointmentId: string
  personId: string
  kind: VisitMarkKind
  at: Instant
  recordedAt: Instant
  recordedBy: string | null
}
export type ArrivalRow = {
  id: string
  officeId: string
  day: Day
  personId: string | null
  appointmentId: string | null
  stranger: string
  staffId: string | null
  why: string
  arrivedAt: Instant
  recordedAt: Instant
  recordedBy: string | null
}
export type ArrivalMarkRow = {
  id: string
  arrivalId: string
  personId: string | null
  kind: MarkKind
  staffId: string | null
  at: Instant
  recordedBy: string | null
}

export type UnsuitedHoursRow = {
  id: string
  personId: string
  kind: UnsuitedKind
  weekdays: number[]
  starts: Temporal.PlainTime | null
  ends: Temporal.PlainTime | null
  holidays: HolidayWeeks
  about: string
  firstDay: Day | null
  lastDay: Day | null
  recordedAt: Instant
  recordedBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const contactTables = (tx: Tx) =>
  tx.sql.withTables<{
    appointment: AppointmentRow
    appointmentSeries: AppointmentSeriesRow
    appointmentEnd: AppointmentEndRow
    appointmentResource: AppointmentResourceRow
    appointmentAttendee: AppointmentAttendeeRow
    appointmentKept: AppointmentKeptRow
    contact: ContactRow
    contactWithdrawal: ContactWithdrawalRow
    visitMark: VisitMarkRow
    arrival: ArrivalRow
    arrivalMark: ArrivalMarkRow
    unsuitedHours: UnsuitedHoursRow
  }>()
