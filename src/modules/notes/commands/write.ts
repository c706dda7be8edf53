import { versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision, writeLine } from '../../people/index.ts'
import { makePromises, type Promised } from '../../promises/index.ts'
import { colleaguesWho } from '../../staff/index.ts'
import { wasRestricted } from '../queries/form.ts'
import { type Answers, checkAnswers, checkPresentation, mentionsIn, sensitivityOf, uncalledIn } from '../rules.ts'
import { type NoteMentionRow, noteTables } from '../tables.ts'
import { clearDraft } from './drafts.ts'

/** The answer with which someone asks that the person is not told; it keeps the note from them. */
const askedToKeep = 'keep-from-person'

export type NewNote = {
  person: string
  /** The period of supervision it belongs to; the open one unless given. */
  supervision?: string | null
  kind: string
  /** When it happened. */
  at: Temporal.Instant
  text: string
  /** What the kind asks, by code. */
  fields?: Answers
  /** How the person presented: a word a group. */
  presentation?: Answers
  appointment?: string | null
  /** The contact that it is saved with, in one step. */
  contact?: string | null
  /** `restricted` opens its words to few. It is restricted without saying so where the kind or an earlier note is. */
  sensitivity?: 'ordinary' | 'restricted'
  /** Stays out of every copy that the person can get. */
  keptFromPerson?: boolean
  /** Other notes of the same person. */
  references?: readonly string[]
  /** Colleagues it is brought to, besides those whom the text names with `@`. */
  mentions?: readonly string[]
  /** What was promised in it, ours and the person's. */
  promises?: readonly Promised[]
  /** The draft that it was, which is done with now. */
  draft?: { slot: string }
}

/**
 * Makes a note final. Refuses a kind or an answer that the agency does not have (`kind-unknown`, `answer-missing`,
 * `answer-unknown`, `presentation-unknown`), an event that has not happened yet (`not-yet`), and a reference to a note
 * that is not this person's (`reference-unknown`).
 */
export async function writeNote(tx: Tx, note: NewNote) {
  const { person, at } = note
  const checked = checkNote(tx, note)
  if (!checked.ok) return checked
  const references = await ownNotes(tx, person, note.references ?? [])
  if (!references) return refuse('reference-unknown', 'noteReferences')
  const { kind, answers, presentation } = checked.value
  const authorId = staffOf(tx.actor)
  const asked = note.sensitivity === 'restricted'
  const sensitivity = sensitivityOf(kind, asked || (await wasRestricted(tx, person, kind.code)), asked)
  const supervisionId =
    note.supervision === undefined ? ((await currentSupervision(tx, person))?.id ?? null) : note.supervision
  const row = {
    id: newId(),
    personId: person,
    supervisionId,
    kind: kind.code,
    at,
    writtenAt: tx.now,
    authorId,
    sensitivity,
  }
  const more = {
    appointmentId: note.appointment ?? null,
    contactId: note.contact ?? null,
    keptFromPerson: note.keptFromPerson || answers[askedToKeep] === 'yes',
  }
  await noteTables(tx)
    .insertInto('note')
    .values({ ...row, ...more })
    .execute()
  await addText(tx, { noteId: row.id, n: 1, personId: person, text: note.text, answers, presentation, why: '' })
  await refer(tx, row.id, person, references)
  const promised = await makePromises(tx, { person, note: row.id, promises: note.promises ?? [] })
  if (!promised.ok) return refuse('answer-unknown', promised.at)
  const uncalled = await bringTo(tx, { id: row.id, person, text: note.text }, note.mentions ?? [])
  if (note.draft) await clearDraft(tx, person, note.draft.slot)
  await writeLine(tx, {
    person,
    at,
    kind: 'note.written',
    subject: ['note', row.id],
    data: { kind: kind.code, sensitivity },
  })
  await audit(tx, 'note.finalised', {
    person,
    subject: ['note', row.id],
    fields: ['text', ...Object.keys(answers), ...Object.keys(presentation)],
  })
  return done({ id: row.id, sensitivity, uncalled })
}

function checkNote(tx: Tx, { kind: code, at, fields = {}, presentation = {} }: NewNote) {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const kind = version.noteKinds.find((known) => known.code === code)
  if (!kind) return refuse('kind-unknown', 'noteKind')
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('not-yet', 'noteDate')
  const answers = checkAnswers(kind, fields)
  if (!answers.ok) return answers
  const words = checkPresentation(kind, version.presentation, presentation)
  if (!words.ok) return words
  return done({ kind, answers: answers.value, presentation: words.value })
}

/** The notes referred to, each once; undefined where one of them is not this person's. */
async function ownNotes(tx: Tx, person: string, ids: readonly string[]): Promise<string[] | undefined> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await noteTables(tx)
    .selectFrom('note')
    .select('id')
    .where('id', '=', among(wanted))
    .where('personId', '=', person)
    .execute()
  return found.length === wanted.length ? wanted : undefined
}

async function refer(tx: Tx, noteId: string, personId: string, to: readonly string[]): Promise<void> {
  const rows = to.map((toNoteId) => ({ noteId, toNoteId, personId }))
  if (rows.length > 0) await noteTables(tx).insertInto('noteReference').values(rows).execute()
}

export type NewText = {
  noteId: string
  n: number
  personId: string
  text: string
  answers: Answers
  presentation: Answers
  why: string
}

/** Adds a text to a note: its first, or an amendment. */
export async function addText(tx: Tx, text: NewText): Promise<void> {
  await noteTables(tx)
    .insertInto('noteText')
    .values({ ...text, writtenAt: tx.now, authorId: staffOf(tx.actor) })
    .execute()
}

/**
 * Brings a note to the colleagues whom its text names and to those given; each once, and never to its author. Gives the names that the
 * text calls and nobody who reads notes here has.
 */
export async function bringTo(
  tx: Tx,
  note: { id: string; person: string; text: string },
  also: readonly string[],
): Promise<string[]> {
  if (!note.text.includes('@') && also.length === 0) return []
  const known = (await colleaguesWho(tx, 'see notes')).map(({ id, givenName, familyName }) => ({
    id,
    name: `${givenName} ${familyName}`.trim(),
  }))
  const called = new Set([...mentionsIn(note.text, known), ...also.filter((id) => known.some((one) => one.id === id))])
  called.delete(staffOf(tx.actor))
  const about = { noteId: note.id, personId: note.person, madeAt: tx.now, madeBy: staffOf(tx.actor), seenAt: null }
  const rows = [...called].map((staffId) => ({ id: newId(), staffId, ...about }))
  if (rows.length > 0) await addMentions(tx, rows)
  return uncalledIn(note.text, known)
}

const addMentions = (tx: Tx, rows: NoteMentionRow[]) =>
  noteTables(tx)
    .insertInto('noteMention')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
