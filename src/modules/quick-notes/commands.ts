import { codedIn, nameIn, versionInForce } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { localInstant } from '../../platform/dates.ts'
import { done, type Result, refuse } from '../../platform/result.ts'
import { type RecordedContact, type RecordRefusal, recordContact } from '../contacts/index.ts'
import { quickSlot, writeNote } from '../notes/index.ts'
import { namesOf, supportsOf } from '../people/index.ts'
import type { Promised } from '../promises/index.ts'
import { type Meaning, meaningOf, readWho, type Way, type Who, whenOf } from './rules.ts'

export type QuickNote = {
  /** As the form's choice names it: a person, or somebody of their support network about them. */
  who: string
  way: Way
  text: string
  /** Somebody who is in no network, about that person. Their name makes it a contact with them. */
  other: { name: string; relation?: string | undefined; phone: string }
  keptFromPerson: boolean
  /** What was promised in it, ours and the person's. */
  promises?: readonly Promised[] | undefined
  noteDay?: Temporal.PlainDate | undefined
  noteTime?: Temporal.PlainTime | undefined
}
export type QuickRefusal =
  | RecordRefusal
  | Exclude<Awaited<ReturnType<typeof writeNote>>, { ok: true }>['refusal']
  | 'who-missing'
  | 'person-unknown'
  | 'support-unknown'
  | 'time-missing'
export type SavedQuickNote = { recorded: RecordedContact; note: string; name: string }

/**
 * Records a contact that nobody had booked and its note, both or neither. Refuses nobody (`who-missing`), a person whom
 * the asker cannot see (`person-unknown`), somebody who has left the support network (`support-unknown`), a day without
 * its time (`time-missing`), and whatever the contact or the note refuses.
 */
export async function recordQuickNote(tx: Tx, given: QuickNote): Promise<Result<SavedQuickNote, QuickRefusal>> {
  const who = readWho(given.who)
  if (!who) return refuse('who-missing', 'who')
  const name = (await namesOf(tx, [who.person])).get(who.person)
  if (!name) return refuse('person-unknown', 'who')
  const other = await otherOf(tx, who, given)
  if (!other.ok) return other
  const when = whenOf(given, tx.today)
  if (!when.ok) return refuse('time-missing', 'noteTime')
  const at = when.at ? localInstant(when.at.day, when.at.time, tx.actor.zone) : tx.now
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('in-the-future', 'noteTime')
  const { note: noteKind, ...meaning } = meaningOf(given.way, other.value !== undefined)
  const recorded = await recordContact(tx, {
    ...meaning,
    ...other.value,
    person: who.person,
    withPerson: other.value === undefined,
    at,
  })
  if (!recorded.ok) return recorded
  const written = await writeNote(tx, {
    person: who.person,
    kind: noteKind,
    at,
    text: given.text,
    fields: answersOf(tx, { ...meaning, note: noteKind }, other.value),
    keptFromPerson: given.keptFromPerson,
    promises: given.promises ?? [],
    contact: recorded.value.id,
    draft: { slot: quickSlot },
  })
  if (!written.ok) return written
  return done({ recorded: recorded.value, note: written.value.id, name: name.spoken })
}

type Other = { spokenTo: string; relation?: string | undefined; phone: string }

/** Somebody else whom it was with: whoever was typed, else whoever was chosen from the network; nobody for the person. */
async function otherOf(
  tx: Tx,
  { person, support }: Who,
  { other }: QuickNote,
): Promise<Result<Other | undefined, 'support-unknown' | 'unknown-relation' | 'spoken-to-missing'>> {
  const { name, relation, phone } = other
  if (name.trim() !== '') {
    const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
    if (relation && !codedIn(relations, relation)) return refuse('unknown-relation', 'otherRelation')
    return done({ spokenTo: name, relation, phone })
  }
  if (relation || phone.trim() !== '') return refuse('spoken-to-missing', 'otherName')
  if (!support) return done(undefined)
  const found = (await supportsOf(tx, person)).find(({ id }) => id === support)
  return found
    ? done({ spokenTo: found.name, relation: found.relation, phone: found.phone ?? '' })
    : refuse('support-unknown', 'who')
}

/** What the kind of note asks and the contact says already. */
function answersOf(tx: Tx, { note, direction }: Meaning, other: Other | undefined): Record<string, string> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const known: Record<string, string> = {
    direction,
    ...(other ? { 'spoken-to': other.spokenTo } : {}),
    ...(other?.relation ? { relation: nameIn(version.relations, other.relation) } : {}),
  }
  const asked = (codedIn(version.noteKinds, note)?.fields ?? []).map(({ code }) => code)
  return Object.fromEntries(Object.entries(known).filter(([code]) => asked.includes(code)))
}
