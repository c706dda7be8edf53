import * as z from 'zod'
import { maybeDay, maybeText } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { openCard } from '../commands.ts'
import { AskCardPage, CardPage } from '../pages.tsx'
import { openedCard } from '../queries.ts'
import { cards as words } from '../words.ts'

const may = 'open safety cards'

const askPage = page({
  at: '/in-front-of-me',
  access: { may },
  read: async (tx) => ({ desk: !tx.actor.may.has('find') }),
  show: ({ desk }, ctx, form) => <AskCardPage desk={desk} ctx={ctx} form={form} />,
})

const openRoute = command({
  at: '/in-front-of-me',
  access: { may },
  body: z.object({
    name: maybeText(words.fields.name, 200),
    birth: maybeDay(words.fields.birth),
    reference: maybeText(words.fields.reference, 60),
  }),
  do: (tx, { body }) => openCard(tx, { ...body, birth: body.birth }),
  words: words.refusals,
  then: ({ id }) => ({ to: `/in-front-of-me/${id}` }),
  again: askPage,
  api: { answer: z.object({ id: z.string(), found: z.boolean() }), of: (value) => value, says: words.api.open },
})

const cardPage = page({
  at: '/in-front-of-me/:card',
  access: { may, on: 'card' },
  read: async (tx, { params }) => {
    const card = await openedCard(tx, params['card'] ?? '')
    return card && { card, desk: !tx.actor.may.has('find') }
  },
  show: ({ card, desk }, ctx) => <CardPage card={card} desk={desk} ctx={ctx} />,
  api: {
    answer: z.object({
      cards: z.array(
        z.object({
          dangers: z.array(z.object({ name: z.string(), severity: z.string(), what: z.string(), advice: z.string() })),
          officer: z.object({ name: z.string(), phone: z.string() }).optional(),
        }),
      ),
      duty: z.object({ name: z.string(), phone: z.string() }).optional(),
    }),
    of: ({ card }) => card,
    says: words.api.card,
  },
})

export const cardRoutes = [askPage, openRoute, cardPage]
