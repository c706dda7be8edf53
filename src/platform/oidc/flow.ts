import { createHash, createHmac, randomBytes } from 'node:crypto'
import * as client from 'openid-client'
import type { Clock } from '../clock.ts'
import { failureOf, type OidcFailure } from './failures.ts'
import { toleratedSeconds } from './known.ts'

/**
 * One way to the provider and back. `browser` is the secret in the cookie of the browser that set out; nonce and verifier
 * follow from it and from the state, so that nothing that is stored is of any use to whoever reads it.
 */
export type Journey = { state: string; browser: string }

export const newSecret = () => randomBytes(32).toString('base64url')
export const isSecret = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value)
export const digestOf = (value: string) => createHash('sha256').update(value).digest()

const derived = ({ state, browser }: Journey, what: 'nonce' | 'verifier') =>
  createHmac('sha256', browser).update(`${what} ${state}`).digest('base64url')

/** The state names the agency, which the way back must know before it may read anything. */
export const stateFor = (agency: string) => `${agency}.${newSecret()}`
export function agencyIn(state: unknown): string | undefined {
  const [, agency] = (typeof state === 'string' && /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(state)) || []
  return agency
}

export type Wish = {
  redirect: string
  scopes: string
  /** Whoever is there must prove again who they are, even where the provider knows them. */
  anew: boolean
  /** How they should prove it, where the agency asks for more (`acr_values`). */
  acr?: string | undefined
}

/** The provider's address that the browser is sent to: code flow with PKCE (S256), state and nonce. */
export async function wayTo(config: client.Configuration, journey: Journey, wish: Wish): Promise<URL> {
  return client.buildAuthorizationUrl(config, {
    redirect_uri: wish.redirect,
    scope: wish.scopes,
    state: journey.state,
    nonce: derived(journey, 'nonce'),
    code_challenge: await client.calculatePKCECodeChallenge(derived(journey, 'verifier')),
    code_challenge_method: 'S256',
    ...(wish.anew ? { prompt: 'login', max_age: '0' } : { max_age: String(longestHours * 3600) }),
    ...(wish.acr ? { acr_values: wish.acr } : {}),
  })
}

export type Claims = Readonly<Record<string, unknown>>
export type Proved =
  | {
      ok: true
      claims: Claims
      idToken: string
      /** When they last proved at the provider who they are, where it says so: it may have known them from before. */
      provedAt: Temporal.Instant | 'unknown'
    }
  | { ok: false; failure: OidcFailure; error: unknown }

/** A proof at the provider is good for as long as a session here may last; asking so has it say when that was. */
const longestHours = 12

/** Longer nobody takes from setting out to coming back. */
export const journeyMinutes = 10

type Return = {
  journey: Journey
  /** The address that the browser came back to, on our own origin. */
  url: URL
  /** When it set out; and that a proof from before then does not count. */
  begunAt: Temporal.Instant
  anew: boolean
  /** The claims that are asked for at the provider's user page, where its token lacks them. */
  wanted: readonly string[]
}

/**
 * What the provider vouches for, once all of it was checked: state, issuer (RFC 9207 too), code and verifier, the token's
 * signature, audience, nonce and times.
 */
export async function proofFrom(config: client.Configuration, back: Return, clock: Clock): Promise<Proved> {
  try {
    const tokens = await client.authorizationCodeGrant(config, back.url, {
      expectedState: back.journey.state,
      expectedNonce: derived(back.journey, 'nonce'),
      pkceCodeVerifier: derived(back.journey, 'verifier'),
      idTokenExpected: true,
      ...(back.anew ? { maxAge: journeyMinutes * 60 } : {}),
    })
    const claims = tokens.claims()
    if (!claims || !tokens.id_token) return { ok: false, failure: 'not-trusted', error: undefined }
    if (back.anew && !isSince(claims.auth_time, back.begunAt))
      return { ok: false, failure: 'old-proof', error: undefined }
    if (claims.iat > clock.now().epochMilliseconds / 1000 + toleratedSeconds)
      return { ok: false, failure: 'out-of-time', error: undefined }
    const more = await asked(config, claims, tokens.access_token, back.wanted)
    return { ok: true, claims: { ...more, ...claims }, idToken: tokens.id_token, provedAt: provedAt(claims.auth_time) }
  } catch (error) {
    return { ok: false, failure: failureOf(error), error }
  }
}

const provedAt = (authTime: number | undefined) =>
  authTime === undefined ? 'unknown' : Temporal.Instant.fromEpochMilliseconds(Math.floor(authTime) * 1000)

const isSince = (authTime: number | undefined, begun: Temporal.Instant) =>
  authTime !== undefined && authTime >= begun.epochMilliseconds / 1000 - toleratedSeconds

/**
 * Many providers put no more than the subject into their token: the rest is at the user page, which must speak of the same. How
 * somebody signed in only the signed token says.
 */
async function asked(
  config: client.Configuration,
  claims: client.IDToken,
  access: string,
  wanted: readonly string[],
): Promise<Claims> {
  const { userinfo_endpoint } = config.serverMetadata()
  if (!userinfo_endpoint || wanted.every((name) => Object.hasOwn(claims, name))) return {}
  const { amr: _, acr: __, auth_time: ___, sid: ____, ...user } = await client.fetchUserInfo(config, access, claims.sub)
  return user
}

/** Where the provider ends its own session, and sends the browser back from; undefined where it has no such address. */
export function wayOut(
  config: client.Configuration,
  { idToken, back }: { idToken: string | undefined; back: string },
): URL | undefined {
  if (!config.serverMetadata().end_session_endpoint) return undefined
  return client.buildEndSessionUrl(config, {
    post_logout_redirect_uri: back,
    ...(idToken && idToken.length < mostHint ? { id_token_hint: idToken } : {}),
  })
}

/** Longer addresses are cut off on the way by some proxies. */
const mostHint = 4000
