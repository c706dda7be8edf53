import * as z from 'zod'
import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../database/tx.ts'
import { command, type Route } from '../../http/routes.ts'
import { newId } from '../../ids.ts'
import { done, refuse } from '../../result.ts'
import { staffOf } from '../actor.ts'
import { tell } from '../news.ts'
import { authenticatorRoutes } from './authenticator-routes.ts'
import { heldBy } from './held.ts'
import { secondFactorPage } from './own-factors-page.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { hashCodes, newCodes } from './recovery.ts'
import { RecoveryCodesPage } from './recovery-codes-page.tsx'
import { secondWords as words } from './words.ts'

const access = { may: 'use the account', beforeFactor: true } as const

type Codes = { ready?: { codes: string[]; hashed: { salt: Buffer; hash: Buffer }[] }; _?: undefined }

const recoveryCodes = command({
  at: '/account/recovery-codes',
  access: { ...access, fresh: true },
  body: z.object({ _: z.undefined().optional() }),
  prepare: async (): Promise<Codes> => {
    const codes = newCodes()
    return { ready: { codes, hashed: await hashCodes(codes) } }
  },
  do: makeCodes,
  words: { 'no-factor': words.refusals['no-factor'] },
  then: () => ({ to: '/account/second-factor', said: words.codesMade }),
  shown: ({ codes }, ctx) => RecoveryCodesPage({ ctx, codes }),
  again: secondFactorPage,
})

/** Makes ten new recovery codes, and the ones before worthless. Without a second factor they would stand in for nothing. */
async function makeCodes(tx: Tx, { body: { ready } }: { body: Codes }) {
  if (!ready) throw new Error('the codes were not prepared')
  const staff = staffOf(tx.actor)
  const { passkeys, app } = await heldBy(tx, staff)
  if (passkeys.length === 0 && !app) return refuse('no-factor' as const)
  await tx.query(
    'update recovery_code set replaced_at = $2 where staff_id = $1 and used_at is null and replaced_at is null',
    [staff, tx.now],
  )
  for (const { salt, hash } of ready.hashed)
    await tx.query('insert into recovery_code (id, staff_id, salt, hash, made_at) values ($1,$2,$3,$4,$5)', [
      newId(),
      staff,
      salt,
      hash,
      tx.now,
    ])
  await tell(tx, staff, 'codes-made')
  await audit(tx, 'recovery-codes.made', { subject: ['account', staff] })
  return done({ codes: ready.codes })
}

/** Setting up, and taking away, what proves who one is beside a password. */
export const secondFactorRoutes: readonly Route[] = [
  secondFactorPage,
  recoveryCodes,
  ...passkeyRoutes,
  ...authenticatorRoutes,
]
