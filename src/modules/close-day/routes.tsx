import * as z from 'zod'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { done } from '../../platform/result.ts'
import { showDay } from '../../platform/ui/index.ts'
import { closeDay } from './commands.ts'
import { CloseDayPage } from './pages.tsx'
import { dayToClose } from './queries.ts'
import { words } from './words.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const named = z.object({ id: z.uuid(), person: z.uuid(), startsAt: z.string(), personName: z.string() })

const closePage = page({
  at: '/day/close',
  access: { may: 'see the day' },
  query: z.object({ to: z.preprocess(blank, z.uuid().optional()) }),
  read: async (tx, { query: { to } }) => {
    const open = await dayToClose(tx)
    return open && { ...open, to: open.colleagues.find(({ id }) => id === to) }
  },
  show: (data, ctx, form) => <CloseDayPage data={data} ctx={ctx} form={form} />,
  api: {
    says: words.says,
    answer: z.object({
      matters: z.array(z.object({ key: z.string(), person: z.uuid().nullable(), text: z.string() })),
      unrecorded: z.array(named),
      tasks: z.array(z.object({ id: z.uuid(), what: z.string(), due: z.iso.date() })),
      drafts: z.array(z.object({ person: z.uuid(), slot: z.string() })),
      messages: z.array(z.object({ id: z.uuid() })),
      next: z.object({ day: z.iso.date(), first: named.optional() }),
    }),
    of: (data) => data,
  },
})

const close = command({
  at: '/day/close',
  access: { may: 'see the day' },
  body: z.object({}),
  do: async (tx) => {
    const closed = await closeDay(tx, { why: words.why })
    return closed.ok ? done({ moved: closed.value.moved, day: closed.value.day }) : closed
  },
  words: words.refusals,
  then: ({ moved, day }, _, { zone }) => ({ to: '/today', said: words.said(moved, showDay(day, zone)) }),
  again: closePage,
  api: {
    answer: z.object({ moved: z.int(), day: z.iso.date() }),
    of: (value) => value,
    says: words.saysClose,
  },
})

export const routes: readonly Route[] = [closePage, close]
