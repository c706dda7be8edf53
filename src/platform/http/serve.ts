import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import * as z from 'zod'
import type { Actor } from '../access/actor.ts'
import { touchSession } from '../access/sessions.ts'
import { siteOf } from '../access/site.ts'
import type { Token } from '../access/tokens.ts'
import { isTurnedTo } from '../access/turned.ts'
import { audit } from '../audit/audit.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../database/tx.ts'
import { check, decodeForm, errorsAsTyped, type FormErrors } from '../forms/decode.ts'
import type { FormState } from '../forms/state.ts'
import { isId, newId } from '../ids.ts'
import { type Result, sentenceOf } from '../result.ts'
import type { Notice, PageContext } from '../ui/context.ts'
import { renderPage } from '../ui/page.tsx'
import { type Around, contextOf, readAround } from './context.ts'
import { type Detour, detourOf, detourTo } from './detour.ts'
import { sendFailure, sendProblem } from './failures.tsx'
import { keepForDetour, keepSave, settleKept } from './kept.ts'
import { isOverLimit } from './limited.ts'
import { sendMissing } from './missing.ts'
import type { Access, CommandRoute, FileRoute, PageRoute, Params, Sent } from './routes.ts'
import { findSubject, type Seen } from './subject.ts'
import type { Done, Web } from './web.ts'
import { words } from './words.ts'

export type Guarded<Route> = {
  web: Web
  route: Route
  request: FastifyRequest
  reply: FastifyReply
  asApi: boolean
  /** The screen is turned round, and this is of the sheet that it shows. */
  turned?: boolean
}

/** Whether a locked session, its screen turned round, shows just this. */
async function isTurned({ web, route, request, asApi }: Guarded<{ turned?: true }>): Promise<boolean> {
  const { session } = request
  if (!route.turned || asApi || session?.state !== 'locked') return false
  const path = request.url.split('?')[0] ?? ''
  return web.db.run(session.actor, (tx) => isTurnedTo(tx, path), { durable: false })
}

/** The signed-in person who may use this route, or the answer that was sent instead. */
export function actorFor(guarded: Guarded<{ access: Access }>): Actor | undefined {
  const { web, route, request, reply, asApi, turned } = guarded
  const { session, token } = request
  if (token && asApi) return tokenFor(guarded, token)
  if (!session || (session.state !== 'open' && !turned)) {
    if (asApi || request.method !== 'GET') sendFailure(web, request, reply, 401)
    else reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
    return undefined
  }
  if ('may' in route.access && !session.actor.may.has(route.access.may)) {
    sendFailure(web, request, reply, 403, whyNot(session.actor, route.access.may))
    return undefined
  }
  const detour = detourOf(session, route.access, web.clock.now())
  if (!detour) return session.actor
  if (asApi || request.method !== 'GET') sendFailure(web, request, reply, 403, detour.says)
  else reply.redirect(detourTo(detour, request.url), 303)
  return undefined
}

/** Where it is a training that keeps it from somebody, they are told which, and nobody else is. */
function whyNot({ blocks }: Actor, permission: string): string | undefined {
  const block = blocks.find(({ permissions }) => permissions.includes(permission))
  return block && words.blocked(block.training, block.lastDay)
}

/** A token can be used as far as its scopes go, and for nothing that asks for a fresh proof of who somebody is. */
function tokenFor({ web, route, request, reply }: Guarded<{ access: Access }>, { actor }: Token): Actor | undefined {
  const { access } = route
  if (('may' in access && !actor.may.has(access.may)) || 'fresh' in access) {
    sendFailure(web, request, reply, 403, words.notWithThisToken)
    return undefined
  }
  return actor
}

type Trailed<Query> = { access: Access; trail?: string; trailFor?(query: Query): string }

async function trailOf<Query>(tx: Tx, route: Trailed<Query>, seen: Seen, params: Params, query: Query): Promise<void> {
  const { access, trail = 'person.viewed' } = route
  if (!seen?.person || !('may' in access) || access.on === undefined) return
  const action = route.trailFor?.(query) ?? trail
  await audit(tx, action, { person: seen.person, subject: [access.on, params[access.on] as string] })
}

/** Undoes the line on the trail of a look at what turned out not to be there. */
class NothingSeen extends Error {}

type Gathered<Data> = { data: Data; around: Around }

