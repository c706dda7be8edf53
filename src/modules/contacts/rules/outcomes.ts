import type { WhereAsk } from './where.ts'

export type Counts = 'complied' | 'failed' | 'excused' | 'neutral'
export type Ask =
  | 'minutes-late'
  | 'what-was-not-done'
  | 'sent-away-reason'
  | 'spoken-to'
  | 'message-with'
  | 'custody-place'
  | 'hospital'
  | 'absence-reason'
  | 'evidence'
  | 'evidence-due'
  | 'cancel-reason'
  | 'new-time'

/** What a rule needs of the jurisdiction's outcome. */
export type OutcomeMeaning = {
  code: string
  attended: boolean
  counts: Counts
  asks: readonly Ask[]
  kinds: readonly string[]
  noContact: boolean
  provisional: boolean
}
export type KindMeaning = { code: string; faceToFace: boolean }
export type Lists = {
  outcomes: readonly OutcomeMeaning[]
  contactKinds: readonly KindMeaning[]
  absenceReasons: readonly { code: string }[]
  sentAwayReasons: readonly { code: string; counts: Counts }[]
  cancelReasons: readonly { code: string }[]
  relations: readonly { code: string }[]
}

/** All that an outcome may ask. Only what the chosen outcome asks is looked at and kept. */
export type OutcomeParts = {
  outcome: string
  minutesLate?: number | undefined
  notDone?: string | undefined
  absenceReason?: string | undefined
  /** The field of the form that asked for the reason of the absence, where a refusal is shown. */
  absenceField?: string | undefined
  sentAwayReason?: string | undefined
  cancelReason?: string | undefined
  spokenTo?: string | undefined
  relation?: string | undefined
  phone?: string | undefined
  messageWith?: string | undefined
  place?: string | undefined
  /** That they are still at that place, and since when; which of the outcome's questions said so. */
  thereNow?: boolean | undefined
  thereSince?: Temporal.PlainDate | undefined
  whereAsk?: WhereAsk | undefined
  evidence?: 'seen' | 'none' | undefined
  evidenceDue?: Temporal.PlainDate | undefined
  note?: string | undefined
}

export type Event = {
  kind: string
  /** Whether it had been booked. */
  booked: boolean
  withPerson: boolean
  /** Whether a new time is given with it. */
  newTime: boolean
  /** Whether its day is still to come. */
  ahead: boolean
  /** Whether its time is still to come, be it today. */
  early: boolean
}

/** What is kept of a contact. */
export type Recorded = {
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
  evidenceDue: Temporal.PlainDate | null
  place: string
  notDone: string
  note: string
}

export type OutcomeRefusal =
  | 'unknown-kind'
  | 'unknown-outcome'
  | 'outcome-does-not-fit'
  | 'not-yet'
  | 'minutes-late-missing'
  | 'not-done-missing'
  | 'absence-reason-missing'
  | 'unknown-absence-reason'
  | 'sent-away-reason-missing'
  | 'cancel-reason-missing'
  | 'spoken-to-missing'
  | 'unknown-relation'
  | 'evidence-due-missing'
  | 'new-time-missing'

type Read = { ok: true; recorded: Recorded } | { ok: false; refusal: OutcomeRefusal; at: string }
const no = (refusal: OutcomeRefusal, at: string): Read => ({ ok: false, refusal, at })

/**
 * What an outcome comes to: how it counts and what is kept of it. Only what it asks is kept. Refuses an outcome that
 * the kind of contact cannot have, one that cannot be known yet, and one whose questions are not answered.
 */
export function readOutcome(parts: OutcomeParts, event: Event, lists: Lists): Read {
  const kind = lists.contactKinds.find(({ code }) => code === event.kind)
  if (!kind) return no('unknown-kind', 'kind')
  const outcome = lists.outcomes.find(({ code }) => code === parts.outcome)
  if (!outcome) return no('unknown-outcome', 'outcome')
  if (!fits(outcome, event)) return no('outcome-does-not-fit', 'outcome')
  if (isTooSoon(outcome, event)) return no('not-yet', 'outcome')
  const missing = outcome.asks.map((ask) => unanswered(ask, parts, event, lists)).find((found) => found !== undefined)
  return missing ?? { ok: true, recorded: recordedOf(outcome, kind, parts, event, lists) }
}

/**
 * Who came early today has come, and whoever was rung early was rung; that somebody failed to come is not known before the time itself.
 * That they will not come for a good reason, or that we called it off, may be known days ahead.
 */
function isTooSoon({ attended, counts, noContact }: OutcomeMeaning, { ahead, early }: Event): boolean {
  return (ahead && (attended || noContact)) || (early && !attended && counts === 'failed')
}

/** Who saw the person: whoever is named, else whoever records it, if they met or were tried; else who was to see them. */
export function seenBy(
  { attended, noContact }: { attended: boolean; noContact: boolean },
  { booked, recorder, chosen }: { booked: string; recorder: string | null; chosen: string | undefined },
): string {
  return attended || noContact ? (chosen ?? recorder ?? booked) : booked
}

/** Coming in unbooked is no outcome of a booking. */
const unbookedOnly = 'attended-unbooked'
/** Nobody can be absent from what was never booked, nor can it be called off or moved. */
const bookedOnly: readonly Ask[] = ['absence-reason', 'cancel-reason', 'new-time']

