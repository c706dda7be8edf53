import * as z from 'zod'
import { audit } from '../audit/audit.ts'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import { safePath } from '../http/guards.ts'
import { command, page, type Route } from '../http/routes.ts'
import type { ProviderWays } from '../http/web.ts'
import { done, refuse } from '../result.ts'
import { type Actor, staffOf } from './actor.ts'
import { ConfirmPage, type ConfirmShown } from './confirm-page.tsx'
import { putChallenge, takeSessionChallenge } from './factor/challenges.ts'
import { hasFactor, heldBy, passkeysOf } from './factor/held.ts'
import { askToSign, newChallenge, type Site } from './factor/passkeys.ts'
import { type CodeRefusal, type ProvedPasskey, proveCode, provePasskey, usePasskey } from './factor/prove.ts'
import { provePassword } from './prove-password.ts'
import type { How } from './sessions.ts'
import { words } from './words.ts'

const access = { may: 'use the account', beforeFactor: true } as const
const typed = z.string().max(1000).default('')

type Ways = Omit<ConfirmShown, 'next'>
/** The agency's identity provider, where the product has such a thing. */
type Provider = Pick<ProviderWays, 'offered' | 'mayLocally'> | undefined

const confirmPage = (provider: Provider) =>
  page({
    at: '/confirm',
    access,
    query: z.object({ next: z.string().max(2000).optional() }),
    read: async (tx: Tx, { query }): Promise<ConfirmShown> => ({
      ...(await waysOf(tx, provider)),
      next: safePath(query.next),
    }),
    show: (shown: ConfirmShown, ctx, form) => ConfirmPage({ ctx, shown, form }),
  })

/**
 * With what somebody who is signed in proves themselves again: the second factor where there is one, else the password; and the
 * provider, where they came in through it or have nothing else.
 */
async function waysOf(tx: Tx, provider: Provider): Promise<Ways> {
  const staff = staffOf(tx.actor)
  const [held, [account], offered, locally] = await Promise.all([
    heldBy(tx, staff),
    tx.query<{ has: boolean; how: How }>(
      `select a.password_hash is not null as has, s.how from account a join session s on s.staff_id = a.staff_id
       where a.staff_id = $1 and s.id = $2`,
      [staff, tx.actor.session],
    ),
    provider?.offered(tx),
    provider?.mayLocally(tx, staff),
  ])
  const factor = hasFactor(held)
  const password = account?.has === true && locally !== false
  const through = offered && (account?.how === 'provider' || !(factor || password))
  return {
    password: !factor && password,
    app: held.app !== null,
    codes: factor && held.codesLeft > 0,
    passkeys: held.passkeys.length > 0,
    provider: through ? { name: offered.name, agency: tx.actor.agency } : undefined,
  }
}

type Refusal = CodeRefusal | 'wrong-current' | 'locked' | 'wrong-passkey' | 'missing-code' | 'missing-password'
type Ready =
  | { refusal: Refusal; at?: string }
  | { proved: 'password' | 'code' }
  | { proved: 'passkey'; by: ProvedPasskey }
type Given = { next: string; password: string; factorCode: string; credential: string; ready?: Ready }

const confirming = (provider: Provider) =>
  command({
    at: '/confirm',
    access,
    body: z.object({
      next: z.string().max(2000).default('/'),
      password: typed,
      factorCode: typed,
      credential: z.string().max(32_000).default(''),
    }),
    prepare: async (given: Given, by): Promise<Given> => ({ ...given, ready: await prove(given, by, provider) }),
    do: confirm,
    words: words.confirm.refusals,
    then: (_, { body }) => ({ to: safePath(body.next) }),
    again: confirmPage(provider),
  })

type By = { actor: Actor; db: Db; site: Site }

async function prove(given: Given, by: By, provider: Provider): Promise<Ready> {
  const { actor, db } = by
  const ways = await db.run(actor, (tx) => waysOf(tx, provider))
  if (given.credential !== '') return provedByPasskey(given.credential, by)
  if (ways.password) return provedByPassword(given.password, by)
  if (given.factorCode.trim() === '') return { refusal: 'missing-code', at: 'factorCode' }
  const proved = await proveCode(db, actor, staffOf(actor), given.factorCode.trim())
  return proved.ok ? { proved: 'code' } : { refusal: proved.refusal, at: 'factorCode' }
}

async function provedByPassword(password: string, { actor, db }: By): Promise<Ready> {
  if (password === '') return { refusal: 'missing-password', at: 'password' }
  const proved = await provePassword(db, actor, password)
  return proved.ok ? { proved: 'password' } : { refusal: proved.refusal, at: 'password' }
}

async function provedByPasskey(credential: string, { actor, db, site }: By): Promise<Ready> {
  const challenge = await db.run(actor, takeSessionChallenge)
  const by = challenge && (await provePasskey(db, actor, { credential, challenge, site, staff: staffOf(actor) }))
  return by ? { proved: 'passkey', by } : { refusal: 'wrong-passkey' }
}

async function confirm(tx: Tx, { body: { ready } }: { body: Given }) {
  if (!ready) throw new Error('the proof was not prepared')
  if ('refusal' in ready) return refuse(ready.refusal, ready.at)
  if (ready.proved === 'passkey' && !(await usePasskey(tx, ready.by))) return refuse('wrong-passkey' as const)
  await tx.query(
    'update session set proved_at = $2, factor_at = case when $3 then $2::timestamptz else factor_at end where id = $1',
    [tx.actor.session, tx.now, ready.proved !== 'password'],
  )
  await audit(tx, 'session.confirmed', { fields: [ready.proved] })
  return done({})
}

/** What the browser is told to sign with, to prove again who sits there. */
const confirmOptions = command({
  at: '/confirm/options',
  access,
  body: z.object({ second: z.boolean().optional() }),
  prepare: async (given: Asked, { site }): Promise<Asked> => ({ ...given, ready: { site, challenge: newChallenge() } }),
  do: async (tx: Tx, { body: { ready } }: { body: Asked }) => {
    if (!ready) throw new Error('the challenge was not prepared')
    await putChallenge(tx, ready.challenge)
    const passkeys = await passkeysOf(tx, staffOf(tx.actor), ready.site.host)
    return done(await askToSign(ready.site, ready.challenge, passkeys))
  },
  words: {},
  then: () => ({ to: '/confirm' }),
  replies: (options) => ({ status: 200, json: options }),
})
type Asked = { second?: boolean | undefined; ready?: { site: Site; challenge: Buffer } }

/** Proving again who sits there, before what must not be done on a screen that was left open. */
export const confirmRoutes = (provider?: Provider): readonly Route[] => [
  confirmPage(provider),
  confirming(provider),
  confirmOptions,
]
