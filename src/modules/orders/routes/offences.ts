import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { readReference } from '../../../platform/ids.ts'
import { refuse } from '../../../platform/result.ts'
import { personWithReference } from '../../people/index.ts'
import { addCoDefendant, removeCoDefendant } from '../commands/co-defendants.ts'
import { addOffence, correctOffence } from '../commands/offences.ts'
import { CoDefendantPage } from '../pages/co-defendant.tsx'
import type { CoDefendantData, OffenceData } from '../pages/data.ts'
import { OffencePage } from '../pages/offence.tsx'
import { orderOf } from '../queries/orders.ts'
import { orderOfEntry } from '../queries/subjects.ts'
import { words as all } from '../words.ts'
import { ofOrder } from './answers.ts'
import { withHead } from './orders.ts'
import { changedOffence, newCoDefendant, newOffence, noFields } from './shapes.ts'

const words = all.orders

async function offenceData(tx: Tx, order: string, entry?: string): Promise<OffenceData | undefined> {
  const found = await withHead(tx, order)
  const offence = found?.order.offences.find(({ id }) => id === entry)
  return found && (!entry || offence) ? { ...found, entry: offence } : undefined
}

/** The order that the path names, which the pipeline has found a moment ago. */
async function orderNamed(tx: Tx, id = '') {
  const order = await orderOf(tx, id)
  if (!order) throw new Error('the order was there a moment ago')
  return order
}

const addForm = page({
  at: '/orders/:order/offences/new',
  access: { may: 'record orders', on: 'order' },
  read: (tx, { params }) => offenceData(tx, params.order ?? ''),
  show: (data, ctx, form) => OffencePage({ data, ctx, form }),
})

const add = command({
  at: '/orders/:order/offences',
  access: { may: 'record orders', on: 'order' },
  body: newOffence,
  do: async (tx, { params, body }) => addOffence(tx, await orderNamed(tx, params.order), body),
  words: {},
  then: ({ order }) => ({ to: `/orders/${order}#offences`, said: words.offence.said }),
  again: addForm,
  api: { answer: ofOrder, of: (value) => value, says: words.api.addOffence },
})

const changeForm = page({
  at: '/offences/:offence/correction',
  access: { may: 'record orders', on: 'offence' },
  read: async (tx, { params }) => {
    const id = params.offence ?? ''
    const order = await orderOfEntry(tx, 'order_offence', id)
    return order ? offenceData(tx, order, id) : undefined
  },
  show: (data, ctx, form) => OffencePage({ data, ctx, form }),
})

const change = command({
  at: '/offences/:offence/correction',
  access: { may: 'record orders', on: 'offence' },
  body: changedOffence,
  do: (tx, { params, body, version }) => {
    const { why, enteredInError, ...offence } = body
    const said = enteredInError ? ('entered-in-error' as const) : offence
    return correctOffence(tx, { entry: params.offence ?? '', version, why }, said)
  },
  words: words.refusals,
  then: ({ order }) => ({ to: `/orders/${order}#offences`, said: words.offence.said }),
  again: changeForm,
  api: { answer: ofOrder, of: (value) => value, says: words.api.correctOffence },
})

const otherForm = page({
  at: '/orders/:order/co-defendants/new',
  access: { may: 'record orders', on: 'order' },
  read: async (tx, { params }): Promise<CoDefendantData | undefined> => {
    const found = await withHead(tx, params.order ?? '')
    return found && { ...found, entry: undefined }
  },
  show: (data, ctx, form) => CoDefendantPage({ data, ctx, form }),
})

const addOther = command({
  at: '/orders/:order/co-defendants',
  access: { may: 'record orders', on: 'order' },
  body: newCoDefendant,
  do: async (tx, { params, body: { reference, name, note } }) => {
    const order = await orderNamed(tx, params.order)
    if (reference.trim() === '') return addCoDefendant(tx, order, { name, note })
    const read = readReference(reference)
    const person = read.ok ? await personWithReference(tx, read.reference) : undefined
    return person ? addCoDefendant(tx, order, { person, name: '', note }) : refuse('co-defendant-unknown', 'reference')
  },
  words: words.refusals,
  then: ({ order }) => ({ to: `/orders/${order}#co-defendants`, said: words.other.said }),
  again: otherForm,
  api: { answer: ofOrder, of: (value) => value, says: words.api.addOther },
})

const removeOther = command({
  at: '/co-defendants/:codefendant/removal',
  access: { may: 'record orders', on: 'codefendant' },
  body: noFields,
  do: async (tx, { params, version }) => {
    const entry = params.codefendant ?? ''
    const order = await orderOfEntry(tx, 'co_defendant', entry)
    return removeCoDefendant(tx, { entry, version, why: '' }, await orderNamed(tx, order))
  },
  words: words.refusals,
  then: ({ order }) => ({ to: `/orders/${order}#co-defendants`, said: words.other.off }),
  api: { answer: ofOrder, of: (value) => value, says: words.api.removeOther },
})

export const offenceRoutes = [addForm, add, changeForm, change, otherForm, addOther, removeOther]
