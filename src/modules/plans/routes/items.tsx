import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, maybeChoice, maybeCode, maybeDay, maybeId, maybeText, ticked } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { headOf } from '../../people/index.ts'
import { changePlan } from '../commands.ts'
import { ItemPage } from '../pages.tsx'
import { planOf } from '../queries.ts'
import { type Draft, goalBy, isList, type List, owners } from '../rules.ts'
import { changeRefusals, fields, form as formWords, listWords, plan as words } from '../words.ts'
import { planPage } from './plan.tsx'
import { needsIn } from './read.ts'

const long = 4000
const draftShape = {
  words: maybeText(fields.words, long),
  kept: ticked(),
  code: maybeCode(fields.code),
  saidBy: maybeChoice(fields.saidBy, goalBy),
  saidOn: maybeDay(fields.saidOn),
  goal: maybeId(fields.goal),
  owner: maybeChoice(fields.owner, owners),
  ownerName: maybeText(fields.ownerName, 200),
  by: maybeDay(fields.by),
  need: maybeCode(fields.need),
}
const newShape = {
  ...draftShape,
  next: maybeText(fields.next, 20),
  notice: maybeId(fields.notice),
}
type Typed = z.infer<z.ZodObject<typeof draftShape>>

const draftOf = ({ words: text, kept, code, saidBy, saidOn, goal, owner, ownerName, by, need }: Typed): Draft => ({
  words: text,
  kept,
  code,
  saidBy,
  saidOn,
  goal,
  owner,
  ownerName,
  by,
  need,
})

const listAt = '/people/:person/plan/:list'
const itemAt = `${listAt}/:item`
const access = { may: 'change people', on: 'person' }
const texts = ['list']

/** The page of a form about one item, new or known; nothing without a plan, and for a list that no plan has. */
async function readItem(tx: Tx, params: Record<string, string>) {
  const { person = '', list = '', item: id } = params
  const [head, plan] = await Promise.all([headOf(tx, person), planOf(tx, person)])
  if (!head || !plan || !isList(list)) return undefined
  const item = id === undefined ? undefined : plan.content[list].find((one) => one.id === id)
  if (id !== undefined && !item) return undefined
  const known = item ? { ...item } : { saidOn: `${tx.today}` }
  return { head, list, content: plan.content, item, known: known as Record<string, unknown>, needs: needsIn(tx) }
}

const adding = page({
  at: `${listAt}/new`,
  texts,
  access,
  read: (tx, { params }) => readItem(tx, params),
  show: (data, ctx, form) => <ItemPage data={data} ctx={ctx} form={form} />,
})

/** Does one thing to the plan of the open period. */
async function change(tx: Tx, person: string, what: Parameters<typeof changePlan>[1]['change']) {
  const plan = await planOf(tx, person)
  if (!plan) return refuse('no-plan')
  return changePlan(tx, { plan: plan.id, change: what })
}

const answered = { answer: z.object({ item: z.string(), version: z.int() }) }
const answerOf = ({ item = '', version }: { item?: string | undefined; version: number }) => ({ item, version })
const listIn = (params: Record<string, string>): List | undefined =>
  isList(params.list ?? '') ? (params.list as List) : undefined

const add = command({
  at: listAt,
  texts,
  access,
  body: z.object(newShape),
  do: async (tx, { params, body }) => {
    const list = listIn(params)
    if (!list) return refuse('unknown-item')
    return change(tx, params.person ?? '', { do: 'added', list, draft: draftOf(body) })
  },
  words: changeRefusals,
  then: (_, { params, body }) => {
    const home = `/people/${params.person}/plan`
    const list = listIn(params) ?? 'goals'
    const one = listWords[list].one
    return { to: body.next === 'another' ? `${home}/${list}/new` : home, said: words.saved(one) }
  },
  again: adding,
  api: { ...answered, of: answerOf, says: formWords.says.add },
})

const changing = page({
  at: itemAt,
  texts,
  access,
  read: (tx, { params }) => readItem(tx, params),
  show: (data, ctx, form) => <ItemPage data={data} ctx={ctx} form={form} />,
})

const alter = command({
  at: itemAt,
  texts,
  access,
  body: z.object(draftShape),
  do: async (tx, { params, body, version }) => {
    const list = listIn(params)
    if (!list) return refuse('unknown-item')
    const id = params.item ?? ''
    return change(tx, params.person ?? '', { do: 'changed', list, id, seen: version, draft: draftOf(body) })
  },
  words: changeRefusals,
  then: (_, { params }) => ({
    to: `/people/${params.person}/plan`,
    said: words.saved(listWords[listIn(params) ?? 'goals'].one),
  }),
  again: changing,
  api: { ...answered, of: answerOf, says: formWords.says.change },
})

const remove = command({
  at: `${itemAt}/remove`,
  texts,
  access,
  body: z.object({}),
  do: async (tx, { params, version }) => {
    const list = listIn(params)
    if (!list) return refuse('unknown-item')
    return change(tx, params.person ?? '', { do: 'removed', list, id: params.item ?? '', seen: version })
  },
  words: changeRefusals,
  then: (_, { params }) => ({ to: `/people/${params.person}/plan`, said: words.removed }),
  again: planPage,
  api: { ...answered, of: answerOf, says: formWords.says.remove },
})

const move = command({
  at: `${itemAt}/move`,
  texts,
  access,
  body: z.object({ up: choice(fields.up, ['yes', 'no']) }),
  do: async (tx, { params, body: { up } }) => {
    const list = listIn(params)
    if (!list) return refuse('unknown-item')
    return change(tx, params.person ?? '', { do: 'moved', list, id: params.item ?? '', up: up === 'yes' })
  },
  words: changeRefusals,
  then: (_, { params }) => ({ to: `/people/${params.person}/plan#${params.list}`, said: words.moved }),
  again: planPage,
  api: { ...answered, of: answerOf, says: formWords.says.move },
})

export const itemRoutes = [adding, add, changing, alter, remove, move]
