import type { DeskState, VisitMarkKind } from './desk.ts'
import type { Ask, Counts } from './outcomes.ts'
import type { SeriesRule } from './series.ts'
import type { Warning } from './warnings.ts'

/** What stands of a plan: to come or to be recorded, recorded, or ended before its time. */
export type AppointmentState = 'planned' | 'recorded' | 'moved' | 'changed' | 'cancelled'
export type AskedBy = 'person' | 'service' | 'someone-else'
export const askedBy = ['person', 'service', 'someone-else'] as const
export const officerGenders = ['woman', 'man'] as const

/** An appointment with what came of it. */
export type Appointment = {
  id: string
  person: string
  supervision: string | null
  staff: string
  office: string
  kind: string
  day: Temporal.PlainDate
  time: Temporal.PlainTime
  zone: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  minutes: number
  place: string
  purpose: string
  interpreter: string
  supportPerson: string
  adjustment: string
  childrenPresent: boolean
  officerAskedFor: 'woman' | 'man' | null
  insteadOf: string | null
  /** The series that it was laid by, and the day of its rule. */
  series: string | null
  seriesDay: Temporal.PlainDate | null
  madeAt: Temporal.Instant
  madeBy: string | null
  version: number
  state: AppointmentState
  /** What is booked with it. */
  resources: { id: string; kind: 'room' | 'car'; name: string }[]
  /** Who comes beside the officer and the person. */
  beside: Attendee[]
  /** Those of them who are colleagues, and whose time it takes up too. */
  attendees: string[]
  contact: string | null
  outcome: string | null
  counts: Counts | null
  attended: boolean | null
  minutesLate: number | null
  arrivedAt: Temporal.Instant | null
  /** The marks of a visit, with their times, in order. */
  marks: { kind: VisitMarkKind; at: Temporal.Instant }[]
}

/** Somebody who is there beside the officer and the person. */
export const attendeeRoles = [
  'second-officer',
  'colleague',
  'interpreter',
  'support-person',
  'provider-worker',
  'family',
  'other',
] as const
export type AttendeeRole = (typeof attendeeRoles)[number]
/** In what capacity somebody comes who is no colleague. */
export const capacities = ['interpreter', 'support-person', 'provider-worker', 'family', 'other'] as const
export type Capacity = (typeof capacities)[number]
/** Who comes, before there is an appointment to come to; a colleague has no name of their own here. */
export type Companion = { staff: string | null; name: string; role: AttendeeRole }
export type Attendee = Companion & { id: string }

/**
 * Each of them once: the officer themselves is there already, a colleague comes in one capacity, the first, and a name once in each.
 */
export function companionsOf(list: readonly Companion[], officer: string): Companion[] {
  const keyOf = ({ staff, name, role }: Companion) => staff ?? `${role} ${name.trim().toLowerCase()}`
  const first = new Map(list.toReversed().map((one) => [keyOf(one), one]))
  return [...new Set(list.map(keyOf))].flatMap((key) => (key === officer ? [] : (first.get(key) ?? [])))
}

/** Appointments that come again by a rule, each otherwise the same. */
export type Series = SeriesRule & {
  id: string
  person: string
  supervision: string
  /** How many times, where it was begun for so many. */
  times: number | null
  /** With whom; null: whoever supervises them on the day. */
  staff: string | null
  office: string
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
  resources: string[]
  /** Who comes to each of them. */
  attendees: Companion[]
  follows: string | null
  laidUntil: Temporal.PlainDate | null
  madeAt: Temporal.Instant
  madeBy: string | null
  endedFrom: Temporal.PlainDate | null
  endedWhy: 'changed' | 'called-off' | 'period-closed' | 'order-ended' | null
  version: number
}

/** What happened, booked or not. */
export type Contact = {
  id: string
  person: string
  appointment: string | null
  staff: string | null
  kind: string
  direction: 'in' | 'out' | null
  withPerson: boolean
  at: Temporal.Instant
  outcome: string
  counts: Counts
  attended: boolean
  minutesLate: number | null
  reason: string | null
  spokenTo: string
  relation: string | null
  phone: string
  evidence: 'seen' | 'none' | null
  evidenceDue: Temporal.PlainDate | null
  place: string
  notDone: string
  note: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  supersededAt: Temporal.Instant | null
  changeReason: string
}

