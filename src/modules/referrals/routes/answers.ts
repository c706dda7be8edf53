import * as z from 'zod'
import type { SaidFitting } from '../pages/fitting.tsx'
import { attendances, bases, type Need, type Referral, states } from '../rules.ts'

const reasons = z.array(z.object({ verdict: z.enum(['ok', 'missing', 'contrary', 'note']), text: z.string() }))
export const answer = z.enum(['eligible', 'maybe', 'not'])

export const referralAnswer = z.object({
  id: z.string(),
  version: z.int(),
  person: z.string(),
  service: z.object({ id: z.string(), name: z.string() }),
  provider: z.object({ id: z.string(), name: z.string() }),
  why: z.string(),
  basis: z.enum(['consent', 'direction']),
  condition: z.string().nullable(),
  state: z.enum(states),
  stateOn: z.iso.date(),
  result: z.string(),
  followUpOn: z.iso.date().nullable(),
  from: z.object({ kind: z.string(), id: z.string() }).nullable(),
})
export const referralOut = (one: Referral) => ({
  id: one.id,
  version: one.version,
  person: one.person,
  service: { id: one.offer, name: one.service },
  provider: { id: one.provider, name: one.providerName },
  why: one.why,
  basis: one.basis,
  condition: one.condition,
  state: one.state,
  stateOn: one.stateOn,
  result: one.result,
  followUpOn: one.followUp?.due ?? null,
  from: one.from ? { kind: one.from[0], id: one.from[1] } : null,
})

export const wholeAnswer = referralAnswer.extend({
  states: z.array(
    z.object({ state: z.enum(states), on: z.iso.date(), reason: z.string(), words: z.string(), byName: z.string() }),
  ),
  consents: z.array(
    z.object({
      givenOn: z.iso.date(),
      how: z.string(),
      items: z.array(z.string()),
      withdrawnOn: z.iso.date().nullable(),
    }),
  ),
  told: z.array(z.object({ item: z.string(), words: z.string(), basis: z.enum(bases), basisWords: z.string() })),
  attendance: z.array(
    z.object({
      id: z.string(),
      day: z.iso.date(),
      attended: z.enum(attendances),
      saidBy: z.string(),
      takenBack: z.boolean(),
    }),
  ),
})

export const needAnswer = z.object({
  code: z.string(),
  words: z.string(),
  on: z.iso.date().nullable(),
  from: z.string().nullable(),
})
export const needOut = ({ code, words, on, from }: Need) => ({ code, words, on, from: from?.[0] ?? null })

export const fittingAnswer = z.object({ person: z.string(), answer, km: z.number().nullable(), reasons })
export const fittingOut = ({ person, answer: said, km, reasons: why }: SaidFitting) => ({
  person,
  answer: said,
  km: km ?? null,
  reasons: why,
})
export const fitAnswer = z.object({ service: z.string(), name: z.string(), answer, km: z.number().nullable(), reasons })
export const idAnswer = z.object({ id: z.string() })
