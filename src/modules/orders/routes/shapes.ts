import * as z from 'zod'
import { maybeUploaded } from '../../../platform/files.ts'
import { check } from '../../../platform/forms/decode.ts'
import * as field from '../../../platform/forms/fields.ts'
import { conditionReasons } from '../commands/conditions.ts'
import { sensitivities } from '../rules.ts'
import { words } from '../words.ts'

const { what } = words.orders
const long = 20_000

/** A court as chosen from the list, or as typed where it isn't there; what was typed counts. */
export const court = { court: field.maybeText(what.court, 200), otherCourt: field.maybeText(what.court, 200) }
export const courtIn = (body: { court: string; otherCourt: string }) =>
  body.otherCourt.trim() === '' ? body.court : body.otherCourt

/** What a page said when it showed the last day that a length gives; left out where that is not asked for. */
export const endSeen = z.string({ error: what.endsOn }).max(400, { error: what.endsOn }).optional()

/** Kinds whose blanks a page showed, by code; left out where nobody asks for them before the order is kept. */
const blanksSeen = z.string({ error: words.conditions.what.blank }).max(1000).optional()

const terms = {
  type: field.code(what.type),
  madeBy: field.code(what.madeBy),
  madeOn: field.day(what.madeOn),
  ...court,
  courtFile: field.maybeText(what.courtFile, 100),
  startsOn: field.day(what.startsOn),
  endsOn: field.maybeDay(what.endsOn),
  term: field.maybeLength(what.term),
  endSeen,
  nonParole: field.maybeLength(what.nonParole),
  creditDays: field.maybeWhole(what.creditDays, 0, 99_999),
  portion: z.string({ error: words.dates.refusals['unknown-portion'] }).max(20).optional(),
  releaseOn: field.maybeDay(what.releaseOn),
  paroleEligibleOn: field.maybeDay(what.paroleEligibleOn),
  curfewEligibleOn: field.maybeDay(what.curfewEligibleOn),
  convictedOn: field.maybeDay(what.convictedOn),
  asOrdered: field.maybeText(what.asOrdered, long),
  source: field.maybeText(what.source, 500),
  verified: field.ticked(),
}

const offence = {
  what: field.text(what.offence, 1000),
  happenedOn: field.maybeDay(what.offenceDay),
  lawPart: field.maybeText(what.lawPart, 60),
  domesticViolence: field.ticked(),
}
const otherName = { name: field.text(what.name, 200), note: field.maybeText(what.note, 1000) }

const aboutCondition = words.conditions.what
const condition = {
  asOrdered: field.text(aboutCondition.asOrdered, long),
  code: field.maybeCode(aboutCondition.code),
  validFrom: field.maybeDay(aboutCondition.validFrom),
  validTo: field.maybeDay(aboutCondition.validTo),
  inputs: z
    .array(z.object({ code: field.code(aboutCondition.blank), value: field.maybeText(aboutCondition.blank, 500) }))
    .max(20)
    .default([]),
}

/** The filled blanks of a condition, by code. */
export const blanksIn = (inputs: readonly { code: string; value: string }[]): Record<string, string> =>
  Object.fromEntries(inputs.filter(({ value }) => value.trim() !== '').map(({ code, value }) => [code, value]))

export const newOrder = z.object({
  ...terms,
  offences: z.array(z.object(offence)).max(50).default([]),
  conditions: z.array(z.object(condition)).max(50).default([]),
  blanksSeen,
  leftOut: field.codes(what.leftOut),
  coDefendants: z.array(z.object(otherName)).max(20).default([]),
  officeId: field.maybeId(what.office),
  officerId: field.maybeId(what.officer),
})

const why = { why: field.maybeText(what.why, 1000), enteredInError: field.ticked() }
export const correctedOrder = z.object({ ...terms, why: field.text(what.why, 1000) })

export const endedOrder = z.object({
  endedOn: field.day(what.endedOn),
  how: field.code(what.how),
  ...court,
  unmet: field.ids(what.condition),
  hoursLeft: field.maybeWhole(words.life.ending.what.hours, 0, 10_000),
  left: field.maybeText(words.life.ending.what.left, 1000),
  why: field.maybeText(what.why, 1000),
})

const variation = {
  reason: field.choice(aboutCondition.reason, conditionReasons),
  variedOn: field.maybeDay(aboutCondition.variedOn),
  ...court,
}
export const newCondition = z.object({ ...condition, ...variation })
export const changedCondition = z.object({ ...condition, ...variation, ...why })

export const newOffence = z.object(offence)
export const changedOffence = z.object({ ...offence, ...why })

export const newCoDefendant = z.object({
  name: field.maybeText(what.name, 200),
  reference: field.maybeText(what.reference, 20),
  note: field.maybeText(what.note, 1000),
})
export const noFields = z.object({})

const aboutHistory = words.history.what
const historyEntry = {
  decidedOn: field.day(aboutHistory.decidedOn),
  ...court,
  offence: field.text(aboutHistory.offence, 2000),
  offenceOn: field.maybeDay(aboutHistory.offenceOn),
  outcome: field.text(aboutHistory.outcome, 2000),
  source: field.text(aboutHistory.source, 500),
  verified: field.ticked(),
}
export const newHistoryEntry = z.object(historyEntry)
export const changedHistoryEntry = z.object({ ...historyEntry, ...why })

const facts = {
  text: field.maybeText(aboutHistory.text, 100_000),
  source: field.text(aboutHistory.factsSource, 500),
  receivedOn: field.day(aboutHistory.receivedOn),
  sensitivity: field.choice(aboutHistory.sensitivity, sensitivities),
  order: field.maybeId(aboutHistory.order),
  document: maybeUploaded(aboutHistory.document),
}
export const newFacts = z.object(facts)
export const changedFacts = z.object({ ...facts, withoutDocument: field.ticked(), ...why })

const aboutCharge = words.charges.what
const charge = {
  what: field.text(aboutCharge.what, 1000),
  lawPart: field.maybeText(aboutCharge.lawPart, 60),
  chargedOn: field.maybeDay(aboutCharge.chargedOn),
  domesticViolence: field.ticked(),
  ...court,
  nextCourtOn: field.maybeDay(aboutCharge.nextCourtOn),
  settledOn: field.maybeDay(aboutCharge.settledOn),
  settledHow: field.maybeText(aboutCharge.settledHow, 500),
  source: field.text(aboutCharge.source, 500),
  verified: field.ticked(),
}
export const newCharge = z.object(charge)
export const changedCharge = z.object({ ...charge, ...why })

/** The question of the first step: which type, of which day. A day that cannot be read comes back as typed, with why. */
export const askedOrder = z
  .object({
    type: field.maybeCode(what.type).catch(undefined),
    madeOn: z.string().max(40).optional().catch(undefined),
  })
  .transform(({ type, madeOn: typed }) => {
    const read = check(field.day(what.madeOn), typed)
    return read.ok ? { type, madeOn: read.value } : { type, typed, wrong: typed ? read.errors.form : undefined }
  })
