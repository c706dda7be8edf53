import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { nextWorkingDay } from '../../../platform/dates.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { recordContact } from '../../contacts/index.ts'
import { sendMessage } from '../../messages/index.ts'
import { writeNote } from '../../notes/index.ts'
import {
  addressesNow,
  currentSupervision,
  endFact,
  factsNow,
  recordFact,
  supportsOf,
  writeLine,
} from '../../people/index.ts'
import { colleagues, officeCalendar } from '../../staff/index.ts'
import { addTask } from '../../tasks/index.ts'
import { conditionsNow } from '../queries.ts'
import { asksForPerson, barring, filled, idsIn, livesWith, missingIn, notAllowed, type Parts } from '../rules.ts'
import { incidentTables } from '../tables.ts'
import { tasks as taskWords } from '../words.ts'
import { saveParts } from './parts.ts'

export type Sending = {
  incident: string
  parts: Parts
  who?: string | undefined
  reference: string
  /** The conditions that bar the address were read, and it is saved all the same. */
  anyway: boolean
  /** Whether a server for mail is set. */
  mail: boolean
}
export type SendRefusal =
  | 'sent-already'
  | 'person-unknown'
  | 'what-missing'
  | 'agitation-missing'
  | 'due-missing'
  | 'spoken-to-missing'
  | 'not-permitted'
  | 'person-missing'
  | 'address-barred'
  | 'unknown-relation'
  | 'support-unknown'
  | 'long-past'
  | 'nobody-named'
  | 'staff-unknown'
  | 'cannot-open'
  | 'note-unknown'
export type Sent = { id: string; person: string | null; notes: number; tasks: number; told: string; mailed: number }

/**
 * Sends an incident, all of it or nothing: what happened; and about somebody the notes with their contacts, where they stay, the tasks and the
 * message for their own officer, which carries the notes. Refuses what is still missing, what its teller may not send (`not-permitted`), parts
 * about somebody where nobody is named (`person-missing`), and an address that a condition bars until that was read (`address-barred`).
 */
export async function sendIncident(
  tx: Tx,
  { incident, who, reference, anyway, mail, ...given }: Sending,
): Promise<Result<Sent, SendRefusal>> {
  const saved = await saveParts(tx, { incident, parts: given.parts, who, reference })
  if (!saved.ok) return saved
  if (saved.value.toFind !== '') return refuse('person-unknown', 'reference')
  const parts = filled(given.parts)
  const { person, begunAt } = saved.value
  const missing = missingIn(parts)
  if (missing) return refuse(missing.refusal, missing.at)
  const barred = notAllowed(parts, tx.actor.may)
  if (barred) return refuse('not-permitted', barred)
  if (!person && asksForPerson(parts)) return refuse('person-missing', 'reference')
  if (person && !anyway) {
    const against = await barredBy(tx, person, parts)
    if (against.length > 0) return refuse('address-barred', 'addressWhere', [against.join('; ')])
  }
  const sent = person ? await sendAbout(tx, { incident, person, begunAt, parts, mail }) : done(nothing)
  if (!sent.ok) return sent
  await finish(tx, { incident, person, parts })
  return done<Sent>({ id: incident, person, ...sent.value })
}

const nothing = { notes: 0, tasks: 0, told: '', mailed: 0 }

async function barredBy(tx: Tx, person: string, parts: Parts): Promise<string[]> {
  const { addressWhere: where } = parts
  if (!where) return []
  const [conditions, addresses, supports] = await Promise.all([
    conditionsNow(tx, person),
    addressesNow(tx, [person]),
    supportsOf(tx, person),
  ])
  const found = barring({ where, livesWith: livesWith(parts, supports) }, conditions, addresses.get(person) ?? [])
  return found.filter(({ bars }) => bars).map(({ text }) => text)
}

type About = { incident: string; person: string; begunAt: Temporal.Instant; parts: Parts; mail: boolean }

async function sendAbout(tx: Tx, about: About) {
  const { incident, person, parts, mail } = about
  const notes = await writeNotes(tx, about)
  if (!notes.ok) return notes
  const staying = parts.addressWhere ? await stays(tx, person, parts) : done(undefined)
  if (!staying.ok) return staying
  const officer = await officerOf(tx, person)
  const made = await addTasks(tx, { incident, person, officer, parts })
  if (!made.ok) return made
  const counted = { notes: notes.value.length, tasks: made.value }
  if (!parts.messageText || officer.id === tx.actor.staff) return done({ ...nothing, ...counted })
  const message = { to: [officer.id], text: parts.messageText, person, notes: notes.value }
  const sent = await sendMessage(tx, { ...message, source: ['incident', incident] }, { mail })
  if (!sent.ok) return refuse(sent.refusal, 'messageText', 'about' in sent ? sent.about : undefined)
  return done({ ...counted, told: officer.name, mailed: sent.value.mailed })
}

/** Whoever has the case now; whoever sends it where nobody has, or where that colleague has left. */
async function officerOf(tx: Tx, person: string): Promise<{ id: string; name: string }> {
  const [period, known] = await Promise.all([currentSupervision(tx, person), colleagues(tx)])
  const found = known.find(({ id }) => id === period?.officerId)
  return found
    ? { id: found.id, name: `${found.givenName} ${found.familyName}`.trim() }
    : { id: staffOf(tx.actor), name: '' }
}

