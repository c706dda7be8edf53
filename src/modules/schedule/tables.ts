import type { Tx } from '../../platform/database/tx.ts'

type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type ScheduleMoveRow = {
  id: string
  personId: string
  firstDay: Day
  lastDay: Day
  days: number
  /** The appointments that took the places of those that were moved. */
  moved: string[]
  movedAt: Temporal.Instant
  movedBy: string | null
  undoneAt: Temporal.Instant | null
  undoneBy: string | null
}

/** The only way to this table: another module's query that names it does not compile. */
export const scheduleTables = (tx: Tx) => tx.sql.withTables<{ scheduleMove: ScheduleMoveRow }>()
