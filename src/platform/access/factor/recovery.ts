import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { tagOf } from '../password.ts'

/** Letters and digits that are not taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 12
const many = 10

/** Ten codes of 59 bits each, in fours: `k3mw-7xqa-p9dh`. */
export const newCodes = (): string[] =>
  Array.from({ length: many }, () =>
    grouped(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')),
  )

const grouped = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1-')

/** A recovery code as it was typed, without what stands between its letters; undefined for what is none. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '')
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : undefined
}

export type Hashed = { salt: Buffer; hash: Buffer }

/** The codes as they are kept: argon2id, one salt for the set, so that one piece of work tells which of them was typed. */
export async function hashCodes(codes: readonly string[]): Promise<Hashed[]> {
  const salt = randomBytes(16)
  return Promise.all(codes.map(async (code) => ({ salt, hash: await tagOf(code.replaceAll('-', ''), salt) })))
}

/** Which of a person's codes this is, from `readRecoveryCode`; undefined for none. As much work where they have none. */
export async function codeAmong<Kept extends Hashed>(code: string, kept: readonly Kept[]): Promise<Kept | undefined> {
  const tag = await tagOf(code, kept[0]?.salt ?? Buffer.alloc(16))
  return kept.find(({ hash }) => hash.length === tag.length && timingSafeEqual(hash, tag))
}
