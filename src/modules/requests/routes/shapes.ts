import * as z from 'zod'
import { maybeUploaded } from '../../../platform/files.ts'
import { choice, code, day, maybeCode, maybeText, text, ticked } from '../../../platform/forms/fields.ts'
import type { Task } from '../../tasks/index.ts'
import { askedLimit, type RequestView, stateOf, ways, wordsLimit } from '../rules.ts'
import { fields } from '../words.ts'

export const askBody = z.object({
  requestKind: code(fields.kind),
  whom: text(fields.whom, 200),
  contact: maybeText(fields.contact, 400),
  asked: text(fields.asked, askedLimit),
  basis: maybeCode(fields.basis),
  basisWords: maybeText(fields.basisWords, 400),
  way: choice(fields.way, ways, fields.wayMissing),
  askedOn: day(fields.askedOn),
  requestDue: day(fields.due, fields.dueMissing),
  reference: maybeText(fields.reference, 100),
})

export const remindBody = z.object({
  remindWords: maybeText(fields.words, 2000),
  remindAgain: day(fields.again, fields.againMissing),
})

export const answerBody = z.object({
  answer: maybeText(fields.answer, wordsLimit),
  answerFile: maybeUploaded(fields.file),
  fromWhom: maybeText(fields.fromWhom, 200),
  answerOn: day(fields.on),
  answerRestricted: ticked(),
  answerKept: ticked(),
})

export const refuseBody = z.object({
  refuseWhy: text(fields.why, 2000, fields.whyMissing),
  refusedBy: maybeText(fields.fromWhom, 200),
  refusedOn: day(fields.on),
})

export const withdrawBody = z.object({ withdrawWhy: text(fields.why, 2000, fields.whyMissing) })

/** A request as the interface gives it. */
export const requestAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  kind: z.string(),
  whom: z.string(),
  contact: z.string(),
  asked: z.string(),
  basis: z.object({ code: z.string(), words: z.string() }),
  way: z.string(),
  askedOn: z.iso.date(),
  due: z.iso.date().nullable(),
  state: z.string(),
  reference: z.string(),
  steps: z.array(
    z.object({
      kind: z.string(),
      on: z.iso.date(),
      fromWhom: z.string(),
      words: z.string(),
      note: z.uuid().nullable(),
    }),
  ),
  version: z.int(),
})

export const requestOut = (request: RequestView, task: Task | undefined, today: Temporal.PlainDate) => ({
  id: request.id,
  person: request.person,
  kind: request.kind,
  whom: request.whom,
  contact: request.contact,
  asked: request.asked,
  basis: { code: request.basis, words: request.basisWords },
  way: request.way,
  askedOn: request.askedOn,
  due: task?.due ?? null,
  state: stateOf(request.ended, task?.due, today),
  reference: request.reference,
  steps: request.steps.map(({ kind, on, fromWhom, words, note }) => ({ kind, on, fromWhom, words, note })),
  version: request.version,
})
