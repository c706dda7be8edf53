import type { Pause } from './facts.ts'

type Day = Temporal.PlainDate

/**
 * The first day after a length that begins with a day. Where the last month has no such day the length ends with that month, so that a
 * year from 29 February is complete before 1 March.
 */
export function dayAfter(from: Day, length: string): Day {
  const duration = Temporal.Duration.from(length)
  const months = from.add({ years: duration.years, months: duration.months })
  const whole = (duration.years > 0 || duration.months > 0) && months.day !== from.day
  return (whole ? months.add({ days: 1 }) : months).add({ weeks: duration.weeks, days: duration.days })
}

/** A day moved by all days before it that did not count. Nothing while such a time still lasts. */
export function movedBy(day: Day, pauses: readonly Pause[]): Day | undefined {
  let moved = day
  for (const { from, to } of apart(pauses)) {
    if (Temporal.PlainDate.compare(from, moved) >= 0) break
    if (!to) return undefined
    moved = moved.add({ days: from.until(to).days + 1 })
  }
  return moved
}

/** Times that lie over each other are one. */
function apart(pauses: readonly Pause[]): Pause[] {
  const joined: Pause[] = []
  for (const pause of pauses.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from))) {
    const last = joined.at(-1)
    if (!last || (last.to && isAfter(pause.from, last.to))) joined.push(pause)
    else joined[joined.length - 1] = { from: last.from, to: later(last.to, pause.to) }
  }
  return joined
}

const later = (one: Day | null, other: Day | null): Day | null =>
  one && other ? (isAfter(one, other) ? one : other) : null

export const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0

/** The latest of days; nothing of none. */
export const latest = (days: readonly Day[]): Day | undefined => days.toSorted(Temporal.PlainDate.compare).at(-1)