/** One transaction: may they see it, what is there, what stands round it, and the trail's line. */
async function gather<Query, Data>(
  {
    web,
    route,
    request,
  }: Guarded<{
    at: string
    access: Access
    texts?: readonly string[]
    trail?: string
    trailFor?(query: Query): string
    quiet?: true
    ownHead?: true
    read(tx: Tx, input: { params: Params; query: Query; config: Config }): Promise<Data | undefined>
  }>,
  actor: Actor,
  query: Query,
  framed = true,
): Promise<Gathered<Data> | undefined> {
  const params = request.params as Params
  const inUse = route.quiet ? undefined : request.session
  const work = async (tx: Tx): Promise<Gathered<Data> | undefined> => {
    const seen = await findSubject(web, tx, route, params)
    if (seen === false) return undefined
    // The trail's line goes out with the page's own questions, so that nobody waits for it.
    const [data, around] = await Promise.all([
      route.read(tx, { params, query, config: web.config }),
      framed
        ? readAround(web, tx, request, {
            person: seen?.person ?? undefined,
            ownHead: route.ownHead ?? false,
            page: route.at,
          })
        : { nav: [], notice: undefined },
      trailOf(tx, route, seen, params, query),
      inUse && touchSession(tx, inUse.seenAt),
    ])
    if (data === undefined) throw new NothingSeen()
    return { data, around }
  }
  try {
    return await web.db.run(actor, work, { durable: false })
  } catch (error) {
    if (error instanceof NothingSeen) return undefined
    throw error
  }
}

function queryOf<Query>(route: { query?: z.core.$ZodType<Query> }, given: unknown): Query | undefined {
  if (!route.query) return {} as Query
  const parsed = z.safeParse(route.query, given)
  return parsed.success ? parsed.data : undefined
}

/** Answers a GET with a page, or with its JSON twin. */
export async function servePage(asked: Guarded<PageRoute<unknown, unknown>>): Promise<FastifyReply> {
  const turned = await isTurned(asked)
  const guarded = { ...asked, turned }
  const { web, route, request, reply, asApi } = guarded
  const actor = actorFor(guarded)
  if (!actor) return reply
  const query = queryOf(route, request.query)
  if (query === undefined) return sendFailure(web, request, reply, asApi ? 422 : 404)
  if (await isOverLimit(guarded, route.limit?.(query), actor)) return reply
  const gathered = await gather(guarded, actor, query, !asApi && !turned)
  if (!gathered) return sendMissing(guarded, actor)
  if (asApi && route.api)
    return reply.header('cache-control', 'no-store').send(z.parse(route.api.answer, plain(route.api.of(gathered.data))))
  const form: FormState = { values: {}, errors: {}, key: newId() }
  return sendHtml(reply, route.show(gathered.data, shownIn(guarded, actor, gathered.around), form))
}

/** What a page is drawn with; with the screen turned round that is nothing but where and when, and that it is. */
const shownIn = ({ web, request, turned }: Guarded<unknown>, actor: Actor, around: Around): PageContext =>
  turned
    ? { ...contextOf(web, request, undefined), zone: actor.zone, turned: true }
    : contextOf(web, request, actor, around)

/** Answers a GET with something other than a page. */
export async function serveFile(guarded: Guarded<FileRoute<unknown>>): Promise<FastifyReply> {
  const { web, route, request, reply } = guarded
  const actor = actorFor(guarded)
  if (!actor) return reply
  const query = queryOf(route, request.query)
  if (query === undefined) return sendFailure(web, request, reply, 404)
  if (await isOverLimit(guarded, route.limit?.(query), actor)) return reply
  const gathered = await gather(guarded, actor, query, false)
  if (!gathered) return sendMissing(guarded, actor)
  const { data } = gathered
  if ('part' in data && data.stamp !== undefined) {
    const stamp = `"${data.stamp}"`
    reply.header('etag', stamp)
    if (request.headers['if-none-match'] === stamp) return reply.code(304).header('cache-control', 'no-store').send()
  }
  return sendThing(reply, data, contextOf(web, request, actor, gathered.around))
}

function sendThing(reply: FastifyReply, sent: Sent, ctx: PageContext): FastifyReply {
  reply.header('cache-control', 'body' in sent && sent.cache === 'private' ? 'private, max-age=300' : 'no-store')
  if ('json' in sent) return reply.type('application/json; charset=utf-8').send(JSON.stringify(sent.json))
  if ('part' in sent)
    return reply.type('text/html; charset=utf-8').send(renderPage(sent.part(ctx)).replace('<!doctype html>', ''))
  if (sent.name) reply.header('content-disposition', `attachment; filename="${sent.name.replace(/[^\w.-]/g, '-')}"`)
  return reply.type(sent.type).send(sent.body)
}

export const sendHtml = (reply: FastifyReply, node: VNode, status = 200) =>
  reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(node))

