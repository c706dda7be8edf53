import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant
type RoleMap = { value: string; role: string }[]
type Trial = { step: string; failure: string | null }[]

export type IdentityProviderRow = {
  name: string
  issuer: string
  clientId: string
  scopes: string
  emailClaim: string
  verifiedClaim: string
  givenNameClaim: string
  familyNameClaim: string
  rolesClaim: string
  roleMap: RoleMap
  addsAccounts: boolean
  newOfficeId: string | null
  localFor: 'everybody' | 'emergency'
  emergencyStaffId: string | null
  factorValues: string[]
  askedAcr: string
  enabled: boolean
  trial: Trial
  triedAt: Instant | null
  changedAt: Instant
  changedBy: string | null
  version: number
}
type IdentityLinkRow = {
  id: string
  staffId: string
  issuer: string
  subject: string
  madeAt: Instant
  seenAt: Instant
  endedAt: Instant | null
  endedBy: string | null
  idToken: string | null
}
type IdentityJourneyRow = {
  stateHash: Buffer
  browserHash: Buffer
  issuer: string
  forStaffId: string | null
  next: string
  madeAt: Instant
  usedAt: Instant | null
}
type IdentityLogoutRow = { tokenHash: Buffer; madeAt: Instant }

/** The only way to these tables: another module's query that names them does not compile. */
export const identityTables = (tx: Tx) =>
  tx.sql.withTables<{
    identityProvider: IdentityProviderRow
    identityLink: IdentityLinkRow
    identityJourney: IdentityJourneyRow
    identityLogout: IdentityLogoutRow
  }>()
