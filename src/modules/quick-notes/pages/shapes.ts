import type { Draft } from '../../notes/index.ts'
import type { ShownName } from '../../people/index.ts'
import type { Choice, Way } from '../rules.ts'

export type QuickNoteData = {
  /** Where the note was opened from, and where the browser goes back to. */
  from: string
  /** What was typed to find somebody. */
  q: string
  /** Whether only the form is wanted, for the dialog. */
  part: boolean
  /** What it was, and the number of whoever rang, where the page it was opened from knows. */
  what: Way | undefined
  number: string
  relations: { value: string; label: string }[]
  /** Who was chosen from those found. */
  chosen: string | undefined
  about: { id: string; name: ShownName; choices: Choice[]; draft: Draft | undefined } | undefined
  /** What the form opens with besides. */
  known: Record<string, unknown>
  found: Choice[]
}
