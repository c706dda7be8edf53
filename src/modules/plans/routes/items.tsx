import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, maybeChoice, maybeCode, maybeDay, maybeId, maybeText, ticked } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { headOf } from '../../people/index.ts'
import { type Offer, offer } from '../../providers/index.ts'
import { changePlan, linkNotice, openPlan } from '../commands.ts'
import { ItemPage } from '../pages.tsx'
import { planOf } from '../queries.ts'
import { type Draft, emptyContent, goalBy, isList, type List, owners } from '../rules.ts'
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
async function readItem(tx: Tx, params: Record<string, string>, program?: string) {
  const { person = '', list = '', item: id } = params
  const [head, plan, of] = await Promise.all([
    headOf(tx, person),
    planOf(tx, person),
    program ? offer(tx, program) : undefined,
  ])
  if (head?.supervision?.kind !== 'supervision' || !isList(list)) return undefined
  const content = plan?.content ?? emptyContent
  const item = id === undefined ? undefined : content[list].find((one) => one.id === id)
  if (id !== undefined && !item) return undefined
  const known = item ? { ...item } : { saidOn: `${tx.today}`, ...(of ? programKnown(of) : {}) }
  return { head, list, content, item, known: known as Record<string, unknown>, needs: needsIn(tx) }
}

/** A step about a program of a notice begins with its name, what it is for, and the program. */
const programKnown = (of: Offer) => ({ words: of.name, need: of.needs[0], notice: of.id, owner: 'person' })

const adding = page({
  at: `${listAt}/new`,
  texts,
  access,
  query: z.object({ 'notice-program': z.uuid().optional().catch(undefined) }),
  read: (tx, { params, query }) => readItem(tx, params, query['notice-program']),
  show: (data, ctx, form) => <ItemPage data={data} ctx={ctx} form={form} />,
})

/** Does one thing to the plan of the open period. */
async function change(tx: Tx, person: string, what: Parameters<typeof changePlan>[1]['change']) {
  const plan = await planOf(tx, person)
  if (!plan) return refuse('no-plan')
  return changePlan(tx, { plan: plan.id, change: what })
}

/** The first thing that is added begins the plan; a step about a program of a notice keeps which it was. */
async function addTo(tx: Tx, person: string, list: List, body: Typed & { notice?: string | undefined }) {
  const begun = (await planOf(tx, person)) ? undefined : await openPlan(tx, person)
  if (begun && !begun.ok) return begun
  const { notice: program } = body
  if (program && !(await offer(tx, program))) return refuse('unknown-program')
  const added = await change(tx, person, { do: 'added', list, draft: draftOf(body) })
  if (added.ok && program && list === 'steps') await linkNotice(tx, { step: added.value.item ?? '', person, program })
  return added
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
    return addTo(tx, params.person ?? '', list, body)
  },
  words: changeRefusals,
  then: ({ item }, { params, body }) => {
    const home = `/people/${params.person}/plan`
    const list = listIn(params) ?? 'goals'
    const text = words.saved(listWords[list].one)
    const links = list === 'steps' && item ? [{ text: words.next, href: `/plan-steps/${item}` }] : []
    return { to: body.next === 'another' ? `${home}/${list}/new` : home, said: { text, links } }
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
