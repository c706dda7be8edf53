/** Chance that can be had again: the same seed gives the same choices, in the same order. */
export type Chance = {
  /** A whole number from 0 to below `most`. */
  below(most: number): number
  /** True once in so many times. */
  once(inSoMany: number): boolean
  pick<T>(from: readonly T[]): T
}

/** Mulberry32: small, and even enough to choose what to try next. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    once: (inSoMany) => below(inSoMany) === 0,
    pick: <T>(from: readonly T[]) => {
      if (from.length === 0) throw new Error('there is nothing to choose from')
      return from[below(from.length)] as T
    },
  }
}
