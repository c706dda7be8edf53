import * as client from 'openid-client'
import { type Clock, systemClock } from '../clock.ts'
import { failureOf, type OidcFailure } from './failures.ts'
import { type Reach, reaching } from './reach.ts'

/** How an agency's provider is found, and as whom we ask it. Without a secret we are a public client, and PKCE alone proves us. */
export type ProviderAt = { issuer: string; clientId: string; secret: string | undefined }
export type Allowed = Pick<Reach, 'loopback' | 'privately'>
export type Found = { ok: true; config: client.Configuration } | { ok: false; failure: OidcFailure }

/** So long what a provider says of itself is believed without asking again. */
const keepMinutes = 10
/** How far two clocks may be apart. */
export const toleratedSeconds = 60

type Kept = { config: client.Configuration; until: number; skew: number }
const kept = new Map<string, Kept>()
const mostKept = 200

/**
 * The provider as it describes itself, kept for ten minutes unless asked `anew`. Refuses one that cannot be reached, that calls
 * itself by another name than the one that was set, or that points elsewhere than its own origin.
 */
export async function findProvider(at: ProviderAt, allowed: Allowed, clock: Clock, anew = false): Promise<Found> {
  const key = JSON.stringify([at, allowed])
  const now = clock.now().epochMilliseconds
  const skew = Math.round((now - systemClock.now().epochMilliseconds) / 1000)
  const before = kept.get(key)
  if (before && !anew && before.until > now && Math.abs(before.skew - skew) < 5)
    return { ok: true, config: before.config }
  const found = await discover(at, allowed, skew)
  if (found.ok) keep(key, { config: found.config, until: now + keepMinutes * 60_000, skew })
  return found
}

function keep(key: string, entry: Kept): void {
  kept.delete(key)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, entry)
}

/** `skew` is what the application's clock is ahead of the machine's: nothing, but in tests. */
async function discover({ issuer, clientId, secret }: ProviderAt, allowed: Allowed, skew: number): Promise<Found> {
  if (!URL.canParse(issuer)) return { ok: false, failure: 'not-https' }
  const at = new URL(issuer)
  const metadata = { [client.clockSkew]: skew, [client.clockTolerance]: toleratedSeconds }
  const proof = secret === undefined ? client.None() : secretTo(secret)
  const plain = allowed.loopback ? [client.allowInsecureRequests] : []
  try {
    const config = await client.discovery(at, clientId, metadata, proof, {
      [client.customFetch]: reaching({ origin: at.origin, ...allowed }),
      execute: [...plain, client.enableNonRepudiationChecks],
      timeout: 10,
    })
    const failure = wrongIn(config.serverMetadata(), at)
    return failure ? { ok: false, failure } : { ok: true, config }
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
function wrongIn(metadata: client.ServerMetadata, issuer: URL): OidcFailure | undefined {
  if (new URL(metadata.issuer).href !== issuer.href) return 'issuer-differs'
  const { authorization_endpoint, token_endpoint, jwks_uri } = metadata
  if (!authorization_endpoint || !token_endpoint || !jwks_uri) return 'not-a-provider'
  const endpoints = [authorization_endpoint, token_endpoint, jwks_uri]
  return endpoints.every((url) => isAt(url, issuer)) ? undefined : 'elsewhere'
}

/** Whether an address that a provider gave lies at its own origin. */
export const isAt = (url: string | undefined, issuer: URL): url is string =>
  url !== undefined && URL.canParse(url) && new URL(url).origin === issuer.origin
