import * as z from 'zod'
import { localInstant } from '../../../platform/dates.ts'
import {
  choice,
  id,
  ids,
  maybeChoice,
  maybeCode,
  maybeDay,
  maybeId,
  maybeText,
  maybeTime,
  text,
  ticked,
} from '../../../platform/forms/fields.ts'
import type { Call, NewCheck } from '../commands.ts'
import { findings, isAsked, mostStatements, outcomes, statementLimit, statementsIn, wordsLimit } from '../rules.ts'
import { fields } from '../words.ts'

/** The fields of `CheckFields`, for the schema of any form that holds them. */
export const checkShape = {
  checkWhom: maybeId(fields.whom),
  checkName: maybeText(fields.name, 200),
  checkRelation: maybeCode(fields.relation),
  checkPhone: maybeText(fields.phone, 60),
  checkFacts: ids(fields.facts),
  checkSaid: maybeText(fields.said, wordsLimit * 2),
  checkQuestions: maybeText(fields.questions, wordsLimit),
  checkBasis: maybeCode(fields.basis),
  checkBasisWords: maybeText(fields.basisWords, 400),
  checkDue: maybeDay(fields.due),
}
export type CheckBody = z.infer<z.ZodObject<typeof checkShape>>

/** What `openCheck` takes, from the fields of a form; whose it is and where it came from the form's command adds. */
export const checkFrom = (body: CheckBody): Omit<NewCheck, 'person'> => ({
  whom: body.checkName.trim() === '' ? body.checkWhom : undefined,
  name: body.checkName,
  relation: body.checkRelation,
  phone: body.checkPhone,
  facts: body.checkFacts,
  said: statementsIn(body.checkSaid).map((line) => line.slice(0, statementLimit)),
  questions: body.checkQuestions,
  basis: body.checkBasis,
  basisWords: body.checkBasisWords,
  due: body.checkDue,
})

/** The same from a form in which a check is only an offer: undefined where none is asked for. */
export const maybeCheckFrom = (body: CheckBody) => (isAsked(body) ? checkFrom(body) : undefined)

export const newCheckBody = z.object({ ...checkShape, appointment: maybeId(fields.appointment) })

export const callBody = z.object({
  callOutcome: choice(fields.outcome, outcomes, fields.outcomeMissing),
  callDate: maybeDay(fields.day),
  callTime: maybeTime(fields.time),
  callWords: maybeText(fields.callWords, wordsLimit),
  callKept: ticked(),
  callAgain: maybeDay(fields.again),
  findings: z
    .array(
      z.object({
        statement: id(fields.finding),
        finding: maybeChoice(fields.finding, findings),
        words: maybeText(fields.findingWords, 1000),
      }),
    )
    .max(mostStatements)
    .default([]),
})

/** What `recordCall` takes, from its form: when it was is now, unless a time is given, of today where no day is. */
export function callFrom(
  body: z.infer<typeof callBody>,
  today: Temporal.PlainDate,
  zone: string,
): Omit<Call, 'check' | 'version'> {
  const { callDate: day = today, callTime: time } = body
  return {
    outcome: body.callOutcome,
    at: time && localInstant(day, time, zone),
    words: body.callWords,
    findings: body.findings,
    again: body.callAgain,
    keptFromPerson: body.callKept,
  }
}

export const leaveBody = z.object({ leaveWhy: text(fields.why, 1000, fields.whyMissing) })
