import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { staffNames } from '../../staff/index.ts'
import type { NoteVersion, NoteView, WholeNote } from '../rules.ts'
import type { NoteTextRow } from '../tables.ts'
import { noteTables } from '../tables.ts'
import { notesAmong, wordsOf } from './notes.ts'

/** One note, whole, as the asker may see it; undefined where there is none for them. */
export async function wholeNote(tx: Tx, id: string): Promise<WholeNote | undefined> {
  const [found, links, mentions] = await Promise.all([notesAmong(tx, [id]), linksOf(tx, id), mentionsOf(tx, id)])
  const note = found.get(id)
  if (!note) return undefined
  const [linked, versions] = await Promise.all([
    notesAmong(
      tx,
      links.map(({ other }) => other),
    ),
    note.hidden ? [] : versionsOf(tx, note),
  ])
  const pick = (to: boolean) => links.flatMap((link) => (link.to === to ? (linked.get(link.other) ?? []) : []))
  return {
    ...note,
    versions,
    refersTo: pick(true),
    referredBy: pick(false),
    mentions,
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
    ...wordsOf(version, { ...row, kind: note.kind }),
    writtenAt: row.writtenAt,
    author: names.get(row.authorId) ?? '',
    why: row.why,
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

/** Who wrote the notes about a person: what the list can be filtered by. */
export async function authorsOf(tx: Tx, person: string): Promise<{ id: string; name: string }[]> {
  const rows = await noteTables(tx)
    .selectFrom('note')
    .select('authorId')
    .distinct()
    .where('personId', '=', person)
    .execute()
  const ids = rows.map((row) => row.authorId)
  return [...(await staffNames(tx, ids))]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
