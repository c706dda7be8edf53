import * as z from 'zod'
import { question, type Route } from '../../platform/http/routes.ts'
import { orderDates } from './answers/order-dates.ts'
import * as examples from './examples.ts'
import { orderDatesBody } from './shapes/order-dates.ts'
import { working } from './shapes/working.ts'
import { words } from './words.ts'

const asks = { access: { may: 'ask calculations' }, limit: 'calculation' } as const

const orderDatesAsked = question({
  ...asks,
  at: '/calculations/order-dates',
  body: orderDatesBody,
  answer: (tx, { body }) => orderDates(body, tx.actor),
  words: words.orderDates.refusals,
  api: {
    says: words.orderDates.says,
    answer: z.object({
      place: z.string(),
      orders: z.array(
        z.object({
          orders: z.array(z.string()),
          dates: z.array(z.object({ code: z.string(), name: z.string(), on: z.iso.date(), working })),
          lacking: z.array(z.object({ code: z.string(), name: z.string(), fact: z.string(), says: z.string() })),
          doubts: z.array(
            z.object({
              code: z.string(),
              says: z.string(),
              at: z.string(),
              source: z.string().optional(),
              verified: z.boolean().optional(),
            }),
          ),
        }),
      ),
    }),
    of: (answer) => answer,
    examples: examples.orderDates,
  },
})

export const calculationRoutes: readonly Route[] = [orderDatesAsked]
