import { initialsOf, sortKey, soundsLike } from '../../../platform/text.ts'
import type { Fact, FactData } from './facts.ts'

/** A person's name as lists show and sort it, and as it is said. */
export type ShownName = { id: string; reference: string; listed: string; spoken: string; initials: string }
type NameData = FactData['name']

const inOrder = ['legal', 'married', 'birth', 'cultural', 'former', 'alias', 'preferred']

/**
 * How a person with these names is shown. The name they want to be called by comes first, wherever it says something;
 * one that must not be spoken is never shown here, and where no other is left, the reference stands in.
 */
export function shownName(id: string, reference: string, names: readonly Pick<Fact<'name'>, 'data'>[]): ShownName {
  const open = names.map(({ data }) => data).filter((data) => !data.notSpoken)
  const preferred = open.find(({ kind }) => kind === 'preferred')
  const main = inOrder.map((kind) => open.find((data) => data.kind === kind)).find((data) => data !== undefined)
  const shown = main && preferred ? { ...main, ...preferred, middle: '' } : main
  if (!shown) return { id, reference, listed: reference, spoken: reference, initials: initialsOf(reference) }
  const spoken = inSpokenOrder(shown)
  return { id, reference, listed: inListedOrder(shown), spoken, initials: initialsOf(spoken) }
}

/** A whole name as it is written, with its middle names. */
export function wholeName(name: NameData): string {
  const { given, middle, family, familyFirst } = name
  return joined(familyFirst ? [family, given, middle] : [given, middle, family])
}

const inSpokenOrder = ({ given, family, familyFirst }: NameData) =>
  joined(familyFirst ? [family, given] : [given, family])

/** "O’Neill, Grace"; a single name and one whose family name comes first anyway have no comma. */
function inListedOrder(name: NameData): string {
  const { given, family, familyFirst } = name
  return familyFirst || !given || !family ? inSpokenOrder(name) : `${family}, ${given}`
}

const joined = (parts: readonly (string | undefined)[]) =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ')

/** What a name matches by: the whole, its words, and how they sound, each with the word it is of. */
export function keysOfName(name: NameData): {
  whole: string
  words: string[]
  sounds: { key: string; word: string }[]
} {
  const { given, middle, family } = name
  const words = [
    ...new Set(
      sortKey(joined([given, middle, family]))
        .split(' ')
        .filter(Boolean),
    ),
  ]
  const ends = [
    ...new Set(
      sortKey(joined([given, family]))
        .split(' ')
        .filter(Boolean),
    ),
  ]
  const sounds = ends.flatMap((word) => soundsLike(word).map((key) => ({ key, word })))
  return { whole: sortKey(joined([given, family])), words, sounds }
}
