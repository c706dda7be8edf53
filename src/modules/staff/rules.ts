/** What can be done here, in the words that routes use. What each is, and lets one do: `rules/kinds.ts`, `words/permissions.ts`. */
export const permissions = [
  'see people',
  'add people',
  'change people',
  'see notes',
  'write notes',
  'withdraw notes',
  'see withdrawn notes',
  'see restricted notes',
  'give cultural advice',
  'record contacts',
  'book appointments',
  'see orders',
  'record orders',
  'see tasks',
  'manage tasks',
  'go on visits',
  'watch visits',
  'set visit rules',
  'see the day',
  'see the caseload',
  'export lists',
  'see providers',
  'change providers',
  'make referrals',
  'find',
  'run the desk',
  'limit access',
  'open safety cards',
  'break the glass',
  'see staff',
  'manage leave and cover',
  'arrange for colleagues',
  'manage staff',
  'review access',
  'explain access',
  'see roles',
  'manage roles',
  'manage sign-in',
  'see jobs',
  'see the trail',
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
  'go on visits',
  'see the day',
  'see the caseload',
  'export lists',
  'see providers',
  'change providers',
  'make referrals',
  'find',
  'open safety cards',
  'break the glass',
  'see staff',
  'use the account',
]

/** What each role may do where the agency has changed nothing; its own changes come on top (`rules/grants.ts`). */
export const granted: Record<Role, readonly Permission[]> = {
  officer: [...casework, 'run the desk', 'manage leave and cover'],
  'team-leader': [
    ...casework,
    'run the desk',
    'see withdrawn notes',
    'see restricted notes',
    'watch visits',
    'set visit rules',
    'limit access',
    'manage leave and cover',
    'arrange for colleagues',
    'explain access',
  ],
  'area-manager': [
    ...casework,
    'see withdrawn notes',
    'see restricted notes',
    'watch visits',
    'set visit rules',
    'limit access',
    'manage leave and cover',
    'arrange for colleagues',
    'explain access',
    'review access',
  ],
  'front-desk': ['run the desk', 'open safety cards', 'see staff', 'use the account'],
  'cultural-engagement-officer': [
    'see people',
    'see notes',
    'write notes',
    'give cultural advice',
    'record contacts',
    'book appointments',
    'see orders',
    'see tasks',
    'manage tasks',
    'go on visits',
    'see the day',
    'see the caseload',
    'see providers',
    'change providers',
    'make referrals',
    'find',
    'open safety cards',
    'break the glass',
    'see staff',
    'use the account',
  ],
  administrator: [
    'see staff',
    'manage staff',
    'manage leave and cover',
    'arrange for colleagues',
    'see roles',
    'manage roles',
    'manage sign-in',
    'see jobs',
    'see providers',
    'change providers',
    'use the account',
    'review access',
    'explain access',
  ],
  auditor: ['see staff', 'see roles', 'see the trail', 'see withdrawn notes', 'use the account', 'explain access'],
}

/** All that someone with these roles may do where the agency has changed nothing. A role that is not known gives nothing. */
export function permissionsOf(held: readonly string[]): ReadonlySet<string> {
  return new Set(held.flatMap((role) => granted[role as Role] ?? []))
}

/** Whether somebody may arrange the leave, cover and hours of a colleague; everybody may arrange their own. */
export function mayArrange(by: { id: string | null; may: ReadonlySet<string> }, staff: string): boolean {
  return by.id === staff || by.may.has('arrange for colleagues')
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
export type { Reach } from './rules/reach.ts'
export { fullName } from './rules/shown.ts'
