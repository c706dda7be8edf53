import type { Tx } from '../../platform/database/tx.ts'
import type { Parts } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type IncidentRow = {
  id: string
  personId: string | null
  officeId: string
  begunAt: Instant
  begunBy: string
  sentAt: Instant | null
  sentBy: string | null
  closedAt: Instant | null
  closedBy: string | null
  lessons: string
  version: number
}
export type IncidentPartRow = {
  incidentId: string
  part: string
  personId: string | null
  text: string
  version: number
  savedAt: Instant
  savedBy: string
}
export type IncidentReportRow = {
  incidentId: string
  n: number
  personId: string | null
  parts: Parts
  text: string
  writtenAt: Instant
  byId: string
}
export type IncidentStaffRow = {
  incidentId: string
  staffId: string
  personId: string | null
  offeredAt: Instant | null
  offeredBy: string | null
  answer: 'wanted' | 'not-wanted' | null
  answeredAt: Instant | null
  doneAt: Instant | null
  doneBy: string | null
  note: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const incidentTables = (tx: Tx) =>
  tx.sql.withTables<{
    incident: IncidentRow
    incidentPart: IncidentPartRow
    incidentReport: IncidentReportRow
    incidentStaff: IncidentStaffRow
  }>()
