import { type Calendar, type Due, dueBy, type Working, type WorkingStep } from '../../../../platform/dates.ts'
import type { NamedCounting, Timing } from './values.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

export type Counted = Due & { source: string; verified: boolean }

/** When a term ends, counted as the place counts it. A counting that the place does not have is a bug in its values. */
export function dueOf(
  from: Day | Moment,
  timing: Timing,
  countings: readonly NamedCounting[],
  calendar: Calendar,
): Counted {
  const counting = countings.find(({ code }) => code === timing.counting)
  if (!counting) throw new RangeError(`no counting has the code ${timing.counting}`)
  const { day, at, steps } = dueBy(from, timing, counting, calendar)
  const { source, verified } = counting
  return { day, ...(at && { at }), steps: steps.map((step) => ({ ...step, source })), source, verified }
}

/** The first days of stretches of a length, from a day on, up to the one that a later day falls in; and its end. */
export function stretchAt(from: Day, on: Day, timing: Timing, countings: readonly NamedCounting[], calendar: Calendar) {
  let first = from
  for (let number = 1; ; number++) {
    const last = dueOf(first, timing, countings, calendar).day
    if (Temporal.PlainDate.compare(on, last) <= 0 || number > mostStretches) return { first, last, number }
    first = last.add({ days: 1 })
  }
}
/** No order has more weeks than this. */
const mostStretches = 6000

/** A working of a value, from what it used. */
export function workingOf(
  value: { code: string; source: string; verified: boolean },
  version: string | undefined,
  {
    facts,
    steps,
    verified = true,
  }: { facts: Record<string, string>; steps: readonly WorkingStep[]; verified?: boolean },
): Working {
  const named = Object.entries(facts).map(([name, given]) => ({ name, value: given }))
  return {
    rule: value.code,
    ...(version && { version }),
    source: value.source,
    verified: value.verified && verified,
    facts: named,
    steps,
    moves: named.map(({ name }) => name),
  }
}
