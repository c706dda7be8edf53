import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { isId, newId } from '../ids.ts'
import { type Detour, detourTo } from './detour.ts'
import { sendFailure, wantsJson } from './failures.tsx'
import type { Web } from './web.ts'

type Raw = Record<string, unknown>

/** A stolen cookie of an ended session must not fill the database. */
const mostKept = 50

/**
 * A save that arrived after its session had ended or locked: kept for whoever's session it was, and offered after
 * they sign in again. Nothing is done in their name until they say so. Passwords are never kept.
 */
export async function keepSave(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  raw: Raw,
): Promise<FastifyReply> {
  const { session } = request
  if (!session || request.method !== 'POST') return sendFailure(web, request, reply, 401)
  const fields = keepable(raw)
  if (fields) await web.db.run(session.actor, (tx) => insert(tx, request.url, fields))
  if (wantsJson(request)) return sendFailure(web, request, reply, 401)
  return reply.redirect(fields ? '/sign-in?next=%2Fkept' : '/sign-in', 303)
}

/**
 * A save that must wait until its sender has proved who they are, or set up what proves it: kept for them, and offered once they
 * have. Even one without a word is kept, since a button may have sent it. What holds a password is not: its page opens again.
 */
export async function keepForDetour(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  raw: Raw,
  detour: Detour & { back: string },
): Promise<FastifyReply> {
  if (!request.session || wantsJson(request)) return sendFailure(web, request, reply, 403, detour.says)
  const fields = keepable(raw, true)
  if (fields) await web.db.run(request.session.actor, (tx) => insert(tx, request.url, fields))
  return reply.redirect(detourTo(detour, fields ? `/kept?next=${encodeURIComponent(detour.back)}` : detour.back), 303)
}

async function insert(tx: Tx, path: string, fields: Raw): Promise<void> {
  const [kept] = await tx.query<{ count: number }>(
    'select count(*) from kept_save where staff_id = $1 and settled_at is null',
    [tx.actor.staff],
  )
  if (!kept || kept.count >= mostKept) return
  const id = newId()
  await tx.query('insert into kept_save (id, staff_id, kept_at, path, body) values ($1,$2,$3,$4,$5)', [
    id,
    tx.actor.staff,
    tx.now,
    path,
    JSON.stringify(fields),
  ])
  await audit(tx, 'save.kept', { subject: ['kept-save', id] })
}

/** The fields as a form would send them; undefined when there is no word in them, or a password. */
function keepable(raw: Raw, evenWordless = false): Raw | undefined {
  const fields = Object.fromEntries(flat(raw).filter(([name]) => name !== '_kept'))
  const names = Object.keys(fields)
  if (names.some((name) => /password|^(factorCode|credential)$/i.test(name))) return undefined
  return evenWordless || names.some((name) => !name.startsWith('_')) ? fields : undefined
}

/** JSON's lists and objects under the names that a form gives them: `offences.0.text`. */
function flat(raw: Raw, before = ''): [name: string, value: string | string[]][] {
  return Object.entries(raw).flatMap(([part, value]) => {
    const name = before + storable(part)
    if (value === null || value === undefined || value === false) return []
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return [[name, value.map(storable)]]
    if (typeof value === 'object') return flat(value as Raw, `${name}.`)
    return [[name, storable(value)]]
  })
}

/** What no text in the database can hold is shown as U+FFFD, so that the words round it are kept. */
const storable = (value: unknown): string => String(value).toWellFormed().replaceAll('\u0000', '\ufffd')

export type KeptSave = { id: string; path: string; keptAt: Temporal.Instant; body: Record<string, string | string[]> }

/** What is kept for whoever asks and was neither sent again nor thrown away, newest first. */
export async function keptSavesOf(tx: Tx): Promise<KeptSave[]> {
  return tx.query<KeptSave>(
    `select id, path, kept_at, body from kept_save where staff_id = $1 and settled_at is null order by kept_at desc, id desc limit ${mostKept}`,
    [tx.actor.staff],
  )
}

/**
 * The kept save was sent again: known by its id, or, where the form came back to be mended first, by the form's key.
 */
export async function settleKept(tx: Tx, kept: unknown, key: string | undefined): Promise<void> {
  const id = typeof kept === 'string' && isId(kept) ? kept : null
  if (!id && !key) return
  await tx.query(
    `update kept_save set settled_at = $4 where staff_id = $1 and settled_at is null and (id = $2 or body->>'_key' = $3)`,
    [tx.actor.staff, id, key ?? null, tx.now],
  )
}

/** Throws a kept save away. False when it is not there. */
export async function dropKept(tx: Tx, kept: string): Promise<boolean> {
  const rows = await tx.query(
    'update kept_save set settled_at = $3 where id = $1 and staff_id = $2 and settled_at is null returning id',
    [kept, tx.actor.staff, tx.now],
  )
  if (rows.length > 0) await audit(tx, 'save.dropped', { subject: ['kept-save', kept] })
  return rows.length > 0
}
