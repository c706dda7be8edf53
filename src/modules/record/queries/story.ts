import { type Version, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Contact, contactsAmong, takenBackOf } from '../../contacts/index.ts'
import { readableIncidents } from '../../incidents/index.ts'
import { readableMessages } from '../../messages/index.ts'
import { type NoteView, notesAmong } from '../../notes/index.ts'
import { linesOf, type StoredLine } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { type Codes, type Filter, type Line, type LineTag, matchOf, wholeDayOf } from '../rules.ts'
import { lineTitle, story as words } from '../words.ts'
import { namesIn, staffIn } from './names.ts'

export type StoryAsked = {
  filter: Filter
  limit: number
  before?: string | undefined
  from?: Temporal.Instant | undefined
  until?: Temporal.Instant | undefined
  /** Shows notes whole, as print does. */
  whole?: boolean
  /** Leaves out what the same page shows elsewhere. */
  brief?: boolean
}
export type Story = { lines: Line[] /** The line to go on after, where there are more. */; next: string | undefined }

/**
 * What happened with a person, the latest first. A note of an appointment stands under its outcome when both are there;
 * the words of a note that was withdrawn, or that is restricted from the asker, are left out.
 */
export async function storyOf(tx: Tx, person: string, asked: StoryAsked): Promise<Story> {
  const { filter, limit, before, from, until } = asked
  const match = matchOf(filter, codesIn(versionInForce(tx.actor.jurisdiction, tx.today)), asked.brief)
  const found = await linesOf(tx, person, { ...match, limit: limit + 1, before, from, until })
  const stored = found.slice(0, limit)
  const lines = await shown(tx, stored, asked.whole === true)
  return { lines, next: found.length > limit ? stored.at(-1)?.id : undefined }
}

function codesIn({ contactKinds, outcomes, noteKinds }: Version): Codes {
  const others = noteKinds.filter((kind) => kind.with === 'someone-else').map(({ code }) => code)
  return {
    visits: contactKinds.filter(({ faceToFace }) => faceToFace).map(({ code }) => code),
    missed: outcomes.filter(({ attended, counts }) => !attended && counts !== 'neutral').map(({ code }) => code),
    others: ['third-party', ...others],
  }
}

type Found = {
  contacts: Map<string, Contact>
  takenBack: ReadonlyMap<string, unknown>
  notes: Map<string, NoteView>
  staff: Map<string, string>
  /** The incidents and messages that the reader may open. */
  open: ReadonlySet<string>
}

async function shown(tx: Tx, stored: readonly StoredLine[], whole: boolean): Promise<Line[]> {
  const idsOf = (kind: string) => stored.flatMap((line) => (line.subjectKind === kind ? [line.subjectId] : []))
  const [contacts, notes, staff, incidents, messages] = await Promise.all([
    contactsAmong(tx, idsOf('contact')),
    tx.actor.may.has('see notes') ? notesAmong(tx, idsOf('note')) : new Map<string, NoteView>(),
    staffNames(
      tx,
      stored.flatMap((line) => [line.staffId, ...staffIn(line)]),
    ),
    readableIncidents(tx, idsOf('incident')),
    readableMessages(tx, idsOf('message')),
  ])
  const ended = [...contacts.values()].flatMap((one) => (one.supersededAt ? [one.id] : []))
  const takenBack = await takenBackOf(tx, ended)
  const found: Found = { contacts, takenBack, notes, staff, open: new Set([...incidents, ...messages]) }
  const { under, folded } = foldNotes(stored, found.notes)
  return stored.filter(({ id }) => !folded.has(id)).map((line) => lineOf(tx, line, found, under.get(line.id), whole))
}

/** Notes that stand under the outcome of the same appointment: by the id of its line; and the lines that then go. */
function foldNotes(stored: readonly StoredLine[], notes: ReadonlyMap<string, NoteView>) {
  const outcomes = new Map(
    stored.flatMap((line) => (line.kind === 'contact.recorded' ? [[line.data.appointment, line.id]] : [])),
  )
  const under = new Map<string, NoteView>()
  const folded = new Set<string>()
  for (const line of stored.filter(({ kind }) => kind === 'note.written')) {
    const note = notes.get(line.subjectId)
    const outcome = note?.appointment ? outcomes.get(note.appointment) : undefined
    if (!note || !outcome || under.has(outcome)) continue
    under.set(outcome, note)
    folded.add(line.id)
  }
  return { under, folded }
}

