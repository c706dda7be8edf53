import * as z from 'zod'

const moment = z.string()
const person = z.object({ id: z.uuid(), listed: z.string(), spoken: z.string() })
const booked = z.object({ id: z.uuid(), at: moment }).optional()

const entry = z.object({
  id: z.uuid(),
  person,
  kind: z.string(),
  kindName: z.string(),
  day: z.iso.date(),
  time: z.string(),
  minutes: z.int(),
  startsAt: moment,
  endsAt: moment,
  where: z.string(),
  purpose: z.string(),
  interpreter: z.boolean(),
  state: z.enum(['planned', 'recorded', 'moved', 'changed', 'cancelled']),
  outcomeName: z.string().optional(),
  counts: z.enum(['complied', 'failed', 'excused', 'neutral']).optional(),
  minutesLate: z.int().optional(),
  whereNow: z.string().optional(),
  here: z.object({ since: moment, waited: z.int().optional() }).optional(),
  nextMarks: z.array(z.string()),
  phone: z.object({ number: z.string(), note: z.string() }).optional(),
  alerts: z.array(z.object({ name: z.string(), severity: z.string() })),
  beside: z.array(z.string()),
  goesAlong: z.boolean(),
  coverFor: z.string().optional(),
})

const decision = z.object({
  kind: z.enum(['no-contact', 'unrecorded', 'overdue', 'evidence', 'order-ending', 'alert-review']),
  person,
  on: z.iso.date().optional(),
  at: moment.optional(),
  since: moment.optional(),
  tries: z.int().optional(),
  what: z.string().optional(),
  why: z.string().optional(),
  appointment: z.uuid().nullable().optional(),
  booked,
})

const matter = z.object({
  key: z.string(),
  person: z.uuid().nullable(),
  owner: z.uuid(),
  lead: z.string(),
  text: z.string(),
  tone: z.enum(['red', 'amber', 'plain']),
  due: z.iso.date().nullable(),
  since: moment,
  safety: z.boolean().optional(),
  act: z.object({ href: z.string(), text: z.string() }),
})

/** The day as the interface gives it. */
export const dayAnswer = z.object({
  day: z.iso.date(),
  officer: z.object({ id: z.uuid(), name: z.string() }),
  entries: z.array(entry),
  atTheDesk: z.array(
    z.object({
      arrival: z.uuid(),
      unmet: z.boolean(),
      person: person.optional(),
      stranger: z.string(),
      since: moment,
      waited: z.int(),
      why: z.string(),
      officer: z.string().optional(),
    }),
  ),
  matters: z.array(matter),
  decisions: z.array(decision),
  unbooked: z.array(z.object({ person, on: z.iso.date(), why: z.string(), booked })),
  brought: z.array(
    z.object({ note: z.uuid(), person: person.optional(), by: z.string(), at: moment, kindName: z.string() }),
  ),
  messages: z.array(
    z.object({ id: z.uuid(), name: person.nullish(), fromName: z.string(), text: z.string(), sentAt: moment }),
  ),
  covered: z.array(z.object({ id: z.uuid(), name: z.string(), people: z.int(), until: z.iso.date().nullable() })),
  tomorrow: entry.optional(),
  week: z.array(z.object({ day: z.iso.date(), done: z.int(), planned: z.int() })),
  people: z.object({
    total: z.int(),
    top: z.object({ name: z.string(), count: z.int() }).optional(),
    overdue: z.int(),
  }),
  tasks: z.array(
    z.object({ id: z.uuid(), what: z.string(), due: z.iso.date(), person: z.uuid().nullable(), group: z.string() }),
  ),
})
