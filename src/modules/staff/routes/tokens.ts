import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, id, maybeId, text } from '../../../platform/forms/fields.ts'
import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { changeService, endService, makeService, makeToken, revokeAnyToken, revokeOwnToken } from '../commands.ts'
import { NewTokenPage, OwnTokensPage } from '../pages/tokens/own.tsx'
import { NewServicePage, ServicePage } from '../pages/tokens/service.tsx'
import { ServicesPage } from '../pages/tokens/services.tsx'
import { colleagues, ownTokens, serviceShown, servicesShown } from '../queries.ts'
import {
  forTokens,
  lifetimes,
  type OwnTokens,
  type ServiceChoices,
  type ServiceShown,
  type ServicesShown,
} from '../rules/tokens.ts'
import { fullName } from '../rules.ts'
import { tokenWords as words } from '../words.ts'
import { idAnswer, idOf } from './answers.ts'

const own = { may: 'use the account' }
const manage = { may: 'manage staff', fresh: true } as const
const { fields, services } = words
const serviceIn = (params: Params) => params['service'] ?? ''
const scopes = z.array(choice(fields.scopes, forTokens)).max(forTokens.length).default([])

const token = z.object({
  id: z.uuid(),
  name: z.string(),
  holder: z.object({ id: z.uuid(), name: z.string(), service: z.boolean() }),
  scopes: z.array(z.string()),
  madeAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  state: z.string(),
})

const tokensPage = page({
  at: '/account/tokens',
  access: own,
  read: (tx) => ownTokens(tx),
  show: (data: OwnTokens, ctx, form) => OwnTokensPage({ ctx, data, form }),
  api: {
    says: 'Your tokens, and those of the programs that you answer for',
    answer: z.object({ tokens: z.array(token) }),
    of: (data) => data,
  },
})

/** Only a page: an answer to a program would be kept with its idempotency key, and a token is kept nowhere. */
const making = command({
  at: '/account/tokens',
  access: own,
  body: z.object({
    name: text(fields.name, 80),
    holder: maybeId(fields.holder),
    days: choice(
      fields.days,
      lifetimes.map((days) => `${days}`),
    ),
    scopes,
  }),
  do: (tx, { body: { days, ...body } }) => makeToken(tx, { ...body, days: Number(days) }),
  words: words.refusals,
  then: () => ({ to: '/account/tokens', said: words.madeSaid }),
  shown: (made, ctx) => NewTokenPage({ ctx, made }),
  again: tokensPage,
})

const revoking = command({
  at: '/account/tokens/:token/revocation',
  access: own,
  body: z.object({}),
  do: (tx, { params }) => revokeOwnToken(tx, params['token'] ?? ''),
  words: words.refusals,
  then: () => ({ to: '/account/tokens', said: words.revoked }),
  again: tokensPage,
  api: { says: 'Takes back a token of yours', answer: idAnswer, of: idOf },
})

const service = z.object({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  scopes: z.array(z.string()),
  owner: z.object({ id: z.uuid(), name: z.string(), left: z.boolean() }),
  version: z.int(),
  endedAt: z.string().nullable(),
  tokens: z.int(),
  lastUsedAt: z.string().nullable(),
})

const servicesPage = page({
  at: '/service-accounts',
  access: manage,
  read: (tx) => servicesShown(tx),
  show: (data: ServicesShown, ctx, form) => ServicesPage({ ctx, data, form }),
  api: {
    says: 'Every program with an account, and everybody’s tokens',
    answer: z.object({ services: z.array(service), tokens: z.array(token) }),
    of: (data) => data,
  },
})

const choicesOf = async (tx: Tx): Promise<ServiceChoices> => ({
  owners: (await colleagues(tx)).map((one) => ({ value: one.id, label: fullName(one) })),
})

const newPage = page({
  at: '/service-accounts/new',
  access: manage,
  read: choicesOf,
  show: (choices: ServiceChoices, ctx, form) => NewServicePage({ ctx, choices, form }),
})

const about = { owner: id(fields.owner), purpose: text(fields.purpose, 200), scopes }

const adding = command({
  at: '/service-accounts',
  access: manage,
  body: z.object({ name: text(fields.serviceName, 80), ...about }),
  do: (tx, { body }) => makeService(tx, body),
  words: words.refusals,
  then: (value, { body }) => ({ to: `/service-accounts/${value.id}`, said: services.added(body.name) }),
  again: newPage,
  api: { says: 'Adds an account for a program, with somebody who answers for it', answer: idAnswer, of: idOf },
})

type OneService = { service: ServiceShown; choices: ServiceChoices }

const servicePage = page({
  at: '/service-accounts/:service',
  access: manage,
  read: async (tx, { params }): Promise<OneService | undefined> => {
    const found = await serviceShown(tx, serviceIn(params))
    return found ? { service: found, choices: await choicesOf(tx) } : undefined
  },
  show: (data: OneService, ctx, form) => ServicePage({ ctx, form, ...data }),
  api: { says: 'One program with an account', answer: service, of: (data) => data.service },
})

const change = command({
  at: '/service-accounts/:service',
  access: manage,
  body: z.object(about),
  do: (tx, { params, body, version }) => changeService(tx, { service: serviceIn(params), version, ...body }),
  words: words.refusals,
  then: (value) => ({ to: `/service-accounts/${value.id}`, said: services.saved }),
  again: servicePage,
  api: {
    says: 'Changes who answers for a program and what it may do; the version goes in `_version`',
    answer: idAnswer,
    of: idOf,
  },
})

const ending = command({
  at: '/service-accounts/:service/ending',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => endService(tx, serviceIn(params)),
  words: words.refusals,
  then: () => ({ to: '/service-accounts', said: services.ended }),
  again: servicePage,
  api: { says: 'Ends the account of a program, and with it every token', answer: idAnswer, of: idOf },
})

const revokingAny = command({
  at: '/service-accounts/tokens/:token/revocation',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => revokeAnyToken(tx, params['token'] ?? ''),
  words: words.refusals,
  then: () => ({ to: '/service-accounts', said: words.revoked }),
  again: servicesPage,
  api: { says: 'Takes back anybody’s token', answer: idAnswer, of: idOf },
})

export const tokenRoutes: readonly Route[] = [
  tokensPage,
  making,
  revoking,
  servicesPage,
  newPage,
  adding,
  servicePage,
  change,
  ending,
  revokingAny,
]
