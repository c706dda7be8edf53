import * as z from 'zod'
import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../database/tx.ts'
import { command, page, type Route } from '../../http/routes.ts'
import { newId } from '../../ids.ts'
import { done, refuse } from '../../result.ts'
import { staffOf } from '../actor.ts'
import { tell } from '../news.ts'
import { AuthenticatorPage, type AuthenticatorShown } from './authenticator-page.tsx'
import { addressOf, keyOf, newSecret, readCode, stepOf } from './codes.ts'
import { heldBy } from './held.ts'
import { endOthersWithFirst, isLastNeeded, proveSession } from './own-factors.ts'
import { secondFactorPage } from './own-factors-page.ts'
import { useStep } from './prove.ts'
import { secondWords as words } from './words.ts'

const access = { may: 'use the account', beforeFactor: true, fresh: true } as const
/** An app that was begun and not finished is forgotten after this: its key stood on a screen. */
const beganMinutes = 30

/** The app that is being set up: its key is shown until a first code of it is given, and never again. */
const authenticatorPage = page({
  at: '/account/authenticator',
  access,
  read: readBegun,
  show: (shown: AuthenticatorShown, ctx, form) => AuthenticatorPage({ ctx, shown, form }),
})

async function readBegun(tx: Tx): Promise<AuthenticatorShown> {
  const begun = await begunApp(tx)
  if (!begun) return { begun: false }
  const [account] = await tx.query<{ email: string }>('select email from account where staff_id = $1', [tx.actor.staff])
  return {
    begun: true,
    key: keyOf(begun.secret),
    address: addressOf(begun.secret, { issuer: tx.actor.agencyName || words.product, label: account?.email ?? '' }),
  }
}

async function begunApp(tx: Tx): Promise<{ id: string; secret: Buffer } | undefined> {
  const [row] = await tx.query<{ id: string; secret: Buffer }>(
    `select id, secret from authenticator
     where staff_id = $1 and confirmed_at is null and removed_at is null and made_at > $2 order by made_at desc limit 1`,
    [staffOf(tx.actor), tx.now.subtract({ minutes: beganMinutes })],
  )
  return row
}

const beginning = command({
  at: '/account/authenticator',
  access,
  body: z.object({}),
  do: beginApp,
  words: { 'has-app': words.refusals['has-app'] },
  then: () => ({ to: '/account/authenticator' }),
  again: secondFactorPage,
})

/** Begins setting up an app. Refuses a second one beside the first. */
async function beginApp(tx: Tx) {
  const staff = staffOf(tx.actor)
  const { app } = await heldBy(tx, staff)
  if (app) return refuse('has-app' as const)
  await tx.query(
    'update authenticator set removed_at = $2 where staff_id = $1 and confirmed_at is null and removed_at is null',
    [staff, tx.now],
  )
  const id = newId()
  await tx.query('insert into authenticator (id, staff_id, secret, made_at) values ($1,$2,$3,$4)', [
    id,
    staff,
    newSecret(),
    tx.now,
  ])
  await audit(tx, 'authenticator.begun', { subject: ['authenticator', id] })
  return done({})
}

const confirmation = command({
  at: '/account/authenticator/confirmation',
  access,
  body: z.object({
    factorCode: z.string({ error: words.missingCode }).trim().min(1, { error: words.missingCode }).max(100),
  }),
  do: confirmApp,
  words: {
    'wrong-code': words.refusals['wrong-code'],
    'not-begun': words.refusals['not-begun'],
    'has-app': words.refusals['has-app'],
  },
  then: ({ codes }) => ({ to: '/account/second-factor', said: codes ? words.appAdded : words.firstAdded }),
  again: authenticatorPage,
})

/** The first right code of a new app makes it count. */
async function confirmApp(tx: Tx, { body }: { body: { factorCode: string } }) {
  const staff = staffOf(tx.actor)
  const begun = await begunApp(tx)
  if (!begun) return refuse('not-begun' as const)
  const before = await heldBy(tx, staff)
  if (before.app) return refuse('has-app' as const)
  const code = readCode(body.factorCode)
  const step = code === undefined ? undefined : stepOf(begun.secret, code, tx.now)
  if (step === undefined || !(await useStep(tx, begun.id, step))) return refuse('wrong-code' as const, 'factorCode')
  await tx.query('update authenticator set confirmed_at = $2 where id = $1', [begun.id, tx.now])
  await endOthersWithFirst(tx, before)
  await proveSession(tx)
  await tell(tx, staff, 'app-added')
  await audit(tx, 'authenticator.added', { subject: ['authenticator', begun.id] })
  return done({ codes: before.codesLeft > 0 })
}

const removal = command({
  at: '/account/authenticator/removal',
  access,
  body: z.object({}),
  do: removeApp,
  words: { 'not-there': words.refusals['not-there'], 'last-factor': words.refusals['last-factor'] },
  then: () => ({ to: '/account/second-factor', said: words.appRemoved }),
  again: secondFactorPage,
  api: { says: 'Takes your authenticator app away', answer: z.object({}), of: () => ({}) },
})

/** Takes the app away. Refuses it where it is the last of somebody whose role needs a second factor. */
async function removeApp(tx: Tx) {
  const staff = staffOf(tx.actor)
  if (await isLastNeeded(tx, ({ passkeys }) => passkeys.length)) return refuse('last-factor' as const)
  const removed = await tx.query<{ id: string }>(
    `update authenticator set removed_at = $2, secret = ''
     where staff_id = $1 and confirmed_at is not null and removed_at is null returning id`,
    [staff, tx.now],
  )
  if (!removed[0]) return refuse('not-there' as const)
  await tell(tx, staff, 'app-removed')
  await audit(tx, 'authenticator.removed', { subject: ['authenticator', removed[0].id] })
  return done({})
}

export const authenticatorRoutes: readonly Route[] = [authenticatorPage, beginning, confirmation, removal]
