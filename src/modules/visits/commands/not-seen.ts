import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { type RecordRefusal, recordOutcome } from '../../contacts/index.ts'
import { sheetNamed } from '../queries/sheets.ts'

export type NotSeenRefusal = RecordRefusal | 'no-visit'
export type NotSeen = { id: string; appointment: string; person: string }

/**
 * Records at the door that somebody was not seen, with what was: the appointment's outcome. Refuses a stop that is nobody's
 * appointment, and what recording an outcome refuses.
 */
export async function notSeen(
  tx: Tx,
  id: string,
  given: { stop: string; outcome: string; seen: string },
): Promise<Result<NotSeen, NotSeenRefusal>> {
  const sheet = await sheetNamed(tx, id)
  const where = sheet?.stops.find((stop) => stop.id === given.stop)?.where
  if (!where?.appointment || !where.person) return refuse('no-visit')
  const { appointment, person } = where
  const recorded = await recordOutcome(tx, { appointment, outcome: given.outcome, note: given.seen })
  return recorded.ok ? done({ id, appointment, person }) : recorded
}
