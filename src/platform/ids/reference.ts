import { randomInt } from 'node:crypto'

/**
 * The thirteen signs of a reference. One is left of each group that the ear or the eye takes for another:
 *
 *     B C D E G P T V Z 3  sound alike     3 stays
 *     A H J K 8            sound alike     H and K stay ("aitch" and "kay")
 *     F S X                sound alike     X stays
 *     I Y 5 9              sound alike     Y and 9 stay ("why" and "nine" differ once "five" and "eye" are gone)
 *     M N, L               sound alike     M stays
 *     Q U W 2              sound alike     W and 2 stay
 *     O 0, I L 1 7, 5 S, 6 G, 2 Z, 8 B     look alike; 2, 6 and 7 stay
 *
 * No vowel is left, so no reference spells a word. Thirteen is a prime, which is what makes the check complete.
 */
const alphabet = '234679HKMRWXY'
const letters = 'HKMRWXY'

/** What people type or hear instead, where it can stand for one sign only. The check character refuses a bad guess. */
const takenFor: Record<string, string> = {
  ...each('BCDEPTV', '3'),
  ...each('AJ8', 'K'),
  ...each('FS', 'X'),
  5: '9',
  N: 'M',
  G: '6',
  Z: '2',
  1: '7',
}

const length = 9

export type ReferenceRefusal = 'wrong-length' | 'unknown-character' | 'check-failed'
export type ReadReference = { ok: true; reference: string } | { ok: false; refusal: ReferenceRefusal }

/**
 * A new reference for a person to read out on the phone, such as `HK4-M7R-2WX`: a letter, seven signs, a check
 * character, in threes. It is stored and shown in this one form. No sign is given twice running, as three of one letter can say what
 * nobody wants to be called. There are 250 million: the table's unique key refuses the rare repeat, and the caller asks again.
 * @param pick gives a whole number from 0 up to but not including its argument; tests and demonstrations pass their own
 */
export function newReference(pick: (below: number) => number = (below) => randomInt(below)): string {
  let body = letters.charAt(pick(letters.length))
  while (body.length < length - 1) {
    const others = alphabet.replace(body.slice(-1), '')
    body += others.charAt(pick(others.length))
  }
  return grouped(body + checkCharacter(body))
}

/**
 * The reference that a typed or spoken text means: case, spaces and dashes do not matter, and signs that are taken for
 * another are read as that one. Refuses text of another length, a sign that could be several, and a text whose check
 * fails: one wrong sign, or any two changed round, are always caught.
 */
export function readReference(text: string): ReadReference {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._/]/gu, '')
  if ([...typed].length !== length) return refuse('wrong-length')
  const signs = [...typed].map((sign) => takenFor[sign] ?? sign).join('')
  if ([...signs].some((sign) => !alphabet.includes(sign))) return refuse('unknown-character')
  if (weighed(signs) !== 0 || !letters.includes(signs.charAt(0))) return refuse('check-failed')
  return { ok: true, reference: grouped(signs) }
}

function checkCharacter(body: string): string {
  const fits = [...alphabet].find((sign) => weighed(body + sign) === 0)
  if (fits === undefined) throw new Error('no sign of the alphabet completes this reference')
  return fits
}

/**
 * Each sign times its place, modulo 13. Places 1 to 9 have no common factor with 13 and differ from one another, so no
 * single change and no exchange of two different signs leaves the sum at zero.
 */
function weighed(signs: string): number {
  return [...signs].reduce((sum, sign, place) => sum + alphabet.indexOf(sign) * (place + 1), 0) % alphabet.length
}

const grouped = (signs: string) => signs.replace(/^(.{3})(.{3})(.{3})$/, '$1-$2-$3')
const refuse = (refusal: ReferenceRefusal): ReadReference => ({ ok: false, refusal })

function each(typed: string, meant: string): Record<string, string> {
  return Object.fromEntries([...typed].map((sign) => [sign, meant]))
}
