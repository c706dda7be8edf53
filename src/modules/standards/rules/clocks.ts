import {
  addWorkingDays,
  type Calendar,
  dayOf,
  endOfDay,
  type WorkingStep,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../platform/dates.ts'
import { compare, type Day, dayText, type Span } from './facts.ts'
import { daysIn, plus } from './spans.ts'
import type { AwayAfter, Closed, Within } from './values.ts'

/** The last day on which something is in time, and the moment where hours are counted. */
export type Due = { day: Day; at?: Temporal.Instant; steps: WorkingStep[] }

/** What is counted from: a day, and the moment where it is known. */
export type Base = { day: Day; at?: Temporal.Instant }

/**
 * When a time is up that began on a day. Days after it are counted without it. Hours are counted from the moment or, where it is
 * not known, from the end of its day, through any change of the clocks.
 */
export function dueAfter(base: Base, within: Within, calendar: Calendar): Due {
  if ('hours' in within) return afterHours(base, within.hours, calendar.zone)
  if ('workingDays' in within) {
    const day = addWorkingDays(base.day, within.workingDays, calendar)
    return { day, steps: [step('working-days-after', base.day, day, String(within.workingDays))] }
  }
  const by = 'days' in within ? `P${within.days}D` : within.duration
  const day = plus(base.day, by)
  return onOpenDay({ day, steps: [step('after', base.day, day, by)] }, within.closed, calendar)
}

function afterHours({ day, at }: Base, hours: number, zone: string): Due {
  const from = at ?? endOfDay(day, zone)
  const ends = from.add({ hours })
  const last = dayOf(ends.subtract({ nanoseconds: 1 }), zone)
  const by = `PT${hours}H`
  return { day: last, at: ends, steps: [{ code: 'hours-after', from: from.toString(), to: ends.toString(), by }] }
}

function onOpenDay(due: Due, closed: Closed | undefined, calendar: Calendar): Due {
  if (closed === undefined) return due
  const day = closed === 'later' ? workingDayOnOrAfter(due.day, calendar) : workingDayOnOrBefore(due.day, calendar)
  return day.equals(due.day) ? due : { ...due, day, steps: [...due.steps, step(`closed-${closed}`, due.day, day)] }
}

const step = (code: string, from: Day, to: Day, by?: string): WorkingStep => ({
  code,
  from: dayText(from),
  to: dayText(to),
  ...(by !== undefined && { by }),
})

/**
 * The same with the time that somebody was away: it changes nothing (`runs`), its days are added (`extend`), or the time begins
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
    const gone = daysIn({ from: base.day.add({ days: 1 }), to: day.add({ days: 1 }) }, touched)
    const next = plain.day.add({ days: gone })
    if (next.equals(day)) break
    day = next
  }
  if (day.equals(plain.day)) return plain
  const gone = plain.day.until(day).days
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
    if (!last) return from === base ? due : { ...due, steps: [step('returned', base.day, from.day), ...due.steps] }
    if (last.to === null) return undefined
    from = { day: last.to }
  }
}
