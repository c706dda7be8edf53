import * as z from 'zod'
import type { Agreement, LinkedStep, Plan, VersionLine } from '../rules.ts'

const item = z.object({ id: z.uuid(), n: z.int(), words: z.string(), kept: z.boolean().optional() }).loose()
const link = z.object({ id: z.string(), kind: z.string(), text: z.string(), state: z.string(), href: z.string() })
const said = z.object({ answer: z.string(), how: z.string().nullable(), on: z.iso.date(), why: z.string() })

export const contentAnswer = z.object({
  goals: z.array(item),
  steps: z.array(item),
  risks: z.array(item),
  rules: z.array(item),
  strategies: z.array(item),
  reviewOn: z.iso.date().optional(),
})
export const versionAnswer = z.object({
  n: z.int(),
  madeAt: z.string(),
  madeBy: z.string(),
  why: z.string(),
  said: said.nullable(),
})
export const planAnswer = z.object({
  id: z.uuid(),
  version: z.int(),
  changedSince: z.boolean(),
  last: versionAnswer.nullable(),
  content: contentAnswer.extend({
    steps: z.array(item.extend({ links: z.array(link), proposed: z.string().nullable() })),
  }),
})

const saidOf = (of: Agreement | undefined) => (of ? { answer: of.answer, how: of.how, on: of.on, why: of.why } : null)

/** A version as the interface gives it. */
export const versionOut = ({ n, madeAt, madeByName, why, agreement }: VersionLine) => ({
  n,
  madeAt,
  madeBy: madeByName,
  why,
  said: saidOf(agreement),
})

/** A plan as the interface gives it, its steps with what they became. */
export const planOut = ({ id, version, changedSince, last, content }: Plan, steps: LinkedStep[]) => ({
  id,
  version,
  changedSince,
  last: last ? versionOut(last) : null,
  content: { ...content, steps: steps.map(stepOut) },
})

export const stepOut = ({ overdue: _, proposed, links, ...step }: LinkedStep) => ({
  ...step,
  links: links.map(({ stage: __, ...of }) => of),
  proposed: proposed ?? null,
})
export const stepAnswer = item.extend({ links: z.array(link), proposed: z.string().nullable() })
