import * as z from 'zod'
import type { Tx } from '../database/tx.ts'
import { nameOf } from '../forms/named.ts'
import { done, refuse } from '../result.ts'
import { safePath } from './guards.ts'
import { dropKept, type KeptSave, keptSavesOf } from './kept.ts'
import { KeptPage, type KeptShown } from './kept-page.tsx'
import { command, page, type Route } from './routes.ts'
import { words } from './words.ts'

const access = { may: 'use the account' }

const keptPage = (routes: () => readonly Route[]) =>
  page({
    at: '/kept',
    access,
    query: z.object({ next: z.string().max(2000).optional() }),
    read: async (tx: Tx, { query }) => ({
      kept: (await keptSavesOf(tx)).map((save) => shownOf(save, routes())),
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
      of: ({ kept }) => kept.map(({ id, path, keptAt, body }) => ({ id, path, keptAt, fields: body })),
    },
  })

/** A kept save in the words of the form that it was sent with, as far as its route is still there. */
function shownOf({ id, path: sentTo, keptAt, body }: KeptSave, routes: readonly Route[]): KeptShown {
  const path = safePath(sentTo)
  const route = commandAt(path, routes)
  return {
    id,
    path,
    keptAt,
    does: route?.api?.says,
    body: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat()])),
    nameOf: (name) => route && nameOf(route.body, name),
  }
}

function commandAt(path: string, routes: readonly Route[]) {
  const place = path.split('?')[0] ?? ''
  const fits = (at: string) => new RegExp(`^${at.replaceAll(/:\w+/g, '[^/]+')}$`).test(place)
  const found = routes.flatMap((route) => (route.kind === 'command' && fits(route.at) ? [route] : []))
  return found.find(({ at }) => at === place) ?? found[0]
}

const disposal = (again: ReturnType<typeof keptPage>) =>
  command({
    at: '/kept/:kept/disposal',
    access,
    body: z.object({}),
    do: async (tx, { params }) => ((await dropKept(tx, params['kept'] ?? '')) ? done({}) : refuse('not-there')),
    words: { 'not-there': words.kept.gone },
    then: () => ({ to: '/kept', said: words.kept.dropped }),
    again,
    api: { says: 'Throws a kept save away', answer: z.object({}), of: () => ({}) },
  })

/** Where saves that came too late are looked at again. `routes` are all that there are, which know what was sent to them. */
export function keptRoutes(routes: () => readonly Route[]): readonly Route[] {
  const kept = keptPage(routes)
  return [kept, disposal(kept)]
}
