/** What each role may do, in the words that routes use. Code for now in one place; an agency's own changes come on top. */
export const permissions = [
  'see people',
  'add people',
  'change people',
  'see notes',
  'write notes',
  'withdraw notes',
  'see withdrawn notes',
  'see restricted notes',
  'record contacts',
  'book appointments',
  'see orders',
  'record orders',
  'see tasks',
  'manage tasks',
  'see the day',
  'see the caseload',
  'export lists',
  'find',
  'run the desk',
  'see staff',
  'manage leave and cover',
  'manage staff',
  'see jobs',
  'use the account',
] as const
export type Permission = (typeof permissions)[number]

export const roles = [
  'officer',
  'team-leader',
  'area-manager',
  'front-desk',
  'cultural-engagement-officer',
  'administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

const casework: readonly Permission[] = [
  'see people',
  'add people',
  'change people',
  'see notes',
  'write notes',
  'withdraw notes',
  'record contacts',
  'book appointments',
  'see orders',
  'record orders',
  'see tasks',
  'manage tasks',
  'see the day',
  'see the caseload',
  'export lists',
  'find',
  'see staff',
  'use the account',
]

const granted: Record<Role, readonly Permission[]> = {
  officer: [...casework, 'run the desk', 'manage leave and cover'],
  'team-leader': [...casework, 'run the desk', 'see withdrawn notes', 'see restricted notes', 'manage leave and cover'],
  'area-manager': [...casework, 'see withdrawn notes', 'see restricted notes', 'manage leave and cover'],
  'front-desk': ['run the desk', 'see staff', 'use the account'],
  'cultural-engagement-officer': [
    'see people',
    'see notes',
    'write notes',
    'record contacts',
    'book appointments',
    'see orders',
    'see tasks',
    'manage tasks',
    'see the day',
    'see the caseload',
    'find',
    'see staff',
    'use the account',
  ],
  administrator: ['see staff', 'manage staff', 'manage leave and cover', 'see jobs', 'use the account'],
  auditor: ['see staff', 'see withdrawn notes', 'use the account'],
}

/** All that someone with these roles may do. A role that is not known gives nothing. */
export function permissionsOf(held: readonly string[]): ReadonlySet<string> {
  return new Set(held.flatMap((role) => granted[role as Role] ?? []))
}

/** The roles that bring a permission with them. */
export const rolesThatMay = (permission: Permission): Role[] =>
  roles.filter((role) => granted[role].includes(permission))

/** Those who may arrange somebody else's leave and cover; everybody may arrange their own. */
const arrangers: readonly string[] = ['team-leader', 'area-manager', 'administrator']

/** Whether someone with these roles may arrange the leave, cover and hours of a colleague. */
export function mayArrange(by: { id: string | null; roles: readonly string[] }, staff: string): boolean {
  return by.id === staff || by.roles.some((role) => arrangers.includes(role))
}

export {
  type Availability,
  type Covering,
  type Hours,
  holds,
  type Leave,
  type LeaveKind,
  leaveKinds,
  type PatternDay,
} from './rules/days.ts'
export { type Reach, reachOf } from './rules/reach.ts'
export { fullName } from './rules/shown.ts'
