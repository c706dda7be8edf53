import { type NoteKind, type PresentationGroup, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { noteSlot } from '../rules.ts'
import { noteTables } from '../tables.ts'
import { type Draft, draftOf, draftUrl } from './drafts.ts'
import { type NoteView, notesOf } from './notes.ts'

/** The kinds of note that the agency writes today. */
export const noteKinds = (tx: Tx): readonly NoteKind[] => noteKindsOn(tx, tx.today)

/** The kinds of note that the agency wrote on a day. */
export const noteKindsOn = (tx: Tx, day: Temporal.PlainDate) => versionInForce(tx.actor.jurisdiction, day).noteKinds

/** All that the fields of a note need to be drawn. */
export type FormFor = {
  kind: NoteKind
  groups: readonly PresentationGroup[]
  draft: Draft | undefined
  draftUrl: string
  /** Restricted already, by its kind or by an earlier note of it: then it is not asked again. */
  restricted: boolean
  /** Notes of the person that it can refer to. */
  recent: NoteView[]
}

/**
 * What `NoteFields` is drawn with: a kind of note about a person, and the draft in a slot (by default the kind's own).
 * Undefined where the agency has no such kind.
 */
export async function noteFormFor(
  tx: Tx,
  person: string,
  kindCode: string,
  slot = noteSlot(kindCode),
): Promise<FormFor | undefined> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const kind = version.noteKinds.find(({ code }) => code === kindCode)
  if (!kind) return undefined
  return {
    kind,
    groups: kind.presentation ? version.presentation : [],
    draft: await draftOf(tx, person, slot),
    draftUrl: draftUrl(person, slot),
    restricted: kind.sensitivity === 'restricted' || (await wasRestricted(tx, person, kindCode)),
    recent: (await notesOf(tx, person, { limit: 8 })).filter((note) => !note.withdrawn),
  }
}

/** Whether an earlier note of that kind on that person was restricted. One that was withdrawn does not count. */
export async function wasRestricted(tx: Tx, person: string, kind: string): Promise<boolean> {
  const found = await noteTables(tx)
    .selectFrom('note')
    .select('note.id')
    .leftJoin('noteWithdrawal', 'noteWithdrawal.noteId', 'note.id')
    .where('note.personId', '=', person)
    .where('note.kind', '=', kind)
    .where('note.sensitivity', '=', 'restricted')
    .where('noteWithdrawal.noteId', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
