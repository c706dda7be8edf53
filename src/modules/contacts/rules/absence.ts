import type { OutcomeMeaning } from './outcomes.ts'

/** At most so many outcomes may ask for the reason of an absence: each has a field of its own in a form. */
export const absenceFields = ['absenceReason', 'absenceReason2', 'absenceReason3'] as const
export type AbsenceField = (typeof absenceFields)[number]

/** The field in which an outcome asks for the reason of an absence: the first, second or third that does. */
export function absenceFieldOf(outcomes: readonly Pick<OutcomeMeaning, 'code' | 'asks'>[], code: string): AbsenceField {
  const asking = outcomes.filter(({ asks }) => asks.includes('absence-reason'))
  return absenceFields[asking.findIndex((outcome) => outcome.code === code)] ?? 'absenceReason'
}
