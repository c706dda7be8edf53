import * as z from 'zod'
import { words } from '../words.ts'
import { called, code, day, facts, many, moment, office, oneOf, span, which, yes } from './fields.ts'

const { standard: what } = words.what

const triggers = [
  'supervision',
  'sentence',
  'release',
  'assignment',
  'level',
  'assessment',
  'address',
  'first-contact',
] as const

const contact = facts({
  id: called(what.contactId),
  day: day(what.contactDay),
  kind: code(what.kind),
  result: oneOf(what.result, ['done', 'attempted', 'excused']).optional(),
  withPerson: yes(what.withPerson).optional(),
  program: yes(what.byProgram).optional(),
})

const happening = facts({
  what: oneOf(what.trigger, triggers),
  day: day(what.happenedOn),
  at: moment(what.happenedAt).optional(),
  order: z.string().max(80).optional().meta({ description: what.happenedTo }),
})

/** Somebody under supervision on a day: their levels and orders, what happened, when they were away, and their contacts. */
export const contactStandardsBody = facts({
  ...which,
  ...office,
  on: day(what.on),
  standards: many(code(what.standard), 50).optional().meta({ description: what.standards }),
  supervision: span(what.supervision),
  levels: many(
    facts({ code: code(what.level), from: day(what.levelFrom), to: day(what.levelTo).optional() }),
    50,
  ).optional(),
  orders: many(
    facts({
      id: called(what.orderId),
      type: code(what.type),
      from: day(what.orderFrom),
      to: day(what.orderTo).optional(),
    }),
    50,
  ).optional(),
  happened: many(happening, 100).optional(),
  away: many(span(what.away), 50).optional(),
  contacts: many(contact, 500).optional(),
  program: span(what.program).optional(),
  credit: span(what.credit).optional(),
  surname: z.string().min(1, { error: words.says.surname }).max(80).optional().meta({ description: what.surname }),
  contact: z.string().max(80).optional().meta({ description: what.contact }),
  kept: facts({ first: day(what.keptFirst), last: day(what.keptLast) })
    .optional()
    .meta({ description: what.kept }),
})
export type ContactStandardsBody = z.output<typeof contactStandardsBody>
