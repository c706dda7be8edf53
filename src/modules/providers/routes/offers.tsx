import * as z from 'zod'
import { command, page } from '../../../platform/http/routes.ts'
import { addOffer, changeOffer } from '../commands.ts'
import { AddOfferPage, ChangeOfferPage, OfferPage } from '../pages/offer.tsx'
import { choicesOf, offer, provider, versionsOfOffer } from '../queries.ts'
import { offerRefusals, pages, says } from '../words.ts'
import { idAnswer, offerAnswer, offerOut } from './answers.ts'
import { offerFrom, offerShape, offerValues, whyShape } from './shapes.ts'

const offerPage = page({
  at: '/services/:offer',
  access: { may: 'see providers', on: 'offer' },
  read: async (tx, { params: { offer: id = '' } }) => {
    const [found, versions] = await Promise.all([offer(tx, id), versionsOfOffer(tx, id)])
    const of = found && (await provider(tx, found.provider))
    const mayChange = tx.actor.may.has('change providers')
    return of && { offer: found, provider: of, versions, choices: choicesOf(tx), mayChange }
  },
  show: (data, ctx) => <OfferPage data={data} ctx={ctx} />,
  api: { answer: offerAnswer, of: ({ offer: found }) => offerOut(found), says: says.offer },
})

const addForm = page({
  at: '/providers/:provider/services/new',
  access: { may: 'change providers', on: 'provider' },
  read: async (tx, { params: { provider: id = '' } }) => {
    const found = await provider(tx, id)
    return found && { provider: found, choices: choicesOf(tx) }
  },
  show: (data, ctx, form) => <AddOfferPage data={data} ctx={ctx} form={form} />,
})

const add = command({
  at: '/providers/:provider/services',
  access: { may: 'change providers', on: 'provider' },
  body: z.object(offerShape),
  do: (tx, { params: { provider: of = '' }, body }) => addOffer(tx, of, offerFrom(body)),
  words: offerRefusals,
  then: ({ id, name }) => ({ to: `/services/${id}`, said: pages.said(name) }),
  again: addForm,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.addOffer },
})

const changeForm = page({
  at: '/services/:offer/change',
  access: { may: 'change providers', on: 'offer' },
  read: async (tx, { params: { offer: id = '' } }) => {
    const found = await offer(tx, id)
    return found && { offer: found, choices: choicesOf(tx), known: offerValues(found) }
  },
  show: (data, ctx, form) => <ChangeOfferPage data={data} ctx={ctx} form={form} />,
})

const change = command({
  at: '/services/:offer/change',
  access: { may: 'change providers', on: 'offer' },
  body: z.object({ ...offerShape, ...whyShape }),
  do: (tx, { params: { offer: id = '' }, body: { why, ...given }, version = 0 }) =>
    changeOffer(tx, id, version, offerFrom({ ...given }), why),
  words: offerRefusals,
  then: ({ id, name }) => ({ to: `/services/${id}`, said: pages.said(name) }),
  again: changeForm,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.changeOffer },
})

export const offerRoutes = [offerPage, addForm, add, changeForm, change]
