import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import {
  appointmentsOf,
  type BookRefusal,
  type ChangeRefusal,
  rescheduleAppointment,
  warningText,
} from '../../contacts/index.ts'
import { adviceOne } from '../queries.ts'
import { withRoom } from '../rules.ts'

export type RoomRefusal = BookRefusal | ChangeRefusal | 'no-room' | 'nothing-booked' | 'same-room'
type RoomBooked = { appointment: string; room: string; warnings: string[] }

/**
 * Books the room that was suggested for the person's next appointment at the office, in place of any other room. Refuses where no room was
 * suggested, where nothing is booked, and where it is that room already.
 */
export async function bookRoom(tx: Tx, id: string): Promise<Result<RoomBooked, RoomRefusal>> {
  const advice = await adviceOne(tx, id)
  if (!advice?.room) return refuse('no-room')
  const { coming } = await appointmentsOf(tx, advice.person, { limit: 0 })
  const next = coming.find(({ kind }) => kind === 'office')
  if (!next) return refuse('nothing-booked')
  if (next.resources.some(({ id: resource }) => resource === advice.room?.id)) return refuse('same-room')
  const to = { resources: withRoom(next.resources, advice.room.id), twice: true } // its time stays
  const moved = await rescheduleAppointment(tx, { appointment: next.id, to, askedBy: 'service' })
  if (!moved.ok) return moved
  await audit(tx, 'advice.room-booked', { person: advice.person, subject: ['advice', id], fields: ['room'] })
  return done({ appointment: moved.value.id, room: advice.room.name, warnings: moved.value.warnings.map(warningText) })
}
