import { versionInForce } from '../../jurisdictions/index.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { dayOf, timeOf } from '../../platform/dates.ts'
import { appointmentSubject, takenBack } from '../contacts/index.ts'
import { minePeople, type PersonHit, questionOf, searchPeople } from '../find/index.ts'
import { draftOf, noteSubject, notesOfContact, quickSlot } from '../notes/index.ts'
import { orderSubject } from '../orders/index.ts'
import { namesOf, personSubject, supportsOf } from '../people/index.ts'
import { taskSubject } from '../tasks/index.ts'
import { type Choice, type SubjectKnown, subjectOf, wayOf, whoValue } from './rules.ts'

/** Whom the page that a note is opened from is about, where whoever asks may see them. */
export async function personAt(tx: Tx, path: string): Promise<string | undefined> {
  const subject = subjectOf(path)
  const found = subject && (await finders[subject.kind](tx, subject.id))
  return found?.person ?? undefined
}

const finders: Record<SubjectKnown, (tx: Tx, id: string) => Promise<{ person: string | null } | undefined>> = {
  people: personSubject,
  appointments: appointmentSubject,
  notes: noteSubject,
  tasks: taskSubject,
  orders: orderSubject,
}

/** A person with everyone of their support network, to choose whom it was with; undefined where they are not to be seen. */
export async function choicesAbout(tx: Tx, person: string) {
  const name = (await namesOf(tx, [person])).get(person)
  if (!name) return undefined
  await audit(tx, 'person.viewed', { person, subject: ['person', person] })
  const own: Choice = { value: person, name: name.spoken, relation: '', about: '', hint: name.reference }
  const others = (await supportsOf(tx, person)).map(
    ({ id, name: whose, relationName, phone = '' }): Choice => ({
      value: whoValue({ person, support: id }),
      name: whose,
      relation: relationName,
      about: name.spoken,
      hint: phone,
    }),
  )
  return { id: person, name, choices: [own, ...others], draft: await draftOf(tx, person, quickSlot) }
}

/** What a contact that was taken back from another record held, as the fields of the form show it. */
export async function knownAgain(tx: Tx, id: string): Promise<Record<string, unknown>> {
  const of = await takenBack(tx, id)
  if (!of) return {}
  const [note] = await notesOfContact(tx, [id])
  const other = { otherName: of.spokenTo, otherRelation: of.relation ?? undefined, otherPhone: of.phone }
  return {
    what: wayOf(of, note?.kind),
    noteDay: `${dayOf(of.at, tx.actor.zone)}`,
    noteTime: timeOf(of.at, tx.actor.zone).toString({ smallestUnit: 'minute' }),
    noteKept: note?.keptFromPerson ? 'on' : undefined,
    ...(of.withPerson ? {} : other),
  }
}

const mostFound = 6

/** Those whom a name, a reference or a number finds. A number that is somebody else's stands for who rang, about whom. */
export async function choicesFor(tx: Tx, typed: string): Promise<Choice[]> {
  const q = typed.replaceAll('\0', '').trim().slice(0, 200)
  if ([...q].length < 2) return []
  const hits = await searchPeople(tx, questionOf(tx, q), await minePeople(tx), mostFound)
  const choices: Choice[] = []
  for (const hit of hits) choices.push(...(await choicesOf(tx, hit)))
  return choices
}

async function choicesOf(tx: Tx, { person, name, officer = '', reasons }: PersonHit): Promise<Choice[]> {
  const own = {
    value: person,
    name: name.spoken,
    relation: '',
    about: '',
    hint: [name.reference, officer].filter(Boolean).join(', '),
  }
  const callers = reasons.filter(({ how }) => how === 'support-phone')
  if (callers.length === 0) return [own]
  const supports = (await supportsOf(tx, person)).filter((one) =>
    callers.some(({ whose, text }) => one.name === whose && one.phone === text),
  )
  return supports.map(({ id, name: whose, relationName, phone = '' }) => ({
    value: whoValue({ person, support: id }),
    name: whose,
    relation: relationName,
    about: name.spoken,
    hint: phone,
  }))
}

/** How somebody can be related to a person, to choose from. */
export const relationsIn = (tx: Tx) =>
  versionInForce(tx.actor.jurisdiction, tx.today).relations.map(({ code, name }) => ({ value: code, label: name }))
