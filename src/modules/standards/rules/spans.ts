import { addDays, addMonths, daysBetween } from './days.ts'
import { compare, type Day, earlier, type Facts, has, isBefore, later, type Span } from './facts.ts'
import type { ContactStandard } from './values.ts'

/** Spans in their order, those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => compare(one.from, other.from))
  const made: Span[] = []
  for (const span of sorted) {
    const last = made.at(-1)
    if (!last || (last.to !== null && isBefore(last.to, span.from))) made.push({ from: span.from, to: span.to })
    else if (last.to !== null) last.to = span.to === null ? null : later(last.to, span.to)
  }
  return made
}

/** What lies in one of these and in one of those. */
export function both(these: readonly Span[], those: readonly Span[]): Span[] {
  return these.flatMap((one) => those.flatMap((other) => common(one, other) ?? []))
}

function common(one: Span, other: Span): Span | undefined {
  const from = later(one.from, other.from)
  const to = one.to && other.to ? earlier(one.to, other.to) : (one.to ?? other.to)
  return to === null || compare(from, to) < 0 ? { from, to } : undefined
}

/** How many days of the span, up to but without its end, lie in any of the others. */
export function daysIn({ from, to }: { from: Day; to: Day }, others: readonly Span[]): number {
  return both([{ from, to }], others).reduce((sum, one) => sum + daysBetween(one.from, one.to ?? to), 0)
}

/** A day so long after another. Months are the calendar's: one after 31 January is the last day of February. */
export function plus(day: Day, duration: string): Day {
  const { months, days } = lengthOf(duration)
  return addDays(months === 0 ? day : addMonths(day, months), days)
}

/** A day so long before another, by the same count. */
export function minus(day: Day, duration: string): Day {
  const { months, days } = lengthOf(duration)
  return addDays(months === 0 ? day : addMonths(day, -months), -days)
}

export type Length = { months: number; days: number }
const lengths = new Map<string, Length>()

/** A length in whole months and days, read once. */
export function lengthOf(duration: string): Length {
  const known = lengths.get(duration)
  if (known) return known
  const { years, months, weeks, days } = Temporal.Duration.from(duration)
  const length = { months: years * 12 + months, days: weeks * 7 + days }
  lengths.set(duration, length)
  return length
}

/** When a standard asks something of a person: under supervision, at its levels, under its orders, while its value is in force. */
export function spansOf(standard: ContactStandard, facts: Facts): Span[] {
  const { levels, orders } = standard
  let spans = both([facts.supervision], [{ from: plainDay(standard.from), to: optionalDay(standard.to) }])
  if (levels && !facts.levels.some(({ code }) => levels.includes(code))) return []
  if (orders && !facts.orders.some(({ type }) => orders.includes(type))) return []
  if (levels) spans = both(spans, joined(facts.levels.filter(({ code }) => levels.includes(code))))
  if (orders) spans = both(spans, joined(facts.orders.filter(({ type }) => orders.includes(type))))
  if (standard.while === 'unassessed') spans = both(spans, untilAssessed(facts))
  if (standard.while === 'program') spans = both(spans, facts.program ? [facts.program] : [])
  return spans
}

function untilAssessed({ supervision, happened }: Facts): Span[] {
  const days = happened.filter(({ what, day }) => what === 'assessment' && has(supervision, day)).map(({ day }) => day)
  const first = days.sort(compare)[0]
  return first && compare(first, supervision.from) <= 0 ? [] : [{ from: supervision.from, to: first ?? supervision.to }]
}

const known = new Map<string, Day>()

/** A value's day, read once. */
export function plainDay(text: string): Day {
  const day = known.get(text) ?? Temporal.PlainDate.from(text)
  known.set(text, day)
  return day
}
const optionalDay = (text: string | undefined): Day | null => (text === undefined ? null : plainDay(text))
