import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, ticked } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { done, refuse } from '../../../platform/result.ts'
import { shownContacts, standingWord } from '../../contacts/index.ts'
import { headOf } from '../../people/index.ts'
import { makePromises, promiseRefusals, promiseSaid, promiseShape, promisesIn } from '../../promises/index.ts'
import { amendNote, markRead, withdrawNote } from '../commands.ts'
import { AmendPage, NotePage, WithdrawPage } from '../pages.tsx'
import { amendFormFor, wholeNote } from '../queries.ts'
import { withdrawalReasons } from '../rules.ts'
import { amend, contact as contactWords, fields, refusals, says, withdraw, note as words } from '../words.ts'
import { idAnswer, wholeNoteAnswer, wholeNoteOut } from './answers.ts'
import { againAt } from './contact.tsx'
import { myPeople, rightPersonOf } from './right.ts'
import { amendmentFrom, amendShape, takenBackShape } from './shapes.ts'

async function noteAndHead(tx: Tx, id: string) {
  const note = await wholeNote(tx, id)
  const head = note && (await headOf(tx, note.person))
  return note && head && { note, head }
}

/** One note. */
export const notePage = page({
  at: '/notes/:note',
  access: { may: 'see notes', on: 'note' },
  trail: 'note.viewed',
  read: async (tx, { params: { note: id = '' } }) => {
    const found = await noteAndHead(tx, id)
    if (!found) return undefined
    const { staff, may } = tx.actor
    const open = !found.note.withdrawn && found.note.hidden === undefined
    const unread = found.note.mentions.some((mention) => mention.staff === staff && mention.seenAt === null)
    return {
      ...found,
      promises: found.note.hidden ? [] : await promisesIn(tx, id),
      unread,
      mayAmend: open && may.has('write notes'),
      mayWithdraw: open && may.has('withdraw notes'),
    }
  },
  show: (data, ctx, form) => <NotePage data={data} ctx={ctx} form={form} />,
  api: { answer: wholeNoteAnswer, of: ({ note }) => wholeNoteOut(note), says: says.one },
})

/** Marks promises in a note that is written. */
export const promiseInNoteRoute = command({
  at: '/notes/:note/promises',
  access: { may: 'write notes', on: 'note' },
  body: z.object(promiseShape),
  do: async (tx, { params: { note: id = '' }, body: { promises } }) => {
    const note = await wholeNote(tx, id)
    if (!note || note.hidden || note.withdrawn) return refuse('note-closed')
    const made = await makePromises(tx, { person: note.person, note: id, promises })
    return made.ok ? done({ note: id, promises: made.value }) : made
  },
  words: { ...promiseRefusals.make, 'note-closed': words.closed },
  then: ({ note, promises }) => ({ to: `/notes/${note}`, said: promiseSaid.made(promises.length) }),
  again: notePage,
  api: {
    answer: z.object({ note: z.uuid(), promises: z.array(z.uuid()) }),
    of: (value) => value,
    says: says.promise,
  },
})

export const markReadRoute = command({
  at: '/notes/:note/seen',
  access: { may: 'see notes', on: 'note' },
  body: z.object({}),
  do: (tx, { params: { note = '' } }) => markRead(tx, note),
  words: refusals.read,
  then: ({ note }) => ({ to: `/notes/${note}`, said: words.read }),
  api: { answer: z.object({ note: z.string() }), of: ({ note }) => ({ note }), says: says.read },
})

const amendSlot = (note: string) => `amendment.${note}`

export const amendPage = page({
  at: '/notes/:note/amendment',
  access: { may: 'write notes', on: 'note' },
  trail: 'note.viewed',
  read: async (tx, { params: { note: id = '' } }) => {
    const found = await noteAndHead(tx, id)
    if (!found || found.note.hidden || found.note.withdrawn) return undefined
    const form = await amendFormFor(tx, found.note, amendSlot(id))
    return form && { ...found, ...form }
  },
  show: (data, ctx, form) => <AmendPage data={data} ctx={ctx} form={form} />,
})

export const amendRoute = command({
  at: '/notes/:note/amendment',
  access: { may: 'write notes', on: 'note' },
  body: z.object(amendShape),
  do: (tx, { params: { note = '' }, body, version = 0 }) =>
    amendNote(tx, { note, ...amendmentFrom(body), version, draft: { slot: amendSlot(note) } }),
  words: refusals.amend,
  then: ({ id }) => ({ to: `/notes/${id}`, said: amend.saved }),
  again: amendPage,
  api: { answer: z.object({ id: z.string(), version: z.int() }), of: (value) => value, says: says.amend },
})

export const withdrawPage = page({
  at: '/notes/:note/withdrawal',
  access: { may: 'withdraw notes', on: 'note' },
  trail: 'note.viewed',
  read: async (tx, { params: { note: id = '' } }) => {
    const found = await noteAndHead(tx, id)
    if (!found || found.note.hidden || found.note.withdrawn) return undefined
    const { person, contact } = found.note
    const [caseload, stands] = await Promise.all([
      myPeople(tx, person),
      contact ? standingWord(tx, contact) : undefined,
    ])
    const [came] = stands ? await shownContacts(tx, [stands]) : []
    return { ...found, caseload, came }
  },
  show: (data, ctx, form) => <WithdrawPage data={data} ctx={ctx} form={form} />,
})

export const withdrawRoute = command({
  at: '/notes/:note/withdrawal',
  access: { may: 'withdraw notes', on: 'note' },
  body: z.object({
    reason: choice(fields.reason, withdrawalReasons, fields.reasonMissing),
    ...takenBackShape,
    contactToo: ticked(),
  }),
  do: async (tx, { params: { note = '' }, body }) => {
    const right = await rightPersonOf(tx, body)
    if (!right.ok) return right
    const { reason, why, contactToo } = body
    const withdrawn = await withdrawNote(tx, { note, reason, why, rightPerson: right.value, contact: contactToo })
    return withdrawn.ok ? done({ ...withdrawn.value, reason }) : withdrawn
  },
  words: refusals.withdraw,
  then: ({ id, kind, at, right, reason, contact }) => {
    if (right && contact) return againAt(right, contact, { kind, at })
    if (right) return { to: `/people/${right}/notes/new?kind=${kind}&at=${at}`, said: withdraw.carried }
    const text = reason === 'wrong-person' ? withdraw.savedWrong : withdraw.saved
    return { to: `/notes/${id}`, said: contact ? `${text} ${contactWords.takenToo}` : text }
  },
  again: withdrawPage,
  api: {
    answer: idAnswer.extend({ right: z.string().nullable() }),
    of: ({ id, right }) => ({ id, right }),
    says: says.withdraw,
  },
})
