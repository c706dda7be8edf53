import type { ColumnType } from 'kysely'
import type { Tx } from '../../platform/database/tx.ts'
import type { Copy, Facts, How, InterpreterHow } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. What is JSON is given as text, read as values. */
export type InductionRow = {
  id: string
  personId: string
  orderId: string
  gone: ColumnType<Record<string, Facts>, string, string>
  language: string
  interpreter: string
  interpreterHow: InterpreterHow | null
  withoutWhy: string
  helps: string[]
  supportPerson: string
  said: string
  version: number
  savedAt: Instant | null
  savedBy: string | null
  begunAt: Instant
  begunBy: string
  finishedAt: Instant | null
}
export type InductionAcknowledgementRow = {
  inductionId: string
  personId: string
  orderId: string
  how: How
  givenOn: Temporal.PlainDate
  name: string
  seenBy: string
  why: string
  copy: ColumnType<Copy, string, never>
  covers: string
  at: Instant
  byId: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const inductionTables = (tx: Tx) =>
  tx.sql.withTables<{ induction: InductionRow; inductionAcknowledgement: InductionAcknowledgementRow }>()
