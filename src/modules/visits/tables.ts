import type { Tx } from '../../platform/database/tx.ts'
import type { AlarmMarkKind, RunMarkKind, Step, StopKind } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type VisitSettingRow = {
  version: number
  graceMinutes: number
  secondMinutes: number
  leaderMinutes: number
  dutyMinutes: number
  callName: string
  callPhone: string
  reason: string
  setAt: Instant
  setBy: string | null
}
export type RunSheetRow = {
  id: string
  staffId: string
  officeId: string
  day: Day
  zone: string
  lodgedAt: Instant
  lodgedBy: string | null
}
export type RunVersionRow = {
  sheetId: string
  version: number
  secondId: string | null
  vehicleId: string | null
  vehicle: string
  phone: string
  safeWord: string
  leavesAt: Instant
  returnsAt: Instant
  needsTwo: boolean
  why: string
  madeAt: Instant
  madeBy: string | null
}
export type RunStopRow = {
  sheetId: string
  version: number
  id: string
  nth: number
  kind: StopKind
  arrivesAt: Instant
  minutes: number
  dropped: boolean
}
export type RunStopPlaceRow = {
  sheetId: string
  version: number
  stopId: string
  personId: string | null
  appointmentId: string | null
  place: string
  why: string
  droppedWhy: string
}
export type RunMarkRow = {
  id: string
  sheetId: string
  stopId: string | null
  kind: RunMarkKind
  minutes: number | null
  at: Instant
  recordedAt: Instant
  recordedBy: string | null
}
export type RunWaiverRow = { sheetId: string; why: string; givenAt: Instant; givenBy: string }
export type RunAlarmRow = {
  id: string
  sheetId: string
  kind: 'overdue' | 'help'
  occasion: string
  dueAt: Instant | null
  step: Step | null
  stopId: string | null
  at: Instant
  madeBy: string | null
}
export type RunAlarmToldRow = { alarmId: string; staffId: string }
export type RunAlarmMarkRow = {
  id: string
  alarmId: string
  kind: AlarmMarkKind
  words: string
  at: Instant
  staffId: string | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const visitTables = (tx: Tx) =>
  tx.sql.withTables<{
    visitSetting: VisitSettingRow
    runSheet: RunSheetRow
    runVersion: RunVersionRow
    runStop: RunStopRow
    runStopPlace: RunStopPlaceRow
    runMark: RunMarkRow
    runWaiver: RunWaiverRow
    runAlarm: RunAlarmRow
    runAlarmTold: RunAlarmToldRow
    runAlarmMark: RunAlarmMarkRow
  }>()
