/** From a day or moment on, up to but without another; without an end, for good. PostgreSQL's ranges read the same. */
export type Period<When extends Temporal.PlainDate | Temporal.Instant> = { from: When; to: When | null }

/** Whether two periods share any time. Those that only touch do not, and an empty one shares nothing. */
export function overlaps<When extends Temporal.PlainDate | Temporal.Instant>(
  one: Period<When>,
  other: Period<When>,
): boolean {
  return intersection(one, other) !== undefined
}

/** The time that two periods share, if any. */
export function intersection<When extends Temporal.PlainDate | Temporal.Instant>(
  one: Period<When>,
  other: Period<When>,
): Period<When> | undefined {
  const from = compare(one.from, other.from) >= 0 ? one.from : other.from
  const to = earlierEnd(one.to, other.to)
  return to === null || compare(from, to) < 0 ? { from, to } : undefined
}

function earlierEnd<When extends Temporal.PlainDate | Temporal.Instant>(one: When | null, other: When | null) {
  if (one === null || other === null) return one ?? other
  return compare(one, other) <= 0 ? one : other
}

function compare(one: Temporal.PlainDate | Temporal.Instant, other: Temporal.PlainDate | Temporal.Instant): number {
  if (one instanceof Temporal.Instant && other instanceof Temporal.Instant) return Temporal.Instant.compare(one, other)
  if (one instanceof Temporal.PlainDate && other instanceof Temporal.PlainDate)
    return Temporal.PlainDate.compare(one, other)
  throw new TypeError('a day cannot be compared with a moment')
}
