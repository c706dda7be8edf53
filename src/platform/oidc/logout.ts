import { compactVerify, createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose'
import type * as client from 'openid-client'
import { toleratedSeconds } from './known.ts'
import type { Fetch } from './reach.ts'

/** Whose session ended at the provider: one of it, or all that the subject has. */
export type Logout = { subject: string | undefined; sid: string | undefined; jti: string }
export type LogoutRefusal =
  | 'not-signed'
  | 'not-for-us'
  | 'out-of-time'
  | 'no-logout'
  | 'no-name'
  | 'is-a-sign-in'
  | 'names-nobody'

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** Longer no word is on its way. One that was heard must be remembered for longer than this. */
const mostMinutes = 10

/** With a key that the provider gives to all, never with a secret that both hold. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** The provider's keys: fetched when one is asked for that is not known, at most twice a minute. */
export const keysAt = (jwks: string, fetch: Fetch): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(jwks), {
    [customFetch]: (url, { headers, method }) => fetch(url, { method, headers: Object.fromEntries(headers) }),
    cooldownDuration: 30_000,
  })

type Checked = { ok: true; logout: Logout } | { ok: false; refusal: LogoutRefusal }
type For = { issuer: string; clientId: string; now: Temporal.Instant }
type By = { config: client.Configuration; keys: JWTVerifyGetKey }

/**
 * What a logout token says, once its signature and all of its claims were checked (OpenID Connect Back-Channel Logout 1.0, section
 * 2.6). That it was not heard before is for whoever remembers.
 */
export async function logoutFrom(token: string, { config, keys }: By, to: Omit<For, 'issuer'>): Promise<Checked> {
  const { issuer, id_token_signing_alg_values_supported: offered } = config.serverMetadata()
  const believed = offered ? algorithms.filter((name) => offered.includes(name)) : algorithms
  try {
    const { payload, protectedHeader } = await compactVerify(token, keys, { algorithms: believed })
    if (!['logout+jwt', 'jwt', undefined].includes(protectedHeader.typ?.toLowerCase())) return refuse('no-logout')
    return logoutIn(JSON.parse(new TextDecoder().decode(payload)), { ...to, issuer })
  } catch {
    return refuse('not-signed')
  }
}

const refuse = (refusal: LogoutRefusal): Checked => ({ ok: false, refusal })

type Said = Readonly<Record<string, unknown>>

/** What the claims of a logout token come to; refuses what is not for us, not now, not a logout, or about nobody. */
export function logoutIn(claims: unknown, { issuer, clientId, now }: For): Checked {
  if (!isObject(claims)) return refuse('no-logout')
  const { iss, aud, jti, events, sub, sid } = claims
  if (iss !== issuer || !(aud === clientId || (Array.isArray(aud) && aud.includes(clientId))))
    return refuse('not-for-us')
  if (!isTimely(claims, now.epochMilliseconds / 1000)) return refuse('out-of-time')
  if (!isObject(events) || !isObject(events[event])) return refuse('no-logout')
  if (Object.hasOwn(claims, 'nonce')) return refuse('is-a-sign-in')
  if (!isName(jti)) return refuse('no-name')
  const logout = { subject: isName(sub) ? sub : undefined, sid: isName(sid) ? sid : undefined, jti }
  const odd = (sub !== undefined && !logout.subject) || (sid !== undefined && !logout.sid)
  return odd || !(logout.subject || logout.sid) ? refuse('names-nobody') : { ok: true, logout }
}

const isObject = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value)

/** OpenID Connect Core 1.0, section 2: a subject has 255 characters at most; other names are held to the same. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 255 && !value.includes('\u0000')

/** Made a while ago at most, and good still. Providers of older drafts give no end, which the beginning stands in for. */
function isTimely({ iat, exp }: Said, now: number): boolean {
  if (typeof iat !== 'number' || iat > now + toleratedSeconds) return false
  if (iat < now - mostMinutes * 60 - toleratedSeconds) return false
  return exp === undefined || (typeof exp === 'number' && exp > now - toleratedSeconds)
}
