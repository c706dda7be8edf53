import type { Counts, OutcomeMeaning } from './outcomes.ts'

export type Mark = 'a' | 'm' | 'x'

/** The strip's mark of an appointment: attended, missed, excused; none for one that we called off ourselves. */
export function markOf({ attended, counts }: { attended: boolean; counts: Counts }): Mark | undefined {
  if (attended) return 'a'
  return counts === 'failed' ? 'm' : counts === 'excused' ? 'x' : undefined
}

/** The last twelve marks, newest last, from contacts given oldest first. */
export function stripOf(contacts: readonly { attended: boolean; counts: Counts }[]): string {
  return contacts
    .map(markOf)
    .filter((mark) => mark !== undefined)
    .slice(-12)
    .join('')
}

/** At most so many outcomes may ask for the reason of an absence: each has a field of its own in a form. */
export const absenceFields = ['absenceReason', 'absenceReason2', 'absenceReason3'] as const
export type AbsenceField = (typeof absenceFields)[number]

/** The field in which an outcome asks for the reason of an absence: the first, second or third that does. */
export function absenceFieldOf(outcomes: readonly Pick<OutcomeMeaning, 'code' | 'asks'>[], code: string): AbsenceField {
  const asking = outcomes.filter(({ asks }) => asks.includes('absence-reason'))
  return absenceFields[asking.findIndex((outcome) => outcome.code === code)] ?? 'absenceReason'
}
