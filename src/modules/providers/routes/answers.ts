import * as z from 'zod'
import {
  criterionKinds,
  deliveries,
  hows,
  type Listed,
  type Locality,
  type NoticeLine,
  type Offer,
  type Provider,
} from '../rules.ts'

const criterion = z.object({
  of: z.enum(criterionKinds),
  how: z.enum(hows),
  values: z.array(z.string()),
  from: z.number().nullable(),
  to: z.number().nullable(),
  words: z.string(),
})
const dates = z.object({
  startsOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  weekdays: z.array(z.number()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  spaces: z.number().nullable(),
})

export const offerAnswer = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  provider: z.string(),
  notice: z.string().nullable(),
  needs: z.array(z.string()),
  about: z.string(),
  criteria: z.array(criterion),
  cost: z.string(),
  free: z.boolean(),
  hours: z.string(),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  places: z.array(
    z.object({ name: z.string(), address: z.string(), lat: z.number().nullable(), lon: z.number().nullable() }),
  ),
  serves: z.array(z.string()),
  delivery: z.array(z.enum(deliveries)),
  waitingDays: z.number().nullable(),
  how: z.string(),
  dates,
  validTo: z.iso.date().nullable(),
  verifiedOn: z.iso.date().nullable(),
})
export const offerOut = ({
  validFrom: _,
  recordedAt: __,
  recordedByName: ___,
  verifiedByName: ____,
  ...offer
}: Offer) => offer

export const providerAnswer = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  kind: z.string(),
  phone: z.string(),
  email: z.string(),
  web: z.string(),
  aboriginalLed: z.boolean(),
  ledSaidBy: z.string(),
  offers: z.array(z.string()),
  offersAbout: z.string(),
  languages: z.string(),
  about: z.string(),
  validTo: z.iso.date().nullable(),
})
export const providerOut = ({ validFrom: _, recordedAt: __, recordedByName: ___, ...provider }: Provider) => provider

export const listedAnswer = z.object({ service: offerAnswer, provider: providerAnswer, km: z.number().nullable() })
export const listedOut = ({ offer, provider, km }: Listed) => ({
  service: offerOut(offer),
  provider: providerOut(provider),
  km: km ?? null,
})

export const localityAnswer = z.object({ id: z.string(), name: z.string(), lat: z.number(), lon: z.number() })
export const localityOut = ({ id, name, lat, lon }: Locality) => ({ id, name, lat, lon })

export const noticeAnswer = z.object({
  id: z.string(),
  title: z.string(),
  provider: z.string().nullable(),
  receivedOn: z.iso.date(),
  shownUntil: z.iso.date().nullable(),
  state: z.enum(['reading', 'shown', 'over', 'withdrawn']),
  programs: z.int(),
})
export const noticeOut = ({ id, title, provider, receivedOn, shownUntil, state, programs }: NoticeLine) => ({
  id,
  title,
  provider,
  receivedOn,
  shownUntil,
  state,
  programs,
})
export const idAnswer = z.object({ id: z.string() })
