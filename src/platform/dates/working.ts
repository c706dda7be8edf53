/**
 * How an answer came about, in codes and values without a sentence: whoever shows it has the words. Days, moments and lengths are
 * ISO 8601 text, numbers are text too, so that a working is the same as JSON and as stored.
 */
export type Working = {
  /** The code of the rule or value that was applied. */
  rule: string
  /** The version of the place it was worked out with, such as `AU-NSW/2018-09-24`. */
  version?: string
  /** The provision or page of the rule, and whether that was read. */
  source: string
  verified: boolean
  /** What was given and used, by its name. */
  facts: readonly WorkingFact[]
  /** What was done, in order. The last step ends at the answer. */
  steps: readonly WorkingStep[]
  /** Names of the facts, and codes of the rules, that would give another answer if they changed. */
  moves: readonly string[]
}

export type WorkingFact = { name: string; value: string }

/** What was done to `from`, by how much or by what (`P1Y`, `0.4`, another date’s code), and what it came to. */
export type WorkingStep = { code: string; from?: string; to: string; by?: string; source?: string }
