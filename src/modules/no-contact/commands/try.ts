import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { type RecordedContact, type RecordRefusal, recordContact } from '../../contacts/index.ts'
import { writeNote } from '../../notes/index.ts'
import { factsNow, supportsOf, writeLine } from '../../people/index.ts'
import type { Promised } from '../../promises/index.ts'
import { type Chain, type Meaning, meaningOf, type StepKind, type Went, wentOf } from '../rules.ts'
import { noteTexts, withoutName } from '../words.ts'
import { addStep, openOne } from './lock.ts'

/** Nobody who cannot be reached waits longer than this for somebody to ring back: it would be a slip of the pen. */
const longestWait = 60

/** The slot of what is being written about a try, on the person's record. */
export const trySlot = 'no-contact'

export type Try = {
  chain: string
  step: StepKind
  went: Went
  /** Whom it was with, of those round the person, or by name. */
  support?: string | undefined
  name: string
  relation?: string | undefined
  phone: string
  eventNumber: string
  text: string
  /** They are to ring back, or to be rung, by then. */
  until?: Temporal.PlainDate | undefined
  afraid: boolean
  keptFromPerson: boolean
  /** What was promised, ours and the person's. */
  promises?: readonly Promised[] | undefined
  day?: Temporal.PlainDate | undefined
  time?: Temporal.PlainTime | undefined
}
export type TryRefusal =
  | RecordRefusal
  | Exclude<Awaited<ReturnType<typeof writeNote>>, { ok: true }>['refusal']
  | 'over'
  | 'went-does-not-fit'
  | 'text-missing'
  | 'name-missing'
  | 'support-unknown'
  | 'time-missing'
  | 'until-past'
  | 'until-far'

/**
 * Records a try with its contact and its note, all or nothing, and so moves the search. What nobody answered needs no words: the note
 * says what was done. Refuses what cannot come of such a step, a talk without a word about it, somebody unnamed, a day of
 * ringing back that is past, a search that is over, and whatever the contact or the note refuses.
 */
export async function recordTry(
  tx: Tx,
  given: Try,
): Promise<
  Result<{ id: string; person: string; reached: boolean; note: string; told: string | undefined }, TryRefusal>
> {
  const open = await openOne(tx, given.chain)
  if (!open.ok) return open
  const chain = open.value
  const { step, went, until } = given
  if (!wentOf[step].includes(went)) return refuse('went-does-not-fit', 'went')
  if (went === 'spoke' && given.text.trim() === '') return refuse('text-missing', 'noteText')
  if (until && Temporal.PlainDate.compare(until, tx.today) < 0) return refuse('until-past', 'until')
  if (until && Temporal.PlainDate.compare(until, tx.today.add({ days: longestWait })) > 0)
    return refuse('until-far', 'until')
  const when = momentOf(tx, given)
  if (!when.ok) return when
  const whom = await withWhom(tx, chain, given)
  if (!whom.ok) return whom
  const meaning = meaningOf(step, went)
  const contact = await contactOf(tx, chain, meaning, whom.value, when.value)
  if (contact && !contact.ok) return contact
  const note = await noteOf(tx, chain, given, {
    meaning,
    other: whom.value,
    at: when.value,
    contact: contact?.value.id,
  })
  if (!note.ok) return note
  const ids = { contactId: contact?.value.id ?? null, noteId: note.value.id }
  await addStep(tx, chain, { kind: 'tried', step, at: when.value, until: until ?? null, ...ids })
  if (given.afraid) await fear(tx, chain, given.text)
  return done({
    id: chain.id,
    person: chain.person,
    reached: step === 'phone' && went === 'spoke',
    note: note.value.id,
    told: whom.value && went === 'spoke' ? contact?.value.id : undefined,
  })
}

