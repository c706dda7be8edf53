import { addWorkingDays, type Calendar } from '../../platform/dates.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export const ways = ['e-mail', 'portal', 'letter', 'phone', 'in-court'] as const
export type Way = (typeof ways)[number]
export type Ended = 'sent' | 'withdrawn'
export type StepKind = 'received' | 'hearing-moved' | Ended

export type ReportStep = {
  id: string
  kind: StepKind
  words: string
  hearingFrom: Day | null
  hearingTo: Day | null
  dueTo: Day | null
  at: Instant
  by: string
}

/** What others are still to say before the report can be written: a check, or a request. */
export type Missing = { text: string; href: string }

/** A report that a court asked for, with how far it is and what is missing. */
export type ReportView = {
  id: string
  person: string
  kind: string
  kindName: string
  short: string
  court: string
  offence: string
  asked: string
  receivedOn: Day
  way: Way
  hearingOn: Day
  madeAt: Instant
  madeBy: string
  ended: { at: Instant; by: string; how: Ended } | undefined
  /** When they were interviewed for it, where they were. */
  interviewedAt: Instant | undefined
  /** The next appointment with them, while they were not interviewed. */
  next: { appointment: string; at: Instant } | undefined
  missing: Missing[]
  /** Newest first. */
  steps: ReportStep[]
  version: number
}

export type State = 'to-interview' | 'waiting' | 'ready' | Ended

/** How far a report is: first the interview, then what others are to say; when nothing is missing it can be written. */
export function stateOf({
  ended,
  interviewedAt,
  missing,
}: Pick<ReportView, 'ended' | 'interviewedAt' | 'missing'>): State {
  if (ended) return ended.how
  if (interviewedAt === undefined) return 'to-interview'
  return missing.length > 0 ? 'waiting' : 'ready'
}

/** The day a report is due: so many working days before the hearing, of the office that writes it. */
export const dueBefore = (hearing: Day, workingDays: number, calendar: Calendar): Day =>
  addWorkingDays(hearing, -workingDays, calendar)

/** How near the day is: red when it is past, amber within three days, else plain. */
export function toneOf(due: Day, today: Day): 'red' | 'amber' | 'plain' {
  const days = today.until(due, { largestUnit: 'days' }).days
  if (days < 0) return 'red'
  return days <= 3 ? 'amber' : 'plain'
}

type Asked = { receivedOn: Day; hearingOn: Day; due: Day | undefined }
export type DayRefusal = 'received-later' | 'hearing-before' | 'hearing-far' | 'due-after-hearing' | 'due-before'
/** Why days cannot stand together as given, and at which field; nothing where they can. */
export function problemWithDays(
  { receivedOn, hearingOn, due }: Asked,
  today: Day,
): { refusal: DayRefusal; at: string } | undefined {
  const { compare } = Temporal.PlainDate
  if (compare(receivedOn, today) > 0) return { refusal: 'received-later', at: 'receivedOn' }
  if (compare(hearingOn, receivedOn) < 0) return { refusal: 'hearing-before', at: 'hearingOn' }
  if (compare(hearingOn, today.add({ years: 2 })) > 0) return { refusal: 'hearing-far', at: 'hearingOn' }
  if (due && compare(due, hearingOn) > 0) return { refusal: 'due-after-hearing', at: 'reportDue' }
  return due && compare(due, receivedOn) < 0 ? { refusal: 'due-before', at: 'reportDue' } : undefined
}

export type KindChoice = { code: string; name: string; workingDaysBefore: number; source: string }
