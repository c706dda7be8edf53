import * as z from 'zod'
import { changes, mets } from '../../orders/index.ts'
import { words } from '../words.ts'
import { called, code, count, day, dayOrMoment, facts, many, maybeDay, office, oneOf, span, which } from './fields.ts'

const { obligation: what } = words.what

const condition = facts({
  id: called(what.condition),
  code: code(what.code).optional(),
  inputs: z
    .record(z.string().max(64), z.string().max(500))
    .optional()
    .meta({ description: what.inputs, examples: [{ 'from-time': '21:00', 'to-time': '06:00' }] }),
  from: maybeDay(what.from),
  to: maybeDay(what.to),
})

const order = facts({
  id: called(what.order),
  type: code(what.type),
  madeOn: day(what.madeOn),
  startsOn: maybeDay(what.startsOn),
  endsOn: maybeDay(what.endsOn),
  release: dayOrMoment(what.release).optional(),
  rests: many(span(what.rests), 50).optional(),
  conditions: many(condition, 60).min(1, { error: words.says.none }),
})

const happening = facts({
  id: called(what.happening),
  kind: oneOf(what.change, changes),
  on: day(what.happenedOn),
  told: z
    .union([day(what.told), z.null()])
    .optional()
    .meta({ description: what.told }),
  allowed: oneOf(what.allowed, ['asked', 'granted', 'refused']).nullable().optional(),
})

const act = facts({
  by: oneOf(what.doneBy, mets),
  on: day(what.doneOn),
  minutes: count(what.minutes, 0, 100_000).optional(),
  order: z.string().max(80).optional().meta({ description: what.doneFor }),
})

/** Running orders of one person with their conditions, what happened and what was done, as known on a day. */
export const obligationsBody = facts({
  ...which,
  ...office,
  on: day(what.on),
  orders: many(order, 20).min(1, { error: words.says.none }),
  happenings: many(happening, 200).optional().meta({ description: what.happenings }),
  done: many(act, 500).optional().meta({ description: what.done }),
  recorded: many(oneOf(what.recordedKind, mets), 20).optional().meta({ description: what.recorded }),
})
export type ObligationsBody = z.output<typeof obligationsBody>
export type GivenOrder = ObligationsBody['orders'][number]
