import type { Entry, Hours } from './shown.ts'

type Instant = Temporal.Instant
const { compare } = Temporal.Instant

/** The appointments that a list of the day keeps: one that became another is the other. */
export const kept = ({ state }: Pick<Entry, 'state'>) => state !== 'moved' && state !== 'changed'

type Timed = Pick<Entry, 'id' | 'state' | 'startsAt' | 'endsAt' | 'here'>

/** What comes next: whoever is here and waits, else what is going on, else what begins first. Nothing on another day. */
export function nextOne<One extends Timed>(entries: readonly One[], now: Instant): One | undefined {
  const open = entries.filter((entry) => entry.state === 'planned' && compare(entry.endsAt, now) > 0)
  const waiting = open.filter(({ here }) => here !== undefined)
  return (waiting.length > 0 ? waiting : open).toSorted((one, other) => compare(one.startsAt, other.startsAt))[0]
}

export type EntryState = 'done' | 'late' | 'next' | 'coming' | 'missed'

/** How an entry's mark looks. `late`: its time is over, and nobody has said what came of it. */
export function stateOf(
  entry: Timed & Pick<Entry, 'counts' | 'goesAlong'>,
  now: Instant,
  next: string | undefined,
): EntryState {
  if (entry.state === 'recorded') return entry.counts === 'failed' ? 'missed' : 'done'
  if (entry.state !== 'planned') return 'done'
  if (compare(entry.endsAt, now) <= 0) return entry.goesAlong ? 'done' : 'late'
  return entry.id === next ? 'next' : 'coming'
}

export type Action = 'outcome' | 'called-off' | 'record' | 'start' | 'marks' | 'call' | 'none'

/**
 * The one thing to do about an entry. Somebody who is out is safe first: their marks stand before the outcome until the
 * last is made. `start` is for those who are here, for what is next, and for a visit that has been arrived at.
 */
export function actionOf(
  entry: Timed & Pick<Entry, 'goesOut' | 'nextMarks' | 'lastMark' | 'phone' | 'atDesk' | 'counts' | 'goesAlong'>,
  now: Instant,
  { today, next }: { today: boolean; next: string | undefined },
): Action {
  if (entry.state === 'cancelled') return 'called-off'
  if (entry.goesAlong) return entry.state === 'recorded' ? 'outcome' : 'none'
  const out = entry.lastMark !== undefined && entry.nextMarks.length > 0
  if (today && out) return 'marks'
  if (entry.state === 'recorded') return 'outcome'
  if (compare(entry.endsAt, now) <= 0) return 'record'
  if (!today) return 'none'
  if (entry.goesOut) return entry.nextMarks.length > 0 ? 'marks' : 'start'
  if (!entry.atDesk && entry.phone) return 'call'
  return entry.here || entry.id === next ? 'start' : 'none'
}

/** Whether the page looks at the next working day: when nothing is left of this one, or two hours before its end. */
export function looksAhead(
  entries: readonly Timed[],
  { now, time, hours }: { now: Instant; time: Temporal.PlainTime; hours: Pick<Hours, 'ends'> | undefined },
): boolean {
  const left = entries.some((entry) => entry.state === 'planned' && compare(entry.endsAt, now) > 0)
  return !left || nearsItsEnd(time, hours)
}

/** Whether the day nears its end: two hours before the hours of work are over, or later. Without hours it has no end. */
export const nearsItsEnd = (time: Temporal.PlainTime, hours: Pick<Hours, 'ends'> | undefined): boolean =>
  hours !== undefined && Temporal.PlainTime.compare(time, hours.ends.subtract({ hours: 2 })) >= 0

/**
 * Whether the day's close is offered: as a day of work nears its end; on a day that they do not work only where something of theirs is
 * still open by then.
 */
export const offersClose = (time: Temporal.PlainTime, hours: Pick<Hours, 'ends'> | undefined, open: number): boolean =>
  hours === undefined ? open > 0 : nearsItsEnd(time, hours)

/** Whole minutes until something begins; 0 once it has. */
export const minutesTo = ({ startsAt }: Pick<Entry, 'startsAt'>, now: Instant) =>
  Math.max(0, Math.ceil(now.until(startsAt).total('minutes')))