/** The interview and the talk with somebody else, each a contact and its note. */
async function writeNotes(
  tx: Tx,
  { person, begunAt, parts }: About,
): Promise<Result<string[], 'unknown-relation' | 'support-unknown'>> {
  const written: string[] = []
  if (parts.noteText) {
    const meant = { kind: 'office', direction: 'in', outcome: 'attended-unbooked' } as const
    written.push(await contactWithNote(tx, { person, at: begunAt, ...meant }, 'walk-in', parts.noteText, {}))
  }
  if (!parts.otherText) return done(written)
  const other = await otherOf(tx, person, parts)
  if (!other.ok) return other
  const { spokenTo, relation, phone } = other.value
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const answers = {
    'spoken-to': spokenTo,
    direction: 'out',
    ...(relation ? { relation: nameIn(version.relations, relation) } : {}),
  }
  const meant = { kind: 'third-party', direction: 'out', outcome: 'attended', withPerson: false } as const
  const contact = { person, at: tx.now, ...meant, spokenTo, relation: relation || undefined, phone }
  written.push(await contactWithNote(tx, contact, 'third-party-contact', parts.otherText, answers))
  return done(written)
}

type Contacted = Parameters<typeof recordContact>[1]

async function contactWithNote(
  tx: Tx,
  contact: Contacted,
  kind: string,
  text: string,
  fields: Record<string, string>,
): Promise<string> {
  const recorded = sure(await recordContact(tx, contact))
  const note = { person: contact.person, kind, at: contact.at, text, fields, contact: recorded.id }
  return sure(await writeNote(tx, note)).id
}

/** What is made of the agency's own codes cannot be refused; were it, the agency's values are wrong. */
function sure<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`an incident could not be sent: ${result.refusal}`)
  return result.value
}

async function otherOf(
  tx: Tx,
  person: string,
  { otherWho = '', otherName = '', otherRelation = '', otherPhone = '' }: Parts,
) {
  if (otherName !== '') {
    const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
    if (otherRelation && !relations.some(({ code }) => code === otherRelation))
      return refuse('unknown-relation', 'otherRelation')
    return done({ spokenTo: otherName, relation: otherRelation, phone: otherPhone })
  }
  const found = (await supportsOf(tx, person)).find(({ id }) => id === otherWho)
  if (!found) return refuse('support-unknown', 'otherWho')
  return done({ spokenTo: found.name, relation: found.relation ?? '', phone: found.phone ?? '' })
}

/**
 * Where they stay from today, until they find something more permanent; where they stayed before as such, they stay no more. Refuses a
 * stay with somebody of the network who is not in it any more.
 */
async function stays(tx: Tx, person: string, parts: Parts): Promise<Result<undefined, 'support-unknown'>> {
  const [known, supports] = await Promise.all([factsNow(tx, person, ['address']), supportsOf(tx, person)])
  const { addressWhere: where = '', otherWho, otherName, addressWithOther } = parts
  if (addressWithOther && !otherName && !supports.some(({ id }) => id === otherWho))
    return refuse('support-unknown', 'otherWho')
  const temporary = known.filter((fact) => fact.kind === 'address' && fact.data.kind === 'temporary')
  for (const { factId, version } of temporary) await endFact(tx, { fact: factId, on: tx.today, version })
  const withWhom = livesWith(parts, supports)
  const data = { kind: 'temporary', where, ...(withWhom ? { livesWith: withWhom } : {}) }
  sure(await recordFact(tx, person, { kind: 'address', data, told: { saidBy: 'person', validFrom: tx.today } }))
  return done(undefined)
}

type ForOfficer = { incident: string; person: string; officer: { id: string }; parts: Parts }

async function addTasks(tx: Tx, { incident, person, officer, parts }: ForOfficer) {
  const due = await tomorrow(tx)
  const wanted = [
    ...(parts.taskWhat
      ? [{ what: parts.taskWhat, due: parts.taskDue ? Temporal.PlainDate.from(parts.taskDue) : due }]
      : []),
    ...(parts.housing ? [{ what: taskWords.housing, due }] : []),
    ...(parts.alertReview ? [{ what: taskWords.alertReview, due }] : []),
  ]
  for (const task of wanted) {
    const added = await addTask(tx, { ...task, owner: officer.id, person, from: ['incident', incident] })
    if (!added.ok) return refuse(added.refusal === 'long-past' ? 'long-past' : 'person-missing', 'taskDue')
  }
  return done(wanted.length)
}

/** The next day that the office works. */
export async function tomorrow(tx: Tx): Promise<Temporal.PlainDate> {
  const { year } = tx.today
  const calendar = await officeCalendar(tx, tx.actor.office ?? '', { first: year, last: year + 1 })
  return nextWorkingDay(tx.today, calendar)
}

async function finish(tx: Tx, { incident, person, parts }: { incident: string; person: string | null; parts: Parts }) {
  const self = staffOf(tx.actor)
  const report = { incidentId: incident, n: 1, personId: person, text: '', writtenAt: tx.now, byId: self }
  await incidentTables(tx)
    .insertInto('incidentReport')
    .values({ ...report, parts })
    .execute()
  const unasked = {
    offeredAt: null,
    offeredBy: null,
    answer: null,
    answeredAt: null,
    doneAt: null,
    doneBy: null,
    note: '',
  }
  const rows = [...new Set([self, ...idsIn(parts.present)])].map((staffId) => ({
    incidentId: incident,
    staffId,
    personId: person,
    ...unasked,
  }))
  await incidentTables(tx).insertInto('incidentStaff').values(rows).execute()
  await tx.query('update incident set sent_at = $2, sent_by = $3, version = version + 1 where id = $1', [
    incident,
    tx.now,
    self,
  ])
  const subject = ['incident', incident] as const
  if (person) await writeLine(tx, { person, at: tx.now, kind: 'incident.sent', subject, data: {} })
  await audit(tx, 'incident.sent', { person, subject, fields: Object.keys(parts).map((name) => name.toLowerCase()) })
}
