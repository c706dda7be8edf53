type Asker = {
  staff: string
  /** How far their lists reach. */
  reach: string
  office: string | null
  /** Whose work their lists show: their own, of those they cover, and of whom they lead. */
  scope: readonly { id: string; covered: boolean }[]
}

/**
 * Whether a case is somebody's: of who has it, who covers them, and who leads their team or region. Where nobody has it, of whoever
 * leads at its office.
 */
export function isCaseOf(by: Asker, { officerId, officeId }: { officerId: string | null; officeId: string }): boolean {
  const leads = by.reach === 'team' || by.reach === 'region'
  if (officerId === null) return leads && by.office === officeId
  const officer = by.scope.find(({ id }) => id === officerId)
  return officerId === by.staff || (officer !== undefined && (officer.covered || leads))
}
