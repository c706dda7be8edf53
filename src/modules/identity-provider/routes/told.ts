import { visitorOf } from '../../../platform/access/actor.ts'
import { type Agency, agenciesAt } from '../../../platform/access/agencies.ts'
import { countTries } from '../../../platform/access/limits.ts'
import { placeOf } from '../../../platform/access/network.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Answer, Web } from '../../../platform/http/web.ts'
import { findProvider, logoutFrom } from '../../../platform/oidc/index.ts'
import { endAsTold } from '../commands.ts'
import { toldPath } from '../origins.ts'
import { providerAt } from '../provider-at.ts'
import { providerInUse, type Settings } from '../queries.ts'
import { words } from '../words.ts'

const access = { open: 'the provider itself asks, and its signature says so' }

/**
 * Where the agency's provider says that somebody's session there ended (OpenID Connect Back-Channel Logout 1.0): sent by its server, so
 * that it comes from another site and with nobody's cookie; what counts is the signature.
 */
export function toldByProvider(web: Web): void {
  web.server.post(toldPath, { config: { access, fromElsewhere: true } }, async (request, reply) => {
    const answer = { request, reply }
    const agency = await agencyOf(web, answer)
    const heard = agency ? await hear(web, answer, agency) : 'no-agency'
    if (heard === undefined) return reply.code(200).send()
    if (typeof heard === 'object')
      return reply
        .code(429)
        .header('retry-after', String(heard.wait))
        .send(problem(words.tooMany(heard.wait)))
    web.log.warn({ refusal: heard, agency: agency?.id }, 'provider')
    return reply.code(400).send(problem(words.notHeard))
  })
}

/** As the specification has it (section 2.8); what is wrong is in the log, and helps nobody who tries. */
const problem = (says: string) => ({ error: 'invalid_request', error_description: says })

async function agencyOf(web: Web, { request }: Answer): Promise<Agency | undefined> {
  const agencies = await agenciesAt(web, request)
  const { agency } = request.query as Record<string, unknown>
  return agencies.find(({ id }) => id === agency) ?? (agency === undefined && !agencies[1] ? agencies[0] : undefined)
}

/** Nothing where it was done; else why not, or how long to wait. */
async function hear(web: Web, { request }: Answer, agency: Agency): Promise<string | { wait: number } | undefined> {
  const visitor = visitorOf(agency.id, agency.zone)
  const { over, settings } = await web.db.run(visitor, async (tx) => ({
    over: await countTries(tx, [{ limit: 'provider-word', of: placeOf(request.ip) }]),
    settings: await providerInUse(tx),
  }))
  if (over) return over
  if (!settings) return 'no-provider'
  const told = await checked(web, agency, settings, tokenIn(request.body))
  return web.db.run(visitor, async (tx) => {
    const outcome = 'logout' in told ? await endAsTold(tx, settings.issuer, told.logout) : told
    if (outcome.ok) return undefined
    await audit(tx, 'session.provider-refused', { fields: ['logout', outcome.refusal] })
    return outcome.refusal
  })
}

const tokenIn = (body: unknown): string => {
  const token = (body as Record<string, unknown> | undefined)?.['logout_token']
  return typeof token === 'string' ? token : ''
}

async function checked(web: Web, { id }: Agency, settings: Settings, token: string) {
  const { provider, allowed } = await providerAt(web.config, id, settings)
  const found = await findProvider(provider, allowed, web.clock)
  if (!found.ok) return { ok: false, refusal: found.failure } as const
  return logoutFrom(token, found, { clientId: settings.clientId, now: web.clock.now() })
}
