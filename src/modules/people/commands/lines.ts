import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { peopleTables } from '../tables.ts'

export type Line = {
  person: string
  /** When it happened; it is written down now. */
  at: Temporal.Instant
  /** What it is, as `concept.verb`; the record makes the words from it and `data`, which holds codes and short facts. */
  kind: string
  subject: readonly [kind: string, id: string]
  data?: Record<string, unknown>
}

/** Writes a line of the person's story in the command's own transaction. */
export async function writeLine(tx: Tx, { person, at, kind, subject, data = {} }: Line): Promise<void> {
  const about = { personId: person, kind, subjectKind: subject[0], subjectId: subject[1] }
  const row = { id: newId(), at, recordedAt: tx.now, staffId: tx.actor.staff, data: JSON.stringify(data), ...about }
  await peopleTables(tx).insertInto('timelineEntry').values(row).execute()
}
