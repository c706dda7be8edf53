import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type RestrictionRow = {
  id: string
  personId: string
  reason: string
  why: string
  message: string
  madeAt: Instant
  madeBy: string | null
  endsAt: Instant | null
  endedBy: string | null
  endedWhy: string
}
export type RestrictionMemberRow = {
  id: string
  personId: string
  staffId: string
  why: string
  madeAt: Instant
  madeBy: string | null
  startsAt: Instant | null
  endsAt: Instant | null
  endedBy: string | null
}
export type ExclusionRow = {
  id: string
  personId: string
  staffId: string
  reason: string
  why: string
  message: string
  madeAt: Instant
  madeBy: string | null
  endsAt: Instant | null
  endedBy: string | null
  endedWhy: string
  acquaintanceId: string | null
  toldAt: Instant | null
}
export type AcquaintanceRow = {
  id: string
  staffId: string
  name: string
  nameKey: string
  birth: Day | null
  reference: string
  referenceKey: string
  reason: string
  why: string
  madeAt: Instant
  endsAt: Instant
  withdrawnAt: Instant | null
}
export type SealRow = {
  id: string
  personId: string
  rule: string
  sealsOn: Day
  sealsAt: Instant
  why: string
  message: string
  madeAt: Instant
  madeBy: string | null
  markedAt: Instant | null
  endsAt: Instant | null
  endedBy: string | null
  endedWhy: string
}
export type BreakGlassRow = {
  id: string
  personId: string
  staffId: string
  sealed: boolean
  reason: string
  why: string
  openedAt: Instant
  endsAt: Instant
  endedAt: Instant | null
  reviewedAt: Instant | null
  reviewedBy: string | null
  verdict: 'accepted' | 'not-justified' | null
  reviewNote: string
}
export type AccessAskingRow = {
  id: string
  staffId: string
  kind: 'break-glass' | 'safety-card' | 'acquaintance'
  askedAt: Instant
  answered: boolean
  reason: string
  why: string
}
export type SafetyCardRow = { askingId: string; personId: string }
export type AccessNoticeRow = {
  id: string
  staffId: string
  kind: string
  personId: string | null
  subjectId: string | null
  byId: string | null
  at: Instant
  seenAt: Instant | null
}
export type LimitedAccessSettingRow = {
  glassHours: number
  asksAnHour: number
  closedAnswer: 'not-found' | 'own-message' | null
  reason: string
  setAt: Instant
  setBy: string | null
  version: number
}

/** The only way to these tables: another module's query that names them does not compile. */
export const limitTables = (tx: Tx) =>
  tx.sql.withTables<{
    restriction: RestrictionRow
    restrictionMember: RestrictionMemberRow
    exclusion: ExclusionRow
    acquaintance: AcquaintanceRow
    seal: SealRow
    breakGlass: BreakGlassRow
    accessAsking: AccessAskingRow
    safetyCard: SafetyCardRow
    accessNotice: AccessNoticeRow
    limitedAccessSetting: LimitedAccessSettingRow
  }>()
