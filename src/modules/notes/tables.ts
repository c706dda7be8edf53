import type { Tx } from '../../platform/database/tx.ts'
import type { Answers } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type NoteRow = {
  id: string
  personId: string
  supervisionId: string | null
  kind: string
  at: Instant
  writtenAt: Instant
  authorId: string
  appointmentId: string | null
  contactId: string | null
  sensitivity: 'ordinary' | 'restricted'
  keptFromPerson: boolean
}
export type NoteTextRow = {
  noteId: string
  n: number
  personId: string
  text: string
  answers: Answers
  presentation: Answers
  why: string
  writtenAt: Instant
  authorId: string
}
export type NoteReferenceRow = { noteId: string; toNoteId: string; personId: string }
export type NoteMentionRow = {
  id: string
  noteId: string
  personId: string
  staffId: string
  madeAt: Instant
  madeBy: string
  seenAt: Instant | null
}
export type NoteWithdrawalRow = {
  noteId: string
  personId: string
  reason: 'wrong-person' | 'twice' | 'other'
  why: string
  withdrawnAt: Instant
  withdrawnBy: string
}
export type PrivacyIncidentRow = {
  id: string
  personId: string
  noteId: string
  kind: 'note-on-wrong-person'
  raisedAt: Instant
  raisedBy: string
  settledAt: Instant | null
  settledBy: string | null
  whatWasDone: string
  version: number
}
export type DraftRow = {
  personId: string
  staffId: string
  slot: string
  text: string | null
  version: number
  savedAt: Instant
}

/** The only way to these tables: another module's query that names them does not compile. */
export const noteTables = (tx: Tx) =>
  tx.sql.withTables<{
    note: NoteRow
    noteText: NoteTextRow
    noteReference: NoteReferenceRow
    noteMention: NoteMentionRow
    noteWithdrawal: NoteWithdrawalRow
    privacyIncident: PrivacyIncidentRow
    draft: DraftRow
  }>()
