import { visitorOf } from '../../../platform/access/actor.ts'
import { type Agency, agenciesAt } from '../../../platform/access/agencies.ts'
import { finishSignIn } from '../../../platform/access/finish-sign-in.ts'
import { countTries } from '../../../platform/access/limits.ts'
import { placeOf } from '../../../platform/access/network.ts'
import { audit } from '../../../platform/audit/audit.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { safePath } from '../../../platform/http/guards.ts'
import { sendTooMany } from '../../../platform/http/limited.ts'
import { sendHtml } from '../../../platform/http/serve.ts'
import type { Answer, Web } from '../../../platform/http/web.ts'
import { loggedError } from '../../../platform/log.ts'
import {
  agencyIn,
  findProvider,
  isName,
  newSecret,
  type OidcFailure,
  proofFrom,
  stateFor,
  wayTo,
} from '../../../platform/oidc/index.ts'
import { agencyHost } from '../../staff/index.ts'
import { browserCookie } from '../browser-cookie.ts'
import { beginJourney, letIn, takeJourney } from '../commands.ts'
import { originOf, returnAddress, returnPath } from '../origins.ts'
import { FailedPage } from '../pages/way.tsx'
import { providerAt } from '../provider-at.ts'
import { providerInUse, type Settings } from '../queries.ts'
import { words } from '../words.ts'

const access = { open: 'nobody is signed in yet' }

/** The way to the agency's provider, and back from it. */
export function wayThroughProvider(web: Web): void {
  const options = { config: { access }, exposeHeadRoute: false }
  web.server.get('/sign-in/provider', options, (request, reply) => setOut(web, { request, reply }))
  web.server.get(returnPath, options, (request, reply) => comeBack(web, { request, reply }))
}

type Query = Record<string, unknown>
const queryOf = ({ request }: Answer) => request.query as Query

/** Where an agency's people come in, and through whom; undefined where it has no provider in use. */
async function waysOf(web: Web, agency: Agency): Promise<{ settings: Settings; origin: string } | undefined> {
  return web.db.run(visitorOf(agency.id, agency.zone), async (tx) => {
    const [settings, host] = await Promise.all([providerInUse(tx), agencyHost(tx)])
    return settings && { settings, origin: originOf(web.config, host) }
  })
}

/**
 * Sends the browser to the provider. A locked session may only be opened by its owner, and an open one confirmed by them: then the
 * provider is to ask again who is there.
 */
async function setOut(web: Web, answer: Answer) {
  const { request, reply } = answer
  const query = queryOf(answer)
  const next = safePath(query['next'])
  const agency = await agencyOf(web, answer)
  const ways = agency && (await waysOf(web, agency))
  if (!agency || !ways) return failed(web, answer, { says: words.none, next, status: 404 })
  const { settings, origin } = ways
  if (new URL(origin).host !== request.host && query['here'] === undefined)
    return reply.redirect(`${origin}/sign-in/provider?${elsewhere(query, agency, next)}`, 303)
  const { provider, allowed } = await providerAt(web.config, agency.id, settings)
  const found = await findProvider(provider, allowed, web.clock)
  if (!found.ok) return away(web, answer, { settings, failure: found.failure, next })
  const cookie = browserCookie(web)
  const journey = { state: stateFor(agency.id), browser: cookie.of(request) ?? newSecret() }
  const forStaff = whoseSession(answer, agency)
  const over = await web.db.run(visitorOf(agency.id, agency.zone), async (tx) => {
    const tried = await countTries(tx, [{ limit: 'sign-in-address', of: placeOf(request.ip) }])
    if (!tried) await beginJourney(tx, { ...journey, issuer: settings.issuer, forStaff, next })
    return tried
  })
  if (over) return sendTooMany({ web, request, reply }, over.wait, words.tooMany(over.wait))
  cookie.put(reply, journey.browser)
  const { scopes, askedAcr: acr } = settings
  const to = await wayTo(found.config, journey, {
    redirect: returnAddress(origin),
    scopes,
    anew: forStaff !== null,
    acr: acr || undefined,
  })
  return reply.header('cache-control', 'no-store').redirect(to.href, 303)
}

const elsewhere = ({ other, confirm }: Query, { id }: Agency, next: string) =>
  new URLSearchParams({
    agency: id,
    next,
    here: '1',
    ...(other === undefined ? {} : { other: '1' }),
    ...(confirm === undefined ? {} : { confirm: '1' }),
  })

/** The agency of the host, or the one that was chosen where several share it. */
async function agencyOf(web: Web, { request }: Answer, chosen?: string): Promise<Agency | undefined> {
  const agencies = await agenciesAt(web, request)
  const wanted = chosen ?? (request.query as Query)['agency']
  return agencies.find(({ id }) => id === wanted) ?? (chosen === undefined && !agencies[1] ? agencies[0] : undefined)
}

