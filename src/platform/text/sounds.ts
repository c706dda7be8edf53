import { sortKey } from './sort-key.ts'

/** Names whose spelling tells little of their sound, respelled as they are said. A map: anything can be typed, "constructor" too. */
const respelled = new Map([
  ['sean', 'shaun'],
  ['siobhan', 'shivon'],
  ['niamh', 'neev'],
  ['aoife', 'eefa'],
  ['nguyen', 'nwen'],
  ['hugh', 'hew'],
  ['hughes', 'hews'],
  ['stjohn', 'sinjin'],
])

type Change = readonly [RegExp, string, string?]

/**
 * Spelling to sound, in order; capitals are sounds already found: X is "sh" or "ch", J is "j". A third entry is a second
 * way to say it. Ours, after Metaphone: made for English, Irish and Scottish names first, then Greek, Slav and Vietnamese.
 */
const changes: readonly Change[] = [
  [/^mc|^mac(?=[^h]\w{2})/g, 'MK'],
  [/^(?:kn|gn|pn|ng)/g, 'N'],
  [/^ps|^x|^z/g, 'S'],
  [/^wr|rh/g, 'R'],
  [/^who/g, 'Ho'],
  [/^wh/g, 'W'],
  [/^gh/g, 'K'],
  [/^[dt]j/g, 'J'],
  [/ngh/g, 'ng'],
  [/^y(?=[aeiou])/g, 'Y'],
  [/^h/g, 'H'],
  [/^w(?=[aeiouy])/g, 'W'],
  [/mb$/g, 'M'],
  [/mps|mpts/g, 'MS'],
  [/tch|cz/g, 'X'],
  [/sch(?=[lmnrw])/g, 'S', 'X'],
  [/sch/g, 'X', 'SK'],
  [/ch(?=[lr])/g, 'K'],
  [/chae/g, 'Kae'],
  [/ch/g, 'X', 'K'],
  [/sh|[st]i(?=on|a)/g, 'X'],
  [/(?<=[ao]u)gh/g, '', 'F'],
  [/gh/g, ''],
  [/ph|v/g, 'F'],
  [/sc(?=[eiy])/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/c?k|cqu?|qu?|c/g, 'K'],
  [/x/g, 'KS'],
  [/dg(?=[eiy])|j/g, 'J'],
  [/g(?=[eiy])/g, 'J', 'K'],
  [/g/g, 'K'],
  [/z|s/g, 'S'],
  [/th|d|t/g, 'T'],
  [/b/g, 'B'],
  [/f/g, 'F'],
  [/p/g, 'P'],
  [/l/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/r/g, 'R'],
]

/** A name of one sound says too little without its vowel: Lee, Leigh and Li; Ray and Rae; Roy; Lou and Lu. */
const vowels: readonly (readonly [RegExp, string])[] = [
  [/^(?:ee|ea|ei|i|ie|y|ey|eey)$/, 'i'],
  [/^(?:ay|ai|ae|aye|a|ah)$/, 'e'],
  [/^(?:oy|oi|oye)$/, 'y'],
  [/^(?:oo|ou|u|ue|ew|eu|uu)$/, 'u'],
  [/^(?:o|oe|ow|oa|eau|owe)$/, 'o'],
]

/** Two ways to say each of two letters are enough: more keys would find everyone. */
const mostKeys = 4

/**
 * The keys a name sounds like, of each of its words and of no other: two names may sound alike when they share one.
 * Mc and Mac are one; O' may be there or not; a doubled or silent letter does not count, nor any vowel but a first one. Sorted, without repeats.
 */
export function soundsLike(name: string): string[] {
  const words = joined(sortKey(name).replace(/[^a-z ]/g, '')).split(' ')
  return [...new Set(words.flatMap((word) => [...keysOf(word), ...withoutO(word)]))].filter(Boolean).sort()
}

/** "Mc Donald" and "O Brien" are one word each. */
function joined(words: string): string {
  return words.replace(/\b(ma?c|o|st) (?=[a-z])/g, '$1').trim()
}

/** "OBrien" is also found as "Brien", but "Olsen" is not "Lsen": a name needs its first sound. */
function withoutO(word: string): string[] {
  return /^o(?:[bcdfghkmnrst][aeiouhlr]|le|lo)\w{2}/.test(word) && !/^ol?[st]/.test(word) ? keysOf(word.slice(1)) : []
}

function keysOf(word: string): string[] {
  const spelled = respelled.get(word) ?? word
  const sounds = changes.reduce(changed, [spelled])
  return sounds.slice(0, mostKeys).map((sound) => keyFrom(sound, spelled))
}

function changed(readings: readonly string[], [spelling, sound, other]: Change): string[] {
  return readings.flatMap((reading) => {
    const first = reading.replace(spelling, sound)
    const second = other === undefined ? first : reading.replace(spelling, other)
    return first === second ? [first] : [first, second]
  })
}

function keyFrom(sound: string, spelled: string): string {
  const start = /^[aeiou]/.test(sound) || (sound.startsWith('y') && !sound.startsWith('Y')) ? 'A' : ''
  const consonants = start + sound.replace(/(.)\1+/g, '$1').replace(/[a-z]/g, '')
  return consonants.length === 1 ? consonants + vowelOf(spelled) : consonants
}

function vowelOf(spelled: string): string {
  const last =
    spelled
      .replace(/gh/g, '')
      .replace(/h$/, '')
      .match(/[aeiouyw]+(?=[^aeiouy]*$)/)?.[0] ?? ''
  return vowels.find(([spelling]) => spelling.test(last))?.[1] ?? last.slice(0, 2)
}
