import * as z from 'zod'
import { workingAnswer } from '../../../platform/dates/working-answer.ts'
import { lifeEvents, orderStates } from '../rules.ts'

const day = z.iso.date()
const moment = z.string()
const id = z.uuid()

const offence = z.object({
  id,
  version: z.int(),
  what: z.string(),
  happenedOn: day.nullable(),
  lawPart: z.string(),
  domesticViolence: z.boolean(),
})
const condition = z.object({
  id,
  version: z.int(),
  asOrdered: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  plain: z.string(),
  inputs: z.record(z.string(), z.string()),
  standard: z.boolean(),
  imposedBy: z.enum(['law', 'order', 'variation']),
  source: z.string(),
  verified: z.boolean(),
  validFrom: day,
  validTo: day.nullable(),
  state: z.enum(['coming', 'current', 'over']),
  bound: z.enum(['now', 'coming', 'resting', 'over']),
})
const event = z.object({
  id,
  kind: z.enum(['made', ...lifeEvents]),
  name: z.string(),
  on: day,
  how: z.string().nullable(),
  howName: z.string(),
  decidedBy: z.string(),
  court: z.string(),
  why: z.string(),
  lastDay: day.nullable(),
  endsOn: day.nullable(),
  remains: z.array(
    z.object({ kind: z.enum(['condition', 'hours', 'other']), condition: id.nullable(), words: z.string() }),
  ),
  recordedAt: moment,
  recordedBy: id.nullable(),
  withdrawn: z.object({ why: z.string(), at: moment, by: id.nullable() }).optional(),
})
const coDefendant = z.object({ id, version: z.int(), person: id.nullable(), name: z.string(), note: z.string() })
const doubt = z.object({
  kind: z.enum(['longer-than-limit', 'shorter-than-limit', 'not-on-this-type', 'curfew-past-limit']),
  past: z.string().optional(),
  has: z.string().optional(),
  allows: z.string().optional(),
  name: z.string(),
  months: z.int().optional(),
  lessADay: z.literal(true).optional(),
  days: z.int().optional(),
  source: z.string(),
  verified: z.boolean(),
})

/** An order whole, as the JSON twins answer it. */
export const orderAnswer = z.object({
  id,
  person: id,
  supervision: id,
  version: z.int(),
  jurisdictionVersion: z.string(),
  type: z.string(),
  typeName: z.string(),
  typeShort: z.string(),
  stream: z.string(),
  madeBy: z.string(),
  court: z.string(),
  courtFile: z.string(),
  madeOn: day,
  startsOn: day,
  endsOn: day.nullable(),
  madeToEndOn: day.nullable(),
  term: z.string().nullable(),
  nonParole: z.string().nullable(),
  creditDays: z.int().nullable(),
  portion: z.string().nullable(),
  releaseOn: day.nullable(),
  paroleEligibleOn: day.nullable(),
  curfewEligibleOn: day.nullable(),
  convictedOn: day.nullable(),
  end: z.object({ ordered: day.nullable(), expected: day.nullable(), added: z.int(), standsStill: z.boolean() }),
  asOrdered: z.string(),
  source: z.string(),
  verified: z.boolean(),
  why: z.string(),
  recordedAt: moment,
  recordedBy: z.string().nullable(),
  state: z.enum(orderStates),
  marks: z.array(z.string()),
  rests: z.array(z.object({ from: day, to: day.nullable(), custody: day.nullable() })),
  events: z.array(event),
  offences: z.array(offence),
  conditions: z.array(condition),
  coDefendants: z.array(coDefendant),
  doubts: z.array(doubt),
})
export const ordersAnswer = z.object({ orders: z.array(orderAnswer) })

const keeping = {
  id,
  person: id,
  version: z.int(),
  why: z.string(),
  recordedAt: moment,
  recordedBy: z.string().nullable(),
}
const historyEntry = z.object({
  ...keeping,
  decidedOn: day,
  court: z.string(),
  offence: z.string(),
  offenceOn: day.nullable(),
  outcome: z.string(),
  source: z.string(),
  verified: z.boolean(),
})
const factsLine = z.object({
  ...keeping,
  source: z.string(),
  receivedOn: day,
  sensitivity: z.enum(['ordinary', 'restricted']),
  order: id.nullable(),
  fileName: z.string(),
})
const charge = z.object({
  ...keeping,
  what: z.string(),
  lawPart: z.string(),
  chargedOn: day.nullable(),
  domesticViolence: z.boolean(),
  court: z.string(),
  nextCourtOn: day.nullable(),
  settledOn: day.nullable(),
  settledHow: z.string(),
  source: z.string(),
  verified: z.boolean(),
  state: z.string(),
})
const period = z.object({
  id,
  kind: z.enum(['supervision', 'report-only']),
  openedOn: day,
  closedOn: day.nullable(),
  closedWhy: z.string(),
  orders: z.array(orderAnswer),
})
export const historyAnswer = z.object({
  history: z.array(historyEntry),
  policeFacts: z.array(factsLine),
  charges: z.array(charge),
  periods: z.array(period),
})
export const factsAnswer = z.object({ ...factsLine.shape, text: z.string() })

/** The dates of an order, and of sentences that are one with it, each with its working. */
export const datesAnswer = z.object({
  on: day,
  refusal: z.string().nullable(),
  answers: z.array(
    z.object({
      orders: z.array(id),
      dates: z.array(z.object({ code: z.string(), name: z.string(), on: day, working: workingAnswer })),
      lacking: z.array(z.object({ code: z.string(), name: z.string(), fact: z.string() })),
      doubts: z.array(
        z.object({
          code: z.string(),
          at: z.string(),
          source: z.string().optional(),
          verified: z.boolean().optional(),
        }),
      ),
    }),
  ),
})

export const orderMade = z.object({ id, supervision: id, opened: z.boolean() })
export const changed = z.object({ id })
export const eventMade = z.object({ id, event: id })
export const ofOrder = z.object({ order: id })
