import { type Permission, permissions, type Role } from '../rules.ts'
import { baseOf, grantsOf, type Held } from './grants.ts'
import { kinds } from './kinds.ts'

/** Why a role may not hold a permission, or be without it. */
export type LimitCode =
  | 'auditor-writes'
  | 'accounts-and-records'
  | 'roles-and-records'
  | 'everybody-needs'
  | 'desk-reads-records'

type Limit = {
  code: LimitCode
  /** The roles it binds, by the built-in role that they are or build on; all where none is named. */
  of?: readonly Role[]
  /** It binds a role only while the role holds this. */
  with?: Permission
  never?: (permission: Permission) => boolean
  always?: readonly Permission[]
  /** It keeps two duties apart: so it binds a person with all of their roles, and not each role alone. */
  apart?: true
}

const ofRecords = (permission: Permission) => kinds[permission].group === 'records'

/**
 * What an agency cannot change, each with its reason: duties that are kept apart (NIST SP 800-53 AC-5), and what nobody can
 * do without. The reasons are put in words where they are shown. What the front desk may not read is about its screen, so whoever
 * also works elsewhere may.
 */
export const limits: readonly Limit[] = [
  {
    code: 'auditor-writes',
    of: ['auditor'],
    never: (permission) => kinds[permission].writes && permission !== 'use the account',
    apart: true,
  },
  { code: 'accounts-and-records', with: 'manage staff', never: ofRecords, apart: true },
  { code: 'roles-and-records', with: 'manage roles', never: ofRecords, apart: true },
  {
    code: 'desk-reads-records',
    of: ['front-desk'],
    never: (permission) =>
      ['see notes', 'see restricted notes', 'see withdrawn notes', 'export lists'].includes(permission),
  },
  { code: 'everybody-needs', always: ['use the account'] },
]

export type Broken = { permission: Permission; code: LimitCode; with?: Permission }

/** What of a role's permissions breaks a limit: the first of each limit. Nothing where the role may be so. */
export function brokenBy(basedOn: Role, held: ReadonlySet<string>): Broken[] {
  return limits.flatMap((limit) => {
    if (limit.of && !limit.of.includes(basedOn)) return []
    if (limit.with && !held.has(limit.with)) return []
    const wrong =
      permissions.find((one) => held.has(one) && limit.never?.(one)) ?? limit.always?.find((one) => !held.has(one))
    return wrong ? [{ permission: wrong, code: limit.code, ...(limit.with ? { with: limit.with } : {}) }] : []
  })
}

/**
 * The permissions that a role cannot gain or lose as it stands now, each with why: those it may never hold, and those it may
 * never be without.
 */
export function fixedIn(basedOn: Role, held: ReadonlySet<string>): Map<Permission, LimitCode> {
  const binding = limits.filter(
    (limit) => (!limit.of || limit.of.includes(basedOn)) && (!limit.with || held.has(limit.with)),
  )
  return new Map(
    binding.flatMap((limit) =>
      permissions
        .filter((one) => limit.never?.(one) || limit.always?.includes(one))
        .map((one) => [one, limit.code] as const),
    ),
  )
}

export type Clash = { one: string; other: string; code: LimitCode }

/** The pairs of somebody's roles that keep duties apart no longer: each role may be so, and both in one hand may not. */
export function clashesIn(held: readonly Held[]): Clash[] {
  return limits
    .filter(({ apart }) => apart)
    .flatMap((limit) => {
      const one = held.find((role) => isBound(role, limit))
      const other = one && held.find((role) => role !== one && permissions.some((may) => isKept(role, may, limit)))
      return one && other ? [{ one: one.role, other: other.role, code: limit.code }] : []
    })
}

function isBound(role: Held, limit: Limit): boolean {
  const base = baseOf(role)
  if (limit.of) return base !== undefined && limit.of.includes(base)
  return limit.with !== undefined && grantsOf(role).has(limit.with)
}

const isKept = (role: Held, permission: Permission, limit: Limit) =>
  limit.never?.(permission) === true && grantsOf(role).has(permission)

/** Of roles that somebody is to be given, those that clash neither with what they hold nor with one given before. */
export function withoutClash(held: readonly Held[], given: readonly Held[]): Held[] {
  const taken: Held[] = []
  for (const role of given) {
    const now = [...held, ...taken]
    if (clashesIn([...now, role]).length === clashesIn(now).length) taken.push(role)
  }
  return taken
}