function lineOf(tx: Tx, line: StoredLine, found: Found, under: NoteView | undefined, whole: boolean): Line {
  const { id, at, recordedAt, kind, subjectKind, subjectId, staffId } = line
  const names = namesIn(tx, line, found.staff)
  const contact = subjectKind === 'contact' ? found.contacts.get(subjectId) : undefined
  const note = under ?? (kind === 'note.withdrawn' ? undefined : found.notes.get(subjectId))
  const inError = contact !== undefined && found.takenBack.has(contact.id)
  const shared = {
    id,
    at,
    day: wholeDayOf(kind, at, line.data.day, tx.actor.zone),
    recordedAt,
    kind,
    of: String(line.data.kind ?? ''),
    by: found.staff.get(staffId ?? '') ?? '',
  }
  return {
    ...shared,
    title: lineTitle(kind, names),
    href: hrefOf(line, contact, note, found.open),
    noteHref: note && `/notes/${note.id}`,
    missed: !contact || inError || contact.attended || contact.counts === 'neutral' ? undefined : contact.counts,
    tags: [...(inError ? [wrong] : []), ...contactTags(contact, names.reason), ...(note ? noteTags(note) : [])],
    ...wordsOf(tx, contact, note, whole),
  }
}

function hrefOf(
  { subjectKind, subjectId }: StoredLine,
  contact: Contact | undefined,
  note: NoteView | undefined,
  open: ReadonlySet<string>,
): string | undefined {
  if (contact) return contact.appointment ? `/appointments/${contact.appointment}` : `/contacts/${contact.id}`
  if (note) return `/notes/${note.id}`
  const pages: Record<string, string> = {
    advice: 'advice',
    appointment: 'appointments',
    chain: 'chains',
    check: 'checks',
    note: 'notes',
    order: 'orders',
    plan: 'plans',
    promise: 'promises',
    referral: 'referrals',
    report: 'report-requests',
    request: 'requests',
    task: 'tasks',
    induction: 'inductions',
    intake: 'intakes',
    'offence-map': 'offence-maps',
    series: 'series',
    worksheet: 'worksheets',
  }
  if (open.has(subjectId)) return subjectKind === 'incident' ? `/incidents/${subjectId}` : `/messages/${subjectId}`
  const page = pages[subjectKind]
  return page && `/${page}/${subjectId}`
}

const longest = 320

/** What was typed: of the contact a line, of the note as much as a list has room for. */
function wordsOf(
  tx: Tx,
  contact: Contact | undefined,
  note: NoteView | undefined,
  whole: boolean,
): Pick<Line, 'text' | 'cut' | 'hidden'> {
  const typed = contact ? contactText(tx, contact) : ''
  const hidden = note?.withdrawn ? 'withdrawn' : note?.hidden
  if (!note || hidden) return { text: typed, cut: false, hidden }
  const written = writtenIn(note)
  const cut = !whole && written.length > longest
  const text = cut ? `${beginning(written)}…` : written
  return { text: [typed, text].filter(Boolean).join('\n'), cut, hidden: undefined }
}

/** The text, then what was written under the headings of its kind: a note may hold nothing else. */
const writtenIn = ({ text, answers }: NoteView): string =>
  [text, ...answers.filter(({ type }) => type === 'text').map(({ label, answer }) => `${label}: ${answer}`)]
    .filter(Boolean)
    .join('\n')

/** Cut between words, or where there are none, between characters. */
function beginning(text: string): string {
  const start = text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  return start.replace(/\s+\S*$/, '') || start
}

function contactText(tx: Tx, { spokenTo, relation, notDone, note }: Contact): string {
  const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
  const whose = relations.find(({ code }) => code === relation)?.name ?? ''
  return [spokenTo && words.spokeTo(spokenTo, whose), notDone && words.notDone(notDone), note]
    .filter(Boolean)
    .join('\n')
}

const wrong: LineTag = { text: words.withdrawn, tone: 'red' }

function contactTags(contact: Contact | undefined, reason: string): LineTag[] {
  if (!contact) return []
  const late = contact.minutesLate ? [{ text: words.late(contact.minutesLate) }] : []
  return [...late, ...(contact.reason ? [{ text: reason }] : [])]
}

function noteTags(note: NoteView): LineTag[] {
  const tags: (LineTag | false)[] = [
    note.withdrawn !== undefined && { text: words.withdrawn, tone: 'red' },
    note.sensitivity === 'restricted' && { text: words.restrictedTag, tone: 'amber' },
    note.keptFromPerson && { text: words.kept, tone: 'red' },
    note.amendedAt !== undefined && { text: words.amended },
  ]
  return tags.filter((tag) => tag !== false)
}
