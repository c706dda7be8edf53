type Day = Temporal.PlainDate

/** What can happen in the life of an order, once it is made. */
export const lifeEvents = [
  'varied',
  'suspended',
  'suspension-lifted',
  'breach-started',
  'breach-settled',
  'revoked',
  'returned-to-custody',
  'reinstated',
  'discharge-proposed',
  'discharge-applied',
  'discharge-refused',
  'discharged',
  'completed',
  'expired',
  'transferred-out',
  'ended',
  'entered-in-error',
] as const
export type LifeEvent = (typeof lifeEvents)[number]
export type EventKind = 'made' | LifeEvent

/** The events after which nothing follows. */
export const finalEvents: readonly EventKind[] = ['discharged', 'completed', 'expired', 'transferred-out', 'ended']

export type Happened = {
  kind: EventKind
  on: Day
  /** The last day of a suspension that was given an end. */
  lastDay?: Day | null
  /** The last day that a variation gave the order. */
  endsOn?: Day | null
}
/** A time in which an order did not run: from its first day to its last, which is not known while it lasts. */
export type Stretch = {
  kind: 'suspended' | 'revoked'
  from: Day
  to: Day | null
  /** The day custody began in it. */
  custody: Day | null
}

/** The times in which an order did not run, as the events up to now leave them. */
export function stretchesOf(events: readonly Happened[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const event of events) {
    const last = stretches.at(-1)
    const now = last && isOpenOn(last, event.on) ? last : undefined
    if (event.kind === 'suspended' || event.kind === 'revoked') {
      close(now, event.on)
      stretches.push({ kind: event.kind, from: event.on, to: event.lastDay ?? null, custody: null })
    } else if (event.kind === 'returned-to-custody' && now) now.custody = event.on
    else if (event.kind === 'suspension-lifted' || event.kind === 'reinstated' || finalEvents.includes(event.kind))
      close(now, event.on)
  }
  return stretches.filter(({ from, to }) => to === null || !isAfter(from, to))
}

/** Whether such a time still lasts on a day, as far as is known. */
export const isOpenOn = ({ to }: Stretch, day: Day): boolean => to === null || !isAfter(day, to)

/** The day on which an order runs again is its own. */
function close(stretch: Stretch | undefined, on: Day): void {
  if (stretch) stretch.to = on.subtract({ days: 1 })
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
