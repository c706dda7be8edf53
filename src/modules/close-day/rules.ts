type Day = Temporal.PlainDate

/** How far ahead the next day of work is looked for: beyond a long weekend, and within what an appointment book shows. */
export const lookAhead = 14

/** The first day after `today` on which they work; the day after where none is known within the fortnight, as in long leave. */
export function nextDayAtWork(today: Day, works: (day: Day) => boolean): Day {
  for (let ahead = 1; ahead <= lookAhead; ahead++) {
    const day = today.add({ days: ahead })
    if (works(day)) return day
  }
  return today.add({ days: 1 })
}

type Due = { id: string; due: Day; snoozedUntil: Day | null; version: number }

/**
 * Of the open tasks those that closing the day moves: due today or before, and not asleep. What somebody's safety hangs on is
 * never moved by the dozen: it is answered on its own line.
 */
export function toMove<Task extends Due>(tasks: readonly Task[], today: Day, safety: ReadonlySet<string>): Task[] {
  return tasks.filter(
    ({ id, due, snoozedUntil }) =>
      !safety.has(id) &&
      Temporal.PlainDate.compare(due, today) <= 0 &&
      (snoozedUntil === null || Temporal.PlainDate.compare(snoozedUntil, today) <= 0),
  )
}
