import * as z from 'zod'
import { day, id, maybeId, maybeText, text, ticked } from '../../../platform/forms/fields.ts'
import { noteShape, whenShape } from '../../notes/index.ts'
import { jotLimit, questionLimit } from '../rules.ts'
import { fields } from '../words.ts'

export const jotBody = z.object({
  jotAdviser: maybeId(fields.adviser),
  jotName: maybeText(fields.name, 200),
  jotted: text(fields.jotted, jotLimit, fields.jottedMissing),
})

export const askBody = z.object({
  askAdviser: z.uuid({ error: fields.toMissing }),
  question: text(fields.question, questionLimit, fields.questionMissing),
  askDue: day(fields.due, fields.dueMissing),
})

export const answerBody = z.object({
  answer: text(fields.answer, questionLimit, fields.answerMissing),
  adviceRoom: maybeId(fields.room),
  adviceKept: ticked(),
  adviceRestricted: ticked(),
})

const { noteKind: _, ...parts } = noteShape
/** The fields of the note, whose text may be left empty where its headings say it. */
export const noteBody = z.object({ ...parts, ...whenShape, noteText: maybeText(fields.note, 100_000) })

export const adviceAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  how: z.enum(['talked', 'asked']),
  adviser: z.object({ id: id(fields.adviser).nullable(), name: z.string() }),
  question: z.string(),
  jotted: z.string(),
  askedAt: z.iso.datetime({ offset: true }),
  askedBy: z.string(),
  room: z.string().nullable(),
  ended: z.object({ how: z.string(), note: z.uuid().nullable() }).nullable(),
  version: z.int(),
})
