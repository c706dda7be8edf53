import type { Broken } from '../../platform/audit/chain.ts'
import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant

export type VerificationRow = {
  id: string
  askedAt: Instant
  askedBy: string | null
  doneAt: Instant | null
  seals: number | null
  entries: number | null
  waiting: number | null
  lastSeal: number | null
  lastHash: Buffer | null
  broken: Broken | null
}

/** The one way to these tables. */
export const trailTables = (tx: Tx) =>
  tx.sql.withTables<{
    auditVerification: VerificationRow
  }>()
