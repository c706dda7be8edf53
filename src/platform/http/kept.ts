import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../database/tx.ts'
import { isId, newId } from '../ids.ts'
import { sendFailure, wantsJson } from './failures.tsx'
import type { Web } from './web.ts'

/**
 * A save that arrived after its session had ended or locked: kept for whoever's session it was, and offered after
 * they sign in again. Nothing is done in their name until they say so.
 */
export async function keepSave(web: Web, request: FastifyRequest, reply: FastifyReply, raw: Record<string, unknown>): Promise<FastifyReply> {
  const { session } = request
  if (!session || request.method !== 'POST') return sendFailure(web, request, reply, 401)
  await web.db.run(session.actor, async (tx) => {
    await tx.query('insert into kept_save (id, staff_id, kept_at, path, body) values ($1,$2,$3,$4,$5)', [
      newId(), tx.actor.staff, tx.now, request.url, JSON.stringify(raw),
    ])
  })
  if (wantsJson(request)) return sendFailure(web, request, reply, 401)
  return reply.redirect('/sign-in?next=%2Fkept', 303)
}

export type KeptSave = { id: string; path: string; keptAt: Temporal.Instant; body: Record<string, unknown> }

export async function keptSavesOf(tx: Tx): Promise<KeptSave[]> {
  return tx.query<KeptSave>('select id, path, kept_at, body from kept_save where staff_id = $1 and settled_at is null order by kept_at desc limit 20', [tx.actor.staff])
}

/** The kept save was sent again, or thrown away. */
export async function settleKept(tx: Tx, kept: unknown): Promise<void> {
  if (typeof kept !== 'string' || !isId(kept)) return
  await tx.query('update kept_save set settled_at = $3 where id = $1 and staff_id = $2 and settled_at is null', [kept, tx.actor.staff, tx.now])
}
