import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { noteTables } from '../tables.ts'

/** Marks a note as read by the asker, to whom a colleague brought it. Refuses one that nobody brought to them (`not-brought`). */
export async function markRead(tx: Tx, note: string) {
  const row = await noteTables(tx)
    .selectFrom('noteMention')
    .select(['id', 'personId', 'seenAt'])
    .where('noteId', '=', note)
    .where('staffId', '=', staffOf(tx.actor))
    .executeTakeFirst()
  if (!row) return refuse('not-brought')
  if (row.seenAt) return done({ note })
  await noteTables(tx).updateTable('noteMention').set({ seenAt: tx.now }).where('id', '=', row.id).execute()
  await audit(tx, 'note.read', { person: row.personId, subject: ['note', note] })
  return done({ note })
}

/** Settles a privacy incident with what was done about it. Refuses one that was settled or changed since it was opened (`stale`). */
export async function settleIncident(
  tx: Tx,
  { incident, whatWasDone, version }: { incident: string; whatWasDone: string; version: number },
) {
  const [row] = await noteTables(tx)
    .updateTable('privacyIncident')
    .set({ settledAt: tx.now, settledBy: staffOf(tx.actor), whatWasDone, version: version + 1 })
    .where('id', '=', incident)
    .where('version', '=', version)
    .where('settledAt', 'is', null)
    .returning('personId')
    .execute()
  if (!row) return refuse('stale')
  await audit(tx, 'privacy-incident.settled', {
    person: row.personId,
    subject: ['privacy-incident', incident],
    fields: ['what-was-done'],
  })
  return done({ id: incident })
}
