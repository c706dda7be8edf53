import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { contextOf } from '../http/context.ts'
import { sendFailure, wantsJson } from '../http/failures.tsx'
import { isCrossSite, safePath, sessionCookie } from '../http/guards.ts'
import { sendTooMany } from '../http/limited.ts'
import { sendHtml } from '../http/serve.ts'
import type { OfferedProvider, Web } from '../http/web.ts'
import { visitorOf } from './actor.ts'
import { type Agency, agenciesAt } from './agencies.ts'
import { emailKey } from './email.ts'
import { noteFailure } from './failed-tries.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { countFailure, forgiveFailures, isLocked } from './guard.ts'
import { countTries } from './limits.ts'
import { networkOf, placeOf } from './network.ts'
import { isPassword } from './password.ts'
import { endAllSessions, endSession, lockSession, type Session } from './sessions.ts'
import { signInFactorRoutes } from './sign-in-factor.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { signInPasskeyRoutes } from './sign-in-passkey.ts'
import { endTurned, turnScreen } from './turned.ts'
import { words } from './words.ts'

const open = { access: { open: 'nobody is signed in yet' } }
const leaving = { access: { open: 'ending a session needs no permission' } }

/** Signing in and out, and locking. The identity provider's way in stands beside the local one. */
export function signInRoutes(web: Web): void {
  const { server } = web
  signInFactorRoutes(web)
  signInPasskeyRoutes(web)
  const get = { exposeHeadRoute: false }
  server.get('/sign-in', { config: open, ...get }, (request, reply) => showSignIn(web, request, reply))
  server.post('/sign-in', { config: open }, (request, reply) => signIn(web, request, reply))
  server.get('/locked', { config: leaving, ...get }, (request, reply) => lock(web, request, reply))
  server.post('/sign-out', { config: leaving }, (request, reply) => signOut(web, request, reply, false))
  server.post('/sign-out-everywhere', { config: leaving }, (request, reply) => signOut(web, request, reply, true))
  server.get('/', { config: leaving, ...get }, (request, reply) => {
    const { session } = request
    return reply.redirect(session?.state === 'open' ? web.product.home(session.actor) : '/sign-in', 303)
  })
}

const cookieOf = (web: Web) => sessionCookie(web.config.publicUrl.protocol === 'https:')

const fieldOf = (value: unknown) => (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? `#${value}` : '')

function nextOf(given: Record<string, unknown>): string {
  return safePath(given['next']) + fieldOf(given['field'])
}

/** Shows the way in; to somebody whose session is locked, the way back in. */
async function showSignIn(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { session } = request
  const query = request.query as Record<string, unknown>
  const all = await agenciesAt(web, request)
  const asked = all.filter(({ id }) => id === query['agency'])
  const agencies = asked.length > 0 ? asked : all
  const locked = session?.state === 'locked' && query['other'] === undefined ? session : undefined
  const values = { next: nextOf(query), ...(locked ? await knownOf(web, locked) : {}) }
  const errors = query['refused'] === undefined ? {} : { form: words.passkey.refused }
  return draw(web, request, reply, { agencies, values, errors, locked })
}

type Drawn = {
  agencies: Agency[]
  values: Record<string, string>
  errors: Record<string, string>
  locked?: Session | undefined
  status?: number
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { agencies, values, errors, locked, status = 200 }: Drawn,
): Promise<FastifyReply> {
  const own = locked ? agencies.filter(({ id }) => id === locked.actor.agency) : agencies
  const provider = await offeredBy(web, own)
  const form = { values: { ...values, ...(own.length === 1 ? { agency: own[0]?.id } : {}) }, errors }
  const lockedFor = locked ? { lockedFor: locked.actor.givenName } : {}
  return sendHtml(
    reply,
    SignInPage({ ctx: contextOf(web, request, undefined), agencies: own, form, provider, ...lockedFor }),
    status,
  )
}

/** The provider that the agency's people sign in through; unknown as long as the agency is. */
async function offeredBy(web: Web, [agency, another]: Agency[]): Promise<OfferedProvider | undefined> {
  if (!agency || another) return undefined
  return web.db.run(visitorOf(agency.id, agency.zone), async (tx) => web.product.provider?.offered(tx))
}

/**
 * Locks the session now, and shows the way back to the very field, or the one sheet to which the screen is to be turned. What is locked
 * already shows no other sheet. Another site's link locks nothing.
 */
async function lock(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { session } = request
  if (!session || session.state === 'ended') return reply.redirect('/sign-in', 303)
  if (isCrossSite({ method: 'POST', headers: request.headers, host: request.host })) return reply.redirect('/', 303)
  const sheet = session.state === 'open' ? sheetAt(web, request) : undefined
  await web.db.run(session.actor, async (tx) => {
    await endTurned(tx)
    if (session.state !== 'open') return
    await lockSession(tx, session.actor.session as string)
    await audit(tx, 'session.locked')
    if (sheet) await turnScreen(tx, sheet)
  })
  // Pages that the browser still holds ready for the back button would show without being asked for.
  if (sheet) return reply.header('clear-site-data', '"cache"').redirect(sheet, 303)
  const values = { next: nextOf(request.query as Record<string, unknown>), ...(await knownOf(web, session)) }
  return draw(web, request, reply, { agencies: await agenciesAt(web, request), values, errors: {}, locked: session })
}

/** The sheet to which the screen is to be turned; undefined where none is named, or none is at that address. */
function sheetAt(web: Web, request: FastifyRequest): string | undefined {
  const path = safePath((request.query as Record<string, unknown>)['show'])
  const isSheet = web.product.routes.some(
    (route) =>
      route.kind === 'page' && route.turned && new RegExp(`^${route.at.replaceAll(/:\w+/g, '[\\w-]+')}$`).test(path),
  )
  return isSheet ? path : undefined
}

