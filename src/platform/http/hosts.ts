import { isLoopback } from '../oidc/addresses.ts'
import { sendFailure } from './failures.tsx'
import type { Web } from './web.ts'
import { words } from './words.ts'

/** So long an agency's host name is remembered. A name that is none is asked about each time, in one look at an index. */
const keptMinutes = 1
const mostKept = 1000

/**
 * Answers only at the service's own address and at agencies' host names; where the former is of this machine, at all its names. A
 * request for any other host was misled, or misleads: 421. A load balancer may ask for health under any name.
 */
export function refuseOtherHosts(web: Web): void {
  const isOurs = hostsOf(web)
  web.server.addHook('onRequest', async (request, reply) => {
    if (timesIn(request.raw.rawHeaders, 'host') > 1) return sendFailure(web, request, reply, 400)
    if (request.url.startsWith('/health/') || (await isOurs(request.hostname.toLowerCase()))) return
    return sendFailure(web, request, reply, 421, words.otherHost)
  })
}

/** Of two hosts a proxy may read the other one. */
const timesIn = (headers: readonly string[], name: string) =>
  headers.filter((header, at) => at % 2 === 0 && header.toLowerCase() === name).length

function hostsOf({ config, pool, clock }: Web): (host: string) => Promise<boolean> {
  const own = config.publicUrl.hostname
  const kept = new Map<string, number>()
  return async (host) => {
    if (host === own || (isLoopback(own) && isLoopback(host))) return true
    const now = clock.now().epochMilliseconds
    if ((kept.get(host) ?? 0) > now) return true
    if (!/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(host)) return false
    const { rows } = await pool.query<{ known: boolean }>('select known from is_agency_host($1) as known', [host])
    if (rows[0]?.known !== true) return false
    if (kept.size >= mostKept) kept.clear()
    kept.set(host, now + keptMinutes * 60_000)
    return true
  }
}
