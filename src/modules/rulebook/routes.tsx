import * as z from 'zod'
import { page, type Route } from '../../platform/http/routes.ts'
import { BookPage, ChangesPage } from './pages.tsx'
import { bookOf, changesFor } from './queries.ts'
import { words, changes as words_ } from './words.ts'

const maybe = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((text) => text.trim() || undefined)
    .optional()

const value = z.looseObject({ source: z.string(), verified: z.boolean(), from: z.string(), to: z.string().optional() })

const bookPage = page({
  at: '/rulebook',
  access: { may: 'see rules' },
  query: z.object({ on: maybe(20), list: maybe(40), q: maybe(200) }),
  read: async (tx, { query }) => bookOf(tx, query),
  show: (data, ctx) => <BookPage data={data} ctx={ctx} />,
  api: {
    says: words.says,
    answer: z.object({
      place: z.string(),
      day: z.string(),
      lists: z.array(z.object({ list: z.string(), values: z.int(), unverified: z.int(), changed: z.string() })),
      found: z.array(z.object({ list: z.string(), value })).optional(),
    }),
    of: ({ place, day, lists, found }) => ({ place, day: `${day}`, lists, ...(found ? { found } : {}) }),
  },
})

const changesPage = page({
  at: '/rulebook/changes',
  access: { may: 'see rules' },
  query: z.object({ day: maybe(20) }),
  read: (tx, { query: { day } }) => changesFor(tx, day),
  show: (data, ctx) => <ChangesPage data={data} ctx={ctx} />,
  api: {
    says: words_.says,
    answer: z.object({
      days: z.array(z.object({ day: z.string(), count: z.int() })),
      changes: z.array(z.object({ kind: z.string(), list: z.string(), value, before: value.optional() })).optional(),
      people: z.int().optional(),
    }),
    of: ({ days, on }) => ({
      days: days.map(({ day, count }) => ({ day: `${day}`, count })),
      ...(on
        ? {
            changes: on.changes.map((change) => ({
              kind: change.kind,
              list: change.list,
              value: change.value,
              ...(change.kind === 'changed' ? { before: change.before } : {}),
            })),
            people: on.whom.count,
          }
        : {}),
    }),
  },
})

export const rulebookRoutes: readonly Route[] = [bookPage, changesPage]
