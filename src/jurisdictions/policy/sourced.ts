/** What every value carries: the days it applies to, where it comes from, and whether that was read or is yet to be. */
export type Sourced = {
  /** The first day it applies, as YYYY-MM-DD. */
  from: string
  /** The first day it applies no longer; without one it still does. */
  to?: string
  /** The provision, page or list it was taken from. */
  source: string
  /** False for a seed: an agency's administrator checks it, and pages say so wherever it shows. */
  verified: boolean
}

/** A value that records name by its code, which is never used for anything else. */
export type Coded = Sourced & { code: string; name: string }

/** Values that share their dates and source. A value may still say its own. */
export function sourced<Value extends object>(origin: Sourced, values: readonly Value[]): (Sourced & Value)[] {
  return values.map((value) => ({ ...origin, ...value }))
}
