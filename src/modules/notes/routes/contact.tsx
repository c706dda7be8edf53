import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice } from '../../../platform/forms/fields.ts'
import { command, type Notice, page } from '../../../platform/http/routes.ts'
import { type Contact, contact, earlierWords, saidOf, shownContacts, standingWord } from '../../contacts/index.ts'
import { headOf } from '../../people/index.ts'
import { openNotesOf, takeBackContact } from '../commands.ts'
import { ContactPage, TakeBackPage } from '../pages.tsx'
import { notesOfContact } from '../queries.ts'
import { type NoteView, withdrawalReasons } from '../rules.ts'
import { fields, refusals, says, contact as words } from '../words.ts'
import { contactWordsAnswer, contactWordsOut } from './answers.ts'
import { myPeople, rightPersonOf } from './right.ts'
import { takenBackShape } from './shapes.ts'

/** One contact, booked or not, with every word on it and the notes that came with it. */
export const contactPage = page({
  at: '/contacts/:contact',
  access: { may: 'see people', on: 'contact' },
  read: async (tx, { params: { contact: id = '' } }) => {
    const [list, stands] = await Promise.all([earlierWords(tx, id), standingWord(tx, id)])
    const [asked] = list
    const head = asked && (await headOf(tx, asked.person))
    if (!head) return undefined
    const { may } = tx.actor
    const ids = list.map((one) => one.id)
    const [contacts, notes] = await Promise.all([
      shownContacts(tx, list),
      may.has('see notes') ? notesOfContact(tx, ids) : [],
    ])
    const mayTakeBack = stands?.id === id && may.has('withdraw notes')
    return { head, contacts, notes, now: stands && stands.id !== id ? stands.id : undefined, mayTakeBack }
  },
  show: (data, ctx) => <ContactPage data={data} ctx={ctx} />,
  api: {
    answer: contactWordsAnswer,
    of: ({ contacts, notes }) => contactWordsOut(contacts, notes),
    says: says.contact,
  },
})

export const takeBackPage = page({
  at: '/contacts/:contact/withdrawal',
  access: { may: 'withdraw notes', on: 'contact' },
  read: async (tx, { params: { contact: id = '' } }) => {
    const found = await contact(tx, id)
    const head = found && (await headOf(tx, found.person))
    if (!found || !head) return undefined
    const [[one], notes, caseload] = await Promise.all([
      shownContacts(tx, [found]),
      openNotesOf(tx, id),
      myPeople(tx, found.person),
    ])
    return one && { head, one, notes, caseload }
  },
  show: (data, ctx, form) => <TakeBackPage data={data} ctx={ctx} form={form} />,
})

export const takeBackRoute = command({
  at: '/contacts/:contact/withdrawal',
  access: { may: 'withdraw notes', on: 'contact' },
  body: z.object({
    reason: choice(fields.reason, withdrawalReasons, fields.contactReasonMissing),
    ...takenBackShape,
  }),
  do: async (tx: Tx, { params: { contact: id = '' }, body }) => {
    const right = await rightPersonOf(tx, body)
    if (!right.ok) return right
    return takeBackContact(tx, { contact: id, reason: body.reason, why: body.why, rightPerson: right.value })
  },
  words: refusals.takeBack,
  then: ({ contact: of, due, right, note, notes, left }) => {
    const text = [
      words.taken(notes),
      ...(left > 0 ? [words.notesLeft(left)] : []),
      ...(due ? [saidOf({ met: [], due })] : []),
    ].join(' ')
    if (right) return againAt(right, of, note)
    return { to: of.appointment ? `/appointments/${of.appointment}` : `/contacts/${of.id}`, said: text }
  },
  again: takeBackPage,
  api: {
    answer: z.object({ id: z.uuid(), right: z.string().nullable(), notes: z.int(), left: z.int() }),
    of: ({ contact: { id }, right, notes, left }) => ({ id, right, notes, left }),
    says: says.takeBack,
  },
})

/**
 * Where what was typed is begun again on the right person, and what is said there: a contact that nobody had booked with its note
 * in one form; one that was booked as a contact of theirs, its note being a draft that the notice leads to.
 */
export function againAt(
  right: string,
  of: Contact,
  note: Pick<NoteView, 'kind' | 'at'> | undefined,
): { to: string; said: Notice } {
  if (note && of.appointment === null)
    return { to: `/quick-note?person=${right}&again=${of.id}`, said: { text: words.again } }
  const draft = note && { text: words.draft, href: `/people/${right}/notes/new?kind=${note.kind}&at=${note.at}` }
  return {
    to: `/people/${right}/contacts/new?again=${of.id}`,
    said: { text: words.again, ...(draft ? { links: [draft] } : {}) },
  }
}
