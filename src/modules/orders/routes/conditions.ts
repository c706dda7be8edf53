import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { addCondition, changeCondition } from '../commands/conditions.ts'
import { ConditionPage } from '../pages/condition.tsx'
import type { ConditionData } from '../pages/data.ts'
import { orderOfEntry } from '../queries/subjects.ts'
import { codedConditions, typeOf } from '../queries/types.ts'
import { conditionsOf } from '../rules.ts'
import { words as all } from '../words.ts'
import { ofOrder } from './answers.ts'
import { withHead } from './orders.ts'
import { courtsOffered } from './recording.ts'
import { saidOf } from './said.ts'
import { blanksIn, changedCondition, courtIn, newCondition } from './shapes.ts'

const words = all.conditions

/** What the form of a condition is made of: a new one of an order, or one that is there, with the blanks of its kind. */
async function conditionData(tx: Tx, order: string, entry?: string): Promise<ConditionData | undefined> {
  const found = await withHead(tx, order)
  if (!found) return undefined
  const known = codedConditions(found.order.jurisdictionVersion)
  const { standard, additional } = typeOf(found.order).conditions
  const condition = found.order.conditions.find(({ id }) => id === entry)
  if (entry && !condition) return undefined
  const usual = conditionsOf([...additional, ...standard], known)
  return {
    ...found,
    entry: condition,
    usual,
    others: known.filter((one) => !usual.includes(one)),
    blanks: known.find(({ code }) => code === condition?.code)?.inputs ?? [],
    courts: await courtsOffered(tx, tx.today),
  }
}

const addForm = page({
  at: '/orders/:order/conditions/new',
  access: { may: 'record orders', on: 'order' },
  read: (tx, { params }) => conditionData(tx, params.order ?? ''),
  show: (data, ctx, form) => ConditionPage({ data, ctx, form }),
})

const add = command({
  at: '/orders/:order/conditions',
  access: { may: 'record orders', on: 'order' },
  body: newCondition,
  do: (tx, { params, body }) => {
    const { reason, variedOn, inputs, ...condition } = body
    const variation = { reason, on: variedOn, court: courtIn(body) }
    return addCondition(tx, params.order ?? '', { ...condition, inputs: blanksIn(inputs) }, variation)
  },
  words: words.refusals,
  then: ({ order, person, fill, clash }) => ({
    to: `/orders/${order}#conditions`,
    said: saidOf(words.said, {
      links: fill ? [{ text: words.fillIn(fill.name), href: `/conditions/${fill.id}/change` }] : [],
      ...(clash ? { clash: person } : {}),
    }),
  }),
  again: addForm,
  api: { answer: ofOrder, of: (value) => value, says: words.api.add },
})

const changeForm = page({
  at: '/conditions/:condition/change',
  access: { may: 'record orders', on: 'condition' },
  read: async (tx, { params }) => {
    const id = params.condition ?? ''
    const order = await orderOfEntry(tx, 'order_condition', id)
    return order ? conditionData(tx, order, id) : undefined
  },
  show: (data, ctx, form) => ConditionPage({ data, ctx, form }),
})

const change = command({
  at: '/conditions/:condition/change',
  access: { may: 'record orders', on: 'condition' },
  body: changedCondition,
  do: (tx, { params, body, version }) => {
    const { reason, variedOn, inputs, why, enteredInError, ...condition } = body
    const said = enteredInError ? ('entered-in-error' as const) : { ...condition, inputs: blanksIn(inputs) }
    const variation = { reason, on: variedOn, court: courtIn(body) }
    return changeCondition(tx, { entry: params.condition ?? '', version, why }, said, variation)
  },
  words: words.refusals,
  then: ({ order, person, clash }) => ({
    to: `/orders/${order}#conditions`,
    said: saidOf(words.said, { links: [], ...(clash ? { clash: person } : {}) }),
  }),
  again: changeForm,
  api: { answer: ofOrder, of: (value) => value, says: words.api.change },
})

export const conditionRoutes = [addForm, add, changeForm, change]
