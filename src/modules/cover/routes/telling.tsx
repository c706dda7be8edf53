import * as z from 'zod'
import { choice, id } from '../../../platform/forms/fields.ts'
import { command, page, type Route } from '../../../platform/http/routes.ts'
import { tell } from '../commands/tell.ts'
import { TellPage } from '../pages/telling.tsx'
import { tellList } from '../queries/telling.ts'
import { dayWords } from '../words/day.ts'
import { tellWords as words } from '../words/telling.ts'

const access = { may: 'arrange for colleagues', on: 'away' } as const

const tellPage = page({
  at: '/days-away/:away',
  access,
  read: (tx, { params: { away = '' } }) => tellList(tx, away),
  show: (data, ctx) => <TellPage ctx={ctx} data={data} />,
  api: {
    says: words.says,
    answer: z.object({
      away: z.uuid(),
      staff: z.uuid(),
      day: z.iso.date(),
      lines: z.array(
        z.object({
          person: z.uuid(),
          changes: z.array(z.object({ id: z.uuid(), became: z.string() })),
          told: z.object({ how: z.string(), at: z.string() }).optional(),
        }),
      ),
    }),
    of: (data) => data,
  },
})

const told = command({
  at: '/days-away/:away/told',
  access,
  body: z.object({
    person: id(dayWords.fields.person),
    how: choice(dayWords.fields.how, ['told', 'message-left']),
  }),
  do: (tx, { params: { away = '' }, body }) => tell(tx, { away, ...body }),
  words: words.refusals,
  then: ({ away, left }) => ({ to: `/days-away/${away}`, said: words.said(left) }),
  again: tellPage,
  api: { says: words.saysTold, answer: z.object({ away: z.uuid(), left: z.int() }), of: (value) => value },
})

export const tellRoutes: readonly Route[] = [tellPage, told]
