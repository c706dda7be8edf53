import type { RoleEntry } from '../rules.ts'

/** The provider as its page shows it. */
export type ProviderShown = {
  settings: SettingsShown | undefined
  /** What the provider must be told, and the line that whoever runs the server adds to the secrets. */
  addresses: { redirect: string; leaving: string; telling: string; signIn: string; secretLine: string }
  trial: { step: string; failure: string | null }[]
  triedAt: Temporal.Instant | null
  links: LinkedPerson[]
  roles: { value: string; label: string }[]
  offices: { value: string; label: string }[]
  administrators: { value: string; label: string }[]
}

export type SettingsShown = {
  name: string
  issuer: string
  clientId: string
  scopes: string
  emailClaim: string
  verifiedClaim: string
  givenNameClaim: string
  familyNameClaim: string
  rolesClaim: string
  roleMap: readonly RoleEntry[]
  addsAccounts: boolean
  newOfficeId: string | null
  localFor: 'everybody' | 'emergency'
  emergencyStaffId: string | null
  factorValues: readonly string[]
  askedAcr: string
  enabled: boolean
  version: number
}

export type LinkedPerson = {
  id: string
  name: string
  staff: string
  subject: string
  madeAt: Temporal.Instant
  seenAt: Temporal.Instant
}
