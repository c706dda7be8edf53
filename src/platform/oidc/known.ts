import * as client from 'openid-client'
import { type Clock, systemClock } from '../clock.ts'
import { failureOf, type OidcFailure } from './failures.ts'
import { keysAt } from './logout.ts'
import { type Fetch, isSafe, type Reach, reaching } from './reach.ts'

/** How an agency's provider is found, and as whom we ask it. Without a secret we are a public client, and PKCE alone proves us. */
export type ProviderAt = { issuer: string; clientId: string; secret: string | undefined }
export type Allowed = Pick<Reach, 'loopback' | 'privately'>
type Provider = {
  config: client.Configuration
  /** The one way to its addresses. */
  fetch: Fetch
  /** Its keys for what it signs and sends by itself. */
  keys: ReturnType<typeof keysAt>
}
export type Found = ({ ok: true } & Provider) | { ok: false; failure: OidcFailure }

/** So long what a provider says of itself is believed without asking again. */
const keepMinutes = 10
/** How far two clocks may be apart. */
export const toleratedSeconds = 60

type Kept = Provider & { until: number; skew: number }
const kept = new Map<string, Kept>()
const mostKept = 200

/**
 * The provider as it describes itself, kept for ten minutes unless asked `anew`. Refuses one that cannot be reached, that calls
 * itself by another name than the one that was set, or that gives an address without https.
 */
export async function findProvider(at: ProviderAt, allowed: Allowed, clock: Clock, anew = false): Promise<Found> {
  const key = JSON.stringify([at, allowed])
  const now = clock.now().epochMilliseconds
  const skew = Math.round((now - systemClock.now().epochMilliseconds) / 1000)
  const before = kept.get(key)
  if (before && !anew && before.until > now && Math.abs(before.skew - skew) < 5) return { ...before, ok: true }
  const found = await discover(at, allowed, skew)
  if (found.ok) keep(key, { ...found, until: now + keepMinutes * 60_000, skew })
  return found
}

function keep(key: string, entry: Kept): void {
  kept.delete(key)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, entry)
}

/**
 * Its own description, from its own origin, is believed on where its other addresses lie: a provider may keep its keys and its tokens
 * at other origins (Google does). These and no others are asked from then on. `skew` is what the application's clock is ahead of the
 * machine's: nothing, but in tests.
 */
async function discover({ issuer, clientId, secret }: ProviderAt, allowed: Allowed, skew: number): Promise<Found> {
  if (!URL.canParse(issuer)) return { ok: false, failure: 'not-https' }
  const at = new URL(issuer)
  const tolerance = { [client.clockSkew]: skew, [client.clockTolerance]: toleratedSeconds }
  const proof = secret === undefined ? client.None() : secretTo(secret)
  const plain = allowed.loopback ? [client.allowInsecureRequests] : []
  try {
    const config = await client.discovery(at, clientId, tolerance, proof, {
      [client.customFetch]: reaching({ origins: [at.origin], ...allowed }),
      execute: [...plain, client.enableNonRepudiationChecks],
      timeout: 10,
    })
    const metadata = config.serverMetadata()
    const failure = wrongIn(metadata, at, allowed)
    if (failure) return { ok: false, failure }
    const fetch = reaching({ origins: addressesIn(metadata).map(({ origin }) => origin), ...allowed })
    config[client.customFetch] = fetch
    return { ok: true, config, fetch, keys: keysAt(metadata.jwks_uri ?? '', fetch) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** The secret goes into the header, as the standard would have it, unless the provider reads it from the body only. */
function secretTo(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)]
  return (as, metadata, body, headers) => {
    const methods = as.token_endpoint_auth_methods_supported
    const inBody = methods?.includes('client_secret_post') && !methods.includes('client_secret_basic')
    return (inBody ? post : basic)(as, metadata, body, headers)
  }
}

/**
 * What is wrong with a provider's own description. Its name must be the one that was set, to the letter: a provider of many
 * organisations that answers under a common name would let all of their people in.
 */
function wrongIn(metadata: client.ServerMetadata, issuer: URL, { loopback }: Allowed): OidcFailure | undefined {
  if (new URL(metadata.issuer).href !== issuer.href) return 'issuer-differs'
  const { authorization_endpoint, token_endpoint, jwks_uri } = metadata
  if (!authorization_endpoint || !token_endpoint || !jwks_uri) return 'not-a-provider'
  return addressesIn(metadata).every((url) => isSafe(url, loopback)) ? undefined : 'not-https'
}

/** Every address of a provider's that we ask or send a browser to. */
const addressesIn = (metadata: client.ServerMetadata): URL[] =>
  [
    metadata.authorization_endpoint,
    metadata.token_endpoint,
    metadata.jwks_uri,
    metadata.userinfo_endpoint,
    metadata.end_session_endpoint,
  ].flatMap((url) => (url === undefined ? [] : [new URL(url)]))
