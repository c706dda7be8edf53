import { sortKey } from '../text.ts'
import { bannedPasswords, bannedWords } from './banned-passwords.ts'

/** NIST SP 800-63B section 3.1.1: what matters is length, not kinds of characters. */
const leastPassword = 12
/** Longer than any passphrase, as ASVS 6.2.9 wants at least 64; argon2 reads all of it, and nothing is cut. */
export const mostPassword = 128

export type PasswordRefusal =
  | 'password-short'
  | 'password-long'
  | 'password-is-you'
  | 'password-repeats'
  | 'password-common'
/** Whose password it is: what is theirs, or their service's, is easy to guess. */
export type Whose = { email: string; names: readonly string[]; service?: string }

/**
 * Why a password will not do: shorter than 12 characters, made of the person's own e-mail address or name and little else,
 * one short piece over and over, or what everybody tries first: a known password, or a common word or two, the service's own
 * names, or a run along the keyboard, with little else. No kinds of characters are asked for.
 */
export function passwordRefusal(password: string, { email, names, service = '' }: Whose): PasswordRefusal | undefined {
  const length = [...password.normalize('NFC')].length
  if (length < leastPassword) return 'password-short'
  if (length > mostPassword) return 'password-long'
  const key = keyOf(password)
  const left = without(key, [...email.split('@'), ...names, names.join('')].map(keyOf))
  if (left.length < key.length && left.length < 6) return 'password-is-you'
  if (new Set(key).size < 5 && key.length > 0) return 'password-repeats'
  return isCommon(key, service) ? 'password-common' : undefined
}

const keyOf = (text: string) => sortKey(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** What is left of a text once these parts are out, the longest first. */
const without = (text: string, parts: readonly string[]): string =>
  parts
    .filter((part) => part.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), text)

const passwords = new Set(bannedPasswords.trim().split(/\s+/))
const commonWords = new Set(bannedWords.trim().split(/\s+/))
/** The words of this product and its field. */
const ours = [
  'throughcare',
  'community',
  'corrections',
  'corrective',
  'services',
  'probation',
  'parole',
  'justice',
  'officer',
]
const runs = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890']
/** Passphrases have three words or more: two common ones, or one, are a guess. */
const mostCommonWords = 2

function isCommon(key: string, service: string): boolean {
  if (passwords.has(key)) return true
  const named = without(
    key,
    [...ours, ...service.split(/\s+/).map(keyOf)].filter((part) => part.length > 3),
  )
  const letters = withoutRuns(named).replaceAll(/\p{N}/gu, '')
  const { rest, found } = withoutCommon(letters)
  return rest.length < 4 && found <= mostCommonWords
}

/** Without pieces of four or more that run along the alphabet, the keyboard or the numbers, either way. */
function withoutRuns(text: string): string {
  const both = runs.flatMap((run) => [run, [...run].reverse().join('')])
  let rest = text
  for (const run of both)
    for (let length = run.length; length >= 4; length--)
      for (let at = 0; at + length <= run.length; at++) rest = rest.replaceAll(run.slice(at, at + length), '')
  return rest
}

/** Takes common words out where they stand, the longest first, and counts them. */
function withoutCommon(text: string): { rest: string; found: number } {
  let rest = ''
  let found = 0
  for (let at = 0; at < text.length; ) {
    const word = commonAt(text, at)
    if (word) found += 1
    else rest += text[at]
    at += word?.length ?? 1
  }
  return { rest, found }
}

function commonAt(text: string, at: number): string | undefined {
  for (let length = Math.min(16, text.length - at); length >= 5; length--) {
    const word = text.slice(at, at + length)
    if (commonWords.has(word)) return word
  }
  return undefined
}
