import * as z from 'zod'
import type { Tx } from '../database/tx.ts'
import { done, refuse } from '../result.ts'
import { safePath } from './guards.ts'
import { dropKept, type KeptSave, keptSavesOf } from './kept.ts'
import { KeptPage, type KeptShown } from './kept-page.tsx'
import { command, page, type Route } from './routes.ts'
import { words } from './words.ts'

const access = { may: 'use the account' }

const keptPage = page({
  at: '/kept',
  access,
  query: z.object({ next: z.string().max(2000).optional() }),
  read: async (tx: Tx, { query }) => ({
    kept: (await keptSavesOf(tx)).map(shownOf),
    next: safePath(query.next) === '/' ? undefined : safePath(query.next),
  }),
  show: ({ kept, next }: { kept: KeptShown[]; next: string | undefined }, ctx, form) =>
    KeptPage({ ctx, kept, next, form }),
  api: {
    says: 'Saves that arrived after your session had ended, kept for you',
    answer: z.array(
      z.object({
        id: z.uuid(),
        path: z.string(),
        keptAt: z.string(),
        fields: z.record(z.string(), z.array(z.string())),
      }),
    ),
    of: ({ kept }) => kept.map((one) => ({ ...one, fields: Object.fromEntries(one.fields) })),
  },
})

const shownOf = ({ id, path, keptAt, body }: KeptSave): KeptShown => ({
  id,
  path: safePath(path),
  keptAt,
  fields: Object.entries(body).map(([name, value]) => [name, [value].flat()]),
})

const disposal = command({
  at: '/kept/:kept/disposal',
  access,
  body: z.object({}),
  do: async (tx, { params }) => ((await dropKept(tx, params['kept'] ?? '')) ? done({}) : refuse('not-there')),
  words: { 'not-there': words.kept.gone },
  then: () => ({ to: '/kept', said: words.kept.dropped }),
  again: keptPage,
  api: { says: 'Throws a kept save away', answer: z.object({}), of: () => ({}) },
})

/** Where saves that came too late are looked at again. */
export const keptRoutes: readonly Route[] = [keptPage, disposal]
