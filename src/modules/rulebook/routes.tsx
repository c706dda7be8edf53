import * as z from 'zod'
import { choice, day, maybeDay, text } from '../../platform/forms/fields.ts'
import { startWith } from '../../platform/forms/state.ts'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { putOwn } from './commands.ts'
import { BookPage } from './pages/book.tsx'
import { ChangesPage } from './pages/changes.tsx'
import { OwnPage, WhichPage } from './pages/own.tsx'
import { bookOf, changesFor, ownForm } from './queries.ts'
import type { OwnForm } from './rules/shown.ts'
import { changes as changeWords, own as ownWords, refusals, words } from './words.ts'

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
  read: (tx, { query }) => bookOf(tx, query),
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
    says: changeWords.says,
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

const { fields } = ownWords
/** The form of one value, or, where none was named, the lists to choose one in. */
type OwnAsked = OwnForm | { lists: string[] }
const set = { may: 'set rules' } as const

const ownPage = page({
  at: '/rulebook/own/new',
  access: set,
  query: z.object({ list: maybe(40), code: maybe(80) }),
  read: async (tx, { query: { list, code } }): Promise<OwnAsked | undefined> => {
    if (list) return ownForm(tx, { list, code })
    return { lists: (await bookOf(tx, {})).lists.map((one) => one.list) }
  },
  show: (data, ctx, form) =>
    'lists' in data ? (
      <WhichPage lists={data.lists} ctx={ctx} />
    ) : (
      <OwnPage
        data={data}
        ctx={ctx}
        form={{ ...startWith(form, known(data)), version: form.version ?? data.version }}
      />
    ),
  api: {
    says: ownWords.says.form,
    answer: z.union([
      z.object({ lists: z.array(z.string()) }),
      z.object({
        list: z.string(),
        value,
        parts: z.array(z.object({ at: z.string(), said: z.string() })),
        version: z.int(),
      }),
    ]),
    of: (data) =>
      'lists' in data
        ? data
        : {
            list: data.list,
            value: data.value,
            parts: data.leaves.map(({ at, said }) => ({ at, said })),
            version: data.version,
          },
  },
})

/** What is known of the value: all that it says. */
const known = ({ value: { name = '' }, leaves }: OwnForm) => ({
  as: 'change',
  name,
  ...Object.fromEntries(leaves.map(({ said }, nth) => [`parts.${nth}.said`, said])),
})

const putting = command({
  at: '/rulebook/own',
  access: { ...set, fresh: true },
  body: z.object({
    list: text(fields.list, 40),
    code: z.string().max(80).optional(),
    as: choice(fields.as, ['change', 'new', 'end']),
    name: z.string().trim().max(200).default(''),
    parts: z
      .array(z.object({ at: z.string().max(200), said: z.string().max(2000).default('') }))
      .max(200)
      .default([]),
    from: day(fields.from),
    last: maybeDay(fields.last),
    source: text(fields.source, 300),
    verified: z.boolean().default(false),
    why: text(fields.why, 500),
  }),
  do: (tx, { body: { code, last, ...body }, version }) => putOwn(tx, { ...body, code, last, version }),
  words: refusals,
  then: ({ list, from, name }) => ({ to: `/rulebook?list=${list}&on=${from}`, said: ownWords.saved(name) }),
  again: ownPage,
  api: { says: ownWords.says.put, answer: z.object({ number: z.int() }), of: ({ number }) => ({ number }) },
})

export const rulebookRoutes: readonly Route[] = [bookPage, changesPage, ownPage, putting]
