import { type Version, versionInForce } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { askedOf, type ContactDue, currentSupervision, whereIs, writeLine } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { type Met, metBy } from '../../standards/index.ts'
import { arrivalOfAppointment } from '../queries/arrivals.ts'
import { contact } from '../queries/contacts.ts'
import {
  type Appointment,
  type Booked,
  type OutcomeParts,
  type OutcomeRefusal,
  type Recorded,
  readOutcome,
  seenBy,
  type WhereRefusal,
} from '../rules.ts'
import { type ContactRow, contactTables } from '../tables.ts'
import { type Booking, type BookRefusal, bookAppointment, given, makeAppointment } from './book.ts'
import { type ChangeRefusal, take } from './change.ts'
import { markAtDesk } from './desk.ts'
import { refreshStanding } from './standing.ts'
import { type Placed, placeThem } from './where.ts'

export type OutcomeOf = OutcomeParts & {
  appointment: string
  version?: number | undefined
  /** When it happened; the planned time, or so many minutes later, unless it is given. */
  at?: Temporal.Instant | undefined
  /** Who saw them; whoever records it, unless named. */
  staff?: string | undefined
  /** The next appointment, or the new time of this one. */
  next?: Omit<Booking, 'person'> | undefined
  /** Why what was recorded before is changed. */
  changeReason?: string | undefined
}
export type RecordRefusal =
  | WhereRefusal
  | OutcomeRefusal
  | ChangeRefusal
  | BookRefusal
  | 'change-reason-missing'
  | 'in-the-future'
  | 'unknown-seer'
/** What was recorded, and what it means for the date by which the person must be seen. */
export type RecordedContact = Placed & {
  id: string
  person: string
  appointment: string | null
  outcome: string
  /** Whether it was with the person, and not with somebody else about them. */
  withPerson: boolean
  satisfies: boolean
  /** What it counted toward, standard by standard. */
  met: readonly Met[]
  due: ContactDue | undefined
  /** Where they are, where that stops the contacts that would be due. */
  stopped: string | undefined
  next: Booked | undefined
}

/**
 * Records how an appointment went, once: with a reason, what was recorded before is superseded and kept. Refuses an
 * outcome that the kind of contact cannot have or whose questions are not answered, attendance on a day to come, a
 * moment in the future, and whatever booking the next appointment refuses.
 */
export async function recordOutcome(tx: Tx, record: OutcomeOf): Promise<Result<RecordedContact, RecordRefusal>> {
  const changes = (record.changeReason ?? '').trim() !== ''
  const taken = await take(tx, record.appointment, record.version, true)
  if (!taken.ok) return taken
  const of = taken.value
  if (of.contact && !changes) return refuse('change-reason-missing', 'changeReason')
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const ahead = Temporal.PlainDate.compare(of.day, tx.today) > 0
  const event = {
    kind: of.kind,
    booked: true,
    withPerson: of.kind !== 'third-party',
    newTime: record.next !== undefined,
    ahead,
    early: Temporal.Instant.compare(of.startsAt, tx.now) > 0,
  }
  const read = readOutcome(record, event, version)
  if (!read.ok) return refuse(read.refusal, read.at)
  const seen = await usualSeer(tx, of, record.staff)
  if (!seen.ok) return seen
  const at = record.at ?? momentOf(tx, of, read.recorded)
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('in-the-future', 'at')
  const row = contactRow(tx, read.recorded, {
    personId: of.person,
    supervisionId: of.supervision,
    appointmentId: of.id,
    staffId: seenBy(read.recorded, { booked: of.staff, recorder: seen.value, chosen: record.staff }),
    kind: of.kind,
    direction: null,
    withPerson: event.withPerson,
    at,
    supersedes: of.contact,
    changeReason: record.changeReason ?? '',
  })
  if (!of.contact) await leaveDesk(tx, of)
  return write(tx, row, of, record)
}

/** Who is taken to have seen them: as recorded before, else whoever records it now. Refuses somebody whom nobody knows. */
async function usualSeer(
  tx: Tx,
  of: Appointment,
  chosen: string | undefined,
): Promise<Result<string | null, 'unknown-seer'>> {
  if (chosen && !(await staffNames(tx, [chosen])).has(chosen)) return refuse('unknown-seer', 'seenBy')
  const before = of.contact === null ? undefined : await contact(tx, of.contact)
  return done(before?.staff ?? tx.actor.staff)
}

/** Whoever was at the desk for it waits no longer once it is known how it went. */
async function leaveDesk(tx: Tx, { id }: Appointment): Promise<void> {
  const arrival = await arrivalOfAppointment(tx, id)
  if (!arrival || arrival.state === 'expected' || arrival.state === 'gone') return
  const marked = await markAtDesk(tx, { arrivals: [arrival.id], kind: 'gone' })
  if (!marked.ok) throw new Error(`the desk refused: ${marked.refusal}`)
}

/** When it was, where nobody says: at the time planned, so late as they came; known before that time, when it was said. */
function momentOf(tx: Tx, { startsAt }: Appointment, { minutesLate }: Recorded): Temporal.Instant {
  const at = startsAt.add({ minutes: minutesLate ?? 0 })
  return Temporal.Instant.compare(at, tx.now) > 0 ? tx.now : at
}

