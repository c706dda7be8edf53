import * as z from 'zod'
import { choice, day, text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { breakGlass, endGlass, reviewGlass } from '../commands.ts'
import { BreakGlassPage, ReviewPage } from '../pages.tsx'
import { askingOf, limitSettings, reviews } from '../queries.ts'
import { glassReasons, verdicts } from '../rules.ts'
import { glassRefusals, reviews as reviewWords, glass as words } from '../words.ts'
import { idAnswer } from './shapes.ts'

const glassPage = page({
  at: '/break-glass',
  access: { may: 'break the glass', fresh: true },
  query: z.object({ tried: z.uuid().optional().catch(undefined) }),
  read: async (tx, { query: { tried } }) => {
    const [{ glassHours: hours }, asked] = await Promise.all([
      limitSettings(tx),
      tried ? askingOf(tx, tried, 'break-glass') : undefined,
    ])
    const again = asked && !asked.answered ? { reason: asked.reason, why: asked.why } : undefined
    return { hours, tried: again, mayShowCards: tx.actor.may.has('open safety cards') }
  },
  show: (data, ctx, form) => <BreakGlassPage data={data} ctx={ctx} form={form} />,
})

const breakRoute = command({
  at: '/break-glass',
  access: { may: 'break the glass', fresh: true },
  body: z.object({
    reference: text(words.fields.reference, 60),
    birth: day(words.fields.birth),
    reason: choice(words.fields.reason, glassReasons),
    why: text(words.fields.why, 2000),
  }),
  do: (tx, { body }) => breakGlass(tx, body),
  words: glassRefusals,
  then: ({ asking, person }) => ({ to: person ? `/people/${person}` : `/break-glass?tried=${asking}` }),
  again: glassPage,
  api: {
    answer: z.object({ person: z.string().nullable() }),
    of: ({ person }) => ({ person }),
    says: words.api.page,
  },
})

const endRoute = command({
  at: '/break-glass/:glass/end',
  access: { may: 'break the glass', on: 'glass' },
  body: z.object({}),
  do: (tx, { params }) => endGlass(tx, params.glass ?? ''),
  words: glassRefusals,
  then: () => ({ to: '/today', said: words.closed }),
  api: { answer: idAnswer, of: (value) => value, says: words.api.end },
})

const reviewPage = page({
  at: '/limited-access/reviews/:review',
  access: { may: 'limit access', on: 'review' },
  read: async (tx, { params }) => (await reviews(tx, params.review ?? null))[0],
  show: (review, ctx, form) => <ReviewPage review={review} ctx={ctx} form={form} />,
  api: {
    answer: z.object({
      id: z.string(),
      reference: z.string(),
      by: z.string(),
      reason: z.string(),
      why: z.string(),
      openedAt: z.string(),
      until: z.string(),
      verdict: z.enum(verdicts).optional(),
      reviewNote: z.string(),
    }),
    of: (review) => review,
    says: reviewWords.says,
  },
})

const reviewRoute = command({
  at: '/limited-access/reviews/:review',
  access: { may: 'limit access', on: 'review' },
  body: z.object({
    verdict: choice(reviewWords.fields.verdict, verdicts),
    note: text(reviewWords.fields.note, 2000),
  }),
  do: async (tx, { params, body }) => {
    const review = params.review ?? ''
    const [found] = await reviews(tx, review)
    return reviewGlass(tx, { review, ...body, by: found?.staff })
  },
  words: reviewWords.refusals,
  then: () => ({ to: '/limited-access', said: reviewWords.saved }),
  again: reviewPage,
  api: { answer: idAnswer, of: (value) => value, says: reviewWords.saysSave },
})

export const glassRoutes = [glassPage, breakRoute, endRoute, reviewPage, reviewRoute]
