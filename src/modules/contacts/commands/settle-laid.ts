import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { appointment } from '../queries/appointments.ts'
import { toSettle } from '../queries/laid.ts'
import type { Booked } from '../rules.ts'
import { besideLabels } from '../words.ts'
import { type BookRefusal, keepAll } from './book.ts'
import { type ChangeRefusal, rescheduleAppointment } from './change.ts'

/**
 * Keeps an appointment that was laid ahead as it is, whatever stands in its way now; what comes to stand there later is asked about again.
 * Nothing where nothing stands in its way. Refuses one that is not there.
 */
export async function keepLaid(tx: Tx, id: string): Promise<Result<{ id: string; person: string }, 'not-there'>> {
  const found = await appointment(tx, id)
  if (!found) return refuse('not-there')
  const { person, staff } = found
  const open = (await toSettle(tx, [staff])).find((one) => one.id === id)
  if (open) {
    await keepAll(tx, { id, person }, open.obstacles)
    await audit(tx, 'appointment.kept', { person, subject: ['appointment', id], fields: open.obstacles })
  }
  return done({ id, person })
}

/** Gives one appointment to a colleague, as it is: that the person has another at that time is no news. Refuses whatever changing one refuses, and the officer who has it. */
export async function handOverAppointment(
  tx: Tx,
  { appointment: id, to, version }: { appointment: string; to: string; version?: number | undefined },
): Promise<Result<Booked, ChangeRefusal | BookRefusal>> {
  const found = await appointment(tx, id)
  if (found?.staff === to) return refuse('unknown-staff', 'handTo')
  const note = besideLabels.handedOver
  return rescheduleAppointment(tx, {
    appointment: id,
    version,
    askedBy: 'service',
    note,
    to: { staff: to, twice: true },
  })
}
