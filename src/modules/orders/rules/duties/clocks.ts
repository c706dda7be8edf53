import type { Calendar, Working } from '../../../../platform/dates.ts'
import { dueOf, workingOf } from './due.ts'
import type { Clock, NamedCounting } from './values.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

/** When a clock runs out that began at a day or moment, with its working. */
export function clockDue(
  clock: Clock,
  from: Day | Moment,
  { countings, version }: { countings: readonly NamedCounting[]; version?: string },
  calendar: Calendar,
): { day: Day; at?: Moment; working: Working } {
  const { day, at, steps, verified } = dueOf(from, clock.timing, countings, calendar)
  const facts = { [clock.starts]: from.toString() }
  return { day, ...(at && { at }), working: workingOf(clock, version, { facts, steps, verified }) }
}
