import type { Tx } from '../../platform/database/tx.ts'
import type { Ended, StepKind, Way } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type ReportRow = {
  id: string
  personId: string
  supervisionId: string
  kind: string
  court: string
  offence: string
  asked: string
  receivedOn: Day
  way: Way
  hearingOn: Day
  madeAt: Instant
  madeBy: string
  endedAt: Instant | null
  endedBy: string | null
  endedHow: Ended | null
  version: number
}
export type ReportStepRow = {
  id: string
  reportId: string
  personId: string
  kind: StepKind
  words: string
  hearingFrom: Day | null
  hearingTo: Day | null
  dueTo: Day | null
  at: Instant
  madeBy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const reportTables = (tx: Tx) => tx.sql.withTables<{ reportRequest: ReportRow; reportStep: ReportStepRow }>()