/** Values as JSON has them: days and instants become text. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

type Command = CommandRoute<unknown, unknown, string, unknown, unknown>
type Raw = Record<string, unknown>

/** Answers a write: the same body, decision and refusals for a form and for the API. */
export async function serveCommand(asked: Guarded<Command>): Promise<FastifyReply> {
  const turned = await isTurned(asked)
  const guarded = { ...asked, turned }
  const { web, request, reply, route, asApi } = guarded
  const raw = rawOf(request.body)
  if (!raw) return sendFailure(web, request, reply, 400)
  if (!asApi && request.session && request.session.state !== 'open' && !turned)
    return keepSave(web, request, reply, raw)
  const detour = detourOfSave(guarded)
  if (detour) return keepForDetour(web, request, reply, raw, detour)
  const actor = actorFor(guarded)
  if (!actor) return reply
  const fromForm = !(request.headers['content-type'] ?? '').includes('json')
  const body = check(route.body, fromForm ? decodeForm(route.body, raw) : raw)
  const typed = (errors: FormErrors) => (fromForm ? errorsAsTyped(route.body, raw, errors) : errors)
  if (!body.ok) return refused(guarded, actor, raw, 422, typed(body.errors))
  const key = keyOf(request, raw)
  if (key === false) return refused(guarded, actor, raw, 422, { form: words.badKey })
  const ready = route.prepare
    ? await route.prepare(body.value, { actor, db: web.db, config: web.config, site: siteOf(web, request) })
    : body.value
  const outcome = await decide(guarded, actor, ready, raw, key)
  if (outcome.kind === 'missing') return sendMissing(guarded, actor)
  if (outcome.kind === 'reused') return refused(guarded, actor, raw, 422, { form: words.keyReused })
  if (outcome.kind === 'refused') {
    const message = sentenceOf(route.words[outcome.refusal] ?? outcome.refusal, outcome.about)
    return refused(
      guarded,
      actor,
      raw,
      outcome.refusal === 'stale' ? 409 : 422,
      typed({ [outcome.at ?? 'form']: message }),
      outcome.refusal,
    )
  }
  if (outcome.made && route.shown && !asApi) return showOnce(guarded, actor, outcome.made.value)
  return succeeded(guarded, outcome.done, key)
}

/** What a form's save must wait for, and the page that it came from. */
function detourOfSave({ web, route, request, asApi }: Guarded<Command>): (Detour & { back: string }) | undefined {
  const { session } = request
  if (asApi || session?.state !== 'open' || !('may' in route.access) || !session.actor.may.has(route.access.may))
    return undefined
  const detour = detourOf(session, route.access, web.clock.now())
  const at = route.again?.at ?? '/'
  const back = at.replaceAll(/:(\w+)/g, (_, name: string) => (request.params as Params)[name] ?? '')
  return detour && { ...detour, back }
}

/** The body as names and values; undefined when it is something else, such as a list. */
export function rawOf(body: unknown): Raw | undefined {
  if (body === undefined || body === null) return {}
  return typeof body === 'object' && !Array.isArray(body) ? (body as Raw) : undefined
}

type Outcome =
  /** `made` is there where this very request did it. */
  | { kind: 'done'; done: Done; made?: { value: unknown } }
  | { kind: 'refused'; refusal: string; at: string | undefined; about: readonly string[] | undefined }
  | { kind: 'missing' }
  | { kind: 'reused' }

class Undo extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('undone')
    this.outcome = outcome
  }
}

async function decide(
  guarded: Guarded<Command>,
  actor: Actor,
  body: unknown,
  raw: Raw,
  key: string | undefined,
): Promise<Outcome> {
  const { web, route, request } = guarded
  const params = request.params as Params
  try {
    return await web.db.run(actor, async (tx) => {
      if ((await findSubject(web, tx, route, params)) === false) throw new Undo({ kind: 'missing' })
      const before = key ? await claimKey(tx, key, request, raw) : undefined
      if (before) return before
      const result: Result<unknown> = await route.do(tx, {
        params,
        body,
        version: versionOf(raw),
        config: web.config,
      })
      if (!result.ok) throw new Undo({ kind: 'refused', refusal: result.refusal, at: result.at, about: result.about })
      const done = doneOf(route, result.value, params, body, actor)
      if (key)
        await tx.query('update idempotency_key set done = $3 where staff_id = $1 and key = $2', [
          actor.staff,
          key,
          JSON.stringify(done),
        ])
      await settleKept(tx, raw['_kept'], key)
      if (request.session) await touchSession(tx, request.session.seenAt)
      return { kind: 'done', done, made: { value: result.value } }
    })
  } catch (error) {
    if (error instanceof Undo) return error.outcome
    throw error
  }
}

function doneOf(route: Command, value: unknown, params: Params, body: unknown, actor: Actor): Done {
  const { to, said } = route.then(value, { params, body }, actor)
  return {
    to,
    ...(said === undefined ? {} : { said: typeof said === 'string' ? { text: said } : withKeys(said) }),
    ...(route.api ? { value: plain(route.api.of(value)) } : {}),
    ...(route.replies ? { reply: route.replies(value) } : {}),
  }
}

