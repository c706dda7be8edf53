import { randomBytes } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import * as z from 'zod'

/** Where a passkey is asked for: the host name that it belongs to, and the origin that the browser signs. */
export type Site = { host: string; origin: string }

/** A passkey as it is kept. */
export type KeptPasskey = {
  id: string
  staffId: string
  credentialId: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
}
export type NewPasskey = Omit<KeptPasskey, 'id' | 'staffId'>

export const newChallenge = (): Buffer => randomBytes(32)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'))
const minutes = 5
const timeout = minutes * 60_000
/**
 * The kinds of key that a passkey may have, as COSE numbers them: Ed25519, ES256, RS256. Named here, as the library else asks the runtime
 * for kinds that it has on trial (ML-DSA), which warns of each.
 */
const supportedAlgorithmIDs = [-8, -7, -257]

/** What the browser is told to make a passkey with: one that is found without a name, and that knows its owner. */
export function askToMake(
  site: Site,
  challenge: Uint8Array,
  who: { handle: Uint8Array; email: string; name: string; service: string; have: readonly Uint8Array[] },
) {
  return generateRegistrationOptions({
    rpName: who.service,
    rpID: site.host,
    userName: who.email,
    userDisplayName: who.name,
    userID: Uint8Array.from(who.handle),
    challenge: Uint8Array.from(challenge),
    timeout,
    excludeCredentials: who.have.map((id) => ({ id: base64(id) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs,
  })
}

/** What the browser is told to sign with: any passkey for this host, or one of those named. */
export function askToSign(site: Site, challenge: Uint8Array, allowed: readonly NewPasskey[] = []) {
  return generateAuthenticationOptions({
    rpID: site.host,
    challenge: Uint8Array.from(challenge),
    timeout,
    userVerification: 'required',
    allowCredentials: allowed.map(({ credentialId, transports }) => ({ id: base64(credentialId), transports })),
  })
}

const anyText = z.string().max(16_000)
const response = z.object({
  id: anyText,
  rawId: anyText,
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
})
export type Signed = z.output<typeof response>

/** What the browser gave back, as far as it can be one; undefined for anything else. */
export function readSigned(text: string): Signed | undefined {
  try {
    const read = response.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

export const credentialOf = ({ id }: Signed): Buffer => Buffer.from(id, 'base64url')

/** A passkey that was made for this site, in answer to this challenge; undefined for anything else. */
export async function checkMade(signed: Signed, challenge: Uint8Array, site: Site): Promise<NewPasskey | undefined> {
  const checked = await verifyRegistrationResponse({
    supportedAlgorithmIDs,
    response: signed as unknown as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: base64(challenge),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified || !checked.registrationInfo) return undefined
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential
  return {
    credentialId: Buffer.from(id, 'base64url'),
    publicKey: Buffer.from(publicKey),
    counter,
    transports: (transports ?? []).slice(0, 10).map(String),
  }
}

/** The passkey's new counter, where it signed this challenge for this site and knew its owner; undefined for anything else. */
export async function checkSigned(
  signed: Signed,
  challenge: Uint8Array,
  site: Site,
  kept: NewPasskey,
): Promise<number | undefined> {
  const checked = await verifyAuthenticationResponse({
    response: signed as unknown as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: base64(challenge),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    credential: {
      id: base64(kept.credentialId),
      publicKey: Uint8Array.from(kept.publicKey),
      counter: kept.counter,
    },
  }).catch(() => undefined)
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined
}

/** What a passkey says whose it is: agency and account, and nothing that a person could read. */
export const handleOf = (agency: string, staff: string): Buffer =>
  Buffer.from(`${agency}${staff}`.replaceAll('-', ''), 'hex')

/** Whose a passkey says it is. What it says only finds the account: its signature is what counts. */
export function ownerOf({ response: { userHandle } }: Signed): { agency: string; staff: string } | undefined {
  const hex = typeof userHandle === 'string' ? Buffer.from(bytesOf(userHandle)).toString('hex') : ''
  return hex.length === 64 ? { agency: idOf(hex.slice(0, 32)), staff: idOf(hex.slice(32)) } : undefined
}

const idOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
