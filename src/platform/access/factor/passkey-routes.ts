import * as z from 'zod'
import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../database/tx.ts'
import { text } from '../../forms/fields.ts'
import { command, page, type Route } from '../../http/routes.ts'
import { newId } from '../../ids.ts'
import { done, refuse } from '../../result.ts'
import { staffOf } from '../actor.ts'
import { tell } from '../news.ts'
import { putChallenge, takeSessionChallenge } from './challenges.ts'
import { heldBy } from './held.ts'
import { endOthersWithFirst, isLastNeeded, proveSession } from './own-factors.ts'
import { secondFactorPage } from './own-factors-page.ts'
import { NewPasskeyPage } from './passkey-page.tsx'
import { askToMake, checkMade, handleOf, type NewPasskey, newChallenge, readSigned, type Site } from './passkeys.ts'
import { secondWords as words } from './words.ts'

const access = { may: 'use the account', beforeFactor: true, fresh: true } as const
const mostPasskeys = 20

const newPasskeyPage = page({
  at: '/account/passkeys/new',
  access,
  read: async (tx: Tx) => heldBy(tx, staffOf(tx.actor)),
  show: (_, ctx, form) => NewPasskeyPage({ ctx, form }),
})

type Asked = { name?: string | undefined; ready?: { site: Site; challenge: Buffer } }

/** What the browser is told to make a passkey with. */
const options = command({
  at: '/account/passkeys/options',
  access,
  body: z.object({ name: z.string().optional() }),
  prepare: async (given: Asked, { site }): Promise<Asked> => ({ ...given, ready: { site, challenge: newChallenge() } }),
  do: askForPasskey,
  words: {},
  then: () => ({ to: '/account/second-factor' }),
  replies: (asked) => ({ status: 200, json: asked }),
})

async function askForPasskey(tx: Tx, { body: { ready } }: { body: Asked }) {
  if (!ready) throw new Error('the challenge was not prepared')
  const { actor } = tx
  const staff = staffOf(actor)
  await putChallenge(tx, ready.challenge)
  const [account] = await tx.query<{ email: string }>('select email from account where staff_id = $1', [staff])
  const have = await tx.query<{ credentialId: Buffer }>(
    'select credential_id from passkey where staff_id = $1 and removed_at is null',
    [staff],
  )
  return done(
    await askToMake(ready.site, ready.challenge, {
      handle: handleOf(actor.agency, staff),
      email: account?.email ?? '',
      name: `${actor.givenName} ${actor.familyName}`.trim(),
      service: actor.agencyName,
      have: have.map(({ credentialId }) => credentialId),
    }),
  )
}

type Made = { name: string; credential: string; ready?: { made: NewPasskey; site: Site } | undefined }

const adding = command({
  at: '/account/passkeys',
  access,
  body: z.object({
    name: text(words.passkeyName, 80),
    credential: z
      .string({ error: words.refusals['not-made'] })
      .min(1, { error: words.refusals['not-made'] })
      .max(32_000),
  }),
  prepare: async (given: Made, { actor, db, site }): Promise<Made> => {
    const challenge = await db.run(actor, takeSessionChallenge)
    const signed = readSigned(given.credential)
    const made = challenge && signed && (await checkMade(signed, challenge, site))
    return { ...given, ready: made && { made, site } }
  },
  do: addPasskey,
  words: {
    'not-made': words.refusals['not-made'],
    'too-many': words.refusals['too-many'],
    known: words.refusals.known,
  },
  then: ({ first }) => ({ to: '/account/second-factor', said: first ? words.firstAdded : words.passkeyAdded }),
  again: newPasskeyPage,
})

/** Keeps a passkey that was just made. Refuses one that was made for something else, and one that is kept already. */
async function addPasskey(tx: Tx, { body: { name, ready } }: { body: Made }) {
  if (!ready) return refuse('not-made' as const)
  const staff = staffOf(tx.actor)
  const before = await heldBy(tx, staff)
  if (before.passkeys.length >= mostPasskeys) return refuse('too-many' as const)
  const { credentialId, publicKey, counter, transports } = ready.made
  const id = newId()
  const added = await tx.query(
    `insert into passkey (id, staff_id, name, credential_id, public_key, counter, transports, rp_id, made_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9) on conflict do nothing returning id`,
    [id, staff, name, credentialId, publicKey, counter, transports, ready.site.host, tx.now],
  )
  if (added.length === 0) return refuse('known' as const)
  await endOthersWithFirst(tx, before)
  await proveSession(tx)
  await tell(tx, staff, 'passkey-added', name)
  await audit(tx, 'passkey.added', { subject: ['passkey', id] })
  return done({ first: before.codesLeft === 0 })
}

const removal = command({
  at: '/account/passkeys/:passkey/removal',
  access,
  body: z.object({}),
  do: (tx, { params }) => removePasskey(tx, params['passkey'] ?? ''),
  words: { 'not-there': words.refusals['not-there'], 'last-factor': words.refusals['last-factor'] },
  then: () => ({ to: '/account/second-factor', said: words.passkeyRemoved }),
  again: secondFactorPage,
  api: { says: 'Takes one of your passkeys away', answer: z.object({}), of: () => ({}) },
})

/** Takes a passkey away. Refuses the last of somebody whose role needs a second factor. */
async function removePasskey(tx: Tx, id: string) {
  const left = await isLastNeeded(
    tx,
    (held) => held.passkeys.filter((one) => one.id !== id).length + (held.app ? 1 : 0),
  )
  if (left) return refuse('last-factor' as const)
  const removed = await tx.query<{ name: string }>(
    'update passkey set removed_at = $3 where id = $1 and staff_id = $2 and removed_at is null returning name',
    [id, staffOf(tx.actor), tx.now],
  )
  if (!removed[0]) return refuse('not-there' as const)
  await tell(tx, staffOf(tx.actor), 'passkey-removed', removed[0].name)
  await audit(tx, 'passkey.removed', { subject: ['passkey', id] })
  return done({})
}

export const passkeyRoutes: readonly Route[] = [newPasskeyPage, options, adding, removal]
