import { audit } from '../../../platform/audit/audit.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { supportsOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { appointment } from '../queries/appointments.ts'
import { capacityOf } from '../queries/companions.ts'
import { type AttendeeRole, type Companion, companionsOf } from '../rules.ts'
import { contactTables } from '../tables.ts'

/** Who comes too: a colleague, another by name, or somebody whom the record knows: by a support’s id, or one who came to an earlier plan. */
export type Who = { staff: string } | { name: string; role: AttendeeRole } | { known: string }
export type WhoRefusal = 'unknown-colleague' | 'unknown-companion'

/** Those who are named, as they are kept. Refuses a colleague whom the agency does not have, and somebody whom the person’s record does not know. */
export async function companionsFor(
  tx: Tx,
  person: string,
  who: readonly Who[],
): Promise<Result<Companion[], WhoRefusal>> {
  const staff = who.flatMap((one) => ('staff' in one ? [one.staff] : []))
  const known = who.flatMap((one) => ('known' in one ? [one.known] : []))
  const [names, supports, before] = await Promise.all([
    staff.length > 0 ? staffNames(tx, staff) : new Map<string, string>(),
    known.length > 0 ? supportsOf(tx, person) : [],
    known.length > 0 ? attendeesNamed(tx, person, known) : [],
  ])
  if (staff.some((id) => !names.has(id))) return refuse('unknown-colleague', 'nextColleague')
  const found: Companion[] = []
  for (const one of who) {
    if ('staff' in one) found.push({ staff: one.staff, name: '', role: 'colleague' })
    else if ('name' in one) found.push({ staff: null, name: one.name.trim(), role: one.role })
    else {
      const support = supports.find(({ id }) => id === one.known)
      const again = before.find(({ id }) => id === one.known)
      if (again) found.push({ staff: again.staff, name: again.name, role: again.role })
      else if (support) found.push({ staff: null, name: support.name, role: capacityOf(tx, support.relation) })
      else return refuse('unknown-companion', 'nextOthers')
    }
  }
  return done(found)
}

const attendeesNamed = (tx: Tx, person: string, ids: readonly string[]) =>
  contactTables(tx)
    .selectFrom('appointmentAttendee')
    .select(['id', 'staffId as staff', 'name', 'role'])
    .where('personId', '=', person)
    .where('id', '=', among(ids))
    .execute()

/** Writes down who comes to a plan. */
export async function putCompanions(
  tx: Tx,
  of: { appointment: string; person: string },
  list: readonly Companion[],
): Promise<void> {
  if (list.length === 0) return
  const by = { addedAt: tx.now, addedBy: tx.actor.staff, endedAt: null, endedBy: null }
  await contactTables(tx)
    .insertInto('appointmentAttendee')
    .values(
      list.map(({ staff, name, role }) => ({
        ...{ id: newId(), appointmentId: of.appointment, personId: of.person, staffId: staff, name, role },
        ...by,
      })),
    )
    .execute()
}

/**
 * Who comes to a plan: those who are named and, of the plan that it takes the place of, a second officer, whom the running sheet has;
 * where nobody is named, all who were to come to that one.
 */
export async function companionsAfter(
  tx: Tx,
  { named, insteadOf, officer }: { named: readonly Companion[] | undefined; insteadOf: string | null; officer: string },
): Promise<Companion[]> {
  const before = insteadOf === null ? [] : await companionsNow(tx, insteadOf)
  const kept = named === undefined ? before : before.filter(({ role }) => role === 'second-officer')
  return companionsOf([...kept, ...(named ?? [])], officer)
}

const companionsNow = (tx: Tx, of: string): Promise<Companion[]> =>
  contactTables(tx)
    .selectFrom('appointmentAttendee')
    .select(['staffId as staff', 'name', 'role'])
    .where('appointmentId', '=', of)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute()

export type AddRefusal = 'not-there' | 'already-ended' | WhoRefusal

/**
 * Has others come to an appointment that stands; who comes already, comes once. Refuses one that is not there or has ended, and whoever
 * is not known.
 */
export async function addCompanions(
  tx: Tx,
  id: string,
  who: readonly Who[],
): Promise<Result<{ id: string; person: string; added: number }, AddRefusal>> {
  const found = await appointment(tx, id)
  if (!found) return refuse('not-there')
  if (found.state !== 'planned') return refuse('already-ended')
  const named = await companionsFor(tx, found.person, who)
  if (!named.ok) return named
  const all = companionsOf([...found.beside, ...named.value], found.staff)
  const fresh = all.filter((one) => !('id' in one))
  await putCompanions(tx, { appointment: id, person: found.person }, fresh)
  for (const { role } of fresh)
    await audit(tx, 'appointment.attendee-added', {
      person: found.person,
      subject: ['appointment', id],
      fields: [role],
    })
  return done({ id, person: found.person, added: fresh.length })
}

/**
 * Has a colleague go along to an appointment, whose diary it takes up. Nothing where the colleague is there already. Refuses an appointment
 * that is not there, and a colleague whom the agency does not have.
 */
export async function addAttendee(
  tx: Tx,
  id: string,
  { staff, role }: { staff: string; role: AttendeeRole },
): Promise<Result<{ person: string }, 'not-there' | 'unknown-staff'>> {
  const found = await appointment(tx, id)
  if (!found) return refuse('not-there')
  const { person } = found
  if (!(await staffNames(tx, [staff])).has(staff)) return refuse('unknown-staff')
  if (staff === found.staff || found.attendees.includes(staff)) return done({ person })
  await putCompanions(tx, { appointment: id, person }, [{ staff, name: '', role }])
  await audit(tx, 'appointment.attendee-added', { person, subject: ['appointment', id], fields: [role] })
  return done({ person })
}

/** Takes a colleague's part in an appointment back; their diary is free again. */
export const dropAttendee = (tx: Tx, id: string, staff: string): Promise<void> => drop(tx, id, { staffId: staff })

/**
 * Takes back that somebody comes, by the id of their part in it. Nothing where that was taken back before. Refuses what is no part of
 * this appointment (`unknown-companion`).
 */
export async function dropCompanion(
  tx: Tx,
  id: string,
  attendee: string,
): Promise<Result<{ id: string }, 'unknown-companion'>> {
  const part = await contactTables(tx)
    .selectFrom('appointmentAttendee')
    .select('id')
    .where('id', '=', attendee)
    .where('appointmentId', '=', id)
    .executeTakeFirst()
  if (!part) return refuse('unknown-companion', 'attendee')
  await drop(tx, id, { id: attendee })
  return done({ id })
}

async function drop(tx: Tx, appointmentId: string, which: { staffId: string } | { id: string }): Promise<void> {
  const update = contactTables(tx)
    .updateTable('appointmentAttendee')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff })
    .where('appointmentId', '=', appointmentId)
    .where('endedAt', 'is', null)
    .returning('personId')
  const theirs = 'id' in which ? update.where('id', '=', which.id) : update.where('staffId', '=', which.staffId)
  for (const { personId } of await theirs.execute())
    await audit(tx, 'appointment.attendee-dropped', { person: personId, subject: ['appointment', appointmentId] })
}
