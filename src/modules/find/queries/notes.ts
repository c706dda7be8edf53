import type { Tx } from '../../../platform/database/tx.ts'
import { type NoteView, notesAmong } from '../../notes/index.ts'
import { namesOf, type ShownName } from '../../people/index.ts'
import { excerptOf, type Piece } from '../rules.ts'

export type NoteHit = {
  id: string
  name: ShownName
  kindName: string
  at: Temporal.Instant
  authorName: string
  excerpt: Piece[]
}

export const mostNotes = 50

/**
 * Notes whose words hold all that was typed, newest first: of the people named, or of everyone. Notes that were withdrawn,
 * that are restricted from the asker, or that are about people hidden from the asker are not among them. A few more are
 * asked for than shown, since some may be restricted.
 */
export async function findNotes(
  tx: Tx,
  typed: string,
  people: readonly string[] | null,
  most: number,
): Promise<NoteHit[]> {
  if (people?.length === 0) return []
  const rows = await tx.query<{ noteId: string }>('select note_id from find_notes($1, $2::uuid[], $3)', [
    typed,
    people,
    most * 2,
  ])
  const notes = await notesAmong(tx, [...new Set(rows.map(({ noteId }) => noteId))])
  const open = [...notes.values()].filter((note) => !note.hidden && !note.withdrawn).slice(0, most)
  const names = await namesOf(
    tx,
    open.map(({ person }) => person),
  )
  return open.flatMap((note) => {
    const name = names.get(note.person)
    return name ? [hitOf(note, name, typed)] : []
  })
}

/** The excerpt is of the text and of what stands under the headings: the words typed may be in either. */
function hitOf({ id, kindName, at, authorName, text, answers }: NoteView, name: ShownName, typed: string): NoteHit {
  const whole = [text, ...answers.map(({ label, answer }) => `${label}: ${answer}`)].filter(Boolean).join('\n')
  return { id, name, kindName, at, authorName, excerpt: excerptOf(whole, typed) }
}
