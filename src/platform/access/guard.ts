import { createHash } from 'node:crypto'
import type { Tx } from '../database/tx.ts'

/** NIST SP 800-63B section 3.2.2 allows up to 100 tries; we stop at five, for ten minutes. */
const mostFailures = 5
const lockMinutes = 10

/** The guard keeps no address that somebody typed: only its digest. */
export const guardKey = (key: string) => createHash('sha256').update(key).digest('base64url')

/** Whether tries with this e-mail address must wait. The key is from `emailKey`. */
export const isLocked = async (tx: Tx, key: string): Promise<boolean> => (await lockedUntil(tx, key)) !== null

/** Until when they must; null where they need not. */
export async function lockedUntil(tx: Tx, key: string): Promise<Temporal.Instant | null> {
  const [row] = await tx.query<{ until: Temporal.Instant }>(
    'select locked_until as until from sign_in_guard where email_key = $1 and locked_until > $2',
    [guardKey(key), tx.now],
  )
  return row?.until ?? null
}

/** Counts a wrong password, of an address known or not, and says whether the address is locked now. */
export async function countFailure(tx: Tx, key: string): Promise<boolean> {
  const until = tx.now.add({ minutes: lockMinutes })
  const [row] = await tx.query<{ locked: boolean }>(
    `insert into sign_in_guard as g (email_key, failures, locked_until) values ($1, 1, null)
     on conflict (agency_id, email_key) do update set
       failures = case when g.locked_until <= $2 then 1 else g.failures + 1 end,
       locked_until = case when g.locked_until <= $2 then null when g.failures + 1 >= $3 then $4::timestamptz else g.locked_until end
     returning locked_until is not null as locked`,
    [guardKey(key), tx.now, mostFailures, until],
  )
  return row?.locked === true
}

/** Forgets the failures: the right password was given. */
export async function forgiveFailures(tx: Tx, key: string): Promise<void> {
  await tx.query('update sign_in_guard set failures = 0, locked_until = null where email_key = $1', [guardKey(key)])
}

/** Wrong second factors count by account, apart from wrong passwords, which the right one forgives. */
export const factorKey = (staff: string) => `factor:${staff}`

/**
 * Takes one of the tries before it is made, so that many at once are no more than five; false where they are used up. Whoever is
 * right is forgiven with `forgiveFailures`.
 */
export async function takeTry(tx: Tx, key: string): Promise<boolean> {
  await tx.query('insert into sign_in_guard (email_key, failures) values ($1, 0) on conflict do nothing', [
    guardKey(key),
  ])
  const [row] = await tx.query<{ locked: boolean | null }>(
    'select locked_until > $2 as locked from sign_in_guard where email_key = $1 for update',
    [guardKey(key), tx.now],
  )
  if (row?.locked) return false
  await countFailure(tx, key)
  return true
}
