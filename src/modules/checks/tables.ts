import type { Tx } from '../../platform/database/tx.ts'
import type { CallOutcome, Closed, Fed, Finding } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type CheckRow = {
  id: string
  personId: string
  supportFactId: string | null
  name: string
  relation: string
  phone: string
  basis: string
  basisWords: string
  questions: string
  appointmentId: string | null
  madeAt: Instant
  madeBy: string
  closedAt: Instant | null
  closedBy: string | null
  closedHow: Closed | null
  closedWhy: string
  version: number
}
export type CheckStatementRow = {
  id: string
  checkId: string
  personId: string
  n: number
  words: string
  aboutKind: string | null
  aboutId: string | null
  aboutVersion: number | null
}
export type CheckCallRow = {
  id: string
  checkId: string
  personId: string
  at: Instant
  outcome: CallOutcome
  words: string
  noteId: string | null
  madeAt: Instant
  madeBy: string
}
export type CheckFindingRow = {
  id: string
  statementId: string
  callId: string
  checkId: string
  personId: string
  finding: Finding
  words: string
  fed: Fed
  at: Instant
  madeBy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const checkTables = (tx: Tx) =>
  tx.sql.withTables<{
    thirdPartyCheck: CheckRow
    checkStatement: CheckStatementRow
    checkCall: CheckCallRow
    checkFinding: CheckFindingRow
  }>()
