import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import {
  type Appointment,
  appointment,
  recordOutcome,
  rescheduleAppointment,
  withdrawContact,
} from '../../contacts/index.ts'
import { coverCase, currentSupervision } from '../../people/index.ts'
import { phone } from '../queries/appointment-lines.ts'
import { keptFromEach } from '../queries/candidates.ts'
import type { DealDone } from '../queries/deals.ts'
import type { Deal } from '../rules.ts'
import { coverTables } from '../tables.ts'
import { dayWords as words } from '../words/day.ts'
import type { DealRefusal, GivenAppointment, Hand, Taken } from './given.ts'

/** The outcome of what we called off ourselves, which counts against nobody, and its reason, as the jurisdiction has them. */
const calledOff = { outcome: 'cancelled-by-us', cancelReason: 'officer-away' }

/**
 * What becomes of one appointment of the day. Only of that day and officer, or what it became when it was dealt with before: then it goes
 * from as it was at first, so that it can be dealt again. Refuses what is not there or changed meanwhile, at the row.
 */
export async function dealAppointment(
  tx: Tx,
  hand: Hand,
  given: GivenAppointment,
  at: string,
): Promise<Result<Taken[], DealRefusal>> {
  const { deal } = given
  if (deal.kind === 'left') return done([])
  const found = await appointment(tx, given.id)
  const before = hand.deals.find(({ now }) => now === given.id)
  const original = before ? await appointment(tx, before.subject) : found
  if (!found || !original || !(before || isOfDay(found, hand))) return refuse('gone', `${at}.deal`)
  if (found.version !== given.version) return refuse('stale', `${at}.deal`)
  if (before && isSame(before, deal)) return done([])
  const opened = await reopen(tx, found, before)
  if (!opened.ok) return refuse(opened.refusal, `${at}.deal`)
  const changed = await change(tx, hand, { found, original, given, at })
  if (!changed.ok) return changed
  await keepDeal(tx, hand, { original, now: changed.value, deal })
  if (!('to' in deal)) return done([{ what: 'changed' }])
  await coverToday(tx, hand, found.person, deal.to)
  const kind = nameIn(
    versionInForce(tx.actor.jurisdiction, tx.today).contactKinds,
    deal.kind === 'phone' ? phone : original.kind,
  )
  return done([{ to: deal.to, what: 'appointment', time: original.time, text: kind }])
}

const isOfDay = ({ staff, day }: Appointment, { away }: Hand) => staff === away.staff && day.equals(away.day)
const isSame = ({ became, to }: DealDone, deal: Deal) =>
  became === deal.kind && became !== 'moved' && ('to' in deal ? deal.to === to : true)

/** What was called off by us is open again before it is dealt anew. */
async function reopen(
  tx: Tx,
  { state, contact }: Appointment,
  before: DealDone | undefined,
): Promise<Result<undefined, 'gone' | 'already-recorded'>> {
  if (state === 'planned') return done(undefined)
  if (state !== 'recorded') return refuse('gone')
  if (before?.became !== 'cancelled' || !contact) return refuse('already-recorded')
  const withdrawn = await withdrawContact(tx, { contact, reason: 'other', why: words.dealtAgain })
  return withdrawn.ok ? done(undefined) : refuse('gone')
}

type Changing = { found: Appointment; original: Appointment; given: GivenAppointment; at: string }

/** Does it, and gives the id of the appointment as it stands now. */
async function change(
  tx: Tx,
  hand: Hand,
  { found, original, given, at }: Changing,
): Promise<Result<string, DealRefusal>> {
  const { deal } = given
  // What was taken back just now has moved on by that; all else must stand as it was seen.
  const seen = found.state === 'planned' ? given.version : undefined
  const why = { askedBy: 'service', reason: calledOff.cancelReason } as const
  if (deal.kind === 'cancelled') {
    const as = await asItWas(tx, hand, found, original, at)
    if (!as.ok) return as
    const recorded = await recordOutcome(tx, {
      ...calledOff,
      appointment: as.value,
      version: as.value === found.id ? seen : undefined,
    })
    return recorded.ok ? done(as.value) : refuse(saidOf(recorded.refusal), `${at}.deal`)
  }
  if (deal.kind === 'back' && isAsItWas(hand, found, original)) return done(found.id)
  const to = await whereTo(tx, hand, { found, original, given, at })
  if (!to.ok) return to
  const moved = await rescheduleAppointment(tx, { ...why, appointment: found.id, version: seen, to: to.value })
  if (moved.ok) return done(moved.value.id)
  return refuse(saidOf(moved.refusal), `${at}.${deal.kind === 'moved' ? 'time' : 'deal'}`)
}

