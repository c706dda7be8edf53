import * as z from 'zod'
import { flags, planStandings } from '../rules.ts'

const moment = z.string()
const flag = z.enum(flags)

const line = z.object({
  supervision: z.uuid(),
  person: z.object({ id: z.uuid(), reference: z.string(), listed: z.string(), spoken: z.string() }),
  kind: z.enum(['supervision', 'report-only']),
  officer: z.object({ id: z.uuid(), name: z.string() }).optional(),
  covered: z.boolean(),
  levelName: z.string().optional(),
  due: z.object({ on: z.iso.date(), why: z.string(), source: z.string(), verified: z.boolean() }).optional(),
  next: z.object({ id: z.uuid(), at: moment }).optional(),
  last: z.object({ at: moment, kindName: z.string() }).optional(),
  attendance: z.array(z.enum(['attended', 'missed', 'excused'])),
  inTime: z.object({ kept: z.int(), asked: z.int() }).optional(),
  visitOn: z.iso.date().nullable(),
  orderEndsOn: z.iso.date().nullable(),
  elsewhere: z.string().optional(),
  held: z.enum(['suspended', 'revoked']).optional(),
  alerts: z.array(z.object({ name: z.string(), severity: z.string() })),
  plan: z.object({ standing: z.enum(planStandings), reviewOn: z.iso.date().optional() }).optional(),
  flags: z.array(flag),
})

/** A page of the caseload as the interface gives it; `more` is the next page's `after`. */
export const listAnswer = z.object({
  lines: z.array(line),
  tally: z.record(z.enum([...flags, 'total']), z.int()),
  more: z.string().optional(),
  views: z.array(z.object({ id: z.uuid(), name: z.string(), asked: z.record(z.string(), z.unknown()) })),
})
export const viewAnswer = z.object({ id: z.uuid(), name: z.string() })

export const leftAnswer = z.object({ lines: z.array(line.extend({ leftOn: z.iso.date() })), total: z.int() })
