type Instant = Temporal.Instant

/** An appointment, as far as what to do next depends on it. */
export type Plan = { id: string; startsAt: Instant; endsAt: Instant; arrivedAt: Instant | null; state: string }
export type Moment =
  | { do: 'start'; appointment: string }
  | { do: 'outcome'; appointment: string }
  | { do: 'book' }
  | { do: 'note' }

const early = 30

/**
 * The one thing that a person's page is most likely opened for: to start with whoever is here or due within half an hour,
 * else to say what came of the last appointment, else to book where nothing is booked, else to write something down.
 * `coming` are the appointments that are not over, soonest first; `past` those that are, newest first.
 */
export function primaryAt(now: Instant, coming: readonly Plan[], past: readonly Plan[], supervised: boolean): Moment {
  const [next] = coming
  if (next && (next.arrivedAt !== null || now.until(next.startsAt).total('minutes') <= early)) {
    return { do: 'start', appointment: next.id }
  }
  const unrecorded = past.find(({ state }) => state === 'planned')
  if (unrecorded) return { do: 'outcome', appointment: unrecorded.id }
  return next || !supervised ? { do: 'note' } : { do: 'book' }
}
