import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { choice, ids, maybeDay, text } from '../../platform/forms/fields.ts'
import { command, page } from '../../platform/http/routes.ts'
import { type AnyFact, circumstances, headOf, isCircumstance, listsIn } from '../people/index.ts'
import { settleStatement } from './commands.ts'
import { CircumstancesPage, SaidPage, SettlePage } from './pages.tsx'
import { circumstancesOf, contactWith, othersSpokenWith, wordOf } from './queries.ts'
import { endedOf, saysEnded, toldBy } from './rules.ts'
import { fields, refusals, settleForm, page as words } from './words.ts'

const day = z.string().nullable()
const word = z.object({
  id: z.string(),
  version: z.number(),
  data: z.record(z.string(), z.unknown()),
  validFrom: day,
  validTo: day,
  saidBy: z.string(),
  saidByName: z.string(),
  verified: z.boolean(),
  verifiedHow: z.string(),
  keptFromPerson: z.boolean(),
  recordedAt: z.string(),
})
const wordOut = ({ factId, ...fact }: AnyFact) => ({ ...fact, id: factId })
const area = z.object({
  now: z.array(word),
  newest: z.string().nullable(),
  verified: z.string().nullable(),
  earlier: z.array(word),
})

const shown = page({
  at: '/people/:person/circumstances',
  access: { may: 'see people', on: 'person' },
  query: z.object({
    on: maybeDay(words.dayWhat).catch(undefined),
    then: z.literal(['on', 'yes']).optional().catch(undefined),
  }),
  read: async (tx, { params: { person = '' }, query: { on = tx.today, then } }) => {
    const [head, pictures] = await Promise.all([
      headOf(tx, person),
      circumstancesOf(tx, person, on, then !== undefined),
    ])
    if (!head) return undefined
    const isToday = on.equals(tx.today) && then === undefined
    const mayChange = tx.actor.may.has('change people')
    return { head, pictures, lists: listsIn(tx), on, then: then !== undefined, isToday, mayChange }
  },
  show: (data, ctx) => <CircumstancesPage data={data} ctx={ctx} />,
  api: {
    says: words.says,
    answer: z.object({ on: z.string(), work: area, education: area, housing: area, money: area }),
    of: ({ pictures, on }) => ({
      on,
      ...Object.fromEntries(
        circumstances.map((kind) => {
          const { now, newest, verified, earlier } = pictures[kind]
          const [stands, said] = [verified?.factId ?? null, newest?.factId ?? null]
          return [kind, { now: now.map(wordOut), newest: said, verified: stands, earlier: earlier.map(wordOut) }]
        }),
      ),
    }),
  },
})

async function readSaid(tx: Tx, person: string, asked: { contact?: string; about?: string; area?: string }) {
  const [head, pictures, others, contact, about] = await Promise.all([
    headOf(tx, person),
    circumstancesOf(tx, person),
    othersSpokenWith(tx, person),
    contactWith(tx, person, asked.contact),
    asked.about ? wordOf(tx, person, asked.about) : undefined,
  ])
  if (!head) return undefined
  const lists = listsIn(tx)
  const kind = about?.kind ?? asked.area
  const source = contact && { saidBy: 'third-party', saidByName: toldBy(contact, lists.relations) }
  return {
    head,
    lists,
    pictures,
    told: others.map((one) => ({ id: one.id, who: toldBy(one, lists.relations), at: one.at })),
    contact: contact && { id: contact.id, who: toldBy(contact, lists.relations), at: contact.at },
    area: kind !== undefined && isCircumstance(kind as 'work') ? (kind as 'work') : undefined,
    about,
    known: { ...(about ? endedOf(about.kind, about.data) : {}), ...source },
  }
}

const said = page({
  at: '/people/:person/circumstances/said',
  access: { may: 'change people', on: 'person' },
  query: z.object({
    contact: z.uuid().optional().catch(undefined),
    about: z.uuid().optional().catch(undefined),
    area: z.enum(circumstances).optional().catch(undefined),
  }),
  read: (tx, { params: { person = '' }, query }) => readSaid(tx, person, query as Record<string, string>),
  show: (data, ctx, form) => <SaidPage data={data} ctx={ctx} form={form} />,
})

const settling = page({
  at: '/people/:person/circumstances/:fact/settle',
  access: { may: 'change people', on: 'fact' },
  read: async (tx, { params: { person = '', fact = '' } }) => {
    const [head, found, pictures] = await Promise.all([
      headOf(tx, person),
      wordOf(tx, person, fact),
      circumstancesOf(tx, person),
    ])
    if (!head || !found) return undefined
    const standing = pictures[found.kind as 'work'].now
    const others = standing.filter(({ factId, validTo }) => factId !== fact && validTo === null)
    const ended = found.kind === 'housing' || saysEnded(found.data)
    return { head, lists: listsIn(tx), word: found, others, ended }
  },
  show: (data, ctx, form) => <SettlePage data={data} ctx={ctx} form={form} />,
})

const settle = command({
  at: '/people/:person/circumstances/:fact/settle',
  access: { may: 'change people', on: 'fact' },
  body: z.object({
    result: choice(fields.result, ['verified', 'contradicted']),
    how: text(fields.how, 200, fields.howMissing),
    ends: ids(fields.ends),
  }),
  do: (tx, { params: { person = '', fact = '' }, body, version }) =>
    settleStatement(tx, { ...body, person, fact, version }),
  words: refusals,
  then: (_, { params, body: { result } }) => ({
    to: `/people/${params.person}/circumstances`,
    said: result === 'verified' ? settleForm.saidVerified : settleForm.saidContradicted,
  }),
  again: settling,
  api: { says: settleForm.says, answer: z.object({ fact: z.string() }), of: ({ fact }) => ({ fact }) },
})

export const circumstanceRoutes = [shown, said, settling, settle]
