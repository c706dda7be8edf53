import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { nextVisitMarks, type VisitMarkKind } from '../rules.ts'
import { contactTables } from '../tables.ts'
import { type ChangeRefusal, take } from './change.ts'

export type VisitRefusal = ChangeRefusal | 'mark-out-of-turn' | 'in-the-future'

/**
 * Marks that an officer has set out, arrived, or is safe again. Refuses a mark that does not follow the last one, a moment
 * in the future, and a visit that was called off.
 */
export async function markVisit(
  tx: Tx,
  mark: { appointment: string; kind: VisitMarkKind; at?: Temporal.Instant | undefined },
): Promise<Result<{ id: string; person: string; kind: VisitMarkKind; at: Temporal.Instant }, VisitRefusal>> {
  const taken = await take(tx, mark.appointment, undefined, true)
  if (!taken.ok) return taken
  const { id, person, marks } = taken.value
  if (!nextVisitMarks(marks.map(({ kind }) => kind)).includes(mark.kind)) return refuse('mark-out-of-turn')
  const at = mark.at ?? tx.now
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('in-the-future', 'at')
  const row = {
    appointmentId: id,
    personId: person,
    kind: mark.kind,
    at,
    recordedAt: tx.now,
    recordedBy: tx.actor.staff,
  }
  await contactTables(tx).insertInto('visitMark').values(row).execute()
  await audit(tx, `visit.${mark.kind}`, { person, subject: ['appointment', id] })
  return done({ id, person, kind: mark.kind, at })
}
