/** How far somebody's lists reach beyond their own work, the narrowest first. */
export const reaches = ['own', 'team', 'office', 'region', 'agency'] as const
export type Reach = (typeof reaches)[number]

/** How far each built-in role's lists reach, where the agency has changed nothing; the others reach their own work. */
const built: Record<string, Reach> = {
  'team-leader': 'team',
  'cultural-engagement-officer': 'office',
  'area-manager': 'region',
}

/** The widest reach that one of these built-in roles gives. Opening a record is another matter: this is about lists. */
export function widestOf(roles: readonly string[]): Reach {
  const held = roles.map((role) => reaches.indexOf(built[role] ?? 'own'))
  return reaches[Math.max(0, ...held)] ?? 'own'
}
