import * as z from 'zod'
import { type Chain, endings, type ShownStep, stepKinds } from '../rules.ts'

const step = z.enum(stepKinds)

export const chainAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  owner: z.uuid().nullable(),
  openedAt: z.string(),
  why: z.enum(['failed', 'tries', 'days']),
  day: z.int(),
  asked: z.boolean(),
  afraid: z.boolean(),
  looked: z.array(z.string()),
  next: z
    .object({ do: z.enum(['welfare', 'steps', 'wait', 'decide']), steps: z.array(step), due: z.iso.date() })
    .nullable(),
  ended: z.object({ how: z.enum(endings), at: z.string().nullable() }).nullable(),
})

export const chainOut = ({ id, person, owner, openedAt, why, day, asked, afraid, looked, next, ended }: Chain) => ({
  id,
  person,
  owner,
  openedAt,
  why,
  day,
  asked,
  afraid,
  looked,
  next: next ? { do: next.do, steps: next.steps, due: next.due } : null,
  ended: ended ? { how: ended.how, at: ended.at ?? null } : null,
})

export const stepAnswer = z.object({
  kind: z.enum(['asked', 'tried', 'skipped', 'found', 'escalated', 'not-needed', 'resumed']),
  step: step.nullable(),
  at: z.string(),
  by: z.string(),
  outcome: z.string(),
  spokenTo: z.string(),
  note: z.uuid().nullable(),
  until: z.iso.date().nullable(),
  afraid: z.boolean().nullable(),
  why: z.string(),
})

export const stepOut = ({ kind, step: of, at, by, outcome, spokenTo, note, until, afraid, why }: ShownStep) => ({
  kind,
  step: of ?? null,
  at,
  by,
  outcome,
  spokenTo,
  note,
  until,
  afraid,
  why,
})

export const idAnswer = z.object({ id: z.uuid(), person: z.uuid() })
export const idOut = ({ id, person }: { id: string; person: string }) => ({ id, person })
