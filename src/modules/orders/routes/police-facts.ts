import { command, file, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { correctPoliceFacts, recordPoliceFacts } from '../commands/police-facts.ts'
import type { FactsData, FactsFormData } from '../pages/data.ts'
import { PoliceFactsPage } from '../pages/police-facts.tsx'
import { PoliceFactsFormPage } from '../pages/police-facts-form.tsx'
import { policeFactsDocument, policeFactsOne } from '../queries/history.ts'
import { orderOf, ordersOf } from '../queries/orders.ts'
import { words as all } from '../words.ts'
import { changed, factsAnswer } from './answers.ts'
import { changedFacts, newFacts } from './shapes.ts'

const words = all.history

const one = page({
  at: '/police-facts/:facts',
  access: { may: 'see orders', on: 'facts' },
  trail: 'police-facts.viewed',
  read: async (tx, { params }): Promise<FactsData | undefined> => {
    const facts = await policeFactsOne(tx, params.facts ?? '')
    const head = facts && (await headOf(tx, facts.person))
    if (!facts || !head) return undefined
    const order = facts.order ? await orderOf(tx, facts.order) : undefined
    return { head, facts, order, may: { record: tx.actor.may.has('record orders') } }
  },
  show: (data, ctx) => PoliceFactsPage({ data, ctx }),
  api: { answer: factsAnswer, of: ({ facts }) => facts, says: words.api.facts },
})

/** The document as it came; sent as an attachment, so it is never a page of its own. */
const document = file({
  at: '/police-facts/:facts/document',
  access: { may: 'see orders', on: 'facts' },
  trail: 'police-facts.document-opened',
  read: (tx, { params }) => policeFactsDocument(tx, params.facts ?? ''),
})

const addForm = page({
  at: '/people/:person/police-facts/new',
  access: { may: 'record orders', on: 'person' },
  read: async (tx, { params }): Promise<FactsFormData | undefined> => {
    const head = await headOf(tx, params.person ?? '')
    return head && { head, entry: undefined, orders: await ordersOf(tx, head.id) }
  },
  show: (data, ctx, form) => PoliceFactsFormPage({ data, ctx, form }),
})

const add = command({
  at: '/people/:person/police-facts',
  access: { may: 'record orders', on: 'person' },
  upload: true,
  body: newFacts,
  do: (tx, { params, body }) => recordPoliceFacts(tx, params.person ?? '', body),
  words: words.refusals,
  then: ({ person }) => ({ to: `/people/${person}/history#police-facts`, said: words.facts.said }),
  again: addForm,
  api: { answer: changed, of: (value) => value, says: words.api.addFacts },
})

const changeForm = page({
  at: '/police-facts/:facts/correction',
  access: { may: 'record orders', on: 'facts' },
  trail: 'police-facts.viewed',
  read: async (tx, { params }): Promise<FactsFormData | undefined> => {
    const entry = await policeFactsOne(tx, params.facts ?? '')
    const head = entry && (await headOf(tx, entry.person))
    return head && { head, entry, orders: await ordersOf(tx, head.id) }
  },
  show: (data, ctx, form) => PoliceFactsFormPage({ data, ctx, form }),
})

const change = command({
  at: '/police-facts/:facts/correction',
  access: { may: 'record orders', on: 'facts' },
  upload: true,
  body: changedFacts,
  do: (tx, { params, body, version }) => {
    const { why, enteredInError, ...facts } = body
    const said = enteredInError ? ('entered-in-error' as const) : facts
    return correctPoliceFacts(tx, { entry: params.facts ?? '', version, why }, said)
  },
  words: words.refusals,
  then: ({ person }) => ({ to: `/people/${person}/history#police-facts`, said: words.facts.said }),
  again: changeForm,
  api: { answer: changed, of: (value) => value, says: words.api.correctFacts },
})

export const policeFactsRoutes = [one, document, addForm, add, changeForm, change]
