import { granted, type Permission, permissions, type Role, roles } from '../rules.ts'
import { type Reach, reaches, widestOf } from './reach.ts'

/** What the agency made of a role: nothing of it is set where it changed nothing. */
export type Held = {
  role: string
  basedOn: string | null
  gives: readonly string[] | null
  takes: readonly string[] | null
  reach: string | null
}

/** A built-in role as it is, for whoever holds it where nothing was changed. */
export const asBuilt = (role: string): Held => ({ role, basedOn: null, gives: null, takes: null, reach: null })

/** The built-in role that a role is or builds on; undefined for one that nobody knows any more. */
export function baseOf({ role, basedOn }: Pick<Held, 'role' | 'basedOn'>): Role | undefined {
  return roles.find((known) => known === (basedOn ?? role))
}

/**
 * What one role gives: what the built-in one gives, without what the agency took and with what it gave. What the service no
 * longer knows gives nothing.
 */
export function grantsOf(held: Held): ReadonlySet<Permission> {
  const base = baseOf(held)
  if (!base) return new Set()
  const given = permissions.filter((one) => granted[base].includes(one) || held.gives?.includes(one))
  return new Set(given.filter((one) => !held.takes?.includes(one)))
}

/** How far one role's lists reach: as the agency says, else as the role that it builds on. */
export function reachOfRole(held: Held): Reach {
  const base = baseOf(held)
  return reaches.find((known) => known === held.reach) ?? widestOf(base ? [base] : [])
}

/** All that somebody may do with the roles they hold, and how far their lists reach. */
export function accessOf(held: readonly Held[]): { may: ReadonlySet<string>; reach: Reach } {
  const widths = held.map((one) => reaches.indexOf(reachOfRole(one)))
  return {
    may: new Set(held.flatMap((one) => [...grantsOf(one)])),
    reach: reaches[Math.max(0, ...widths)] ?? 'own',
  }
}

export type AccessChange = { gave: string[]; took: string[]; reach: Reach | null }

/** What somebody may who could not before, and the reverse; how far their lists reach, where that changed. Nothing where all is as it was. */
export function changeOf(before: readonly Held[], after: readonly Held[]): AccessChange | undefined {
  const [had, has] = [accessOf(before), accessOf(after)]
  const gave = permissions.filter((one) => has.may.has(one) && !had.may.has(one))
  const took = permissions.filter((one) => had.may.has(one) && !has.may.has(one))
  const reach = has.reach === had.reach ? null : has.reach
  return gave.length + took.length > 0 || reach ? { gave, took, reach } : undefined
}

/** How a set of permissions differs from the built-in role's: what it gives beyond, and what it takes. */
export function differenceFrom(base: Role, wanted: ReadonlySet<string>): { gives: Permission[]; takes: Permission[] } {
  return {
    gives: permissions.filter((one) => wanted.has(one) && !granted[base].includes(one)),
    takes: granted[base].filter((one) => !wanted.has(one)),
  }
}

/** What must never be without somebody who can do it: else nobody could ever give it back. */
export const keys: readonly Permission[] = ['manage staff', 'manage roles']

/** The first of the keys that somebody held and nobody would hold any more. The roles of each open account are one list. */
export function keyLost(
  before: readonly (readonly Held[])[],
  after: readonly (readonly Held[])[],
): Permission | undefined {
  const [had, has] = [before, after].map((accounts) => new Set(accounts.flatMap((held) => [...accessOf(held).may])))
  return keys.find((key) => had?.has(key) && !has?.has(key))
}
