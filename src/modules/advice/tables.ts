import type { Tx } from '../../platform/database/tx.ts'
import type { Ended, How } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type AdviceRow = {
  id: string
  personId: string
  how: How
  adviserId: string | null
  adviserName: string
  question: string
  jotted: string
  askedAt: Instant
  askedBy: string
  roomId: string | null
  endedAt: Instant | null
  endedBy: string | null
  endedHow: Ended | null
  noteId: string | null
  version: number
}

/** The only way to this table: another module's query that names it does not compile. */
export const adviceTables = (tx: Tx) => tx.sql.withTables<{ culturalAdvice: AdviceRow }>()