/** Why a contact was taken back as entered in error. */
export const takenBackFor = ['wrong-person', 'twice', 'other'] as const
export type TakenBackFor = (typeof takenBackFor)[number]
export type TakenBack = { at: Temporal.Instant; by: string; reason: TakenBackFor; why: string }

/** Why an appointment was left for another or called off. */
export type Ending = {
  appointment: string
  kind: 'moved' | 'changed' | 'cancelled'
  askedBy: AskedBy
  reason: string | null
  note: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
}

/** Somebody at the desk or expected there. */
export type AtDesk = {
  /** Absent while they are only expected. */
  arrival: string | null
  appointment: string | null
  person: string | null
  stranger: string
  /** With whom they are, or whom they are to see. */
  staff: string | null
  time: Temporal.PlainTime | null
  kind: string | null
  why: string
  state: DeskState
  arrivedAt: Temporal.Instant | null
  waited: number
  dutyTold: boolean
  /** Who comes too. */
  beside: Companion[]
}

export type Booked = {
  id: string
  person: string
  day: Temporal.PlainDate
  time: Temporal.PlainTime
  warnings: Warning[]
}

/** What was booked: of appointments that come again the first one, with what was laid and what was left out. */
export type BookedAgain = Booked & {
  series?: { id: string; booked: number; taken: Temporal.PlainDate[]; looks: number } | undefined
}

/** Whether the plan still takes up its time: not ended, and not known to have come to nothing. */
export function stands({ state, attended }: Pick<Appointment, 'state' | 'attended'>): boolean {
  return state === 'planned' || (state === 'recorded' && attended === true)
}

/** Whether its time has gone by and nobody has said what came of it. */
export function isUnrecorded({ state, endsAt }: Pick<Appointment, 'state' | 'endsAt'>, now: Temporal.Instant): boolean {
  return state === 'planned' && Temporal.Instant.compare(endsAt, now) <= 0
}

/** An appointment with the names that a page shows. */
export type Shown = Appointment & {
  kindName: string
  goesOut: boolean
  outcomeName: string | null
  staffName: string
  /** Each of those who come too, with the capacity of whoever is no colleague; what any page shows of them. */
  besideNames: string[]
  madeByName: string
  personName: string
}
/** A contact with the names that a page shows. */
export type ShownContact = Contact & {
  kindName: string
  outcomeName: string
  reasonName: string
  relationName: string
  staffName: string
  recordedByName: string
  /** That it was entered in error, where it was. */
  takenBack: TakenBack | undefined
}

type Option = { value: string; label: string }
export type OutcomeChoice = {
  code: string
  name: string
  asks: readonly Ask[]
  counts: Counts
  /** Where it says that they were, as a code of whereabouts. */
  whereabouts?: string | undefined
}
export type OutcomeOptions = {
  /** Those that fit the kind of contact. */
  outcomes: OutcomeChoice[]
  /** Every outcome there is, which names the fields. */
  all: { code: string; asks: readonly Ask[] }[]
  absenceReasons: Option[]
  sentAwayReasons: Option[]
  cancelReasons: Option[]
  relations: Option[]
  /** Whether whoever asks may record where people are. */
  mayPlace: boolean
}
export type WhenOptions = {
  kinds: Option[]
  rooms: Option[]
  cars: Option[]
  staff: Option[]
  /** The people round the person, who may come too. */
  known: Option[]
}

/** A time at which whoever asks is taken up by an appointment whose record is closed to them. */
export type Busy = {
  day: Temporal.PlainDate
  time: Temporal.PlainTime
  zone: string
  minutes: number
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}
/** A way round that somebody is out on, alone or with a colleague: from leaving until they are back. */
export type Run = { href: string; zone: string; leavesAt: Temporal.Instant; returnsAt: Temporal.Instant; with: string }

/** A day of an officer's week. */
export type CalendarDay = {
  day: Temporal.PlainDate
  appointments: Shown[]
  off: 'leave' | 'closed' | 'not-a-working-day' | undefined
  holiday: string
  coveredBy: string
  /** Times of which the asker may know nothing else. */
  busy: Busy[]
  runs: Run[]
  lunch: { from: Temporal.PlainTime; to: Temporal.PlainTime; coveredBy: string } | undefined
}
