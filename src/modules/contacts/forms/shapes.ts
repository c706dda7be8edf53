import { dayOf, timeOf } from '../../../platform/dates.ts'
import {
  choice,
  code,
  day,
  maybeChoice,
  maybeCode,
  maybeDay,
  maybeId,
  maybeText,
  maybeTime,
  maybeWhole,
  ticked,
  time,
} from '../../../platform/forms/fields.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import type { Booking } from '../commands/book.ts'
import {
  type AbsenceField,
  type Appointment,
  absenceFieldOf,
  absenceFields,
  askedBy,
  type Contact,
  type OutcomeMeaning,
  type OutcomeParts,
  officerGenders,
  type Proposal,
  whereAskOf,
  whereFields,
} from '../rules.ts'
import { named } from '../words.ts'
import { type CompanionBody, companionShape, companionsIn, companionValues } from './companions.ts'

const line = 200

/** The fields of a form that say how a contact went. */
export const outcomeShape = {
  outcome: code(named.outcome),
  seenBy: maybeId(named.seenBy),
  lateMinutes: maybeWhole(named.lateMinutes, 1, 600),
  notDone: maybeText(named.notDone, 500),
  absenceReason: maybeCode(named.absenceReason),
  absenceReason2: maybeCode(named.absenceReason),
  absenceReason3: maybeCode(named.absenceReason),
  sentAwayReason: maybeCode(named.sentAwayReason),
  cancelReason: maybeCode(named.cancelReason),
  spokenTo: maybeText(named.spokenTo, line),
  spokenRelation: maybeCode(named.spokenRelation),
  spokenPhone: maybeText(named.spokenPhone, 40),
  messageWith: maybeText(named.messageWith, line),
  custodyPlace: maybeText(named.wherePlace, line),
  hospitalPlace: maybeText(named.wherePlace, line),
  custodyNow: ticked(),
  custodySince: maybeDay(named.whereSince),
  hospitalNow: ticked(),
  hospitalSince: maybeDay(named.whereSince),
  evidence: maybeChoice(named.evidence, ['seen', 'none']),
  evidenceDue: maybeDay(named.evidenceDue),
  outcomeNote: maybeText(named.outcomeNote, 500),
}

export type OutcomeBody = {
  outcome: string
  seenBy?: string | undefined
  lateMinutes?: number | undefined
  notDone: string
  sentAwayReason?: string | undefined
  cancelReason?: string | undefined
  spokenTo: string
  spokenRelation?: string | undefined
  spokenPhone: string
  messageWith: string
  custodyPlace: string
  hospitalPlace: string
  custodyNow?: boolean
  custodySince?: Temporal.PlainDate | undefined
  hospitalNow?: boolean
  hospitalSince?: Temporal.PlainDate | undefined
  evidence?: 'seen' | 'none' | undefined
  evidenceDue?: Temporal.PlainDate | undefined
  outcomeNote: string
} & { [field in AbsenceField]?: string | undefined }

/**
 * What a form said of how it went, as the commands take it. The reason of an absence is read from the chosen outcome's
 * own field; one that was chosen under another outcome before the mind was changed still counts.
 */
export function outcomeParts(
  body: OutcomeBody,
  outcomes: readonly Pick<OutcomeMeaning, 'code' | 'asks'>[],
): OutcomeParts {
  const field = absenceFieldOf(outcomes, body.outcome)
  const given = absenceFields.map((name) => body[name]).find((reason) => reason !== undefined)
  const { outcome, lateMinutes, notDone, sentAwayReason, cancelReason, spokenTo, messageWith, evidence, evidenceDue } =
    body
  return {
    outcome,
    minutesLate: lateMinutes,
    notDone,
    sentAwayReason,
    cancelReason,
    spokenTo,
    messageWith,
    evidence,
    evidenceDue,
    absenceReason: body[field] ?? given,
    absenceField: field,
    relation: body.spokenRelation,
    phone: body.spokenPhone,
    ...whereParts(body, outcomes),
    note: body.outcomeNote,
  }
}

