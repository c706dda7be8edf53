import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type RegionRow = { id: string; name: string; version: number }
export type OfficeRow = {
  id: string
  regionId: string
  name: string
  shortName: string
  address: string
  phone: string
  zone: string
  holidayRegion: string
  opens: Time
  closes: Time
  version: number
}
export type OfficeDayRow = { officeId: string; day: Day; name: string; closesAt: Time | null }
export type TeamRow = { id: string; officeId: string; name: string; version: number }
export type StaffRow = {
  id: string
  givenName: string
  familyName: string
  title: string
  gender: string | null
  phone: string
  teamId: string | null
  officeId: string
  startedOn: Day | null
  leftOn: Day | null
  version: number
  service: boolean
}
export type StaffRoleRow = {
  id: string
  staffId: string
  role: string
  givenAt: Instant
  givenBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}
export type ServiceAccountRow = {
  staffId: string
  ownerId: string
  purpose: string
  scopes: string[]
  version: number
  madeAt: Instant
  madeBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}
export type ApiTokenRow = {
  id: string
  staffId: string
  name: string
  tokenHash: Buffer
  scopes: string[]
  madeAt: Instant
  madeBy: string
  expiresAt: Instant
  lastUsedAt: Instant | null
  revokedAt: Instant | null
  revokedBy: string | null
}
export type InvitationRow = {
  id: string
  staffId: string
  tokenHash: Buffer
  madeAt: Instant
  madeBy: string
  expiresAt: Instant
  usedAt: Instant | null
  endedAt: Instant | null
}
export type AccountRuleRow = {
  version: number
  inactiveDays: number | null
  reviewMonths: number
  warnDays: number
  reason: string
  madeAt: Instant
  madeBy: string | null
}
export type AccessReviewRow = {
  id: string
  staffId: string
  reviewedAt: Instant
  reviewedBy: string
  outcome: string
  roles: string[]
  note: string
}
export type TrainingRuleRow = {
  id: string
  name: string
  blocks: string[]
  startsOn: Day
  reason: string
  madeAt: Instant
  madeBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}
export type StaffTrainingRow = {
  id: string
  staffId: string
  ruleId: string
  passedOn: Day
  lastDay: Day
  recordedAt: Instant
  recordedBy: string | null
  withdrawnAt: Instant | null
  withdrawnBy: string | null
}
export type RoleVersionRow = {
  role: string
  version: number
  name: string
  basedOn: string
  gives: string[]
  takes: string[]
  reach: string | null
  retired: boolean
  reason: string
  madeAt: Instant
  madeBy: string | null
}
export type WorkingPatternRow = {
  id: string
  staffId: string
  weekday: number
  starts: Time
  ends: Time
  lunchStarts: Time | null
  lunchEnds: Time | null
  validFrom: Day
  validTo: Day | null
}
export type LeaveRow = {
  id: string
  staffId: string
  kind: string
  firstDay: Day
  lastDay: Day
  recordedAt: Instant
  recordedBy: string | null
  cancelledAt: Instant | null
  cancelledBy: string | null
}
export type CoverRow = {
  id: string
  absentId: string
  coveringId: string
  firstDay: Day
  lastDay: Day
  note: string
  recordedAt: Instant
  recordedBy: string | null
  cancelledAt: Instant | null
  cancelledBy: string | null
}
export type DutyRow = { officeId: string; day: Day; staffId: string; recordedAt: Instant; recordedBy: string | null }
export type ResourceRow = {
  id: string
  officeId: string
  kind: 'room' | 'car'
  name: string
  note: string
  retiredOn: Day | null
  version: number
}
type AgencyRow = {
  agencyId: string
  name: string
  shortName: string
  host: string | null
  jurisdiction: string
  country: string
  zone: string
  madeAt: Instant
}
type AccountRow = {
  staffId: string
  email: string
  emailKey: string
  passwordHash: string | null
  passwordSetAt: Instant | null
  disabledAt: Instant | null
  disabledWhy: string | null
  openedAt: Instant | null
  singleKeys: boolean
  mailTold: boolean
  firstSignedInAt: Instant | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const staffTables = (tx: Tx) =>
  tx.sql.withTables<{
    agency: AgencyRow
    region: RegionRow
    office: OfficeRow
    officeDay: OfficeDayRow
    team: TeamRow
    staff: StaffRow
    staffRole: StaffRoleRow
    roleVersion: RoleVersionRow
    serviceAccount: ServiceAccountRow
    invitation: InvitationRow
    accountRule: AccountRuleRow
    accessReview: AccessReviewRow
    trainingRule: TrainingRuleRow
    staffTraining: StaffTrainingRow
    apiToken: ApiTokenRow
    account: AccountRow
    workingPattern: WorkingPatternRow
    leavePeriod: LeaveRow
    cover: CoverRow
    duty: DutyRow
    resource: ResourceRow
  }>()
