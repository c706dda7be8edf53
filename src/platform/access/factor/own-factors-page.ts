import * as z from 'zod'
import type { Tx } from '../../database/tx.ts'
import { safePath } from '../../http/guards.ts'
import { page } from '../../http/routes.ts'
import { staffOf } from '../actor.ts'
import { factorDue, heldBy } from './held.ts'
import { SecondFactorPage, type SecondFactorShown } from './second-factor-page.tsx'

const access = { may: 'use the account', beforeFactor: true } as const
const instant = z.string().nullable()

/** Everything that proves somebody beside their password, and by when their role needs it. */
export const secondFactorPage = page({
  at: '/account/second-factor',
  access,
  query: z.object({ next: z.string().max(2000).optional() }),
  read: readSecondFactor,
  show: (shown: SecondFactorShown, ctx, form) => SecondFactorPage({ ctx, shown, form }),
  api: {
    says: 'Your passkeys, your authenticator app, and how many recovery codes are left',
    answer: z.object({
      passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), madeAt: z.string(), usedAt: instant })),
      app: z.object({ confirmedAt: z.string(), usedAt: instant }).nullable(),
      codesLeft: z.int(),
    }),
    of: (shown) => shown,
  },
})

async function readSecondFactor(
  tx: Tx,
  { query }: { query: { next?: string | undefined } },
): Promise<SecondFactorShown> {
  const staff = staffOf(tx.actor)
  const [held, due] = await Promise.all([heldBy(tx, staff), factorDue(tx, staff)])
  return { ...held, due: due ?? null, next: safePath(query.next) }
}
