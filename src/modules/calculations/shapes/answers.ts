import * as z from 'zod'
import { working } from './working.ts'

const text = z.string()
const day = z.iso.date()
const moment = z.string().meta({ format: 'date-time' })
const origin = { source: text, verified: z.boolean() }

/** The dates of each order; of sentences that are one by law, together after each by itself. */
export const orderDates = z.object({
  place: text,
  orders: z.array(
    z.object({
      orders: z.array(text),
      dates: z.array(z.object({ code: text, name: text, on: day, working })),
      lacking: z.array(z.object({ code: text, name: text, fact: text, says: text })),
      doubts: z.array(
        z.object({ code: text, says: text, at: text, source: text.optional(), verified: z.boolean().optional() }),
      ),
    }),
  ),
})

const amount = z.object({
  unit: z.enum(['minutes', 'times']),
  wanted: z.number(),
  done: z.number(),
  behind: z.number().optional(),
  aWeek: z.number().optional(),
  missed: z.number().optional(),
})
const spans = z.array(z.object({ from: moment, to: moment }))

/** What each condition asks, and what orders ask together. */
export const obligations = z.object({
  place: text,
  obligations: z.array(
    z.object({
      id: text,
      order: text,
      condition: text,
      happening: text.optional(),
      duty: text,
      name: text,
      kind: text,
      standing: text,
      says: text,
      due: day.nullable(),
      dueAt: moment.nullable(),
      metOn: day.nullable(),
      tells: z.object({ code: text, says: text }).optional(),
      met: z.array(text),
      amount: amount.optional(),
      working,
    }),
  ),
  asWorded: z.array(z.object({ order: text, condition: text })),
  nights: z.array(
    z.object({
      day,
      from: moment,
      to: moment,
      minutes: z.number(),
      cap: z.number().nullable(),
      curfews: z.array(z.object({ condition: text, asks: spans, observes: spans, why: text, says: text })),
      rules: z.array(z.object({ code: text, name: text, ...origin })),
    }),
  ),
  unreadCurfews: z.array(text),
  pastLimits: z.array(z.object({ order: text, name: text, past: text, has: text, allows: text, ...origin })),
  contradictions: z.array(
    z.object({
      kind: text,
      says: text,
      conditions: z.array(text),
      day: day.optional(),
      person: text.optional(),
    }),
  ),
  work: z
    .object({
      hours: z.number(),
      conditions: z.array(text),
      left: z.number(),
      over: z.number(),
      limit: z.object({ code: text, name: text, ...origin, most: z.number() }),
    })
    .nullable(),
})

export const deadlines = z.object({
  place: text,
  deadlines: z.array(z.object({ id: text, name: text, day, at: moment.nullable(), whose: text.optional(), working })),
})

const standing = z.object({
  standard: text,
  name: text,
  order: text.optional(),
  from: day,
  opens: day,
  due: day.nullable(),
  dueAt: moment.nullable(),
  full: z.boolean(),
  state: text,
  says: text,
  asked: z.number(),
  done: z.number(),
  remaining: z.number(),
  parts: z.array(z.object({ code: text, asked: z.number(), done: z.number(), remaining: z.number() })),
  counted: z.array(text),
  attempted: z.array(text),
  working,
})

/** How each standard stands; what a contact counted toward and how a stretch went, where that was asked. */
export const contactStandards = z.object({
  place: text,
  now: z.array(standing),
  next: z.array(standing),
  contact: z.array(z.object({ parts: z.array(text), surplus: z.boolean(), after: standing })).optional(),
  kept: z
    .object({
      kept: z.array(
        z.object({
          standard: text,
          from: day,
          due: day.optional(),
          full: z.boolean(),
          went: text,
          attempts: z.number(),
        }),
      ),
      met: z.number(),
      late: z.number(),
      missed: z.number(),
      excused: z.number(),
      attempts: z.number(),
    })
    .optional(),
})
