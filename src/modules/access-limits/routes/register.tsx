import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { keptLikenesses } from '../../people/index.ts'
import { seeNotices } from '../commands.ts'
import { RegisterPage, ToldPage } from '../pages.tsx'
import { notices, register, reviews } from '../queries.ts'
import { says, told } from '../words.ts'

const registerPage = page({
  at: '/limited-access',
  access: { may: 'limit access' },
  read: async (tx) => {
    const [records, broken, duplicates] = await Promise.all([register(tx), reviews(tx), keptLikenesses(tx)])
    return { records, broken, duplicates }
  },
  show: (data, ctx) => <RegisterPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(
      z.object({
        reference: z.string(),
        person: z.object({ id: z.string(), listed: z.string() }).optional(),
        restrictedAt: z.string().nullable(),
        sealedOn: z.string().nullable(),
        sealed: z.boolean(),
        excluded: z.int(),
        named: z.array(z.object({ id: z.string(), name: z.string(), keeps: z.boolean() })),
        alike: z.int(),
      }),
    ),
    of: ({ records }) => records,
    says: says.register,
  },
})

const toldPage = page({
  at: '/limited-access/told',
  access: { may: 'use the account' },
  read: (tx) => notices(tx),
  show: (list, ctx, form) => <ToldPage notices={list} ctx={ctx} form={form} />,
  api: {
    answer: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        person: z.object({ id: z.string(), listed: z.string(), reference: z.string() }).optional(),
        by: z.string(),
        reason: z.string().optional(),
        at: z.string(),
        seen: z.boolean(),
      }),
    ),
    of: (list) => list,
    says: says.told,
  },
})

const seenRoute = command({
  at: '/limited-access/told',
  access: { may: 'use the account' },
  body: z.object({}),
  do: (tx) => seeNotices(tx),
  words: {},
  then: () => ({ to: '/limited-access/told', said: told.seenSaid }),
  again: toldPage,
  api: { answer: z.object({ count: z.int() }), of: (value) => value, says: says.seen },
})

export const registerRoutes = [registerPage, toldPage, seenRoute]
