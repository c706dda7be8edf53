import * as z from 'zod'
import { localInstant } from '../../../platform/dates.ts'
import { code, day, ids, maybeCode, maybeId, maybeText, text, ticked, time } from '../../../platform/forms/fields.ts'
import { promiseShape } from '../../promises/index.ts'
import type { NewNote } from '../commands.ts'
import { noteLimit } from '../rules.ts'
import { fields } from '../words.ts'

/** The fields of `NoteFields`, for the schema of any form that holds them. */
export const noteShape = {
  noteKind: code(fields.kind),
  noteText: text(fields.text, noteLimit, fields.textMissing),
  noteAnswers: z
    .array(z.object({ code: code(fields.kind), answer: maybeText(fields.answer, noteLimit) }))
    .max(30)
    .default([]),
  presentation: z
    .array(z.object({ group: code(fields.word), word: maybeCode(fields.word) }))
    .max(30)
    .default([]),
  noteSensitive: ticked(),
  noteKept: ticked(),
  noteReferences: ids(fields.references),
  noteMentions: ids(fields.mentions),
  ...promiseShape,
}
export type NoteBody = z.infer<z.ZodObject<typeof noteShape>>

/** The fields of an amendment: what is not named stays as it was. */
export const amendShape = {
  noteText: maybeText(fields.text, noteLimit),
  noteAnswers: noteShape.noteAnswers,
  presentation: noteShape.presentation,
  why: text(fields.why, 400, fields.whyMissing),
}

/** What `amendNote` takes, from the fields of a form; an answer or a word that is empty is taken out. */
export const amendmentFrom = (body: z.infer<z.ZodObject<typeof amendShape>>) => ({
  text: body.noteText,
  fields: Object.fromEntries(body.noteAnswers.map(({ code: asked, answer }) => [asked, answer])),
  presentation: Object.fromEntries(body.presentation.map(({ group, word = '' }) => [group, word])),
  why: body.why,
})

/** Why something is taken back, and whom it was about instead, where it was written on the wrong person. */
export const takenBackShape = {
  why: maybeText(fields.why, 1000),
  rightPerson: maybeId(fields.right),
  rightReference: maybeText(fields.reference, 60),
}

/** When something happened, where the form asks it. */
export const whenShape = { noteDate: day(fields.day), noteTime: time(fields.time) }

/** What `writeNote` takes, from the fields of a form; whom it is about, when and from what the form's command adds. */
export function noteFrom(
  body: NoteBody,
): Pick<
  NewNote,
  | 'kind'
  | 'text'
  | 'fields'
  | 'presentation'
  | 'sensitivity'
  | 'keptFromPerson'
  | 'references'
  | 'mentions'
  | 'promises'
> {
  return {
    kind: body.noteKind,
    text: body.noteText,
    fields: Object.fromEntries(
      body.noteAnswers.flatMap(({ code: asked, answer }) => (answer === '' ? [] : [[asked, answer]])),
    ),
    presentation: Object.fromEntries(body.presentation.flatMap(({ group, word }) => (word ? [[group, word]] : []))),
    sensitivity: body.noteSensitive ? 'restricted' : 'ordinary',
    keptFromPerson: body.noteKept,
    references: body.noteReferences,
    mentions: body.noteMentions,
    promises: body.promises,
  }
}

/** The moment that the form's day and time name in the zone of whoever filled it in. */
export const whenFrom = (body: { noteDate: Temporal.PlainDate; noteTime: Temporal.PlainTime }, zone: string) =>
  localInstant(body.noteDate, body.noteTime, zone)
