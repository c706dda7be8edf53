type Day = Temporal.PlainDate

/** Days from one to another, and by how many they move. */
export type Stretch = { first: Day; last: Day; days: number }

export const furthestWeeks = 8
export type MoveProblem =
  | { problem: 'ends-before-first'; at: 'moveLast' }
  | { problem: 'nowhere' | 'too-far-off'; at: 'moveDays' }
  | { problem: 'first-gone'; at: 'moveFirst' }
  | { problem: 'into-the-past'; at: 'moveDays' }

/**
 * Why days cannot be moved as given: the last before the first, by no day or by more than eight weeks, days that are over, or back to
 * where the first of them would be over.
 */
export function problemWithMove({ first, last, days }: Stretch, today: Day): MoveProblem | undefined {
  const { compare } = Temporal.PlainDate
  if (compare(last, first) < 0) return { problem: 'ends-before-first', at: 'moveLast' }
  if (days === 0) return { problem: 'nowhere', at: 'moveDays' }
  if (Math.abs(days) > furthestWeeks * 7) return { problem: 'too-far-off', at: 'moveDays' }
  if (compare(first, today) < 0) return { problem: 'first-gone', at: 'moveFirst' }
  return compare(first.add({ days }), today) < 0 ? { problem: 'into-the-past', at: 'moveDays' } : undefined
}

/** Forward the last goes first, back the first, so that none meets one of its own that is still to be moved. */
export function inTurn<One extends { day: Day }>(list: readonly One[], days: number): One[] {
  return list.toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day) * (days > 0 ? -1 : 1))
}
