import { type Calendar, dueBy, type WorkingStep } from '../../../platform/dates.ts'
import { addDays, daysBetween } from './days.ts'
import { compare, type Day, dayText, type Span } from './facts.ts'
import { daysIn, plus } from './spans.ts'
import type { AwayAfter, Within } from './values.ts'

/** The last day on which something is in time, and the moment where hours are counted. */
export type Due = { day: Day; at?: Temporal.Instant; steps: WorkingStep[] }

/** What is counted from: a day, and the moment where it is known. */
export type Base = { day: Day; at?: Temporal.Instant }

/** When a time is up that began on a day, which is not counted; hours from the moment, where it is known. */
export function dueAfter({ day, at }: Base, { roll, ...term }: Within, calendar: Calendar): Due {
  return dueBy(term.unit === 'hours' && at ? at : day, term, { ends: 'within', ...(roll && { roll }) }, calendar)
}

/** A day so long after the last that counted: months are the calendar’s. */
export function dueEvery({ day }: Base, every: string): Due {
  const due = plus(day, every)
  return { day: due, steps: [step('within', day, due, every)] }
}

const step = (code: string, from: Day, to: Day, by: string): WorkingStep => ({
  code,
  from: dayText(from),
  to: dayText(to),
  by,
})

/**
 * When a time is up with the time that somebody was away: it changes nothing (`runs`), its days are added (`extend`), or the time begins
 * anew on the day of the return (`restart`). Undefined while they are away and nobody knows until when.
 */
export function dueWithAway(
  base: Base,
  count: (from: Base) => Due,
  away: readonly Span[],
  rule: AwayAfter,
): Due | undefined {
  if (rule === 'runs' || away.length === 0) return count(base)
  return rule === 'extend' ? extended(base, count, away) : restarted(base, count, away)
}

/** Days away between the beginning and the end are added, and those that come into it thereby. */
function extended(base: Base, count: (from: Base) => Due, away: readonly Span[]): Due | undefined {
  const plain = count(base)
  let { day } = plain
  for (;;) {
    const touched = away.filter(({ from, to }) => compare(from, day) <= 0 && (to === null || compare(to, base.day) > 0))
    if (touched.some(({ to }) => to === null)) return undefined
    const gone = daysIn({ from: addDays(base.day, 1), to: addDays(day, 1) }, touched)
    const next = addDays(plain.day, gone)
    if (compare(next, day) === 0) break
    day = next
  }
  if (compare(day, plain.day) === 0) return plain
  const gone = daysBetween(plain.day, day)
  const at = plain.at?.add({ hours: 24 * gone })
  return { day, ...(at && { at }), steps: [...plain.steps, step('days-away', plain.day, day, `P${gone}D`)] }
}

/** The last return before the time is up, and not before it began. */
function restarted(base: Base, count: (from: Base) => Due, away: readonly Span[]): Due | undefined {
  let from = base
  for (;;) {
    const due = count(from)
    const last = away.findLast(
      (one) => compare(one.from, due.day) <= 0 && (one.to === null || compare(one.to, from.day) > 0),
    )
    if (!last)
      return from === base
        ? due
        : { ...due, steps: [{ code: 'returned', from: dayText(base.day), to: dayText(from.day) }, ...due.steps] }
    if (last.to === null) return undefined
    from = { day: last.to }
  }
}
