import type { Tx } from '../../platform/database/tx.ts'
import type { ViewAsked } from './rules.ts'

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type CaseloadViewRow = {
  id: string
  staffId: string
  name: string
  asked: ViewAsked
  madeAt: Temporal.Instant
  removedAt: Temporal.Instant | null
}

/** The only way to this table: another module's query that names it does not compile. */
export const caseloadTables = (tx: Tx) =>
  tx.sql.withTables<{ caseloadView: Omit<CaseloadViewRow, 'asked'> & { asked: unknown } }>()