/** Whose session the journey is about: the locked one, unless somebody else wants to sign in; the open one, to confirm. */
function whoseSession({ request }: Answer, { id }: Agency): string | null {
  const { session } = request
  const query = request.query as Query
  if (!session || session.actor.agency !== id) return null
  const locked = session.state === 'locked' && query['other'] === undefined
  const confirmed = session.state === 'open' && query['confirm'] !== undefined
  return locked || confirmed ? session.actor.staff : null
}

/** Back from the provider, with whatever the browser was given there. */
async function comeBack(web: Web, answer: Answer) {
  const { request } = answer
  const { state } = queryOf(answer)
  const browser = browserCookie(web).of(request)
  const named = agencyIn(state)
  const agency = named && browser ? await agencyOf(web, answer, named) : undefined
  if (!agency || !browser || typeof state !== 'string') return failed(web, answer, gone)
  const visitor = visitorOf(agency.id, agency.zone)
  const journey = await web.db.run(visitor, (tx) => takeJourney(tx, { state, browser }))
  const ways = journey && (await waysOf(web, agency))
  if (!journey || !ways || ways.settings.issuer !== journey.issuer) return failed(web, answer, gone)
  const { settings, origin } = ways
  const { next, forStaffId, madeAt } = journey
  const { provider, allowed } = await providerAt(web.config, agency.id, settings)
  const found = await findProvider(provider, allowed, web.clock)
  const confirm = forStaffId !== null && forStaffId === openFor(answer)
  if (!found.ok) return away(web, answer, { settings, failure: found.failure, next, confirm })
  const back = {
    journey: { state, browser },
    url: new URL(request.url, origin),
    begunAt: madeAt,
    anew: forStaffId !== null,
    wanted: claimsWanted(settings),
  }
  const proof = await proofFrom(found.config, back, web.clock)
  if (!proof.ok) {
    await web.db.run(visitor, (tx) => audit(tx, 'session.provider-refused', { fields: [proof.failure] }))
    return away(web, answer, { settings, failure: proof.failure, next, confirm, error: proof.error })
  }
  const { claims, idToken, provedAt } = proof
  const providerSid = isName(claims['sid']) ? claims['sid'] : undefined
  const entered = await web.db.run(visitor, (tx) => letIn(tx, { settings, claims, idToken, forStaff: forStaffId }))
  if (!entered.ok) {
    const says = words.forRefused[entered.refusal](settings.name)
    return failed(web, answer, { says, next, status: 403, confirm, other: entered.refusal === 'other-person' })
  }
  return finishSignIn(web, request, answer.reply, {
    agency,
    how: 'provider',
    next,
    provedAt,
    providerSid,
    ...entered.value,
  })
}

/** Who is signed in already, and came to confirm it. */
const openFor = ({ request: { session } }: Answer) => (session?.state === 'open' ? session.actor.staff : null)

const gone = { says: words.journeyGone, next: '/', status: 400 }

/** The claims that are read first: a dotted one by its first part. */
const claimsWanted = ({ emailClaim, givenNameClaim, rolesClaim }: Settings) =>
  [emailClaim, givenNameClaim, rolesClaim]
    .filter(Boolean)
    .map((name) => (/^https?:/.test(name) ? name : (name.split('.')[0] ?? name)))

type Away = { settings: Settings; failure: OidcFailure; next: string; confirm?: boolean; error?: unknown }

/** The provider is away or what it said will not do: the page says it, and the log under what kind. */
function away(web: Web, answer: Answer, { settings, failure, next, confirm, error }: Away) {
  web.log.warn({ failure, fault: error === undefined ? undefined : loggedError(error) }, 'provider')
  const says = words.forVisitors[failure](settings.name)
  return failed(web, answer, { says, next, confirm, status: unreached.has(failure) ? 503 : 403 })
}

const unreached = new Set<OidcFailure>(['no-answer', 'too-slow', 'too-long', 'redirected', 'not-a-provider'])

type Failed = { says: string; next: string; status: number; confirm?: boolean | undefined; other?: boolean }

function failed(web: Web, { request, reply }: Answer, { says, next, status, confirm = false, other }: Failed) {
  const { agency } = request.query as Query
  const to = { next, ...(typeof agency === 'string' && agency ? { agency } : {}) }
  const ctx = contextOf(web, request, undefined)
  const again = `/sign-in/provider?${new URLSearchParams(confirm ? { ...to, confirm: '1' } : to)}`
  const title = confirm ? words.notProvedTitle : words.failedTitle
  return sendHtml(reply, FailedPage({ ctx, title, says, again, other: otherWays(to, confirm, other) }), status)
}

function otherWays(to: Record<string, string>, confirm: boolean, other: boolean | undefined) {
  if (confirm) return { href: `/confirm?${new URLSearchParams(to)}`, text: words.otherProofs }
  return other
    ? { href: `/sign-in?${new URLSearchParams({ ...to, other: '1' })}`, text: words.asOther }
    : { href: `/sign-in?${new URLSearchParams(to)}`, text: words.otherWays }
}
