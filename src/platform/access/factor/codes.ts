import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** So many of its neighbours in time a code may be: a phone's clock is seldom right to the second. */
const drift = 1

/** A new app's secret: as long as the hash, as RFC 4226 section 4 wants it. */
export const newSecret = (): Buffer => randomBytes(20)

const secretOf = (secret: Buffer) => new Secret({ buffer: Uint8Array.from(secret).buffer })

/** The secret as somebody types it into an app who cannot scan: fours of letters and digits. */
export const keyOf = (secret: Buffer): string => secretOf(secret).base32.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The address that the picture to scan holds. */
export const addressOf = (secret: Buffer, { issuer, label }: { issuer: string; label: string }): string =>
  new TOTP({ ...kind, issuer, label, secret: secretOf(secret) }).toString()

/** The code of a moment: what the app would show. */
export const codeAt = (secret: Buffer, at: Temporal.Instant): string =>
  new TOTP({ ...kind, secret: secretOf(secret) }).generate({ timestamp: at.epochMilliseconds })

/** Six digits, however they were spaced; undefined for anything else. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : undefined
}

/**
 * The step of thirty seconds whose code was typed, this one or a neighbour of it; undefined for a wrong code. A code works once:
 * the caller refuses a step that is not newer than the last one that was used.
 */
export function stepOf(secret: Buffer, code: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds
  const delta = new TOTP({ ...kind, secret: secretOf(secret) }).validate({ token: code, timestamp, window: drift })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / kind.period) + delta
}
