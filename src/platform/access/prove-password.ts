import { audit } from '../audit/audit.ts'
import type { Db } from '../database/run.ts'
import { type Actor, staffOf } from './actor.ts'
import { emailKey } from './email.ts'
import { noteFailure } from './failed-tries.ts'
import { countFailure, forgiveFailures, isLocked } from './guard.ts'
import { isPassword } from './password.ts'

export type PasswordProof =
  | { ok: true; email: string }
  | { ok: false; email: string; refusal: 'wrong-current' | 'locked' }

/** Whether it is the password of whoever is signed in. Wrong tries count as they do at sign-in: an open session is no place to guess it from. */
export async function provePassword(db: Db, actor: Actor, typed: string): Promise<PasswordProof> {
  const stored = await db.run(actor, async (tx) => {
    const [row] = await tx.query<{ email: string; passwordHash: string | null }>(
      'select email, password_hash from account where staff_id = $1',
      [staffOf(actor)],
    )
    const email = row?.email ?? ''
    return { email, hash: row?.passwordHash ?? undefined, locked: await isLocked(tx, emailKey(email)) }
  })
  const { email } = stored
  const right = await isPassword(typed, stored.hash)
  if (stored.locked) return { ok: false, email, refusal: 'locked' }
  if (right) {
    await db.run(actor, (tx) => forgiveFailures(tx, emailKey(email)))
    return { ok: true, email }
  }
  const locked = await db.run(actor, async (tx) => {
    await audit(tx, 'account.password-refused')
    await noteFailure(tx, emailKey(email))
    return countFailure(tx, emailKey(email))
  })
  return { ok: false, email, refusal: locked ? 'locked' : 'wrong-current' }
}
