import { sortKey } from '../text.ts'

/** NIST SP 800-63B section 3.1.1: what matters is length, not kinds of characters. */
export const leastPassword = 12
/** Longer than any passphrase; argon2 reads all of it. */
export const mostPassword = 200

export type PasswordRefusal = 'password-short' | 'password-long' | 'password-is-you' | 'password-repeats'
export type Whose = { email: string; names: readonly string[] }

/**
 * Why a password will not do: shorter than 12 characters, made of the person's own e-mail address or name and little else,
 * or one short piece over and over.
 */
export function passwordRefusal(password: string, { email, names }: Whose): PasswordRefusal | undefined {
  const length = [...password.normalize('NFC')].length
  if (length < leastPassword) return 'password-short'
  if (length > mostPassword) return 'password-long'
  const key = keyOf(password)
  const known = [...email.split('@'), ...names, names.join('')].map(keyOf).filter((part) => part.length > 2)
  const left = known.sort((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, ''), key)
  if (left.length < key.length && left.length < 6) return 'password-is-you'
  return new Set(key).size < 5 && key.length > 0 ? 'password-repeats' : undefined
}

const keyOf = (text: string) => sortKey(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