/** Where they were and whether they are there now, from the fields of the question that the chosen outcome asks. */
function whereParts(body: OutcomeBody, outcomes: readonly Pick<OutcomeMeaning, 'code' | 'asks'>[]) {
  const whereAsk = whereAskOf(outcomes.find(({ code }) => code === body.outcome)?.asks ?? [])
  if (!whereAsk) return {}
  const fields = whereFields[whereAsk]
  return { whereAsk, place: body[fields.place], thereNow: body[fields.now], thereSince: body[fields.since] }
}

/** The day since when they would be there: that of the contact, unless it is still to come. */
export function whereValues(day: Temporal.PlainDate, today: Temporal.PlainDate): Record<string, unknown> {
  const since = Temporal.PlainDate.compare(day, today) > 0 ? today : day
  return Object.fromEntries(Object.values(whereFields).map((fields) => [fields.since, `${since}`]))
}

/** The fields of a form that book the next appointment, all of which may stay empty. */
export const nextShape = {
  nextDate: maybeDay(named.nextDate),
  nextTime: maybeTime(named.nextTime),
  nextKind: maybeCode(named.nextKind),
  nextMinutes: maybeWhole(named.nextMinutes, 5, 720),
  nextPlace: maybeText(named.nextPlace, line),
  nextRoom: maybeId(named.nextRoom),
  nextPurpose: maybeText(named.nextPurpose, line),
  /** Confirms a second appointment at the very time of another of theirs. */
  nextTwice: ticked(),
  /** Confirms a time that is kept free: the very one that was warned of, as `keptKey` writes it. */
  nextKept: maybeText(named.nextTime, 100),
}

/** What confirms a time in lunch or leave: of another time or officer it confirms nothing. */
export const keptKey = (on: Temporal.PlainDate, at: Temporal.PlainTime, staff: string | undefined) =>
  `${on}T${clock(at)} ${staff ?? ''}`.trim()

/** What the person needs at an appointment. */
export const needShape = {
  nextInterpreter: maybeText(named.nextInterpreter, 100),
  nextSupport: maybeText(named.nextSupport, line),
  nextAdjustment: maybeText(named.nextAdjustment, line),
  nextChildren: ticked(),
  nextOfficer: maybeChoice(named.nextOfficer, officerGenders),
}

/** The rest of what can be said of an appointment. */
export const detailShape = {
  ...needShape,
  ...companionShape,
  nextStaff: maybeId(named.nextStaff),
  nextCar: maybeId(named.nextCar),
}

/** An appointment that must be booked: its day, time and kind are asked for. */
export const bookShape = {
  ...nextShape,
  ...detailShape,
  nextDate: day(named.nextDate),
  nextTime: time(named.nextTime),
  nextKind: code(named.nextKind),
}

/** The same fields, of which only those that are given are changed; an emptied one becomes empty. */
export const moveShape = {
  ...bookShape,
  askedBy: choice(named.askedBy, askedBy),
  changeWhy: maybeText(named.changeWhy, 500),
}

export const cancelShape = {
  askedBy: choice(named.askedBy, askedBy),
  cancelReason: maybeCode(named.cancelReason),
  changeWhy: maybeText(named.changeWhy, 500),
}

/** A contact that was not booked: when, how, with whom, and how it went. */
export const contactShape = {
  ...outcomeShape,
  contactDay: day(named.contactDay),
  contactTime: time(named.contactTime),
  contactKind: code(named.kind),
  direction: maybeChoice(named.direction, ['in', 'out']),
  withWhom: choice(named.withWhom, ['person', 'someone-else']),
  otherName: maybeText(named.spokenTo, line),
  otherRelation: maybeCode(named.spokenRelation),
  otherPhone: maybeText(named.spokenPhone, 40),
}

export type NextBody = CompanionBody & {
  nextDate?: Temporal.PlainDate | undefined
  nextTime?: Temporal.PlainTime | undefined
  nextKind?: string | undefined
  nextMinutes?: number | undefined
  nextPlace: string
  nextRoom?: string | undefined
  nextPurpose: string
  nextTwice?: boolean
  nextKept?: string
  nextStaff?: string | undefined
  nextCar?: string | undefined
  nextInterpreter?: string
  nextSupport?: string
  nextAdjustment?: string
  nextChildren?: boolean
  nextOfficer?: 'woman' | 'man' | undefined
}
type NextBooking = Omit<Booking, 'person'>

