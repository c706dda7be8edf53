import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { maybeText } from '../../../platform/forms/fields.ts'
import { command, type Notice, page } from '../../../platform/http/routes.ts'
import { showDay } from '../../../platform/ui/index.ts'
import { headOf } from '../../people/index.ts'
import { type RecordedContact, recordContact, recordOutcome } from '../commands/outcome.ts'
import {
  contactShape,
  contactValues,
  needShape,
  nextBooking,
  nextShape,
  nextValues,
  outcomeParts,
  outcomeShape,
  whereValues,
} from '../forms/shapes.ts'
import { OutcomePage } from '../pages/forms.tsx'
import { ContactsPage } from '../pages/list.tsx'
import { whenText } from '../pages/look.ts'
import { NewContactPage } from '../pages/new-contact.tsx'
import { appointmentsOf } from '../queries/appointments.ts'
import { contactsOf, takenBack } from '../queries/contacts.ts'
import { needsOf, withNeeds } from '../queries/needs.ts'
import { nextFrom } from '../queries/next.ts'
import { outcomeOptions, seersOf, shownAppointments, shownContacts, whenOptions } from '../queries/options.ts'
import { named, recordRefusals, said, saidOf, warningText } from '../words.ts'
import { bookedOf, contactAnswer, contactOf, recordedAnswer } from './answers.ts'
import { officeFor } from './appointments.tsx'
import { headAndOne } from './one.tsx'

const outcomePage = page({
  at: '/appointments/:appointment/outcome',
  access: { may: 'record contacts', on: 'appointment' },
  async read(tx, { params: { appointment: id = '' } }) {
    const found = await headAndOne(tx, id)
    if (!found) return undefined
    const { person, office, kind } = found.one
    const others = (await appointmentsOf(tx, person, { limit: 0 })).coming.filter((one) => one.id !== id)
    const [next, needs, seers, booked] = await Promise.all([
      others.length === 0 && !found.one.contact ? nextFrom(tx, person, found.one) : undefined,
      needsOf(tx, found.head),
      seersOf(tx, found.one),
      shownAppointments(tx, others.slice(0, 1)),
    ])
    return {
      ...found,
      options: outcomeOptions(tx, kind),
      when: await whenOptions(tx, office),
      known: {
        ...withNeeds(next ? nextValues(next) : {}, needs),
        ...whereValues(found.one.day, tx.today),
        seenBy: seers[0]?.value,
      },
      seers,
      booked: booked[0],
      why: next?.why ?? [],
    }
  },
  show: (data, ctx, form) => <OutcomePage ctx={ctx} form={form} data={data} />,
})

const outcome = command({
  at: '/appointments/:appointment/outcome',
  access: { may: 'record contacts', on: 'appointment' },
  body: z.object({ ...outcomeShape, ...nextShape, ...needShape, changeReason: maybeText(named.changeReason, 500) }),
  async do(tx, { params: { appointment: id = '' }, body, version }) {
    const next = nextBooking(body)
    if (!next.ok) return next
    const parts = outcomeParts(body, outcomeOptions(tx).all)
    const { seenBy: staff, changeReason } = body
    return recordOutcome(tx, { ...parts, appointment: id, version, staff, next: next.value, changeReason })
  },
  words: recordRefusals,
  then: (recorded, { params }, { zone }) => ({
    to: `/appointments/${params.appointment}`,
    said: recordedNotice(said.recorded, recorded, zone),
  }),
  again: outcomePage,
  api: { says: 'Record how an appointment went, and book the next one', answer: recordedAnswer, of: recordedOf },
})

/** Where what somebody else said in a contact goes to the record. */
export const toldLink = (person: string, contact: string) => ({
  text: said.told,
  href: `/people/${person}/circumstances/said?contact=${contact}`,
})

