/** What a quick note can be of: each answers at once how it was, who began it and what came of it. */
export const ways = [
  'they-rang',
  'we-rang',
  'no-answer',
  'phone-off',
  'message-left',
  'came-in',
  'they-wrote',
  'we-wrote',
] as const
export type Way = (typeof ways)[number]

/** A contact as it is recorded, and the note that goes with it. */
export type Meaning = { kind: string; direction: 'in' | 'out'; outcome: string; note: string }

const call = { kind: 'phone', note: 'phone-contact' } as const
const tried = { kind: 'phone', direction: 'out', note: 'no-contact' } as const

const withPerson: Record<Way, Meaning> = {
  'they-rang': { ...call, direction: 'in', outcome: 'attended' },
  'we-rang': { ...call, direction: 'out', outcome: 'attended' },
  'no-answer': { ...tried, outcome: 'no-answer' },
  'phone-off': { ...tried, outcome: 'phone-off' },
  'message-left': { ...tried, outcome: 'message-left' },
  'came-in': { kind: 'office', direction: 'in', outcome: 'attended-unbooked', note: 'walk-in' },
  'they-wrote': { kind: 'phone', direction: 'in', outcome: 'attended', note: 'message' },
  'we-wrote': { kind: 'phone', direction: 'out', outcome: 'message-left', note: 'message' },
}

/** What a way comes to: with the person, or with somebody else about them, which is a third-party contact throughout. */
export function meaningOf(way: Way, someoneElse: boolean): Meaning {
  const meaning = withPerson[way]
  if (!someoneElse) return meaning
  const outcome = way === 'came-in' ? 'attended' : meaning.outcome
  return { kind: 'third-party', direction: meaning.direction, outcome, note: 'third-party-contact' }
}

/** The way that a contact and its note came of, to begin them again; undefined where it was none of these. */
export function wayOf(
  of: { kind: string; direction: string | null; outcome: string; withPerson: boolean },
  note: string | undefined,
): Way | undefined {
  return ways.find((way) => {
    const meaning = meaningOf(way, !of.withPerson)
    const same = meaning.kind === of.kind && meaning.direction === of.direction && meaning.outcome === of.outcome
    return same && (note === undefined || meaning.note === note)
  })
}

/** Whom it was with, as the form's choice names it: a person, or somebody of their support network about them. */
export type Who = { person: string; support?: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const shape = new RegExp(`^(${uuid})(?:\\.(${uuid}))?$`)

/** Reads a choice of whom it was with; undefined where it is none. */
export function readWho(value: string): Who | undefined {
  const [, person, support] = shape.exec(value) ?? []
  return person ? { person, ...(support ? { support } : {}) } : undefined
}
export const whoValue = ({ person, support }: Who) => (support ? `${person}.${support}` : person)

export const subjectsKnown = ['people', 'appointments', 'notes', 'tasks', 'orders'] as const
export type SubjectKnown = (typeof subjectsKnown)[number]

/** What a page is about, by its path: where a note is opened from a person's page, the person is known. */
export function subjectOf(path: string): { kind: SubjectKnown; id: string } | undefined {
  const [, kind, id] = new RegExp(`^/([a-z]+)/(${uuid})(?:[/?#]|$)`).exec(path) ?? []
  const known = subjectsKnown.find((one) => one === kind)
  return known && id ? { kind: known, id } : undefined
}

/** Somebody who can be chosen: a person, or who was with them, with what tells them from others. */
export type Choice = { value: string; name: string; relation: string; about: string; hint: string }

type Given = { noteDay?: Temporal.PlainDate | undefined; noteTime?: Temporal.PlainTime | undefined }

/** When it was: now, unless the form says a time, of today where no day is given. A day without its time is refused. */
export function whenOf(
  { noteDay, noteTime }: Given,
  today: Temporal.PlainDate,
): { ok: true; at: { day: Temporal.PlainDate; time: Temporal.PlainTime } | undefined } | { ok: false } {
  if (noteTime) return { ok: true, at: { day: noteDay ?? today, time: noteTime } }
  return noteDay ? { ok: false } : { ok: true, at: undefined }
}
