import * as z from 'zod'
import * as fields from '../../../platform/forms/fields.ts'
import {
  type AnyFact,
  type FactDraft,
  type FactField,
  type FactKind,
  fieldsOf,
  type ShownName,
  type Told,
  weekdays,
} from '../rules.ts'
import { asked, factForm, told } from '../words.ts'

/** What is asked of every fact, whatever it says. */
const toldShape = {
  validFrom: fields.maybeDay(told.validFrom.what),
  validTo: fields.maybeDay(told.validTo.what),
  saidBy: fields.code(told.saidBy.what),
  saidByName: fields.maybeText(told.saidByName.label, 200),
  verified: fields.ticked(),
  verifiedHow: fields.maybeText(told.verifiedHow.what, 200),
  keptFromPerson: fields.ticked(),
  reviewOn: fields.maybeDay(told.reviewOn.what),
  toldOn: fields.maybeDay(told.toldOn.what),
}
const toldSchema = z.object(toldShape)
const changeShape = {
  how: fields.choice(factForm.howWhat, ['correct', 'change']),
  changedOn: fields.maybeDay(told.validFrom.what),
}

export type ToldBody = z.infer<typeof toldSchema>
export type FactBody = ToldBody & Record<string, unknown>
export type ChangeBody = FactBody & { how: 'correct' | 'change'; changedOn?: Temporal.PlainDate | undefined }
type Shape<Body> = z.ZodObject & z.ZodType<Body>

/** The body of a new fact of a kind: its particulars, and where they come from. */
export const shapeOf = (kind: FactKind) =>
  z.object({ ...particulars(kind), ...toldShape }) as unknown as Shape<FactBody>

/** The body of a change of a fact. */
export const changeShapeOf = (kind: FactKind) =>
  z.object({ ...changeShape, ...particulars(kind), ...toldShape }) as unknown as Shape<ChangeBody>

/** What is asked of a kind, for the schema of any form that holds such a fact. */
export const particulars = (kind: FactKind) =>
  Object.fromEntries(
    (fieldsOf[kind] as readonly FactField[]).map((field) => [field.name, typeOf(field, whatOf(kind, field.name))]),
  )

function whatOf(kind: FactKind, field: string): string {
  const words = (asked[kind] as Record<string, { label: string; what?: string }>)[field]
  return words?.what ?? words?.label.toLowerCase() ?? field
}

function typeOf(field: FactField, what: string): z.ZodType {
  if (field.as === 'tick') return fields.ticked()
  if (field.as === 'day') return field.need ? fields.day(what) : fields.maybeDay(what)
  if (field.as === 'time') return fields.maybeTime(what)
  if (field.as === 'whole') return fields.maybeWhole(what, field.least, field.most)
  if (field.as === 'days') return z.array(fields.choice(what, weekdays)).max(50).overwrite(fields.once).default([])
  if (field.as === 'code') return field.need ? fields.code(what) : fields.maybeCode(what)
  if (field.as === 'choice') return field.need ? fields.choice(what, field.of) : fields.maybeChoice(what, field.of)
  return field.need ? fields.text(what, field.limit) : fields.maybeText(what, field.limit)
}

/** The fact that a body holds: what was left empty is left out. */
export function draftOf(kind: FactKind, body: FactBody): FactDraft {
  return { kind, data: dataIn(kind, body), told: toldIn(body) } as FactDraft
}

/** The particulars that a body holds: what was left empty is left out. */
export function dataIn(kind: FactKind, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = (fieldsOf[kind] as readonly FactField[]).map(({ name }) => [name, body[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, plain(value)]))
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)

function plain(value: unknown) {
  if (value instanceof Temporal.PlainTime) return value.toString({ smallestUnit: 'minute' })
  return value instanceof Temporal.PlainDate ? value.toString() : value
}

export function toldIn(body: ToldBody): Told {
  const {
    validFrom = null,
    validTo = null,
    reviewOn = null,
    toldOn = null,
    saidBy,
    saidByName,
    verified,
    verifiedHow,
    keptFromPerson,
  } = body
  return { validFrom, validTo, reviewOn, toldOn, saidBy, saidByName, verified, verifiedHow, keptFromPerson }
}

/** Who said so, where nothing else of a fact's origin is asked. */
export const sourceShape = { saidBy: toldShape.saidBy, saidByName: toldShape.saidByName }

const day = z.string().nullable()
/** A fact as the API gives it. */
export const factAnswer = z.object({
  id: z.string(),
  kind: z.string(),
  version: z.number(),
  data: z.record(z.string(), z.unknown()),
  validFrom: day,
  validTo: day,
  saidBy: z.string(),
  saidByName: z.string(),
  verified: z.boolean(),
  verifiedHow: z.string(),
  keptFromPerson: z.boolean(),
  reviewOn: day,
  toldOn: day,
  step: z.string(),
  recordedAt: z.string(),
  supersededAt: day,
})
export const savedAnswer = z.object({ fact: z.string() })

/** A fact for `factAnswer`: known by the id that stays. */
export const answerOf = ({ factId, ...fact }: AnyFact) => ({ ...fact, id: factId })

/** Somebody who may be the same person. */
export const likeAnswer = z.object({
  id: z.string(),
  reference: z.string(),
  listed: z.string(),
  why: z.array(z.string()),
})
export const likeOf = ({ name: { id, reference, listed }, why }: { name: ShownName; why: string[] }) => ({
  id,
  reference,
  listed,
  why,
})
