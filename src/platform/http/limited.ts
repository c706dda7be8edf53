import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { countTries, type LimitName, type Tried } from '../access/limits.ts'
import { placeOf } from '../access/network.ts'
import { sendFailure } from './failures.tsx'
import type { Web } from './web.ts'
import { words } from './words.ts'

type Asked = { web: Web; request: FastifyRequest; reply: FastifyReply }

/** So many colleagues of one office may search as often as they may at once, from behind one address. */
const colleagues = 10

/**
 * Whether an account, or a place with all its accounts, asked too often, and was told so. Counted in a transaction of its own, before the one that answers: the row
 * is held for a moment only, so that a slow answer keeps nobody waiting.
 */
export async function isOverLimit(
  { web, request, reply }: Asked,
  limit: LimitName | undefined,
  actor: Actor,
): Promise<boolean> {
  if (limit === undefined) return false
  const { findLimit: most } = web.config
  const byPlace: Tried = { limit: 'find-address', of: placeOf(request.ip), most: most * colleagues }
  const tries: Tried[] =
    limit === 'find' ? [{ limit, of: actor.staff ?? '', most }, byPlace] : [{ limit, of: actor.staff ?? '' }]
  const over = await web.db.run(actor, (tx) => countTries(tx, tries), { durable: false })
  if (!over) return false
  web.log.warn({ limit: over.limit, agency: actor.agency, staff: actor.staff }, 'asked too often')
  sendTooMany({ web, request, reply }, over.wait, words.tooOften(over.wait))
  return true
}

/** 429 with how long to wait, for people in a sentence and for programs in a header. */
export function sendTooMany({ web, request, reply }: Asked, wait: number, sentence: string): FastifyReply {
  return sendFailure(web, request, reply.header('retry-after', String(wait)), 429, sentence)
}
