/** What the story can be narrowed to. */
export const filters = ['all', 'visits', 'missed', 'notes', 'others'] as const
export type Filter = (typeof filters)[number]

/** A line of the story as it is shown. */
export type Line = {
  id: string
  at: Temporal.Instant
  /** The day, where it is known without a time. */
  day: Temporal.PlainDate | undefined
  recordedAt: Temporal.Instant
  kind: string
  /** The kind of contact or note, as a code. */
  of: string
  title: string
  href: string | undefined
  /** The note whose words stand here. */
  noteHref: string | undefined
  /** How it counts that somebody was expected and not seen. */
  missed: string | undefined
  /** What somebody typed: the note, or the beginning of it where `cut`. */
  text: string
  cut: boolean
  hidden: 'withdrawn' | 'restricted' | undefined
  tags: LineTag[]
  by: string
}
export type LineTag = { text: string; tone?: 'red' | 'amber' }

/** The agency's codes that the filters go by. */
export type Codes = {
  /** Kinds of contact in person. */
  visits: readonly string[]
  /** Outcomes of who was expected and not seen. */
  missed: readonly string[]
  /** Kinds of contact and of note with somebody other than the person. */
  others: readonly string[]
}
export type Match = {
  kinds?: readonly string[]
  /** Kinds that are left out. */
  without?: readonly string[]
  where?: { name: string; values: readonly string[] }
}

const contacts = ['contact.recorded', 'contact.corrected', 'contact.withdrawn']
const notes = ['note.written', 'note.amended', 'note.withdrawn']

/** What a page that shows bookings and tasks in places of their own leaves out of its first lines. */
const elsewhere = [
  'appointment.booked',
  'series.begun',
  'schedule.accepted',
  'task.added',
  'task.handed-over',
  'task.done',
  'task.reopened',
]

/** Which lines a filter keeps; of all of them in brief, none that stand elsewhere on the same page. */
export function matchOf(filter: Filter, codes: Codes, brief = false): Match {
  const matches: Record<Filter, Match> = {
    all: brief ? { without: elsewhere } : {},
    visits: { kinds: contacts, where: { name: 'kind', values: codes.visits } },
    missed: { kinds: contacts, where: { name: 'outcome', values: codes.missed } },
    notes: { kinds: notes },
    others: { kinds: [...contacts, ...notes], where: { name: 'kind', values: codes.others } },
  }
  return matches[filter]
}

const byTheDay = (kind: string) => kind.startsWith('order.') || kind.startsWith('charge.')

/**
 * The day of a line that is known without a time: what its data says, or, of an order or charge that was written before
 * that was kept, the day whose first moment it has.
 */
export function wholeDayOf(
  kind: string,
  at: Temporal.Instant,
  said: unknown,
  zone: string,
): Temporal.PlainDate | undefined {
  if (typeof said === 'string') return Temporal.PlainDate.from(said)
  const local = at.toZonedDateTimeISO(zone)
  return byTheDay(kind) && local.equals(local.startOfDay()) ? local.toPlainDate() : undefined
}
