import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { askVerification } from '../jobs.ts'
import { SealsPage } from '../pages/seals.tsx'
import { chainState } from '../queries/chain.ts'
import { seals as words } from '../words.ts'

const access = { may: 'see the trail' }

const state = page({
  at: '/trail/seals',
  access,
  read: (tx) => chainState(tx),
  show: (found, ctx, form) => <SealsPage state={found} ctx={ctx} form={form} />,
  api: {
    says: words.says,
    answer: z.object({
      last: z.object({ number: z.number(), hash: z.string(), sealedAt: z.string() }).optional(),
      waiting: z.number(),
      verifications: z.array(
        z.object({
          id: z.string(),
          askedAt: z.string(),
          by: z.string().optional(),
          doneAt: z.string().nullable(),
          seals: z.number(),
          entries: z.number(),
          broken: z.string().optional(),
        }),
      ),
    }),
    of: (found) => found,
  },
})

const verify = command({
  at: '/trail/verifications',
  access,
  body: z.object({}),
  do: (tx) => askVerification(tx),
  words: {},
  then: () => ({ to: '/trail/seals', said: words.asked }),
  again: state,
  api: { says: words.saysVerify, answer: z.object({ id: z.string() }), of: (value) => value },
})

export const sealRoutes = [state, verify]
