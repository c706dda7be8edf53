import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** argon2id as OWASP's cheat sheet has it (2025): 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const prefix = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** A password as it is stored: a PHC string with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  return `${prefix}${base64(nonce)}$${base64(await tagOf(password, nonce))}`
}

/** What argon2id makes of a text and a salt. */
export const tagOf = async (password: string, nonce: Uint8Array): Promise<Buffer> =>
  Buffer.from(await derive('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, ...cost }))

/**
 * Whether the password is the one that was hashed. With no hash (an unknown e-mail) the same work is done and the
 * answer is no, so that neither words nor timing tell.
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [salt = '', tag = ''] = hash?.startsWith(prefix) ? hash.slice(prefix.length).split('$') : []
  const expected = Buffer.from(tag, 'base64')
  const given = await tagOf(password, salt ? Buffer.from(salt, 'base64') : Buffer.alloc(16))
  return expected.length === given.length && timingSafeEqual(expected, given)
}
