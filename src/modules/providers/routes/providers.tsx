import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { addProvider, changeProvider } from '../commands.ts'
import { AddProviderPage, ChangeProviderPage, ProviderPage, ProvidersPage } from '../pages/provider.tsx'
import { choicesOf, offersOf, provider, providersNow, versionsOfProvider } from '../queries.ts'
import { isOpenOn } from '../rules.ts'
import { pages, providerRefusals, says } from '../words.ts'
import { idAnswer, offerAnswer, offerOut, providerAnswer, providerOut } from './answers.ts'
import { providerFrom, providerShape, providerValues, whyShape } from './shapes.ts'

export const providersPage = page({
  at: '/providers',
  access: { may: 'see providers' },
  read: async (tx) => ({
    providers: await providersNow(tx),
    choices: choicesOf(tx),
    mayChange: tx.actor.may.has('change providers'),
  }),
  show: (data, ctx) => <ProvidersPage data={data} ctx={ctx} />,
  api: { answer: z.array(providerAnswer), of: ({ providers }) => providers.map(providerOut), says: says.directory },
})

export const providerPage = page({
  at: '/providers/:provider',
  access: { may: 'see providers', on: 'provider' },
  read: async (tx, { params: { provider: id = '' } }) => {
    const [found, offers, versions] = await Promise.all([
      provider(tx, id),
      offersOf(tx, id),
      versionsOfProvider(tx, id),
    ])
    if (!found) return undefined
    const open = offers.filter(({ dates }) => isOpenOn(dates, tx.today))
    return {
      provider: found,
      offers: open,
      versions,
      choices: choicesOf(tx),
      mayChange: tx.actor.may.has('change providers'),
    }
  },
  show: (data, ctx) => <ProviderPage data={data} ctx={ctx} />,
  api: {
    answer: providerAnswer.extend({ services: z.array(offerAnswer) }),
    of: ({ provider: found, offers }) => ({ ...providerOut(found), services: offers.map(offerOut) }),
    says: says.provider,
  },
})

const addForm = page({
  at: '/providers/new',
  access: { may: 'change providers' },
  read: async (tx) => ({ choices: choicesOf(tx) }),
  show: (data, ctx, form) => <AddProviderPage data={data} ctx={ctx} form={form} />,
})

const add = command({
  at: '/providers',
  access: { may: 'change providers' },
  body: z.object(providerShape),
  do: (tx, { body }) => addProvider(tx, providerFrom(body)),
  words: providerRefusals,
  then: ({ id, name }) => ({ to: `/providers/${id}`, said: pages.said(name) }),
  again: addForm,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.addProvider },
})

const changeForm = page({
  at: '/providers/:provider/change',
  access: { may: 'change providers', on: 'provider' },
  read: async (tx, { params: { provider: id = '' } }) => {
    const found = await provider(tx, id)
    return found && { provider: found, choices: choicesOf(tx), known: providerValues(found) }
  },
  show: (data, ctx, form) => <ChangeProviderPage data={data} ctx={ctx} form={form} />,
})

const change = command({
  at: '/providers/:provider/change',
  access: { may: 'change providers', on: 'provider' },
  body: z.object({ ...providerShape, ...whyShape }),
  do: (tx, { params: { provider: id = '' }, body: { why, ...given }, version = 0 }) =>
    changeProvider(tx, id, version, providerFrom(given), why),
  words: providerRefusals,
  then: ({ id, name }) => ({ to: `/providers/${id}`, said: pages.said(name) }),
  again: changeForm,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.changeProvider },
})

export const providerRoutes = [providersPage, addForm, add, providerPage, changeForm, change]
