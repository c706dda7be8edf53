import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { staffNames } from '../../staff/index.ts'
import { appointment } from '../queries/appointments.ts'
import type { AttendeeRole } from '../rules.ts'
import { contactTables } from '../tables.ts'

type Who = { role: AttendeeRole } & ({ staff: string } | { name: string })

/**
 * Has somebody be at an appointment beside the officer: a colleague, whose diary it takes up, or another by name. Nothing where the
 * colleague is there already. Refuses an appointment that is not there, and a colleague whom the agency does not have.
 */
export async function addAttendee(
  tx: Tx,
  id: string,
  who: Who,
): Promise<Result<{ person: string }, 'not-there' | 'unknown-staff'>> {
  const found = await appointment(tx, id)
  if (!found) return refuse('not-there')
  const { person } = found
  const staff = 'staff' in who ? who.staff : null
  if (staff !== null && !(await staffNames(tx, [staff])).has(staff)) return refuse('unknown-staff')
  if (staff !== null && (staff === found.staff || found.attendees.includes(staff))) return done({ person })
  const row = {
    appointmentId: id,
    personId: person,
    staffId: staff,
    name: 'name' in who ? who.name : '',
    role: who.role,
  }
  await contactTables(tx)
    .insertInto('appointmentAttendee')
    .values({ ...row, id: newId(), addedAt: tx.now, addedBy: tx.actor.staff, endedAt: null, endedBy: null })
    .execute()
  await audit(tx, 'appointment.attendee-added', { person, subject: ['appointment', id], fields: [who.role] })
  return done({ person })
}

/** Takes a colleague's part in an appointment back; their diary is free again. */
export async function dropAttendee(tx: Tx, id: string, staff: string): Promise<void> {
  const ended = await contactTables(tx)
    .updateTable('appointmentAttendee')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff })
    .where('appointmentId', '=', id)
    .where('staffId', '=', staff)
    .where('endedAt', 'is', null)
    .returning('personId')
    .execute()
  for (const { personId } of ended)
    await audit(tx, 'appointment.attendee-dropped', { person: personId, subject: ['appointment', id] })
}

/** Whoever was to be at one appointment is to be at the one that takes its place. */
export async function keepAttendees(tx: Tx, from: string, to: string): Promise<void> {
  const rows = await contactTables(tx)
    .selectFrom('appointmentAttendee')
    .selectAll()
    .where('appointmentId', '=', from)
    .where('endedAt', 'is', null)
    .execute()
  if (rows.length === 0) return
  const kept = rows.map(({ personId, staffId, name, role }) => ({ personId, staffId, name, role }))
  await contactTables(tx)
    .insertInto('appointmentAttendee')
    .values(
      kept.map((row) => ({
        ...row,
        id: newId(),
        appointmentId: to,
        addedAt: tx.now,
        addedBy: tx.actor.staff,
        endedAt: null,
        endedBy: null,
      })),
    )
    .execute()
}