/** Somebody said that they are afraid for the person: from now on it is a welfare check. */
async function fear(tx: Tx, chain: Chain, why: string): Promise<void> {
  await addStep(tx, chain, { kind: 'asked', afraid: true, why, looked: [...chain.looked] })
  const subject = ['chain', chain.id] as const
  if (!chain.afraid) await writeLine(tx, { person: chain.person, at: tx.now, kind: 'no-contact.welfare', subject })
}

/** When it was: now, unless a time is given, of today where no day is. */
function momentOf(tx: Tx, { day, time }: Try): Result<Temporal.Instant, 'time-missing' | 'in-the-future'> {
  if (!time) return day ? refuse('time-missing', 'noteTime') : done(tx.now)
  const at = localInstant(day ?? tx.today, time, tx.actor.zone)
  return Temporal.Instant.compare(at, tx.now) > 0 ? refuse('in-the-future', 'noteTime') : done(at)
}

type Other = { spokenTo: string; relation?: string | undefined; phone: string }

async function withWhom(
  tx: Tx,
  { person }: Chain,
  { step, support, name, relation, phone }: Try,
): Promise<Result<Other | undefined, 'name-missing' | 'support-unknown' | 'unknown-relation'>> {
  if (step === 'phone' || step === 'text' || step === 'letter') return done(undefined)
  const typed = name.trim() || (await nameKnown(tx, person, step, support))
  if (typed) {
    const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
    const whose = relation ?? (step === 'employer' ? 'employer' : undefined)
    if (whose && !codedIn(relations, whose)) return refuse('unknown-relation', 'otherRelation')
    return done({ spokenTo: typed, relation: whose, phone })
  }
  if (step !== 'third-party' || !support) return refuse('name-missing', 'otherName')
  const found = (await supportsOf(tx, person)).find(({ id }) => id === support)
  return found
    ? done({ spokenTo: found.name, relation: found.relation, phone: found.phone ?? '' })
    : refuse('support-unknown', 'support')
}

/** Who it was where nobody is named: the police, or where the person works by their record. */
async function nameKnown(tx: Tx, person: string, step: StepKind, support: string | undefined): Promise<string> {
  if (step === 'police') return withoutName.police
  if (step !== 'employer' || support) return ''
  const [work] = await factsNow(tx, person, ['work'])
  return work?.kind === 'work' ? (work.data.employer ?? work.data.where ?? '') : ''
}

function contactOf(
  tx: Tx,
  { person }: Chain,
  { contact }: Meaning,
  other: Other | undefined,
  at: Temporal.Instant,
): Promise<Result<RecordedContact, RecordRefusal>> | undefined {
  return contact && recordContact(tx, { ...contact, ...other, person, at })
}

type Written = { meaning: Meaning; other: Other | undefined; at: Temporal.Instant; contact: string | undefined }

function noteOf(tx: Tx, { person }: Chain, given: Try, { meaning, other, at, contact }: Written) {
  const { step, went, text, keptFromPerson } = given
  return writeNote(tx, {
    person,
    kind: meaning.note,
    at,
    text: text.trim() === '' ? noteTexts(step, went, other?.spokenTo ?? '') : text,
    fields: answersOf(tx, given, meaning.note, other),
    keptFromPerson,
    promises: given.promises ?? [],
    contact: contact ?? null,
    draft: { slot: trySlot },
  })
}

/** What the kind of note asks and the try says already. */
function answersOf(
  tx: Tx,
  { eventNumber, afraid }: Try,
  note: string,
  other: Other | undefined,
): Record<string, string> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const known: Record<string, string> = {
    direction: 'out',
    ...(other ? { 'spoken-to': other.spokenTo, to: other.spokenTo } : {}),
    ...(other?.relation ? { relation: nameIn(version.relations, other.relation) } : {}),
    ...(eventNumber.trim() ? { 'event-number': eventNumber } : {}),
    ...(afraid ? { 'afraid-for-person': 'yes' } : {}),
  }
  const asked = (codedIn(version.noteKinds, note)?.fields ?? []).map(({ code }) => code)
  return Object.fromEntries(Object.entries(known).filter(([code]) => asked.includes(code)))
}
