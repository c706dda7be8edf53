import { type NoteKind, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { colleagues } from '../../staff/index.ts'
import { type FormFor, noteSlot } from '../rules.ts'
import { noteTables } from '../tables.ts'
import { draftsIn } from './drafts.ts'
import { notesOf } from './notes.ts'

/** The kinds of note that the agency writes today. */
export const noteKinds = (tx: Tx): readonly NoteKind[] => versionInForce(tx.actor.jurisdiction, tx.today).noteKinds

/**
 * What `NoteFields` is drawn with: a kind of note about a person, and the drafts in a slot (by default the kind's own).
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
  const others = (await colleagues(tx)).filter(({ id }) => id !== tx.actor.staff)
  return {
    kind,
    groups: kind.presentation ? version.presentation : [],
    drafts: await draftsIn(tx, person, slot),
    person,
    slot,
    restricted: kind.sensitivity === 'restricted' || (await wasRestricted(tx, person, kindCode)),
    recent: (await notesOf(tx, person, { limit: 8 })).filter((note) => !note.withdrawn),
    colleagues: others.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() })),
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
