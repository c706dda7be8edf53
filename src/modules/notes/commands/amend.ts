import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { askedOf } from '../queries/form.ts'
import { notesAmong } from '../queries/notes.ts'
import { type Answers, checkAnswers, checkPresentation, type NoteView } from '../rules.ts'
import { noteTables } from '../tables.ts'
import { clearDraft } from './drafts.ts'
import { addText, bringTo } from './write.ts'

/** `version` is the one that was open when the amendment was written. */
export type Amendment = {
  note: string
  text: string
  /** Answers and words that are other than they were, by code; an empty one is taken out. What is not named stays. */
  fields?: Answers
  presentation?: Answers
  why: string
  version: number
  draft?: { slot: string }
}

/**
 * Amends a final note: new words beside the first, which stay. Its sensitivity stays as it was and is not asked
 * again. Refuses a note whose words the asker may not read (`not-readable`), a withdrawn one (`withdrawn`), one that
 * somebody else amended meanwhile (`stale`), one left without a word (`text-missing`), words that are as they were
 * (`unchanged`), and answers that its kind could not have when it was written.
 */
export async function amendNote(tx: Tx, { note: id, version, draft, ...amendment }: Amendment) {
  const note = (await notesAmong(tx, [id])).get(id)
  if (!note || note.hidden === 'restricted') return refuse('not-readable')
  if (note.withdrawn) return refuse('withdrawn')
  const last = await lastText(tx, id)
  if (last.n !== version) return refuse('stale')
  const words = amended(tx, note, last, amendment)
  if (!words.ok) return words
  const { text, answers, presentation, changed } = words.value
  const { why } = amendment
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
  await audit(tx, 'note.amended', { ...line, fields: [...changed, 'why'] })
  return done({ id, version: version + 1 })
}

type Words = { text: string; answers: Answers; presentation: Answers }
type Given = Pick<Amendment, 'text' | 'fields' | 'presentation'>

/** What the note says from now on, and what of it is other than it was. */
function amended(tx: Tx, note: NoteView, last: Words, { text, fields = {}, presentation = {} }: Given) {
  const { kind, groups } = askedOf(tx, note)
  if (!kind) return refuse('kind-unknown')
  const answers = checkAnswers(kind, merged(last.answers, fields))
  if (!answers.ok) return answers
  const looks = checkPresentation(kind, groups, merged(last.presentation, presentation))
  if (!looks.ok) return looks
  if (text.trim() === '' && Object.keys(answers.value).length === 0) return refuse('text-missing', 'noteText')
  const changed = [
    ...(text === last.text ? [] : ['text']),
    ...differing(last.answers, answers.value),
    ...differing(last.presentation, looks.value),
  ]
  if (changed.length === 0) return refuse('unchanged', 'noteText')
  return done({ text, answers: answers.value, presentation: looks.value, changed })
}

const merged = (before: Answers, given: Answers): Answers =>
  Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, answer]) => answer.trim() !== ''))

const differing = (before: Answers, after: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((code) => before[code] !== after[code])

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
