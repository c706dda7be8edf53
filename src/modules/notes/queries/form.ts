import { type NoteKind, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { colleaguesWho } from '../../staff/index.ts'
import { type Answers, type FormFor, fieldSlot, type NoteView, noteSlot } from '../rules.ts'
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
  const [everyone, drafts, before, recent] = await Promise.all([
    colleaguesWho(tx, 'see notes'),
    draftsIn(tx, person, slot),
    kind.sensitivity === 'restricted' || wasRestricted(tx, person, kindCode),
    notesOf(tx, person, { limit: 8 }),
  ])
  const others = everyone.filter(({ id }) => id !== tx.actor.staff)
  return {
    kind,
    groups: kind.presentation ? version.presentation : [],
    drafts,
    person,
    slot,
    restricted: before,
    recent: recent.filter((note) => !note.withdrawn),
    colleagues: others.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() })),
  }
}

/** What the kind of a note asked when it was written: its amendment answers the same. */
export function askedOf(tx: Tx, note: Pick<NoteView, 'kind' | 'writtenAt'>) {
  const version = versionInForce(tx.actor.jurisdiction, dayOf(note.writtenAt, tx.actor.zone))
  const kind = version.noteKinds.find(({ code }) => code === note.kind)
  return { kind, groups: kind?.presentation ? version.presentation : [] }
}

/** What the fields of an amendment are drawn with, and what they open with: the note's last words, or those of a draft. */
export async function amendFormFor(tx: Tx, note: NoteView, slot: string) {
  const { kind, groups } = askedOf(tx, note)
  const [drafts, last] = await Promise.all([draftsIn(tx, note.person, slot), lastWords(tx, note.id)])
  if (!kind) return undefined
  const about = { kind, groups, drafts, person: note.person, slot, restricted: true, recent: [], colleagues: [] }
  return { about, known: { ...answersKnown(about, last.answers), ...looksKnown(about, last.presentation) } }
}

const lastWords = (tx: Tx, note: string) =>
  noteTables(tx)
    .selectFrom('noteText')
    .select(['answers', 'presentation'])
    .where('noteId', '=', note)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

const answersKnown = ({ kind, drafts, slot }: FormFor, answers: Answers) =>
  Object.fromEntries(
    kind.fields.map(({ code }, at) => {
      const draft = drafts.get(fieldSlot(slot, code))
      return [`noteAnswers.${at}.answer`, draft?.savedAt ? draft.text : (answers[code] ?? '')]
    }),
  )

const looksKnown = ({ groups }: FormFor, presentation: Answers) =>
  Object.fromEntries(groups.map(({ code }, at) => [`presentation.${at}.word`, presentation[code]]))

/**
 * Whether an earlier note of that kind on that person was restricted. One that was withdrawn does not count. The word
 * stands in the statement, as the index holds only notes with it.
 */
export async function wasRestricted(tx: Tx, person: string, kind: string): Promise<boolean> {
  const found = await tx.query(
    `select from note where person_id = $1 and kind = $2 and sensitivity = 'restricted'
       and not exists (select from note_withdrawal w where w.agency_id = note.agency_id and w.note_id = note.id) limit 1`,
    [person, kind],
  )
  return found.length > 0
}
