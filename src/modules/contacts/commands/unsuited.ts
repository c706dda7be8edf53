import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { problemWithUnsuited, type Unsuited, type UnsuitedProblem } from '../rules.ts'
import { contactTables } from '../tables.ts'

type Kept = { id: string; person: string }

/**
 * Keeps hours that do not suit somebody: what is booked from then on is asked about. Refuses no weekday, one time without the other, times
 * with nothing between them, and an end before the beginning.
 */
export async function keepUnsuited(
  tx: Tx,
  person: string,
  hours: Omit<Unsuited, 'id'>,
): Promise<Result<Kept, UnsuitedProblem['problem']>> {
  const wrong = problemWithUnsuited(hours)
  if (wrong) return refuse(wrong.problem, wrong.at)
  const id = newId()
  const row = {
    ...hours,
    ...{ id, personId: person, weekdays: [...hours.weekdays].sort() },
    ...{ recordedAt: tx.now, recordedBy: tx.actor.staff, endedAt: null, endedBy: null },
  }
  await contactTables(tx).insertInto('unsuitedHours').values(row).execute()
  await audit(tx, 'unsuited.kept', { person, subject: ['unsuited', id], fields: ['kind', 'weekdays', 'holidays'] })
  return done({ id, person })
}

/** Ends hours that did not suit: from now on nobody is asked about them. Refuses those that have ended. */
export async function endUnsuited(tx: Tx, person: string, id: string): Promise<Result<Kept, 'already-ended'>> {
  const [ended] = await contactTables(tx)
    .updateTable('unsuitedHours')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff })
    .where('id', '=', id)
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  if (!ended) return refuse('already-ended')
  await audit(tx, 'unsuited.ended', { person, subject: ['unsuited', id] })
  return done({ id: ended.id, person })
}
