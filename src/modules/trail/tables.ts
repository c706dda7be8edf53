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

export type UnusualLookRow = {
  id: string
  rule: string
  staffId: string
  personId: string | null
  day: Temporal.PlainDate
  firstAt: Instant
  lastAt: Instant
  looks: number
  people: number
  least: number
  raisedAt: Instant
  settledAt: Instant | null
  settledBy: string | null
  outcome: string | null
  note: string
  version: number
}
export type UnusualLookReviewRow = { reviewedUntil: Instant }

/** The one way to these tables. */
export const trailTables = (tx: Tx) =>
  tx.sql.withTables<{
    auditVerification: VerificationRow
    unusualLook: UnusualLookRow
    unusualLookReview: UnusualLookReviewRow
  }>()
