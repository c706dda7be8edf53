/** How far somebody's lists reach beyond their own work. */
export type Reach = 'own' | 'team' | 'office' | 'region'

const reaches: Record<string, Reach> = {
  'team-leader': 'team',
  'cultural-engagement-officer': 'office',
  'area-manager': 'region',
}
const widest: readonly Reach[] = ['region', 'office', 'team']

/** The widest reach that one of these roles gives. Opening a record is another matter: this is about lists. */
export function reachOf(roles: readonly string[]): Reach {
  const held = roles.map((role) => reaches[role])
  return widest.find((reach) => held.includes(reach)) ?? 'own'
}
