import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. What is JSON is given as text, read as values. */
export type IntakeRow = {
  id: string
  personId: string
  begunAt: Instant
  begunBy: string
  finishedAt: Instant | null
  finishedBy: string | null
  noteId: string | null
}
export type IntakeSectionRow = {
  intakeId: string
  section: string
  personId: string
  text: string
  textVersion: number
  textAt: Instant | null
  textBy: string | null
  answers: unknown
  version: number
  savedAt: Instant | null
  savedBy: string | null
}
export type IntakeCopyRow = { intakeId: string; personId: string; sections: unknown; at: Instant; byId: string }

/** The only way to these tables: another module's query that names them does not compile. */
export const intakeTables = (tx: Tx) =>
  tx.sql.withTables<{ intake: IntakeRow; intakeSection: IntakeSectionRow; intakeCopy: IntakeCopyRow }>()
