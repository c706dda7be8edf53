import type { ColumnType } from 'kysely'
import type { Tx } from '../../platform/database/tx.ts'

export type OwnValueRow = {
  number: number
  list: string
  code: string | null
  fromDay: Temporal.PlainDate
  value: ColumnType<Record<string, unknown> | null, string | null, never>
  why: string
  recordedAt: Temporal.Instant
  recordedBy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const ruleTables = (tx: Tx) => tx.sql.withTables<{ ownValue: OwnValueRow }>()
