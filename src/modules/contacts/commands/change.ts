import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { whereIs, writeLine } from '../../people/index.ts'
import { appointment, appointmentsOf } from '../queries/appointments.ts'
import type { Appointment, AskedBy, Booked } from '../rules.ts'
import { contactTables } from '../tables.ts'
import { type Booking, type BookRefusal, makeAppointment, shown } from './book.ts'
import { refreshStanding } from './standing.ts'

export type ChangeRefusal = 'not-there' | 'stale' | 'already-ended' | 'already-recorded'
type Why = { askedBy: AskedBy; reason?: string | undefined; note?: string | undefined }

/**
 * Takes an appointment for changing: counts its version up, which makes every other writer wait. Refuses one that was
 * changed since it was read, that ended, or, unless `recorded` may be, one whose outcome is known.
 */
export async function take(
  tx: Tx,
  id: string,
  seen: number | undefined,
  recorded = false,
): Promise<Result<Appointment, ChangeRefusal>> {
  const [taken] = await tx.query<{ version: number }>(
    'update appointment set version = version + 1 where id = $1 returning version',
    [id],
  )
  const found = taken && (await appointment(tx, id))
  if (!found) return refuse('not-there')
  if (seen !== undefined && seen !== taken.version - 1) return refuse('stale')
  if (found.state === 'moved' || found.state === 'changed' || found.state === 'cancelled')
    return refuse('already-ended')
  return found.state === 'recorded' && !recorded ? refuse('already-recorded') : done(found)
}

export type Move = Why & {
  appointment: string
  version?: number | undefined
  /** What becomes of it; what is not named stays as it was. */
  to: Partial<Omit<Booking, 'person'>>
}

/**
 * Moves an appointment, or changes something else about it: a new plan takes its place, and both are kept with who asked
 * and why. The old room and car are free again. Refuses what booking refuses, and one that has ended or was recorded.
 */
export async function rescheduleAppointment(tx: Tx, move: Move): Promise<Result<Booked, ChangeRefusal | BookRefusal>> {
  const made = await replan(tx, move)
  if (!made.ok) return made
  const { old, row, kind, booked } = made.value
  const data = {
    kind: row.kind,
    from: whenOf(old),
    to: whenOf(row),
    askedBy: move.askedBy,
    ...(move.reason ? { reason: move.reason } : {}),
  }
  await writeLine(tx, {
    person: old.person,
    at: tx.now,
    kind: `appointment.${kind}`,
    subject: ['appointment', row.id],
    data,
  })
  await refreshStanding(tx, old.person)
  return done(booked)
}

/** Puts a plan in the place of another, with the trail’s row; the story’s line and what is due are left to whoever asks. */
export async function replan(tx: Tx, move: Move) {
  const taken = await take(tx, move.appointment, move.version)
  if (!taken.ok) return taken
  const old = taken.value
  const booking: Booking = { ...bookingOf(old), ...named(move.to) }
  const made = await makeAppointment(tx, isSameTime(booking, old) ? { ...booking, kept: undefined } : booking, old.id)
  if (!made.ok) return made
  const { row, booked } = made.value
  const kind = row.startsAt.equals(old.startsAt) ? 'changed' : 'moved'
  await endPlan(tx, old, kind, move)
  await audit(tx, `appointment.${kind}`, {
    person: old.person,
    subject: ['appointment', row.id],
    fields: Object.keys(named(move.to)),
  })
  return done({ old, row, kind, booked } as const)
}

/** Whether it stays as it was in the officer's day: what is kept free there was asked about before. */
const isSameTime = ({ day, time, minutes, staff }: Booking, old: Appointment): boolean =>
  day.equals(old.day) && time.equals(old.time) && (minutes ?? old.minutes) <= old.minutes && staff === old.staff

/** Calls an appointment off, with who asked and why. Refuses one that has ended or was recorded. */
export async function cancelAppointment(
  tx: Tx,
  cancel: Why & { appointment: string; version?: number | undefined },
): Promise<Result<{ id: string; person: string }, ChangeRefusal>> {
  const taken = await take(tx, cancel.appointment, cancel.version)
  if (!taken.ok) return taken
  const { id, person, kind } = taken.value
  await endPlan(tx, taken.value, 'cancelled', cancel)
  const data = {
    kind,
    from: whenOf(taken.value),
    askedBy: cancel.askedBy,
    ...(cancel.reason ? { reason: cancel.reason } : {}),
  }
  await writeLine(tx, { person, at: tx.now, kind: 'appointment.cancelled', subject: ['appointment', id], data })
  await audit(tx, 'appointment.cancelled', { person, subject: ['appointment', id], fields: ['askedBy', 'reason'] })
  await refreshStanding(tx, person)
  return done({ id, person })
}

export type CallOffRefusal = 'can-come' | 'nothing-booked'

/**
 * Calls off everything that is booked with somebody who cannot come: who has died, or is in custody. Each keeps that as its reason.
 * Refuses where nothing is booked, and while nothing of their whereabouts stops their contacts.
 */
export async function callOffAll(
  tx: Tx,
  person: string,
): Promise<Result<{ person: string; count: number }, CallOffRefusal | ChangeRefusal>> {
  const where = (await whereIs(tx, [person])).get(person)
  if (!where?.stops.includes('schedule')) return refuse('can-come')
  const { coming } = await appointmentsOf(tx, person, { limit: 0 })
  if (coming.length === 0) return refuse('nothing-booked')
  for (const { id } of coming) {
    const called = await cancelAppointment(tx, { appointment: id, askedBy: 'service', note: where.name })
    if (!called.ok) return called
  }
  return done({ person, count: coming.length })
}

/** Ends a plan before its time, with who asked and why. */
export async function endPlan(
  tx: Tx,
  of: Appointment,
  kind: 'moved' | 'changed' | 'cancelled',
  why: Why,
): Promise<void> {
  const row = {
    appointmentId: of.id,
    personId: of.person,
    kind,
    askedBy: why.askedBy,
    reason: why.reason ?? null,
    note: why.note ?? '',
    recordedAt: tx.now,
    recordedBy: tx.actor.staff,
  }
  await contactTables(tx).insertInto('appointmentEnd').values(row).execute()
}

/** A plan as it would be booked again. */
export const bookingOf = (of: Appointment): Booking => ({
  person: of.person,
  kind: of.kind,
  day: of.day,
  time: of.time,
  minutes: of.minutes,
  staff: of.staff,
  office: of.office,
  place: of.place,
  purpose: of.purpose,
  resources: of.resources.map(({ id }) => id),
  interpreter: of.interpreter,
  supportPerson: of.supportPerson,
  adjustment: of.adjustment,
  childrenPresent: of.childrenPresent,
  officerAskedFor: of.officerAskedFor ?? undefined,
})

const named = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

export const whenOf = ({ day, time }: { day: Temporal.PlainDate; time: Temporal.PlainTime }) => `${day}T${shown(time)}`
