import { sortKey, soundsLike } from '../../../platform/text.ts'

/** How the agency writes what numbers match by. */
export type Keys = {
  /**
   * The key of a reference, with signs that were misheard put right where its check character allows, or of a number of somebody
   * else's; undefined where it is neither. One of ours may be of letters alone.
   */
  reference(typed: string): string | undefined
  /** The key of a whole phone number, or undefined where it is none. */
  phone(typed: string): string | undefined
}

/** What somebody typed, as each thing that it could be. */
export type Question = {
  /** Keys of its words, as names are matched by; empty for what can be no name. */
  words: string[]
  /** How they sound, and which word (from 1) each sound is of. */
  sounds: string[]
  soundOf: number[]
  /** Patterns that must all be in an address, or in the name of somebody round a person. */
  parts: string[]
  reference: string | null
  phone: string | null
  /** The digits of what may be part of a number, without the zeros that stand before one; else empty. */
  digits: string
  mail: string | null
  born: string | null
}

const mostWords = 6
const longestWord = 40

/** Reads what was typed as a name, a reference, a phone number, an address, an e-mail address and a birth date. */
export function questionFrom(typed: string, keys: Keys): Question {
  const isMail = /^\S+@\S+$/.test(typed.trim())
  const isNumber = /^[\d\s+().\p{Pd}/]+$/u.test(typed) && /\d/.test(typed)
  const all = isMail ? [] : wordsOf(typed)
  const words = isNumber ? [] : all
  const heard = words.flatMap((word, at) => soundsLike(word).map((key) => ({ key, of: at + 1 })))
  return {
    words,
    sounds: heard.map(({ key }) => key),
    soundOf: heard.map(({ of }) => of),
    parts: all.map((word) => `%${word}%`),
    reference: (!isMail && keys.reference(typed)) || null,
    phone: (isNumber && keys.phone(typed)) || null,
    digits: isNumber ? typed.replace(/\D/g, '').replace(/^0+/, '') : '',
    mail: isMail ? typed.trim().toLowerCase() : null,
    born: dayIn(typed.trim()),
  }
}

/** What sorts of thing a question may be, as the trail names them; never what was asked. */
export function sortsOf({ words, reference, phone, digits, mail, born }: Question): string[] {
  const sorts = { name: words.length > 0, reference, phone: phone ?? digits, email: mail, birth: born }
  return Object.entries(sorts).flatMap(([sort, is]) => (is ? [sort] : []))
}

/** Letters and digits only: what is left can hold no sign that a pattern takes for its own. */
function wordsOf(typed: string): string[] {
  const words = sortKey(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return [...new Set(words)].slice(0, mostWords).map((word) => [...word].slice(0, longestWord).join(''))
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const named = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i

/**
 * The day that a name of its month stands in, as pages write it ("2 Sep 2001", "Sun 2 September 2001"), with the month as a
 * number; anything else is left as it is.
 */
function monthRead(typed: string): string {
  const [, day, name = '', year] = named.exec(typed.replaceAll(/\s+/g, ' ')) ?? []
  const month = name === '' ? 0 : months.findIndex((whole) => whole.startsWith(name.toLowerCase())) + 1
  return month > 0 ? `${day}/${month}/${year}` : typed
}

/** 4/3/1991, 4 Mar 1991, 04.03.1991 or 1991-03-04, where there is such a day. */
function dayIn(text: string): string | null {
  const typed = monthRead(text)
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [
    '',
    dayFirst?.[3],
    dayFirst?.[2],
    dayFirst?.[1],
  ]
  if (!year || !month || !day) return null
  const fits = { year: Number(year), month: Number(month), day: Number(day) }
  if (fits.month < 1 || fits.month > 12 || fits.day < 1) return null
  const found = Temporal.PlainDate.from(fits)
  return found.day === fits.day ? found.toString() : null
}
