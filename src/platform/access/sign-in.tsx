import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../audit/audit.ts'
import { contextOf } from '../http/context.ts'
import { sendFailure, wantsJson } from '../http/failures.tsx'
import { safePath, sessionCookie } from '../http/guards.ts'
import { keptSavesOf } from '../http/kept.ts'
import { sendHtml } from '../http/serve.ts'
import type { Web } from '../http/web.ts'
import { visitorOf } from './actor.ts'
import { emailKey } from './email.ts'
import { isPassword } from './password.ts'
import { beginSession, endAllSessions, endSession, lockSession } from './sessions.ts'
import { type Agency, SignInPage } from './sign-in-page.tsx'
import { words } from './words.ts'

const mostFailures = 5
const lockMinutes = 10

const open = { access: { open: 'nobody is signed in yet' } }
const leaving = { access: { open: 'ending a session needs no permission' } }
const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** Signing in and out, and locking. The identity provider's way in will stand beside the local one. */
export function signInRoutes(web: Web): void {
  const { server } = web
  server.get('/sign-in', { config: open, exposeHeadRoute: false }, (request, reply) => showSignIn(web, request, reply))
  server.post('/sign-in', { config: { ...open, ...limit } }, (request, reply) => signIn(web, request, reply))
  server.get('/locked', { config: leaving, exposeHeadRoute: false }, (request, reply) => lock(web, request, reply))
  server.post('/sign-out', { config: leaving }, (request, reply) => signOut(web, request, reply, false))
  server.post('/sign-out-everywhere', { config: leaving }, (request, reply) => signOut(web, request, reply, true))
  server.get('/', { config: leaving, exposeHeadRoute: false }, (request, reply) => {
    const { session } = request
    return reply.redirect(session?.state === 'open' ? web.product.home(session.actor) : '/sign-in', 303)
  })
}

const cookieOf = (web: Web) => sessionCookie(web.config.publicUrl.protocol === 'https:')

/** The agency of the request's host name; where no agency has that host, all there are. */
async function agenciesFor(web: Web, request: FastifyRequest): Promise<Agency[]> {
  const { rows } = await web.pool.query<Agency>('select agency_id as id, name, zone from agencies_to_sign_in($1)', [
    request.hostname.toLowerCase(),
  ])
  return rows
}

const fieldOf = (value: unknown) => (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? `#${value}` : '')

function nextOf(given: Record<string, unknown>): string {
  return safePath(given['next']) + fieldOf(given['field'])
}

async function showSignIn(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = request.query as Record<string, unknown>
  const agencies = await agenciesFor(web, request)
  return sendHtml(
    reply,
    SignInPage({
      ctx: contextOf(web, request, undefined),
      agencies,
      form: { values: { next: nextOf(query) }, errors: {} },
    }),
  )
}

/** Locks the session now, and shows the way back to the very field. */
async function lock(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { session } = request
  if (!session || session.state === 'ended') return reply.redirect('/sign-in', 303)
  if (session.state === 'open')
    await web.db.run(session.actor, async (tx) => {
      await lockSession(tx, session.actor.session as string)
      await audit(tx, 'session.locked')
    })
  const agencies = (await agenciesFor(web, request)).filter((agency) => agency.id === session.actor.agency)
  const values = { next: nextOf(request.query as Record<string, unknown>) }
  const name = session.actor.givenName
  return sendHtml(
    reply,
    SignInPage({ ctx: contextOf(web, request, undefined), agencies, form: { values, errors: {} }, lockedFor: name }),
  )
}

type Given = { email: string; password: string; agency: string; next: string }

async function signIn(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = (request.body ?? {}) as Record<string, unknown>
  const text = (name: string) => (typeof raw[name] === 'string' ? (raw[name] as string) : '')
  const given: Given = {
    email: text('email').trim(),
    password: text('password'),
    agency: text('agency'),
    next: safePath(raw['next']),
  }
  const agencies = await agenciesFor(web, request)
  const agency = agencies.length === 1 ? agencies[0] : agencies.find(({ id }) => id === given.agency)
  const problem = missing(given, agency)
  if (problem) return showAgain(web, request, reply, agencies, given, problem)
  const outcome = await tryPassword(web, agency as Agency, given, request)
  if (outcome.token === undefined)
    return showAgain(web, request, reply, agencies, given, { [outcome.at]: outcome.problem })
  cookieOf(web).put(reply, outcome.token)
  return reply.redirect(outcome.kept ? '/kept' : given.next, 303)
}

