import type { Ended, Facts, Held } from '../rules.ts'

/** An induction as pages show it. */
export type InductionView = {
  id: string
  version: number
  begunAt: Temporal.Instant
  begunBy: string
  savedAt: Temporal.Instant | null
  savedBy: string
  gone: Readonly<Record<string, Facts>>
  held: Held
  said: string
  ended: Ended | undefined
}