/**
 * The booking that a form asks for, with the fields given. Nothing where its date was left empty: then none is booked.
 * Refuses a date without a time. Without a kind it is at the office.
 */
export function nextBooking(body: NextBody): Result<NextBooking | undefined, 'next-time-missing'> {
  const { nextDate, nextTime } = body
  if (!nextDate) return done(undefined)
  return nextTime ? done(bookingFrom({ ...body, nextDate, nextTime })) : refuse('next-time-missing', 'nextTime')
}

/** The booking that a whole form asks for. */
export function bookingFrom(
  body: NextBody & { nextDate: Temporal.PlainDate; nextTime: Temporal.PlainTime },
): NextBooking {
  const resources = [body.nextRoom, body.nextCar].filter((resource) => resource !== undefined)
  return {
    kind: body.nextKind ?? 'office',
    day: body.nextDate,
    time: body.nextTime,
    minutes: body.nextMinutes,
    place: body.nextPlace,
    purpose: body.nextPurpose,
    resources,
    staff: body.nextStaff,
    interpreter: body.nextInterpreter,
    supportPerson: body.nextSupport,
    companions: companionsIn(body),
    adjustment: body.nextAdjustment,
    childrenPresent: body.nextChildren,
    officerAskedFor: body.nextOfficer,
    twice: body.nextTwice,
    kept: body.nextKept === keptKey(body.nextDate, body.nextTime, body.nextStaff),
  }
}

/** What a form carries that came back because its time is kept free: pressing once more books it all the same. */
export function keptAs(values: Record<string, unknown>): string | undefined {
  const on = day(named.nextDate).safeParse(values.nextDate)
  const at = time(named.nextTime).safeParse(values.nextTime)
  const staff = typeof values.nextStaff === 'string' && values.nextStaff !== '' ? values.nextStaff : undefined
  return on.success && at.success ? keptKey(on.data, at.data, staff) : undefined
}

/** A proposal as the fields show it. */
export function nextValues({ day: on, time: at, kind, minutes, place }: Proposal): Record<string, unknown> {
  return { nextDate: `${on}`, nextTime: clock(at), nextKind: kind, nextMinutes: minutes, nextPlace: place }
}

/** An appointment as the fields show it, to be changed. */
export function appointmentValues(of: Appointment): Record<string, unknown> {
  return {
    ...nextValues({ day: of.day, time: of.time, kind: of.kind, minutes: of.minutes, place: of.place, why: [] }),
    nextPurpose: of.purpose,
    nextStaff: of.staff,
    nextRoom: of.resources.find(({ kind }) => kind === 'room')?.id,
    nextCar: of.resources.find(({ kind }) => kind === 'car')?.id,
    nextInterpreter: of.interpreter,
    ...companionValues(of),
    nextAdjustment: of.adjustment,
    nextChildren: of.childrenPresent,
    nextOfficer: of.officerAskedFor ?? undefined,
  }
}

/** A contact as the fields of a new one show it, to be begun again. An outcome that only a booking has is left to be chosen. */
export function contactValues(
  of: Contact,
  outcomes: readonly Pick<OutcomeMeaning, 'code' | 'asks'>[],
  zone: string,
): Record<string, unknown> {
  const other = { otherName: of.spokenTo, otherRelation: of.relation ?? undefined, otherPhone: of.phone }
  const spoken = { spokenTo: of.spokenTo, spokenRelation: of.relation ?? undefined, spokenPhone: of.phone }
  return {
    contactDay: `${dayOf(of.at, zone)}`,
    contactTime: clock(timeOf(of.at, zone)),
    contactKind: of.kind,
    direction: of.direction ?? undefined,
    withWhom: of.withPerson ? 'person' : 'someone-else',
    ...(of.withPerson ? spoken : other),
    outcome: of.outcome,
    lateMinutes: of.minutesLate ?? undefined,
    notDone: of.notDone,
    outcomeNote: of.note,
    custodyPlace: of.place,
    hospitalPlace: of.place,
    messageWith: of.spokenTo,
    ...(of.reason ? { [absenceFieldOf(outcomes, of.outcome)]: of.reason, sentAwayReason: of.reason } : {}),
  }
}

const clock = (at: Temporal.PlainTime) => at.toString({ smallestUnit: 'minute' })
