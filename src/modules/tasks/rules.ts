type Day = Temporal.PlainDate

/** What decides where a task stands in a list. */
export type Standing = { due: Day; snoozedUntil: Day | null; done: boolean }
export const groups = ['overdue', 'today', 'coming', 'snoozed', 'done'] as const
export type Group = (typeof groups)[number]

/** Where a task stands on a day. One that is asleep stays so until its day, even when it is due before. */
export function groupOf({ due, snoozedUntil, done }: Standing, today: Day): Group {
  if (done) return 'done'
  if (snoozedUntil && isBefore(today, snoozedUntil)) return 'snoozed'
  if (isBefore(due, today)) return 'overdue'
  return due.equals(today) ? 'today' : 'coming'
}

/** By how many days a task is past its due day; 0 when it is not. */
export const daysOver = (due: Day, today: Day) => Math.max(0, due.until(today, { largestUnit: 'days' }).days)

export type ChangeRefusal = 'done-already' | 'not-done' | 'past-day' | 'same-day' | 'same-owner' | 'stale'
type Verdict = { ok: true; value: undefined } | { ok: false; refusal: ChangeRefusal; at?: string }

/** Whether a task that stood at `version` when it was opened may still be changed, being open. */
export function mayChange(task: { version: number; done: boolean }, version: number): Verdict {
  if (task.version !== version) return { ok: false, refusal: 'stale' }
  return task.done ? { ok: false, refusal: 'done-already' } : fine
}

/** A task moves to another day, which is not past: a day that is over is no plan. */
export function mayMove(task: { due: Day }, to: Day, today: Day): Verdict {
  if (isBefore(to, today)) return { ok: false, refusal: 'past-day', at: 'due' }
  return task.due.equals(to) ? { ok: false, refusal: 'same-day', at: 'due' } : fine
}

/** A task sleeps until a day that is to come. */
export function maySnooze(until: Day, today: Day): Verdict {
  return isBefore(today, until) ? fine : { ok: false, refusal: 'past-day', at: 'until' }
}

const fine: Verdict = { ok: true, value: undefined }
const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0
