import type { FastifyReply, FastifyRequest } from 'fastify'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a write comes from another site: refused unless the browser says it is our own page. A browser too old to
 * say so sends Origin, which must be the host that was asked. With neither header it is no browser, and passes.
 */
export function isCrossSite(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (reading.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

/** A path within this service that it is safe to go on to, or '/'. */
export function safePath(path: unknown): string {
  const inside = typeof path === 'string' && /^\/(?![/\\])[^\\]*$/.test(path) && path.length < 2000
  const printable = inside && [...path].every((sign) => sign >= ' ' && sign !== '\u007f')
  return inside && printable ? path : '/'
}

/**
 * The headers of every answer, which is kept nowhere unless its route says so. Over https also HSTS; over plain http (loopback or a plain name only) neither that nor
 * upgrade-insecure-requests, which would break it.
 */
export function securityHeaders(secure: boolean): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** Those of them that a browser heeds where it shows what came as a page: style, script and font do without. */
export const documentHeaders = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-frame-options',
]

/** The session cookie: `__Host-` and Secure over https; a plain name over http, where browsers refuse the prefix. */
export const sessionCookie = (secure: boolean) => cookieCalled('session', secure)

/** The cookie of half a sign-in, which lives no longer than that does. */
export const stepCookie = (secure: boolean) => cookieCalled('sign-in', secure, 600)

function cookieCalled(plain: string, secure: boolean, maxAge?: number) {
  const name = secure ? `__Host-${plain}` : plain
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure }
  const lasting = maxAge === undefined ? options : { ...options, maxAge }
  return {
    name,
    put: (reply: FastifyReply, token: string) => void reply.setCookie(name, token, lasting),
    clear: (reply: FastifyReply) => void reply.clearCookie(name, options),
  }
}
