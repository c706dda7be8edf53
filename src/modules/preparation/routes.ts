import * as z from 'zod'
import { page, type Route } from '../../platform/http/routes.ts'
import { PreparationPage } from './pages.tsx'
import { preparationOf } from './queries.ts'
import { words } from './words.ts'

const briefNote = z.object({
  id: z.uuid(),
  kindName: z.string(),
  at: z.string(),
  text: z.string(),
  hidden: z.boolean(),
})

const preparation = page({
  at: '/people/:person/preparation',
  access: { may: 'see people', on: 'person' },
  trail: 'preparation.viewed',
  read: (tx, { params }) => preparationOf(tx, params.person ?? ''),
  show: (data, ctx) => PreparationPage({ data, ctx }),
  api: {
    says: words.says,
    answer: z.object({
      person: z.uuid(),
      minutes: z.int(),
      next: z.object({ id: z.uuid(), startsAt: z.string(), kind: z.string(), place: z.string() }).optional(),
      orders: z.array(z.object({ id: z.uuid(), typeName: z.string(), endsOn: z.iso.date().nullable() })),
      history: z.object({ count: z.int(), first: z.iso.date(), last: z.iso.date() }).optional(),
      facts: z.array(z.object({ id: z.uuid(), source: z.string(), text: z.string(), cut: z.boolean() })),
      advised: z.object({ notes: z.array(z.object({ id: z.uuid(), text: z.string() })) }),
      contradicted: z.array(z.object({ check: z.uuid(), words: z.string() })),
      earlier: z.array(
        z.object({
          period: z.object({ id: z.uuid(), openedOn: z.iso.date(), closedOn: z.iso.date().nullable() }),
          officers: z.array(z.string()),
          kept: z.object({ attended: z.int(), failed: z.int(), excused: z.int() }),
          notes: z.array(briefNote),
        }),
      ),
      tasks: z.array(z.object({ id: z.uuid(), what: z.string(), due: z.iso.date() })),
      toAsk: z.array(z.string()),
    }),
    of: ({ head, ...rest }) => ({ person: head.id, ...rest }),
  },
})

export const routes: readonly Route[] = [preparation]
