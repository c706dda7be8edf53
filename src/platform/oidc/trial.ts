import * as client from 'openid-client'
import type { Clock } from '../clock.ts'
import { failureOf, type OidcFailure } from './failures.ts'
import { newSecret } from './flow.ts'
import { type Allowed, findProvider, type ProviderAt } from './known.ts'
import { type Fetch, NotReached } from './reach.ts'

const trialSteps = ['found', 'keys', 'redirect', 'client', 'leaving', 'telling'] as const
export type TrialStep = (typeof trialSteps)[number]
export type TrialFailure = OidcFailure | 'no-keys' | 'redirect-refused' | 'no-sign-out' | 'tells-nothing'
export type Tried = { step: TrialStep; failure: TrialFailure | null }

/**
 * Tries a provider without anybody signing in: whether it is found and is who it should be, gives its keys, takes our address to
 * come back to, knows us and our secret, ends its sessions when ours end, and tells us when one of its own ends. What depends on a step that failed is left out.
 */
export async function tryProvider(
  at: ProviderAt,
  { redirect, scopes }: { redirect: string; scopes: string },
  allowed: Allowed,
  clock: Clock,
): Promise<Tried[]> {
  const found = await findProvider(at, allowed, clock, true)
  if (!found.ok) return [{ step: 'found', failure: found.failure }]
  const { config, fetch } = found
  const { end_session_endpoint, backchannel_logout_supported } = config.serverMetadata()
  const [keys, comingBack, us] = await Promise.all([
    keysFailure(config, fetch),
    redirectFailure(config, fetch, redirect, scopes),
    clientFailure(config, redirect),
  ])
  return [
    { step: 'found', failure: null },
    { step: 'keys', failure: keys },
    { step: 'redirect', failure: comingBack },
    { step: 'client', failure: us },
    { step: 'leaving', failure: end_session_endpoint ? null : 'no-sign-out' },
    { step: 'telling', failure: backchannel_logout_supported === true ? null : 'tells-nothing' },
  ]
}

const reading = { method: 'GET', headers: { accept: 'application/json' } }

async function keysFailure(config: client.Configuration, fetch: Fetch): Promise<TrialFailure | null> {
  try {
    const answer = await fetch(config.serverMetadata().jwks_uri ?? '', reading)
    const { keys } = (await answer.json()) as { keys?: unknown }
    return answer.status === 200 && Array.isArray(keys) && keys.length > 0 ? null : 'no-keys'
  } catch (error) {
    return error instanceof NotReached ? error.reason : 'no-keys'
  }
}

/**
 * A provider that does not know the address to come back to, or us, must not send the browser there (RFC 6749, 4.1.2.1): it
 * answers with an error of its own, instead of its sign-in page or the way to it.
 */
async function redirectFailure(
  config: client.Configuration,
  fetch: Fetch,
  redirect: string,
  scopes: string,
): Promise<TrialFailure | null> {
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirect,
    scope: scopes,
    state: newSecret(),
    nonce: newSecret(),
    code_challenge: await client.calculatePKCECodeChallenge(newSecret()),
    code_challenge_method: 'S256',
  })
  try {
    const answer = await fetch(url.href, { method: 'GET', headers: { accept: 'text/html' } })
    if (answer.status >= 400) return 'redirect-refused'
    return answer.headers.get('location')?.startsWith(`${redirect}?error=`) ? 'refused-there' : null
  } catch (error) {
    return error instanceof NotReached ? error.reason : 'redirect-refused'
  }
}

/** A code that nobody was given: whoever knows us refuses the code, whoever does not refuses us. */
async function clientFailure(config: client.Configuration, redirect: string): Promise<TrialFailure | null> {
  const state = newSecret()
  const { issuer } = config.serverMetadata()
  const back = new URL(redirect)
  back.search = new URLSearchParams({ code: newSecret(), state, iss: issuer }).toString()
  try {
    await client.authorizationCodeGrant(config, back, { expectedState: state, pkceCodeVerifier: newSecret() })
    return 'not-a-provider'
  } catch (error) {
    const failure = failureOf(error)
    return failure === 'code-refused' ? null : failure
  }
}
