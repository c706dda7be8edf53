import * as client from 'openid-client'
import { NotReached } from './reach.ts'

/** Why a provider could not be asked, or what it answered could not be used. Each has its sentence in words.ts. */
export type OidcFailure =
  | 'no-answer'
  | 'too-slow'
  | 'too-long'
  | 'not-https'
  | 'private-address'
  | 'elsewhere'
  | 'redirected'
  | 'not-a-provider'
  | 'issuer-differs'
  | 'client-refused'
  | 'code-refused'
  | 'cancelled'
  | 'refused-there'
  | 'out-of-time'
  | 'signature'
  | 'not-trusted'
  | 'old-proof'

/** The kind of failure that an error of the library stands for. Anything that is not known is not trusted. */
export function failureOf(error: unknown): OidcFailure {
  const reached = causesOf(error).find((cause) => cause instanceof NotReached)
  if (reached instanceof NotReached) return reached.reason
  if (error instanceof client.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'refused-there'
  if (error instanceof client.WWWAuthenticateChallengeError) return 'client-refused'
  if (error instanceof client.ResponseBodyError) return refusalOf(error.error)
  return error instanceof client.ClientError ? clientFailure(error) : 'not-trusted'
}

const refusalOf = (code: string): OidcFailure =>
  code === 'invalid_client' || code === 'unauthorized_client' ? 'client-refused' : 'code-refused'

function clientFailure({ code, cause }: client.ClientError): OidcFailure {
  if (cause instanceof Response) return statusFailure(cause.status)
  switch (code) {
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      return isAboutIssuer(cause) ? 'issuer-differs' : 'not-trusted'
    case 'OAUTH_TIMEOUT':
      return 'too-slow'
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
    case 'OAUTH_PARSE_ERROR':
      return 'not-a-provider'
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
      return 'out-of-time'
    case 'OAUTH_KEY_SELECTION_FAILED':
      return 'signature'
    default:
      return /signature/i.test(String((cause as Error | undefined)?.message)) ? 'signature' : 'not-trusted'
  }
}

/** Metadata under another name; a user page about another subject has the same code. */
const isAboutIssuer = (cause: unknown) => (cause as { attribute?: string } | undefined)?.attribute === 'issuer'

const statusFailure = (status: number): OidcFailure =>
  status >= 300 && status < 400 ? 'redirected' : status === 401 ? 'client-refused' : 'not-a-provider'

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = []
  for (let at = error; at instanceof Error && causes.length < 10; at = at.cause) causes.push(at)
  return causes
}