async function write(
  tx: Tx,
  row: ContactRow,
  of: Appointment,
  record: OutcomeOf,
): Promise<Result<RecordedContact, RecordRefusal>> {
  if (row.supersedes)
    await contactTables(tx)
      .updateTable('contact')
      .set({ supersededAt: tx.now })
      .where('id', '=', row.supersedes)
      .execute()
  await contactTables(tx).insertInto('contact').values(row).execute()
  const next =
    record.next &&
    (await bookNext(tx, { ...record.next, person: of.person }, row.outcome === 'rescheduled' ? of.id : null))
  if (next && !next.ok) return next
  return finish(tx, row, row.supersedes ? 'contact.corrected' : 'contact.recorded', record, next?.value)
}

/** A new time for the same appointment stands in its place; anything else is simply the next one. */
async function bookNext(tx: Tx, booking: Booking, insteadOf: string | null): Promise<Result<Booked, BookRefusal>> {
  if (insteadOf === null) return bookAppointment(tx, booking)
  const made = await makeAppointment(tx, booking, insteadOf)
  return made.ok ? done(made.value.booked) : made
}

/** The line of the story, the trail, where they are now, the standing, and what the caller can say of it all. */
async function finish(
  tx: Tx,
  row: ContactRow,
  action: 'contact.recorded' | 'contact.corrected',
  fields: OutcomeParts,
  next: Booked | undefined,
): Promise<Result<RecordedContact, WhereRefusal>> {
  const data = {
    kind: row.kind,
    outcome: row.outcome,
    counts: row.counts,
    booked: row.appointmentId !== null,
    ...(row.direction ? { direction: row.direction } : {}),
    ...(row.withPerson ? {} : { relation: row.relation }),
    ...(row.minutesLate ? { minutesLate: row.minutesLate } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.appointmentId ? { appointment: row.appointmentId } : {}),
  }
  await writeLine(tx, { person: row.personId, at: row.at, kind: action, subject: ['contact', row.id], data })
  await audit(tx, action, { person: row.personId, subject: ['contact', row.id], fields: given(fields) })
  const where = await placeThem(tx, row, fields)
  if (!where.ok) return where
  const due = await refreshStanding(tx, row.personId)
  const [stopped, met] = await Promise.all([due ? undefined : stoppedBy(tx, row.personId), metWith(tx, row)])
  const { id, personId, appointmentId, outcome, withPerson, satisfies } = row
  return done({
    id,
    person: personId,
    appointment: appointmentId,
    outcome,
    withPerson,
    satisfies,
    met,
    due,
    stopped,
    next,
    ...where.value,
  })
}

/** What a contact counted toward in the period that their pages are about. */
async function metWith(tx: Tx, { id, personId }: ContactRow): Promise<readonly Met[]> {
  const [asked] = await askedOf(tx, [personId])
  return asked ? metBy(asked.standards, asked.facts, id) : []
}

async function stoppedBy(tx: Tx, person: string): Promise<string | undefined> {
  const where = (await whereIs(tx, [person])).get(person)
  return where?.stops.includes('schedule') ? where.name : undefined
}

type About = Pick<
  ContactRow,
  | 'personId'
  | 'supervisionId'
  | 'appointmentId'
  | 'staffId'
  | 'kind'
  | 'direction'
  | 'withPerson'
  | 'at'
  | 'supersedes'
  | 'changeReason'
>
const contactRow = (tx: Tx, recorded: Recorded, about: About): ContactRow => ({
  ...recorded,
  ...about,
  id: newId(),
  recordedAt: tx.now,
  recordedBy: tx.actor.staff,
  supersededAt: null,
})

export type UnbookedContact = OutcomeParts & {
  person: string
  kind: string
  at: Temporal.Instant
  direction?: 'in' | 'out' | undefined
  /** False where it was with somebody else about the person: then `spokenTo`, `relation` and `phone` say who. */
  withPerson?: boolean | undefined
  staff?: string | undefined
}

/**
 * Records a contact that nobody had booked: somebody came in, rang or was rung, or somebody else was spoken to about
 * them. When it happened and when it was written down are both kept. Refuses a moment in the future, an outcome that
 * does not fit, and a conversation with somebody else that does not say with whom.
 */
export async function recordContact(tx: Tx, given: UnbookedContact): Promise<Result<RecordedContact, RecordRefusal>> {
  if (Temporal.Instant.compare(given.at, tx.now) > 0) return refuse('in-the-future', 'at')
  const version: Version = versionInForce(tx.actor.jurisdiction, tx.today)
  const withPerson = given.withPerson ?? given.kind !== 'third-party'
  const event = { kind: given.kind, booked: false, withPerson, newTime: false, ahead: false, early: false }
  const read = readOutcome(given, event, version)
  if (!read.ok) return refuse(read.refusal, read.at)
  if (!withPerson && read.recorded.spokenTo.trim() === '') return refuse('spoken-to-missing', 'spokenTo')
  const period = await currentSupervision(tx, given.person)
  const row = contactRow(tx, read.recorded, {
    personId: given.person,
    supervisionId: period?.id ?? null,
    appointmentId: null,
    staffId: given.staff ?? tx.actor.staff,
    kind: given.kind,
    direction: given.direction ?? null,
    withPerson,
    at: given.at,
    supersedes: null,
    changeReason: '',
  })
  await contactTables(tx).insertInto('contact').values(row).execute()
  return finish(tx, row, 'contact.recorded', given, undefined)
}