/** The address of whoever's session is locked, so that only the password is asked again. */
async function knownOf(web: Web, { actor }: Session): Promise<{ email?: string }> {
  const [account] = await web.db.run(actor, (tx) =>
    tx.query<{ email: string }>('select email from account where staff_id = $1', [actor.staff]),
  )
  return account ?? {}
}

type Given = { email: string; password: string; agency: string; next: string }

async function signIn(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = (request.body ?? {}) as Record<string, unknown>
  const text = (name: string) => (typeof raw[name] === 'string' ? (raw[name] as string) : '')
  const given = {
    email: text('email').trim(),
    password: text('password'),
    agency: text('agency'),
    next: safePath(raw['next']),
  }
  const agencies = await agenciesAt(web, request)
  const agency = agencies.length === 1 ? agencies[0] : agencies.find(({ id }) => id === given.agency)
  const errors = missing(given, agency, agencies)
  if (!agency || Object.keys(errors).length > 0) return showAgain(web, request, reply, agencies, given, errors)
  const outcome = await tryPassword(web, agency, given, request.ip)
  if ('wait' in outcome) return tooMany(web, request, reply, agencies, given, outcome)
  if (outcome.staff === undefined) return showAgain(web, request, reply, agencies, given, { email: outcome.problem })
  const { staff } = outcome
  const also = (tx: Tx) => forgiveFailures(tx, emailKey(given.email))
  return finishSignIn(web, request, reply, {
    agency,
    staff,
    how: 'password',
    withFactor: false,
    next: given.next,
    also,
  })
}

function missing(given: Given, agency: Agency | undefined, agencies: Agency[]): Record<string, string> {
  return {
    ...(agencies.length === 0 ? { form: words.noAgency } : agency ? {} : { agency: words.missingAgency }),
    ...(given.email ? {} : { email: words.missingEmail }),
    ...(given.password ? {} : { password: words.missingPassword }),
  }
}

function showAgain(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  agencies: Agency[],
  given: Given,
  errors: Record<string, string>,
  status = 422,
): FastifyReply | Promise<FastifyReply> {
  const { password: _, ...values } = given
  if (wantsJson(request)) return sendFailure(web, request, reply, 422, Object.values(errors)[0])
  const locked =
    request.session?.state === 'locked' && request.session.actor.agency === given.agency ? request.session : undefined
  return draw(web, request, reply, { agencies, values, errors, locked, status })
}

/** Tried too often: the form again, with where they were going still in it, and how long to wait. */
function tooMany(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  agencies: Agency[],
  given: Given,
  { problem, wait }: TooMany,
): FastifyReply | Promise<FastifyReply> {
  if (wantsJson(request)) return sendTooMany({ web, request, reply }, wait, problem)
  return showAgain(web, request, reply.header('retry-after', String(wait)), agencies, given, { email: problem }, 429)
}

type TooMany = { staff: undefined; problem: string; wait: number }
type Tried = { staff: string } | { staff: undefined; problem: string } | TooMany

/** An address that is not known answers, takes as long and locks just like one that is. */
async function tryPassword(web: Web, agency: Agency, given: Given, ip: string): Promise<Tried> {
  const visitor = visitorOf(agency.id, agency.zone)
  const key = emailKey(given.email)
  const account = await web.db.run(visitor, (tx) => accountFor(web, tx, key, placeOf(ip)), { durable: false })
  if (account.over) {
    const { limit, wait } = account.over
    web.log.warn({ limit, agency: agency.id }, 'asked too often')
    const problem = limit === 'sign-in-address' ? words.tooManyHere(wait) : words.tooManyWith(wait)
    return { staff: undefined, problem, wait }
  }
  const right = await isPassword(given.password, account.passwordHash ?? undefined)
  if (account.locked) return { staff: undefined, problem: words.locked }
  if (!right || !account.staffId) return failed(web, agency, key, networkOf(ip))
  return { staff: account.staffId }
}

/** Counts the try, whether there is such an account or not, and reads what it is tried against. */
async function accountFor(web: Web, tx: Tx, key: string, place: string) {
  const [over, locked, [found]] = await Promise.all([
    countTries(tx, [
      { limit: 'sign-in-address', of: place },
      { limit: 'sign-in-account', of: key },
    ]),
    isLocked(tx, key),
    tx.query<{ staffId: string; passwordHash: string | null }>(
      'select staff_id, password_hash from account where email_key = $1 and disabled_at is null',
      [key],
    ),
  ])
  const welcome = await web.product.provider?.mayLocally(tx, found?.staffId ?? '')
  return { over, locked, ...(welcome === false ? {} : found) }
}

async function failed(web: Web, agency: Agency, key: string, network: string): Promise<Tried> {
  const locked = await web.db.run(visitorOf(agency.id, agency.zone), async (tx) => {
    await audit(tx, 'session.refused')
    await noteFailure(tx, key, network)
    return countFailure(tx, key)
  })
  return { staff: undefined, problem: locked ? words.locked : words.wrong }
}

async function signOut(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  everywhere: boolean,
): Promise<FastifyReply> {
  const { session } = request
  const onwards = session && session.state !== 'ended' ? await web.product.provider?.leaving(web, session) : undefined
  if (session && session.state !== 'ended')
    await web.db.run(session.actor, async (tx) => {
      if (everywhere) await endAllSessions(tx, session.actor.staff as string)
      else await endSession(tx, session.actor.session as string, 'signed-out')
      await audit(tx, everywhere ? 'session.ended-everywhere' : 'session.ended')
    })
  cookieOf(web).clear(reply)
  return onwards ? onwards(request, reply) : reply.redirect('/sign-in', 303)
}
