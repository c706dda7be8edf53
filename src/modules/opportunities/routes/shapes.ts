import * as z from 'zod'
import { workingAnswer } from '../../../platform/dates/working-answer.ts'
import { choice, code, day, maybeDay, maybeId, maybeText, text } from '../../../platform/forms/fields.ts'
import type { Shown } from '../queries.ts'
import { type Chance, type Step, type Stood, stoodOf } from '../rules.ts'
import { fields } from '../words.ts'

const long = 4000

export const lookBody = z.object({ lookAt: code(fields.lookAt), ofOrder: maybeId(fields.ofOrder) })
export const forwardBody = z.object({ forwardWords: text(fields.words, long, fields.wordsMissing) })
export const refuseBody = z.object({
  whose: choice(fields.whose, ['service', 'person'], fields.whoseMissing),
  reason: maybeText(fields.reason, long),
  backOn: maybeDay(fields.backOn),
})
export const answerBody = z.object({
  answer: choice(fields.answer, ['granted', 'denied'], fields.answerMissing),
  answerWords: maybeText(fields.answerWords, long),
  answeredOn: day(fields.answeredOn),
})

const tested = z.object({
  test: z.record(z.string(), z.unknown()),
  met: z.boolean(),
  on: z.string().nullable(),
  have: z.string(),
})
export const foundAnswer = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  order: z.string().nullable(),
  standing: z.string(),
  on: z.string().nullable(),
  tests: z.array(tested),
  toCheck: z.array(z.string()),
  decides: z.string(),
  working: workingAnswer,
})

const testOut = ({ test, met, on, have }: Stood) => ({ test: { ...test }, met, on, have })

export const foundOut = ({ opportunity, order, standing, on, tests, working: how }: Shown) => ({
  code: opportunity.code,
  name: opportunity.name,
  kind: opportunity.kind,
  order,
  standing,
  on: on?.toString() ?? null,
  tests: tests.map((one) => testOut(stoodOf(one))),
  toCheck: [...opportunity.toCheck],
  decides: opportunity.decides,
  working: { ...how, facts: [...how.facts], steps: [...how.steps], moves: [...how.moves] },
})

export const chanceAnswer = z.object({
  id: z.string(),
  person: z.string(),
  order: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  standing: z.string(),
  state: z.string(),
  on: z.string().nullable(),
  missing: z.array(tested),
  since: z.string(),
  backOn: z.string().nullable(),
  answerBy: z.string().nullable(),
  version: z.int(),
})

export const chanceOut = (chance: Chance) => ({
  id: chance.id,
  person: chance.person,
  order: chance.order,
  code: chance.opportunity.code,
  name: chance.opportunity.name,
  standing: chance.standing,
  state: chance.state,
  on: chance.on?.toString() ?? null,
  missing: chance.missing.map(testOut),
  since: chance.since.toString(),
  backOn: chance.backOn?.toString() ?? null,
  answerBy: chance.answerBy?.toString() ?? null,
  version: chance.version,
})

export const stepAnswer = z.object({
  kind: z.string(),
  on: z.string(),
  words: z.string(),
  backOn: z.string().nullable(),
  by: z.string(),
})
export const stepOut = ({ kind, on, words, backOn, by }: Step) => ({
  kind,
  on: on.toString(),
  words,
  backOn: backOn?.toString() ?? null,
  by,
})
