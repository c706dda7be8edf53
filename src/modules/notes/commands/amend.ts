import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { notesAmong } from '../queries/notes.ts'
import { noteTables } from '../tables.ts'
import { clearDraft } from './drafts.ts'
import { addText, bringTo } from './write.ts'

/** `version` is the one that was open when the amendment was written. */
export type Amendment = { note: string; text: string; why: string; version: number; draft?: { slot: string } }

/**
 * Amends a final note: a new text beside the first, which stays. Its sensitivity stays as it was and is not asked
 * again. Refuses a note whose words the asker may not read (`not-readable`), a withdrawn one (`withdrawn`), one that
 * somebody else amended meanwhile (`stale`), and a text that is as it was (`unchanged`).
 */
export async function amendNote(tx: Tx, { note: id, text, why, version, draft }: Amendment) {
  const note = (await notesAmong(tx, [id])).get(id)
  if (!note || note.hidden === 'restricted') return refuse('not-readable')
  if (note.withdrawn) return refuse('withdrawn')
  const last = await lastText(tx, id)
  if (last.n !== version) return refuse('stale')
  if (last.text === text) return refuse('unchanged', 'noteText')
  const { answers, presentation } = last
  await addText(tx, { noteId: id, n: version + 1, personId: note.person, text, answers, presentation, why })
  await bringTo(tx, { id, person: note.person, text }, [])
  if (draft) await clearDraft(tx, note.person, draft.slot)
  const line = { person: note.person, subject: ['note', id] as const }
  await writeLine(tx, {
    ...line,
    at: tx.now,
    kind: 'note.amended',
    data: { kind: note.kind, sensitivity: note.sensitivity },
  })
  await audit(tx, 'note.amended', { ...line, fields: ['text', 'why'] })
  return done({ id, version: version + 1 })
}

/** The text to be amended, under a lock on the note: of two amendments at once, the second finds the first. */
async function lastText(tx: Tx, note: string) {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`note ${note}`])
  return noteTables(tx)
    .selectFrom('noteText')
    .selectAll()
    .where('noteId', '=', note)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}
