import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import type { AccessOf, Actor } from './actor.ts'
import { actorOf, type Holder, holderOf } from './holder.ts'
import { countTries } from './limits.ts'
import { hashOf } from './sessions.ts'

/** What every token begins with, so that programs which look for secrets in the wrong place know one. */
const tokenPrefix = 'tc_'

/** A new token: 256 bits. It is shown once; only what `hashOf` makes of it is kept. */
export const newApiToken = () => `${tokenPrefix}${randomBytes(32).toString('base64url')}`

/** The token that a request of the interface carries. Anywhere else the header is nothing to us. */
export function bearerOf(request: Pick<FastifyRequest, 'url' | 'headers'>): string | undefined {
  if (!request.url.startsWith('/api/v1/')) return undefined
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
}

type Row = Holder & {
  token_id: string
  answers_id: string
  scopes: string[]
  service_scopes: string[] | null
  expires_at: Temporal.Instant
  last_used_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  left_on: Temporal.PlainDate | null
}

export type Token = { actor: Actor; lastUsedAt: Temporal.Instant | null }

/**
 * Whose token it is and what it may do now: its scopes, as far as its holder may do that at this moment; of a service
 * account, as far as its owner may. Undefined, for whatever reason, where it is good for nothing.
 */
export async function findToken(
  pool: pg.Pool,
  token: string,
  now: Temporal.Instant,
  accessOf: AccessOf,
): Promise<Token | undefined> {
  const row = await holderOf<Row>(pool, 'token', hashOf(token), now)
  if (!row || !isGood(row, now)) return undefined
  return { actor: boundActorOf(row, accessOf), lastUsedAt: row.last_used_at }
}

function isGood({ expires_at, ended_at, left_on, zone }: Row, now: Temporal.Instant): boolean {
  if (ended_at || Temporal.Instant.compare(expires_at, now) <= 0) return false
  return !left_on || Temporal.PlainDate.compare(left_on, now.toZonedDateTimeISO(zone).toPlainDate()) > 0
}

function boundActorOf(row: Row, accessOf: AccessOf): Actor {
  const actor = actorOf(row, row.token_id, accessOf)
  const { scopes, service_scopes: bounds } = row
  return {
    ...actor,
    answeredBy: row.answers_id === row.staff_id ? null : row.answers_id,
    may: new Set(scopes.filter((scope) => actor.may.has(scope) && (bounds?.includes(scope) ?? true))),
  }
}

/**
 * Counts a request of the token, and notes its use once a minute. Gives how many seconds to wait where it asks too often. In a
 * transaction of its own, so that a slow answer holds no row.
 */
export function useToken(db: Db, { actor, lastUsedAt }: Token): Promise<number | undefined> {
  const token = actor.session ?? ''
  return db.run(
    actor,
    async (tx) => {
      const over = await countTries(tx, [{ limit: 'token', of: token }])
      if (!lastUsedAt || tx.now.epochMilliseconds - lastUsedAt.epochMilliseconds >= 60_000)
        await tx.query('update api_token set last_used_at = $2 where id = $1', [token, tx.now])
      return over?.wait
    },
    { durable: false },
  )
}

/** So long a token that is of no use any more is shown to whoever made it. */
const shownDays = 365

/** Clears tokens away that ran out or were revoked a year ago. Their names stay, as the trail knows them by their ids. */
export async function forgetTokens(tx: Tx): Promise<void> {
  await tx.query(
    `with gone as (delete from api_token where least(revoked_at, expires_at) < $1 returning id, staff_id, name, made_at,
       least(revoked_at, expires_at) as ended_at)
     insert into past_token (id, staff_id, name, made_at, ended_at) select id, staff_id, name, made_at, ended_at from gone`,
    [tx.now.subtract({ hours: shownDays * 24 })],
  )
}
