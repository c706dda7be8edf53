import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'
import type { AccessOf, Actor } from './actor.ts'
import { actorOf, type Holder, holderOf } from './holder.ts'

/** Minutes without a request after which a session is locked (FBI CJIS policy: 30 at most). */
export const idleMinutes = 30
/** Hours after which a session ends, however busy. */
export const longestHours = 12

export type Session = {
  /** Ended and locked sessions still say whose they were, so that a late save can be kept for that person. */
  state: 'open' | 'locked' | 'ended'
  actor: Actor
  seenAt: Temporal.Instant
  how: How
  /** When its owner last proved who they are; the start of a session of an older release. */
  provedAt: Temporal.Instant
  /** When that was last done with a second factor; null where it never was. */
  factorAt: Temporal.Instant | null
  /** Whether the account has a second factor. */
  hasFactor: boolean
  /** From when on nothing is to be had without a second factor; null where none is needed, or there is one. */
  factorDue: Temporal.Instant | null
  /** How much was done to the way into the account that its owner has not seen. */
  news: number
}

/** How somebody proved who they are. */
export type How = 'password' | 'passkey' | 'provider'

/** So long a proof is fresh enough for what must not be done on a screen that was left open. */
export const freshMinutes = 10

/** Whether its owner proved lately who they are: with the second factor, where the account has one. */
export function isFresh({ hasFactor, factorAt, provedAt }: Session, now: Temporal.Instant): boolean {
  const at = hasFactor ? factorAt : provedAt
  return at !== null && now.epochMilliseconds - at.epochMilliseconds < freshMinutes * 60_000
}

/** Whether nothing is to be had any more before a second factor is set up. */
export const isFactorOverdue = ({ factorDue }: Session, now: Temporal.Instant): boolean =>
  factorDue !== null && factorDue.epochMilliseconds <= now.epochMilliseconds

type Row = Holder & {
  session_id: string
  made_at: Temporal.Instant
  seen_at: Temporal.Instant
  locked_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  single_keys: boolean
  how: How
  proved_at: Temporal.Instant | null
  factor_at: Temporal.Instant | null
  has_factor: boolean
  factor_due: Temporal.Instant | null
  news: number
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest()
export const newToken = () => randomBytes(32).toString('base64url')

/** Whose session a token is, with what that person may do at this moment, or undefined. */
export async function findSession(
  pool: pg.Pool,
  token: string,
  now: Temporal.Instant,
  accessOf: AccessOf,
): Promise<Session | undefined> {
  const row = await holderOf<Row>(pool, 'session', hashOf(token), now)
  return row && sessionOf(row, now, { ...actorOf(row, row.session_id, accessOf), singleKeys: row.single_keys })
}

const sessionOf = (row: Row, now: Temporal.Instant, actor: Actor): Session => ({
  state: stateOf(row, now),
  actor,
  seenAt: row.seen_at,
  how: row.how,
  provedAt: row.proved_at ?? row.made_at,
  factorAt: row.factor_at,
  hasFactor: row.has_factor,
  factorDue: row.factor_due,
  news: row.news,
})

function stateOf(row: Row, now: Temporal.Instant): Session['state'] {
  const age = (since: Temporal.Instant) => now.epochMilliseconds - since.epochMilliseconds
  if (row.ended_at || age(row.made_at) > longestHours * 3_600_000) return 'ended'
  return row.locked_at || age(row.seen_at) > idleMinutes * 60_000 ? 'locked' : 'open'
}

/** What a new session says of itself: how its owner proved who they are, with which second factor when, and from where. */
export type Begun = {
  staff: string
  how: How
  provedAt?: Temporal.Instant
  factorAt: Temporal.Instant | null
  providerSid?: string | null
  device: string
  network: string
}

/** Begins a session for a staff member; the token goes into the cookie and nowhere else. */
export async function beginSession(tx: Tx, begun: Begun): Promise<string> {
  const { staff, how, provedAt = tx.now, factorAt, device, network, providerSid = null } = begun
  const token = newToken()
  await tx.query(
    `insert into session (id, staff_id, token_hash, made_at, seen_at, proved_at, device, how, factor_at, network,
       provider_sid)
     values ($1,$2,$3,$4,$4,$9,$5,$6,$7,$8,$10)`,
    [newId(), staff, hashOf(token), tx.now, device.slice(0, 200), how, factorAt, network, provedAt, providerSid],
  )
  await tx.query('update account set first_signed_in_at = $2 where staff_id = $1 and first_signed_in_at is null', [
    staff,
    tx.now,
  ])
  return token
}

export async function endSession(tx: Tx, session: string, why: 'signed-out' | 'replaced'): Promise<void> {
  await tx.query('update session set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null', [
    session,
    tx.now,
    why,
  ])
}

export async function endAllSessions(tx: Tx, staff: string): Promise<void> {
  await tx.query(
    "update session set ended_at = $2, ended_why = 'signed-out-everywhere' where staff_id = $1 and ended_at is null",
    [staff, tx.now],
  )
}

export async function lockSession(tx: Tx, session: string): Promise<void> {
  await tx.query('update session set locked_at = $2 where id = $1', [session, tx.now])
}

/** Notes that the session is in use, once a minute at most. */
export async function touchSession(tx: Tx, seenAt: Temporal.Instant): Promise<void> {
  if (tx.now.epochMilliseconds - seenAt.epochMilliseconds < 60_000) return
  await tx.query('update session set seen_at = $2 where id = $1', [tx.actor.session, tx.now])
}
