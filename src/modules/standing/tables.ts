import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant

/** `jurisdictionValues` is their fingerprint. Without an end, it is under way or was broken off. */
export type StandingRebuildRow = {
  id: string
  jurisdictionValues: string
  beganAt: Instant
  endedAt: Instant | null
  people: number
  moved: number
}

/** The only way to these tables: another module's query that names them does not compile. */
export const standingTables = (tx: Tx) => tx.sql.withTables<{ standingRebuild: StandingRebuildRow }>()
