type Instant = Temporal.Instant

/** A person as lists and sentences name them. */
export type Shown = { id: string; reference: string; listed: string; spoken: string; initials: string }

/** Whom a message was sent to, and what became of it there. `forMe` where it is the reader's to answer or to be done with. */
export type Recipient = { staff: string; name: string; seenAt: Instant | null; doneAt: Instant | null; forMe: boolean }

export type Message = {
  id: string
  thread: string
  person: string | null
  name: Shown | undefined
  from: string
  fromName: string
  text: string
  sentAt: Instant
  to: Recipient[]
  notes: string[]
  source: readonly [kind: string, id: string] | undefined
}

/** How a message came to be the reader's: to themselves, as the case's officer, or to somebody whom they cover. */
export type Reader = { self: string; staff: readonly string[]; people: ReadonlySet<string> }

/**
 * Whether a message to somebody is the reader's too. What is about a case is read by whoever covers them, and what was sent to the
 * case's officer goes with the case. What is about nobody is theirs alone.
 */
export function isFor(
  { staffId, personId, asOfficer }: { staffId: string; personId: string | null; asOfficer: boolean },
  { self, staff, people }: Reader,
): boolean {
  if (staffId === self) return true
  if (personId === null) return false
  return staff.includes(staffId) || (asOfficer && people.has(personId))
}

/** Whether nobody has anything left to do with a message among those whose it is. */
export const isOpen = (to: readonly Recipient[]) => to.some(({ forMe, doneAt }) => forMe && doneAt === null)

export type Refusal = 'nobody-named' | 'person-unknown' | 'staff-unknown' | 'cannot-open' | 'note-unknown'
type Verdict = { ok: true; value: readonly string[] } | { ok: false; refusal: Refusal; at: string; about?: string[] }
type Colleague = { id: string; name: string }

/**
 * Those whom a message goes to, each once and never its sender. Refuses nobody, somebody who does not work here, and
 * those who may not open the record that it is about, by name.
 */
export function goesTo(
  wanted: readonly string[],
  { self, colleagues, kept }: { self: string; colleagues: readonly Colleague[]; kept: ReadonlySet<string> },
): Verdict {
  const to = [...new Set(wanted)].filter((id) => id !== self)
  if (to.length === 0) return { ok: false, refusal: 'nobody-named', at: 'messageTo' }
  if (to.some((id) => !colleagues.some((one) => one.id === id)))
    return { ok: false, refusal: 'staff-unknown', at: 'messageTo' }
  const shut = colleagues.filter(({ id }) => to.includes(id) && kept.has(id)).map(({ name }) => name)
  if (shut.length > 0) return { ok: false, refusal: 'cannot-open', at: 'messageTo', about: [shut.join(', ')] }
  return { ok: true, value: to }
}

export const messageLimit = 4000
export const shows = ['open', 'sent', 'done'] as const
export type Show = (typeof shows)[number]
