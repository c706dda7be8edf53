import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import {
  type Contact,
  type ContactWithdrawalRefusal,
  contact,
  earlierWords,
  standingWord,
  withdrawContact,
} from '../../contacts/index.ts'
import { namesOf, writeLine } from '../../people/index.ts'
import { draftOf } from '../queries/drafts.ts'
import { notesAmong, notesOfContact } from '../queries/notes.ts'
import { carriedOver, type NoteView, noteSlot, quickSlot, type WithdrawalReason } from '../rules.ts'
import { noteTables } from '../tables.ts'
import { saveDraft } from './drafts.ts'

/** `rightPerson` is whom a note on the wrong person was about; without one it is only withdrawn. */
export type Withdrawal = {
  note: string
  reason: WithdrawalReason
  why: string
  rightPerson?: string | undefined
  /** Takes the contact back too that it was saved with. */
  contact?: boolean
}
export type NoteWithdrawalRefusal = ContactWithdrawalRefusal | PersonRefusal | 'not-readable'
export type NoteWithdrawn = {
  id: string
  person: string
  kind: string
  at: Temporal.Instant
  right: string | null
  /** The contact that was taken back with it. */
  contact: Contact | undefined
}
type PersonRefusal = 'same-person' | 'person-unknown'

/**
 * Withdraws a final note as entered in error. Who wrote it and when remain; its words are kept and read by few. Of one
 * on the wrong person a privacy incident is raised, and its text becomes a draft on the right one. Refuses a note whose
 * words the asker may not read (`not-readable`), one that is withdrawn (`withdrawn`), and as the right person the one
 * whom it is on (`same-person`) or one whom the asker cannot see (`person-unknown`). The contact that it came with is
 * taken back with it where that is asked for.
 */
export async function withdrawNote(
  tx: Tx,
  { note: id, reason, why, rightPerson, contact: too }: Withdrawal,
): Promise<Result<NoteWithdrawn, NoteWithdrawalRefusal>> {
  const note = (await notesAmong(tx, [id])).get(id)
  if (!note || note.hidden === 'restricted') return refuse('not-readable')
  if (note.withdrawn) return refuse('withdrawn')
  const right = await rightOf(tx, { person: note.person, reason, rightPerson })
  if (!right.ok) return right
  const stands = too && note.contact ? await standingWord(tx, note.contact) : undefined
  const taken = stands && (await withdrawContact(tx, { contact: stands.id, reason, why }))
  if (taken && !taken.ok) return taken
  const slot = slotOf(note, stands)
  await withdrawOne(tx, note, { reason, why, right: right.value, slot })
  const { person, kind, at } = note
  return done({ id, person, kind, at, right: right.value ?? null, contact: taken?.value.contact })
}

export type ContactTakenBack = {
  contact: string
  reason: WithdrawalReason
  why: string
  rightPerson?: string | undefined
}

/**
 * Takes a contact back as entered in error, with the notes that were saved with it. About somebody else, an incident is raised for
 * each note, and its text becomes a draft on the right person. A note whose words the asker may not read is left as it is,
 * and counted. Refuses a contact that does not stand (`withdrawn`, `replaced`) and a person as with a note.
 */
export async function takeBackContact(tx: Tx, { contact: id, reason, why, rightPerson }: ContactTakenBack) {
  const found = await contact(tx, id)
  if (!found) return refuse('not-there')
  const right = await rightOf(tx, { person: found.person, reason, rightPerson })
  if (!right.ok) return right
  const notes = await openNotesOf(tx, id)
  const taken = await withdrawContact(tx, { contact: id, reason, why })
  if (!taken.ok) return taken
  const readable = notes.filter(({ hidden }) => hidden === undefined)
  for (const note of readable)
    await withdrawOne(tx, note, { reason, why, right: right.value, slot: slotOf(note, found) })
  const [note] = readable
  return done({
    contact: found,
    due: taken.value.due,
    right: right.value ?? null,
    note,
    notes: readable.length,
    left: notes.length - readable.length,
  })
}

/** The notes that were saved with a contact and stand. */
export async function openNotesOf(tx: Tx, contactId: string): Promise<NoteView[]> {
  const words = await earlierWords(tx, contactId)
  const notes = await notesOfContact(
    tx,
    words.map(({ id }) => id),
  )
  return notes.filter(({ withdrawn }) => withdrawn === undefined)
}

type Asked = { person: string; reason: WithdrawalReason; rightPerson: string | undefined }

/** Whom it was about; undefined where nobody is named, or where it is not about somebody else. */
async function rightOf(
  tx: Tx,
  { person, reason, rightPerson }: Asked,
): Promise<Result<string | undefined, PersonRefusal>> {
  const right = reason === 'wrong-person' ? rightPerson : undefined
  if (right === person) return refuse('same-person', 'rightPerson')
  if (right && !(await namesOf(tx, [right])).has(right)) return refuse('person-unknown', 'rightPerson')
  return done(right)
}

/** Where the text goes on: where the contact is begun again with it in one form, there; else as a note of its kind. */
const slotOf = (note: NoteView, of: Contact | undefined) =>
  of && of.appointment === null ? quickSlot : noteSlot(note.kind)

type How = { reason: WithdrawalReason; why: string; right: string | undefined; slot: string }

async function withdrawOne(tx: Tx, note: NoteView, { reason, why, right, slot }: How): Promise<void> {
  await withdraw(tx, note, reason, why)
  if (reason === 'wrong-person') await raiseIncident(tx, note)
  if (right) await startAgain(tx, note, right, slot)
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

/** What was written under the headings of its kind, then the text. */
const writtenIn = ({ text, answers }: NoteView) =>
  [...answers.filter(({ type }) => type === 'text').map(({ label, answer }) => `${label}: ${answer}`), text]
    .filter(Boolean)
    .join('\n\n')

/** The text goes on as a draft on the right person, after what may be in the writing there. */
async function startAgain(tx: Tx, note: NoteView, person: string, slot: string): Promise<void> {
  const draft = await draftOf(tx, person, slot)
  await saveDraft(tx, {
    person,
    slot,
    text: carriedOver(draft?.text ?? '', writtenIn(note)),
    base: draft?.version ?? 0,
  })
}
