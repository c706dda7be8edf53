import * as z from 'zod'
import type { ShownContact } from '../../contacts/index.ts'
import type { Incident, NoteView, WholeNote } from '../rules.ts'

const moment = z.iso.datetime({ offset: true })

/** A note as the interface gives it. Where `hidden` says why, its words are left out. */
const wordsAnswer = {
  text: z.string(),
  answers: z.array(z.object({ label: z.string(), answer: z.string() })),
  presentation: z.array(z.object({ group: z.string(), word: z.string() })),
}

export const noteAnswer = z.object({
  id: z.string(),
  person: z.string(),
  kind: z.string(),
  kindName: z.string(),
  at: moment,
  writtenAt: moment,
  author: z.object({ id: z.string(), name: z.string() }),
  appointment: z.string().nullable(),
  sensitivity: z.enum(['ordinary', 'restricted']),
  keptFromPerson: z.boolean(),
  version: z.int(),
  ...wordsAnswer,
  hidden: z.enum(['withdrawn', 'restricted']).nullable(),
  withdrawn: z.object({ at: moment, by: z.string(), reason: z.string(), why: z.string() }).nullable(),
})

export const wholeNoteAnswer = noteAnswer.extend({
  versions: z.array(z.object({ n: z.int(), ...wordsAnswer, writtenAt: moment, author: z.string(), why: z.string() })),
  refersTo: z.array(z.string()),
  referredBy: z.array(z.string()),
  mentions: z.array(z.object({ staff: z.string(), name: z.string(), seenAt: moment.nullable() })),
})

export function noteOut(note: NoteView) {
  const { author: id, authorName: name, answers, hidden = null, withdrawn = null } = note
  return {
    ...note,
    author: { id, name },
    answers: answers.map(({ label, answer }) => ({ label, answer })),
    hidden,
    withdrawn,
  }
}

export const wholeNoteOut = (note: WholeNote) => ({
  ...noteOut(note),
  versions: note.versions,
  refersTo: note.refersTo.map(({ id }) => id),
  referredBy: note.referredBy.map(({ id }) => id),
  mentions: note.mentions,
})

export const incidentAnswer = z.object({
  id: z.string(),
  person: z.string(),
  note: z.string(),
  raisedAt: moment,
  raisedBy: z.string(),
  version: z.int(),
})

export const incidentOut = ({ id, person, note, raisedAt, raisedBy, version }: Incident) => ({
  id,
  person,
  note,
  raisedAt,
  raisedBy,
  version,
})

/** A contact's words, newest first, and the notes saved with it. */
export const contactWordsAnswer = z.object({
  words: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      appointment: z.string().nullable(),
      kind: z.string(),
      at: moment,
      outcome: z.string(),
      counts: z.string(),
      recordedAt: moment,
      supersededAt: moment.nullable(),
      takenBack: z.object({ at: moment, by: z.string(), reason: z.string(), why: z.string() }).nullable(),
    }),
  ),
  notes: z.array(z.string()),
})

export const contactWordsOut = (contacts: readonly ShownContact[], notes: readonly NoteView[]) => ({
  words: contacts.map(({ takenBack = null, ...word }) => ({ ...word, takenBack })),
  notes: notes.map(({ id }) => id),
})

export const idAnswer = z.object({ id: z.string() })
