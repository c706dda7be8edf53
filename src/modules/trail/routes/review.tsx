import * as z from 'zod'
import { choice, text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { settleLook } from '../commands/looking.ts'
import { ReviewPage } from '../pages/review.tsx'
import { UnusualPage } from '../pages/unusual.tsx'
import { unusualLook, unusualLooks } from '../queries/unusual.ts'
import { outcomes, ruleCodes } from '../rules.ts'
import { review as words } from '../words.ts'

const answer = z.object({
  id: z.string(),
  rule: z.enum(ruleCodes as [string, ...string[]]),
  who: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  person: z.object({ id: z.string(), reference: z.string(), listed: z.string() }).optional(),
  day: z.string(),
  firstAt: z.string(),
  lastAt: z.string(),
  looks: z.number(),
  people: z.number(),
  least: z.number(),
  settled: z.object({ at: z.string(), by: z.string(), outcome: z.enum(outcomes), note: z.string() }).optional(),
  version: z.number(),
})

const list = page({
  at: '/trail/review',
  access: { may: 'see the trail' },
  query: z.object({ settled: z.literal('yes').optional().catch(undefined) }),
  read: async (tx, { query: { settled } }) => ({
    settled: settled === 'yes',
    looks: await unusualLooks(tx, settled === 'yes'),
  }),
  show: (data, ctx) => <ReviewPage data={data} ctx={ctx} />,
  api: { says: words.says, answer: z.array(answer), of: ({ looks }) => looks },
})

const one = page({
  at: '/trail/review/:look',
  access: { may: 'see the trail', on: 'look' },
  trail: 'unusual-look.viewed',
  read: (tx, { params: { look = '' } }) => unusualLook(tx, look),
  show: (look, ctx, form) => <UnusualPage look={look} ctx={ctx} form={form} />,
  api: { says: words.saysOne, answer, of: (look) => look },
})

const settle = command({
  at: '/trail/review/:look/settlement',
  access: { may: 'see the trail', on: 'look' },
  body: z.object({
    outcome: choice(words.outcomeWhat, outcomes, words.outcomeMissing),
    note: text(words.noteWhat, 4000, words.noteMissing),
  }),
  do: (tx, { params: { look = '' }, body, version }) => settleLook(tx, { look, ...body, version }),
  words: words.refusals,
  then: () => ({ to: '/trail/review', said: words.said }),
  again: one,
  api: { says: words.saysSettled, answer: z.object({ id: z.string() }), of: (value) => value },
})

export const reviewRoutes = [list, one, settle]