/** What a notice offers to do has one key for good, so that it is done once from however many pages that say it. */
const withKeys = (said: Notice): Notice =>
  said.acts ? { ...said, acts: said.acts.map((act) => ({ ...act, key: newId() })) } : said

/** Takes the key, or says what the first write with it did. A second press waits for the first to commit. */
async function claimKey(tx: Tx, key: string, request: FastifyRequest, raw: Raw): Promise<Outcome | undefined> {
  const where = `${request.method} ${request.url.split('?')[0]?.replace(/^\/api\/v1/, '')}`
  const hash = createHash('sha256')
    .update(
      JSON.stringify(
        Object.entries(raw)
          .filter(([name]) => !name.startsWith('_'))
          .sort(),
      ),
    )
    .digest()
  const taken = await tx.query(
    `insert into idempotency_key (staff_id, key, route, body_hash, made_at) values ($1,$2,$3,$4,$5)
     on conflict do nothing returning key`,
    [tx.actor.staff, key, where, hash, tx.now],
  )
  if (taken.length > 0) return undefined
  const [first] = await tx.query<{ route: string; bodyHash: Buffer; done: Done }>(
    'select route, body_hash, done from idempotency_key where staff_id = $1 and key = $2',
    [tx.actor.staff, key],
  )
  const same = first?.route === where && first.bodyHash.equals(hash)
  return same ? { kind: 'done', done: first.done } : { kind: 'reused' }
}

/** Ours are of version 7; a caller of the API may use any. */
const isKey = (key: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(key)

/** The form's key, or the API's header; false when it is not a UUID. */
function keyOf(request: FastifyRequest, raw: Raw): string | undefined | false {
  const key = request.headers['idempotency-key'] ?? raw['_key']
  if (key === undefined || key === '') return undefined
  return typeof key === 'string' && isKey(key) ? key.toLowerCase() : false
}

/** A version is an integer of PostgreSQL. */
const mostVersions = 2 ** 31 - 1

function versionOf(raw: Raw): number | undefined {
  const version = Number(raw['_version'])
  return Number.isInteger(version) && version > 0 && version <= mostVersions ? version : undefined
}

function succeeded(
  { request, reply, route, asApi }: Guarded<Command>,
  done: Done,
  key: string | undefined,
): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (asApi) return reply.code(route.method === 'PUT' ? 200 : 201).send(done.value ?? {})
  if (done.reply) return reply.code(done.reply.status).send(done.reply.json)
  const to = done.said && key ? withDid(done.to, key) : done.to
  if ((request.headers.accept ?? '').includes('application/json'))
    return reply.send({ to, said: done.said, value: done.value })
  return reply.redirect(to, 303)
}

/** Shows what a write made on the spot, with what stands round every page. */
async function showOnce(
  { web, request, reply, route }: Guarded<Command>,
  actor: Actor,
  value: unknown,
): Promise<FastifyReply> {
  if (!route.shown) throw new Error('the route shows nothing')
  const nobody = { person: undefined, ownHead: false, page: route.at }
  const around = await web.db.run(actor, (tx) => readAround(web, tx, request, nobody), { durable: false })
  return sendHtml(reply, route.shown(value, contextOf(web, request, actor, around)))
}

function withDid(to: string, key: string): string {
  const [path = '', hash] = to.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}did=${key}${hash === undefined ? '' : `#${hash}`}`
}

/** Says what is wrong where it was typed, with everything that was typed still there. */
async function refused(
  guarded: Guarded<Command>,
  actor: Actor,
  raw: Raw,
  status: number,
  errors: FormErrors,
  refusal?: string,
): Promise<FastifyReply> {
  const { web, route, request, reply, asApi } = guarded
  if (asApi || (request.headers.accept ?? '').includes('application/json'))
    return sendProblem(reply, {
      status,
      title: words.invalid,
      ...(refusal ? { refusal } : {}),
      errors: Object.entries(errors).map(([path, message]) => ({ path, message })),
    })
  const { again } = route
  const query = again && queryOf(again, request.query)
  const gathered =
    again && query !== undefined
      ? await gather(
          { ...guarded, route: { ...again, access: route.access, texts: route.texts ?? [] } },
          actor,
          query,
          !guarded.turned,
        )
      : undefined
  if (!again || !gathered) return sendFailure(web, request, reply, status, Object.values(errors)[0])
  const key = raw['_key']
  const form: FormState = {
    values: raw,
    errors,
    key: typeof key === 'string' && isId(key) ? key : newId(),
    version: versionOf(raw),
  }
  return sendHtml(reply, again.show(gathered.data, shownIn(guarded, actor, gathered.around), form), status)
}
