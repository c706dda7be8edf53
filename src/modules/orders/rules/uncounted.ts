import type { DateRule } from './dates.ts'
import type { Stretch } from './happened.ts'

type Day = Temporal.PlainDate

/** The part of a time in which an order did not run that does not count as its own; its end is not known while it lasts. */
export function uncountedIn(
  { kind, from, to, custody }: Stretch,
  type: string,
  rules: readonly DateRule[],
): { from: Day; to: Day | null }[] {
  const rule = rules.find((one) => one.kind === 'time' && one.why === kind && one.types.includes(type))
  if (rule?.kind !== 'time' || rule.counts) return []
  const last = rule.until === 'custody' && custody ? earlier(custody.subtract({ days: 1 }), to) : to
  if (!last) return [{ from, to: null }]
  const days = from.until(last).days + 1
  return days < (rule.fromDays ?? 1) ? [] : [{ from, to: last }]
}

const earlier = (day: Day, other: Day | null): Day =>
  other && Temporal.PlainDate.compare(other, day) < 0 ? other : day
