import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { namesOf, writeLine } from '../../people/index.ts'
import { draftOf } from '../queries/drafts.ts'
import { notesAmong } from '../queries/notes.ts'
import { carriedOver, type NoteView, noteSlot, type WithdrawalReason } from '../rules.ts'
import { noteTables } from '../tables.ts'
import { saveDraft } from './drafts.ts'

/** `rightPerson` is whom a note on the wrong person was about; without one it is only withdrawn. */
export type Withdrawal = { note: string; reason: WithdrawalReason; why: string; rightPerson?: string | undefined }

/**
 * Withdraws a final note as entered in error. Who wrote it and when remain; its words are kept and read by few. Of one
 * on the wrong person a privacy incident is raised, and its text becomes a draft on the right one. Refuses a note whose
 * words the asker may not read (`not-readable`), one that is withdrawn (`withdrawn`), and as the right person the one
 * whom it is on (`same-person`) or one whom the asker cannot see (`person-unknown`).
 */
export async function withdrawNote(tx: Tx, { note: id, reason, why, rightPerson }: Withdrawal) {
  const note = (await notesAmong(tx, [id])).get(id)
  if (!note || note.hidden === 'restricted') return refuse('not-readable')
  if (note.withdrawn) return refuse('withdrawn')
  const right = reason === 'wrong-person' ? rightPerson : undefined
  if (right === note.person) return refuse('same-person', 'rightPerson')
  if (right && !(await namesOf(tx, [right])).has(right)) return refuse('person-unknown', 'rightPerson')
  await withdraw(tx, note, reason, why)
  if (reason === 'wrong-person') await raiseIncident(tx, note)
  if (right) await startAgain(tx, note, right)
  return done({ id, person: note.person, kind: note.kind, at: note.at, right: right ?? null })
}

async function withdraw(tx: Tx, note: NoteView, reason: WithdrawalReason, why: string): Promise<void> {
  const { id, person, kind, sensitivity } = note
  const row = { noteId: id, personId: person, reason, why, withdrawnAt: tx.now, withdrawnBy: staffOf(tx.actor) }
  await noteTables(tx).insertInto('noteWithdrawal').values(row).execute()
  await writeLine(tx, {
    person,
    at: tx.now,
    kind: 'note.withdrawn',
    subject: ['note', id],
    data: { kind, sensitivity, reason },
  })
  await audit(tx, 'note.withdrawn', { person, subject: ['note', id], fields: ['reason', 'why'] })
}

async function raiseIncident(tx: Tx, note: NoteView): Promise<void> {
  const id = newId()
  const raised = {
    raisedAt: tx.now,
    raisedBy: staffOf(tx.actor),
    settledAt: null,
    settledBy: null,
    whatWasDone: '',
    version: 1,
  }
  const row = { id, personId: note.person, noteId: note.id, kind: 'note-on-wrong-person' as const, ...raised }
  await noteTables(tx).insertInto('privacyIncident').values(row).execute()
  await audit(tx, 'privacy-incident.raised', { person: note.person, subject: ['privacy-incident', id] })
}

/** The text goes on as a draft of the same kind on the right person, after what may be in the writing there. */
async function startAgain(tx: Tx, note: NoteView, person: string): Promise<void> {
  const slot = noteSlot(note.kind)
  const draft = await draftOf(tx, person, slot)
  await saveDraft(tx, { person, slot, text: carriedOver(draft?.text ?? '', note.text), base: draft?.version ?? 0 })
}
