import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { changeCharge, recordCharge } from '../commands/charges.ts'
import { ChargePage } from '../pages/charge.tsx'
import type { ChargeData } from '../pages/data.ts'
import { chargeOf } from '../queries/history.ts'
import { words as all } from '../words.ts'
import { changed } from './answers.ts'
import { courtsOffered } from './recording.ts'
import { changedCharge, courtIn, newCharge } from './shapes.ts'

const words = all.charges

const addForm = page({
  at: '/people/:person/charges/new',
  access: { may: 'record orders', on: 'person' },
  read: async (tx, { params }): Promise<ChargeData | undefined> => {
    const head = await headOf(tx, params.person ?? '')
    return head && { head, entry: undefined, courts: await courtsOffered(tx, tx.today) }
  },
  show: (data, ctx, form) => ChargePage({ data, ctx, form }),
})

const add = command({
  at: '/people/:person/charges',
  access: { may: 'record orders', on: 'person' },
  body: newCharge,
  do: (tx, { params, body }) => recordCharge(tx, params.person ?? '', { ...body, court: courtIn(body) }),
  words: words.refusals,
  then: ({ person }) => ({ to: `/people/${person}/history#charges`, said: words.said }),
  again: addForm,
  api: { answer: changed, of: (value) => value, says: words.api.add },
})

const changeForm = page({
  at: '/charges/:charge/change',
  access: { may: 'record orders', on: 'charge' },
  read: async (tx, { params }): Promise<ChargeData | undefined> => {
    const entry = await chargeOf(tx, params.charge ?? '')
    const head = entry && (await headOf(tx, entry.person))
    return head && { head, entry, courts: await courtsOffered(tx, tx.today) }
  },
  show: (data, ctx, form) => ChargePage({ data, ctx, form }),
})

const change = command({
  at: '/charges/:charge/change',
  access: { may: 'record orders', on: 'charge' },
  body: changedCharge,
  do: (tx, { params, body, version }) => {
    const { why, enteredInError, ...charge } = body
    const said = enteredInError ? ('entered-in-error' as const) : { ...charge, court: courtIn(body) }
    return changeCharge(tx, { entry: params.charge ?? '', version, why }, said)
  },
  words: words.refusals,
  then: ({ person }) => ({ to: `/people/${person}/history#charges`, said: words.said }),
  again: changeForm,
  api: { answer: changed, of: (value) => value, says: words.api.change },
})

export const chargeRoutes = [addForm, add, changeForm, change]
