export { type PhoneCountry, phoneKey } from './text/phone.ts'
export { sortKey } from './text/sort-key.ts'
export { soundsLike } from './text/sounds.ts'

export type CleanText = { ok: true; text: string } | { ok: false; refusal: 'nul-character' | 'broken-character' }

/** Several things as a sentence has them: "Monday, Wednesday and Friday". */
export const joined = (parts: readonly string[], word = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`

/** The first letters of the first and last words of a name, in capitals; one for a single name, none for no name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => firstLetter(word ?? '')).join('')
}

/**
 * A typed text as it is stored: line ends become LF, as browsers send CRLF, and nothing else is changed. Refuses what
 * PostgreSQL cannot hold as it was typed: NUL, and half of a surrogate pair.
 */
export function cleanText(typed: string): CleanText {
  if (typed.includes('\0')) return { ok: false, refusal: 'nul-character' }
  if (!typed.isWellFormed()) return { ok: false, refusal: 'broken-character' }
  return { ok: true, text: typed.replaceAll('\r\n', '\n') }
}

function firstLetter(word: string): string {
  const letters = word.normalize('NFC').match(/[\p{L}\p{N}]\p{M}*/u)
  return (letters?.[0] ?? '').toUpperCase()
}