function missing(given: Given, agency: Agency | undefined): Record<string, string> | undefined {
  const errors = {
    ...(agency ? {} : { agency: words.missingAgency }),
    ...(given.email ? {} : { email: words.missingEmail }),
    ...(given.password ? {} : { password: words.missingPassword }),
  }
  return Object.keys(errors).length > 0 ? errors : undefined
}

function showAgain(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  agencies: Agency[],
  given: Given,
  errors: Record<string, string>,
): FastifyReply {
  const { password: _, ...values } = given
  if (wantsJson(request)) return sendFailure(web, request, reply, 422, Object.values(errors)[0])
  return sendHtml(
    reply,
    SignInPage({ ctx: contextOf(web, request, undefined), agencies, form: { values, errors } }),
    422,
  )
}

type Tried = { token: string; kept: boolean } | { token: undefined; at: string; problem: string }

/** An address that is not known answers, takes as long and locks just like one that is. */
async function tryPassword(web: Web, agency: Agency, given: Given, request: FastifyRequest): Promise<Tried> {
  const visitor = visitorOf(agency.id, agency.zone)
  const key = emailKey(given.email)
  const account = await web.db.run(visitor, async (tx) => {
    const [guard] = await tx.query<{ locked: boolean }>(
      'select locked_until > $2 as locked from sign_in_guard where email_key = $1',
      [guardKey(key), tx.now],
    )
    const [found] = await tx.query<{ staffId: string; passwordHash: string | null }>(
      'select staff_id, password_hash from account where email_key = $1 and disabled_at is null',
      [key],
    )
    return { locked: guard?.locked === true, ...found }
  })
  const right = await isPassword(given.password, account.passwordHash ?? undefined)
  if (account.locked) return { token: undefined, at: 'email', problem: words.locked }
  if (!right || !account.staffId) return failed(web, agency, key)
  return succeed(web, agency, key, account.staffId, request)
}

async function failed(web: Web, agency: Agency, key: string): Promise<Tried> {
  const locked = await web.db.run(visitorOf(agency.id, agency.zone), async (tx) => {
    const until = tx.now.add({ minutes: lockMinutes })
    const [row] = await tx.query<{ locked: boolean }>(
      `insert into sign_in_guard as g (email_key, failures, locked_until) values ($1, 1, null)
       on conflict (agency_id, email_key) do update set
         failures = case when g.locked_until <= $2 then 1 else g.failures + 1 end,
         locked_until = case when g.locked_until <= $2 then null when g.failures + 1 >= $3 then $4::timestamptz else g.locked_until end
       returning locked_until is not null as locked`,
      [guardKey(key), tx.now, mostFailures, until],
    )
    await audit(tx, 'session.refused')
    return row?.locked === true
  })
  return { token: undefined, at: 'email', problem: locked ? words.locked : words.wrong }
}

async function succeed(web: Web, agency: Agency, key: string, staff: string, request: FastifyRequest): Promise<Tried> {
  const before = request.session
  const actor = { ...visitorOf(agency.id, agency.zone), staff }
  return web.db.run(actor, async (tx) => {
    await tx.query('update sign_in_guard set failures = 0, locked_until = null where email_key = $1', [guardKey(key)])
    if (before?.actor.session && before.actor.staff === staff) await endSession(tx, before.actor.session, 'replaced')
    const token = await beginSession(tx, staff, String(request.headers['user-agent'] ?? ''))
    await audit(tx, 'session.begun')
    return { token, kept: (await keptSavesOf(tx)).length > 0 }
  })
}

/** The guard keeps no address that somebody typed: only its digest. */
const guardKey = (key: string) => createHash('sha256').update(key).digest('base64url')

async function signOut(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  everywhere: boolean,
): Promise<FastifyReply> {
  const { session } = request
  if (session && session.state !== 'ended')
    await web.db.run(session.actor, async (tx) => {
      if (everywhere) await endAllSessions(tx, session.actor.staff as string)
      else await endSession(tx, session.actor.session as string, 'signed-out')
      await audit(tx, everywhere ? 'session.ended-everywhere' : 'session.ended')
    })
  cookieOf(web).clear(reply)
  return reply.redirect('/sign-in', 303)
}
