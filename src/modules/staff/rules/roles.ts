import type { Permission, Role } from '../rules.ts'
import type { Group } from './kinds.ts'
import type { LimitCode } from './limits.ts'
import type { Reach } from './reach.ts'

/** A role as it is now: the service's, with what the agency changed of it, or one of the agency's own. */
export type RoleNow = {
  code: string
  name: string
  base: Role
  own: boolean
  /** 0 where the agency never changed anything of it. */
  version: number
  gives: string[]
  takes: string[]
  reach: Reach
  retired: boolean
}

/** What the pages about roles show. */
export type RoleLine = RoleNow & { baseName: string; holders: number; permissions: number }
export type RolesShown = { roles: RoleLine[]; mayChange: boolean }
export type PermissionLine = { permission: Permission; group: Group; held: boolean; built: boolean; fixed?: LimitCode }
export type Holder = { id: string; name: string; office: string }
export type RoleChangeShown = {
  version: number
  at: Temporal.Instant
  by: string
  reason: string
  given: string[]
  taken: string[]
  reach: Reach | null
  renamed: string | null
  retired: boolean
}
export type RoleShown = {
  role: RoleNow & { baseName: string }
  permissions: PermissionLine[]
  holders: Holder[]
  history: RoleChangeShown[]
  mayChange: boolean
}