/** What a saved contact did, in a line: what it counts as, what is next, and where the person turns out to be. */
export function recordedNotice(says: (counts: string) => string, recorded: RecordedContact, zone: string): Notice {
  const { id, withPerson, next, whereabouts, placed, person } = recorded
  const text = [
    says(saidOf(recorded)),
    ...(placed ? [said.placed(placed.name, showDay(placed.since, zone))] : []),
    ...(next ? [said.next(whenText({ ...next, zone })), ...next.warnings.map(warningText)] : []),
  ].join(' ')
  const links = [
    ...(next && next.warnings.length > 0 ? [{ text: said.change, href: `/appointments/${next.id}/move` }] : []),
    ...(withPerson ? [] : [toldLink(person, id)]),
    ...(whereabouts ? [{ text: said.where, href: `/people/${person}/details` }] : []),
  ]
  return links.length > 0 ? { text, links } : { text }
}

function recordedOf(recorded: RecordedContact) {
  const { due, next, placed, withPerson: _, met: __, ...rest } = recorded
  return {
    ...rest,
    placed: placed ? { code: placed.code, place: placed.place, since: placed.since } : null,
    dueOn: due?.on ?? null,
    said: saidOf(recorded),
    next: next ? bookedOf(next) : null,
  }
}

const shown = 200

const contacts = page({
  at: '/people/:person/contacts',
  access: { may: 'see people', on: 'person' },
  async read(tx, { params: { person = '' } }) {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const list = await shownContacts(tx, await contactsOf(tx, person, { limit: shown }))
    return { head, contacts: list, mayRecord: tx.actor.may.has('record contacts') }
  },
  show: (data, ctx) => <ContactsPage ctx={ctx} data={data} />,
  api: {
    says: 'A person’s contacts, booked or not, the last two hundred',
    answer: z.object({ contacts: z.array(contactAnswer) }),
    of: (data) => ({ contacts: data.contacts.map(contactOf) }),
  },
})

const newContact = page({
  at: '/people/:person/contacts/new',
  access: { may: 'record contacts', on: 'person' },
  /** `again` is a contact that was taken back from another record, to be begun again here. */
  query: z.object({ again: z.uuid().optional().catch(undefined) }),
  async read(tx, { params: { person = '' }, query: { again } }) {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const { kinds } = await whenOptions(tx, await officeFor(tx, person))
    const before = again === undefined ? undefined : await takenBack(tx, again)
    const options = outcomeOptions(tx, undefined, false)
    const known = before ? contactValues(before, options.all, tx.actor.zone) : nowIn(tx)
    return { head, options, kinds, known }
  },
  show: (data, ctx, form) => <NewContactPage ctx={ctx} form={form} data={data} />,
})

const nowIn = (tx: Tx) => ({
  contactDay: `${tx.today}`,
  contactTime: tx.now.toZonedDateTimeISO(tx.actor.zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  ...whereValues(tx.today, tx.today),
})

const recordUnbooked = command({
  at: '/people/:person/contacts',
  access: { may: 'record contacts', on: 'person' },
  body: z.object(contactShape),
  do(tx, { params: { person = '' }, body }) {
    const parts = outcomeParts(body, outcomeOptions(tx).all)
    const other = { spokenTo: body.otherName, relation: body.otherRelation, phone: body.otherPhone }
    const withPerson = body.withWhom === 'person'
    return recordContact(tx, {
      ...parts,
      ...(withPerson ? {} : other),
      person,
      kind: body.contactKind,
      direction: body.direction,
      withPerson,
      at: localInstant(body.contactDay, body.contactTime, tx.actor.zone),
    })
  },
  words: recordRefusals,
  then: (recorded, { params }, { zone }) => ({
    to: `/people/${params.person}/contacts`,
    said: recordedNotice(said.contact, recorded, zone),
  }),
  again: newContact,
  api: { says: 'Record a contact that was not booked', answer: recordedAnswer, of: recordedOf },
})

export const outcomeRoutes = [outcomePage, outcome, contacts, newContact, recordUnbooked]