/** Whether an outcome can be that of a contact of this kind, booked or not. Without a kind, of any. */
export function fits(
  { code, kinds, asks }: Pick<OutcomeMeaning, 'code' | 'kinds' | 'asks'>,
  { kind, booked }: { kind?: string | undefined; booked: boolean },
): boolean {
  if (kind !== undefined && !kinds.includes(kind)) return false
  return booked ? code !== unbookedOnly : code === 'sent-away' || !asks.some((ask) => bookedOnly.includes(ask))
}

/** What is wrong with the answer to a question, if anything. Questions that may stay open are not here. */
function unanswered(ask: Ask, parts: OutcomeParts, event: Event, lists: Lists): Read | undefined {
  switch (ask) {
    case 'minutes-late':
      return parts.minutesLate === undefined ? no('minutes-late-missing', 'lateMinutes') : undefined
    case 'what-was-not-done':
      return blank(parts.notDone) ? no('not-done-missing', 'notDone') : undefined
    case 'absence-reason':
      return absenceProblem(parts, lists)
    case 'sent-away-reason':
      return knows(lists.sentAwayReasons, parts.sentAwayReason)
        ? undefined
        : no('sent-away-reason-missing', 'sentAwayReason')
    case 'cancel-reason':
      return knows(lists.cancelReasons, parts.cancelReason) ? undefined : no('cancel-reason-missing', 'cancelReason')
    case 'spoken-to':
      return spokenProblem(parts, lists)
    case 'evidence-due':
      return parts.evidenceDue === undefined ? no('evidence-due-missing', 'evidenceDue') : undefined
    case 'new-time':
      return parts.outcome === 'rescheduled' && !event.newTime ? no('new-time-missing', 'nextDate') : undefined
    default:
      return undefined
  }
}

/** Why somebody failed to come may not be known; why an absence is accepted must be. */
function absenceProblem(
  { outcome, absenceReason, absenceField = 'absenceReason' }: OutcomeParts,
  lists: Lists,
): Read | undefined {
  const meaning = lists.outcomes.find(({ code }) => code === outcome)
  if (absenceReason === undefined)
    return meaning?.counts === 'failed' ? undefined : no('absence-reason-missing', absenceField)
  return knows(lists.absenceReasons, absenceReason) ? undefined : no('unknown-absence-reason', absenceField)
}

function spokenProblem({ spokenTo, relation }: OutcomeParts, lists: Lists): Read | undefined {
  if (blank(spokenTo)) return no('spoken-to-missing', 'spokenTo')
  return relation === undefined || knows(lists.relations, relation)
    ? undefined
    : no('unknown-relation', 'spokenRelation')
}

const knows = (list: readonly { code: string }[], code: string | undefined) => list.some((value) => value.code === code)
const blank = (text: string | undefined) => text === undefined || text.trim() === ''

function recordedOf(
  outcome: OutcomeMeaning,
  kind: KindMeaning,
  parts: OutcomeParts,
  event: Event,
  lists: Lists,
): Recorded {
  const asks = (ask: Ask) => outcome.asks.includes(ask)
  const someoneElse = asks('spoken-to') || !event.withPerson
  return {
    outcome: outcome.code,
    counts: event.withPerson ? countsOf(outcome, parts, lists) : 'neutral',
    attended: outcome.attended,
    faceToFace: kind.faceToFace,
    noContact: outcome.noContact && event.withPerson,
    provisional: outcome.provisional,
    satisfies: satisfies(outcome, kind, event),
    minutesLate: asks('minutes-late') ? (parts.minutesLate ?? null) : null,
    reason: reasonOf(outcome, parts),
    spokenTo: someoneElse ? (parts.spokenTo ?? '') : asks('message-with') ? (parts.messageWith ?? '') : '',
    relation: someoneElse ? (parts.relation ?? null) : null,
    phone: parts.phone ?? '',
    evidence: asks('evidence') ? (parts.evidence ?? null) : null,
    evidenceDue: asks('evidence-due') ? (parts.evidenceDue ?? null) : null,
    place: asks('custody-place') || asks('hospital') ? (parts.place ?? '') : '',
    notDone: asks('what-was-not-done') ? (parts.notDone ?? '') : '',
    note: parts.note ?? '',
  }
}

function reasonOf({ asks }: OutcomeMeaning, parts: OutcomeParts): string | null {
  if (asks.includes('absence-reason')) return parts.absenceReason ?? null
  if (asks.includes('sent-away-reason')) return parts.sentAwayReason ?? null
  if (asks.includes('cancel-reason')) return parts.cancelReason ?? null
  return null
}

/** Being sent away counts as its reason does: behaviour is not the same as nobody being free. */
function countsOf(outcome: OutcomeMeaning, { sentAwayReason }: OutcomeParts, lists: Lists): Counts {
  if (!outcome.asks.includes('sent-away-reason')) return outcome.counts
  return lists.sentAwayReasons.find(({ code }) => code === sentAwayReason)?.counts ?? outcome.counts
}

/**
 * Whether it is a contact as the level's standard means it: the person was seen, or rung by appointment, and did what
 * was asked. A call that nobody booked is on the record, and moves no date.
 */
function satisfies(outcome: OutcomeMeaning, kind: KindMeaning, event: Event): boolean {
  return event.withPerson && outcome.attended && outcome.counts === 'complied' && (kind.faceToFace || event.booked)
}
