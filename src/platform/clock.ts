/** The only way to know the time. Everything else is handed a clock, or the moment itself. */
export type Clock = { now(): Temporal.Instant }

/**
 * The machine's own time, in whole microseconds as the database keeps it: a moment that was written down is the same when it is
 * read again, so that a hash over it still holds.
 */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant().round({ smallestUnit: 'microsecond', roundingMode: 'floor' }),
}

export type FixedClock = Clock & {
  /** Moves to the moment given, as an ISO string with an offset or Z. */
  set(iso: string): void
  /** Moves forward, or back when the duration is negative. Hours, minutes and smaller: an instant knows no days. */
  advance(duration: Temporal.DurationLike): void
}

/** A clock that stands still until a test moves it. Throws on a string that names no moment. */
export function fixedClock(iso: string): FixedClock {
  let moment = Temporal.Instant.from(iso)
  return {
    now: () => moment,
    set: (next) => {
      moment = Temporal.Instant.from(next)
    },
    advance: (duration) => {
      moment = moment.add(duration)
    },
  }
}
