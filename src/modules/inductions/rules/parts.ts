import type { Held } from './held.ts'

/** What is said of a part that would have to be explained anew if it changed: names and values as text. */
export type Facts = Readonly<Record<string, string>>
export type PartKind = 'order' | 'condition' | 'about'

/** Something that an induction goes through: the order itself, a condition of it, or what everybody is told beside it. */
export type Part = {
  /** `order`, the condition’s own id, or the code of what everybody is told. */
  key: string
  kind: PartKind
  /** In plain words. */
  title: string
  lines: readonly string[]
  /** The words of the order, where they say more than the plain ones. */
  asOrdered: string
  facts: Facts
}

/** A part as it stood when the induction ended, and whether it was gone through. */
export type Copied = Part & { gone: boolean }

/** All that an induction left: what was gone through, how it was said and what they said. */
export type Copy = { parts: readonly Copied[]; held: Held; said: string }

const same = (one: Facts, other: Facts): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => one[name] === other[name])
}

/** Whether a part was gone through as it reads now: one that changed since the tick is to be gone through again. */
export const goneThrough = ({ key, facts }: Part, gone: Readonly<Record<string, Facts>>): boolean => {
  const then = gone[key]
  return then !== undefined && same(then, facts)
}

/** What was explained in inductions that ended, oldest first: of each part the facts that were said last. */
export const explainedIn = (copies: readonly Copy[]): Record<string, Facts> =>
  Object.fromEntries(
    copies.flatMap(({ parts }) => parts.filter(({ gone }) => gone).map(({ key, facts }) => [key, facts])),
  )

/**
 * The parts that are still to be explained: those that nobody has gone through with the person, and those that read otherwise now.
 * A refusal to acknowledge takes nothing from what was explained.
 */
export const toExplain = (parts: readonly Part[], explained: Readonly<Record<string, Facts>>): Part[] =>
  parts.filter((part) => !goneThrough(part, explained))

/** Whether anything of the order itself is among the parts: what everybody is told beside it asks for no induction of its own. */
export const ofTheOrder = (parts: readonly Part[]): boolean => parts.some(({ kind }) => kind !== 'about')