/** As it was at first: with its officer, at its time. What was dealt to somebody else goes back before it is called off. */
async function asItWas(
  tx: Tx,
  hand: Hand,
  found: Appointment,
  original: Appointment,
  at: string,
): Promise<Result<string, DealRefusal>> {
  if (isAsItWas(hand, found, original)) return done(found.id)
  const back = { ...placeOf(original), staff: hand.away.staff }
  const moved = await rescheduleAppointment(tx, { askedBy: 'service', appointment: found.id, to: back })
  return moved.ok ? done(moved.value.id) : refuse(saidOf(moved.refusal), `${at}.deal`)
}

const isAsItWas = ({ away }: Hand, found: Appointment, original: Appointment) =>
  found.staff === away.staff && found.startsAt.equals(original.startsAt) && found.kind === original.kind

const placeOf = ({ kind, day, time, minutes, place, resources }: Appointment) => ({
  kind,
  day,
  time,
  minutes,
  place,
  resources: resources.map(({ id }) => id),
})

async function whereTo(tx: Tx, hand: Hand, { original, given, at }: Changing) {
  const { deal } = given
  const as = placeOf(original)
  if ('to' in deal) {
    const fits = await mayTake(tx, hand, deal.to, original.person)
    if (!fits.ok) return refuse(fits.refusal, `${at}.deal`, fits.about)
    const ring = deal.kind === 'phone' ? { kind: phone, place: '', resources: [] } : {}
    return done({ ...as, ...ring, staff: deal.to })
  }
  if (deal.kind !== 'moved') return done({ ...as, staff: hand.away.staff })
  const { day, time } = given
  if (!day || !time) return refuse('new-time-missing', `${at}.${day ? 'time' : 'day'}`)
  if (Temporal.Instant.compare(localInstant(day, time, original.zone), tx.now) < 0)
    return refuse('new-time-past', `${at}.day`)
  return done({ ...as, staff: hand.away.staff, day, time, kept: false })
}

/** Whether a colleague can take over something about somebody: at work that day, and not shut out from the record. */
export async function mayTake(
  tx: Tx,
  { candidates }: Hand,
  to: string,
  person: string | null,
): Promise<Result<undefined, 'not-free' | 'cannot-open'>> {
  const one = candidates.find(({ id }) => id === to)
  if (!one) return refuse('not-free')
  const kept = person ? await keptFromEach(tx, [to], [person]) : new Map<string, Set<string>>()
  return kept.get(person ?? '')?.has(to) ? refuse('cannot-open', undefined, [one.name]) : done(undefined)
}

const saidWords: Record<string, DealRefusal> = {
  'not-there': 'gone',
  'already-ended': 'gone',
  stale: 'stale',
  'already-recorded': 'already-recorded',
  'booked-twice': 'new-time-taken',
  leave: 'new-time-leave',
  lunch: 'new-time-lunch',
  'their-hours': 'new-time-work',
}
/** What moving an appointment refuses, as this page says it; what it has no words for is to be done with the appointment itself. */
const saidOf = (refusal: string): DealRefusal => saidWords[refusal] ?? 'not-here'

async function keepDeal(
  tx: Tx,
  { away }: Hand,
  { original, now, deal }: { original: Appointment; now: string; deal: Deal },
): Promise<void> {
  if (deal.kind === 'left') return
  const row = {
    id: newId(),
    awayId: away.id,
    personId: original.person,
    kind: 'appointment' as const,
    subjectId: original.id,
    nowId: now,
    became: deal.kind,
    toId: 'to' in deal ? deal.to : null,
    dealtAt: tx.now,
    dealtBy: staffOf(tx.actor),
  }
  await coverTables(tx).insertInto('dayDeal').values(row).execute()
}

/** Whoever takes over today covers the case until the day ends, where it is the absent officer's. */
export async function coverToday(tx: Tx, { away }: Hand, person: string, to: string): Promise<void> {
  if (!away.day.equals(tx.today)) return
  const officer = (await currentSupervision(tx, person))?.officerId
  if (officer === away.staff && officer !== to) await coverCase(tx, person, to)
}
