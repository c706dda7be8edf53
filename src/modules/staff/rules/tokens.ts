import { type Permission, permissions } from '../rules.ts'
import { kinds } from './kinds.ts'

/** For how many days a token may be made, and how many stand there at first. */
export const lifetimes = [30, 90, 180, 365] as const
export const firstLifetime = 90
/** So many tokens one holder may have at once: more is a sign that none is ever taken back. */
const mostTokens = 20

/** What a token may be given at all: never what only somebody who signed in should do, such as keeping accounts. */
export const forTokens: readonly Permission[] = permissions.filter((one) => !kinds[one].signedIn)

/** What somebody can give to a token of theirs: of what they may do themselves. */
export const scopesFor = (may: ReadonlySet<string>): Permission[] => forTokens.filter((one) => may.has(one))

/** Why a token may not be made so; undefined when it may. */
export function tokenRefusal(
  scopes: readonly string[],
  offered: readonly string[],
  live: number,
): 'no-scopes' | 'scope-not-yours' | 'too-many-tokens' | undefined {
  if (scopes.length === 0) return 'no-scopes'
  if (scopes.some((scope) => !offered.includes(scope))) return 'scope-not-yours'
  return live >= mostTokens ? 'too-many-tokens' : undefined
}

/** What the pages about tokens show. */
export type TokenShown = {
  id: string
  name: string
  holder: { id: string; name: string; service: boolean }
  scopes: string[]
  madeAt: Temporal.Instant
  expiresAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
  state: 'good' | 'expired' | 'revoked' | 'holder-gone'
}
export type Held = { id: string; name: string; scopes: Permission[] }
/** Whose tokens somebody may make: their own first, then those of the programs that they answer for. */
export type OwnTokens = { tokens: TokenShown[]; holders: Held[]; daysAtFirst: number }
export type ServiceShown = {
  id: string
  name: string
  purpose: string
  scopes: string[]
  owner: { id: string; name: string; left: boolean }
  version: number
  endedAt: Temporal.Instant | null
  tokens: number
  lastUsedAt: Temporal.Instant | null
}
export type ServicesShown = { services: ServiceShown[]; tokens: TokenShown[] }
export type ServiceChoices = { owners: { value: string; label: string }[] }
