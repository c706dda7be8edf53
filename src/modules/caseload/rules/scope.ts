type Member = { id: string; teamId: string | null; officeId: string }
export type Scope = { staff: string[]; nobodyAt: string[] }

/** Said of people whom nobody has yet. */
export const nobody = 'nobody'

/**
 * Whose people a list is of: of those in the reader's scope, the ones who were asked for. People who are nobody's yet belong to
 * the office's list, for whoever leads others; where an officer or a team is named they are left out. Nothing where somebody out of scope is named.
 */
export function scopeOf(
  members: readonly Member[],
  { officer, team, office }: { officer?: string | undefined; team?: string | undefined; office?: string | undefined },
  leads: boolean,
): Scope | undefined {
  const offices = [...new Set(members.map(({ officeId }) => officeId))]
  if (office !== undefined && !offices.includes(office)) return undefined
  const inOffice = office === undefined ? offices : [office]
  if (officer === nobody) return leads ? { staff: [], nobodyAt: inOffice } : undefined
  const asked = members.filter(
    (one) =>
      inOffice.includes(one.officeId) &&
      (officer === undefined || one.id === officer) &&
      (team === undefined || one.teamId === team),
  )
  if (asked.length === 0 && (officer !== undefined || team !== undefined)) return undefined
  const whole = officer === undefined && team === undefined
  return { staff: asked.map(({ id }) => id), nobodyAt: leads && whole ? inOffice : [] }
}
