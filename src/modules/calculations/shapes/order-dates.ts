import * as z from 'zod'
import { recommitments, stopReasons } from '../../orders/index.ts'
import { words } from '../words.ts'
import { called, code, count, day, facts, length, many, maybeDay, oneOf, which, yes } from './fields.ts'

const { order: what } = words.what

const stop = facts({
  why: oneOf(what.why, stopReasons),
  from: day(what.stoppedFrom),
  to: maybeDay(what.stoppedTo),
  custody: maybeDay(what.custody),
})

/** An order or sentence: what it is, when and how it was made, and what happened to it. What is not known is left out. */
const order = facts({
  id: called(what.id),
  type: code(what.type),
  madeOn: day(what.madeOn),
  lawOf: maybeDay(what.lawOf),
  startsOn: maybeDay(what.startsOn),
  runsFrom: oneOf(what.runsFrom, ['making', 'release', 'end-of-another']).optional(),
  after: facts({ order: z.string().max(80), date: code(what.afterDate).optional() })
    .optional()
    .meta({ description: what.after }),
  with: z.string().max(80).optional().meta({ description: what.with }),
  term: length(what.term).optional(),
  endsOn: maybeDay(what.endsOn),
  variedEnd: maybeDay(what.variedEnd),
  variedOn: maybeDay(what.variedOn),
  nonParole: length(what.nonParole).optional(),
  specialCircumstances: yes(what.specialCircumstances).optional(),
  creditDays: count(what.creditDays, 0, 99_999).optional(),
  workHours: count(what.workHours, 0, 99_999).optional(),
  stopped: many(stop, 100).optional().meta({ description: what.stopped }),
  remissionLost: count(what.remissionLost, 0, 99_999).optional(),
  releasedOn: maybeDay(what.releasedOn),
  releaseOn: maybeDay(what.releaseOn),
  paroleEligibleOn: maybeDay(what.paroleEligibleOn),
  curfewEligibleOn: maybeDay(what.curfewEligibleOn),
  portion: z
    .string()
    .regex(/^[\w./-]{1,20}$/, { error: words.says.code })
    .optional()
    .meta({ description: what.portion }),
  recommittedOn: maybeDay(what.recommittedOn),
  recommitment: oneOf(what.recommitment, recommitments).optional(),
  addedTerm: length(what.addedTerm).optional(),
  recall: facts({ returnedOn: day(what.returnedOn), days: count(what.recallDays, 0, 99_999) })
    .optional()
    .meta({ description: what.recall }),
  committedOn: maybeDay(what.committedOn),
  warrantOn: maybeDay(what.warrantOn),
  requirementsDoneOn: maybeDay(what.requirementsDoneOn),
  dischargedOn: maybeDay(what.dischargedOn),
})

/** Orders and sentences of one person, as some follow others or are one by law. */
export const orderDatesBody = facts({
  ...which,
  orders: many(order, 50).min(1, { error: words.says.none }),
})
export type OrderDatesBody = z.output<typeof orderDatesBody>
