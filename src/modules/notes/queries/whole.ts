import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { staffNames } from '../../staff/index.ts'
import type { NoteTextRow } from '../tables.ts'
import { noteTables } from '../tables.ts'
import { type NoteView, notesAmong, wordsOf } from './notes.ts'

type Words = Pick<NoteView, 'text' | 'answers' | 'presentation'>

/** One of a note's texts: as made final (1) or as amended, by whom, when and why. */
export type NoteVersion = Words & { n: number; writtenAt: Temporal.Instant; author: string; why: string }

/** A note with all of its texts, what it refers to, what refers to it, and whom it was brought to. */
export type WholeNote = NoteView & {
  /** Newest first; empty where the words are hidden. */
  versions: NoteVersion[]
  refersTo: NoteView[]
  referredBy: NoteView[]
  mentions: { staff: string; name: string; seenAt: Temporal.Instant | null }[]
}

/** One note, whole, as the asker may see it; undefined where there is none for them. */
export async function wholeNote(tx: Tx, id: string): Promise<WholeNote | undefined> {
  const note = (await notesAmong(tx, [id])).get(id)
  if (!note) return undefined
  const links = await linksOf(tx, id)
  const linked = await notesAmong(
    tx,
    links.map(({ other }) => other),
  )
  const pick = (to: boolean) => links.flatMap((link) => (link.to === to ? (linked.get(link.other) ?? []) : []))
  return {
    ...note,
    versions: note.hidden ? [] : await versionsOf(tx, note),
    refersTo: pick(true),
    referredBy: pick(false),
    mentions: await mentionsOf(tx, id),
  }
}

const linksOf = (tx: Tx, id: string) =>
  tx.query<{ other: string; to: boolean }>(
    `select to_note_id as other, true as "to" from note_reference where note_id = $1
     union all select note_id, false from note_reference where to_note_id = $1`,
    [id],
  )

async function versionsOf(tx: Tx, note: NoteView): Promise<NoteVersion[]> {
  const rows = await noteTables(tx)
    .selectFrom('noteText')
    .selectAll()
    .where('noteId', '=', note.id)
    .orderBy('n', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    rows.map((row) => row.authorId),
  )
  const version = versionInForce(tx.actor.jurisdiction, dayOf(note.writtenAt, tx.actor.zone))
  return rows.map((row: NoteTextRow) => ({
    n: row.n,
    writtenAt: row.writtenAt,
    author: names.get(row.authorId) ?? '',
    why: row.why,
    ...wordsOf(version, { ...row, kind: note.kind }),
  }))
}

async function mentionsOf(tx: Tx, note: string) {
  const rows = await noteTables(tx)
    .selectFrom('noteMention')
    .select(['staffId', 'seenAt'])
    .where('noteId', '=', note)
    .orderBy('madeAt')
    .execute()
  const names = await staffNames(
    tx,
    rows.map((row) => row.staffId),
  )
  return rows.map(({ staffId, seenAt }) => ({ staff: staffId, name: names.get(staffId) ?? '', seenAt }))
}
