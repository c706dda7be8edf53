import * as z from 'zod'
import { maybeDay } from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import { OpenedPage } from '../pages/opened.tsx'
import { whoOpened } from '../queries/opened.ts'
import { opened as words } from '../words.ts'

const query = z.object({
  own: z.literal('yes').optional().catch(undefined),
  before: maybeDay(words.beforeWhat).catch(undefined),
})

export const openedRoute = page({
  at: '/people/:person/opened',
  access: { may: 'see people', on: 'person' },
  query,
  trail: 'trail.traced',
  read: (tx, { params: { person = '' }, query: { own, before } }) =>
    whoOpened(tx, person, { own: own === 'yes', before }),
  show: (data, ctx) => <OpenedPage data={data} ctx={ctx} />,
  api: {
    says: words.says,
    answer: z.object({
      lines: z.array(
        z.object({
          day: z.string(),
          name: z.string(),
          role: z.string(),
          first: z.string(),
          last: z.string(),
          looks: z.number(),
          did: z.array(z.string()),
          why: z.string().optional(),
        }),
      ),
      more: z.string().optional(),
    }),
    of: ({ lines, more }) => ({ lines, more }),
  },
})
