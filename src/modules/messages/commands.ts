import { staffOf } from '../../platform/access/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { queueMail } from '../../platform/mail/index.ts'
import { done, refuse } from '../../platform/result.ts'
import { notesAmong } from '../notes/index.ts'
import { currentSupervision, namesOf, writeLine } from '../people/index.ts'
import { keptFrom, readerOf, recipientsFor, threadOf } from './queries.ts'
import { goesTo, isFor } from './rules.ts'
import { messageTables } from './tables.ts'

export type NewMessage = {
  to: readonly string[]
  text: string
  /** Whom it is about; nobody where there is none. */
  person?: string | null | undefined
  /** Notes about that person that it carries. Each reader sees of them what they may. */
  notes?: readonly string[]
  /** What it came from: the kind of thing and its id. */
  source?: readonly [kind: string, id: string] | undefined
}
/** Whether a mail says that it waits: only where a server for mail is set. */
export type Telling = { mail: boolean }

/**
 * Sends a message to colleagues. Refuses nobody (`nobody-named`), a person whom the asker cannot see (`person-unknown`), a
 * colleague who does not work here or not with records (`staff-unknown`), those who cannot open the record (`cannot-open`, by
 * name), and a note that is not about that person (`note-unknown`). Gives how many are also told by mail.
 */
export async function sendMessage(
  tx: Tx,
  { to, text, person = null, notes = [], source }: NewMessage,
  telling: Telling,
) {
  if (person && !(await namesOf(tx, [person])).has(person)) return refuse('person-unknown', 'messageTo')
  const goes = await whomFor(tx, to, person)
  if (!goes.ok) return goes
  if (!(await areAbout(tx, notes, person))) return refuse('note-unknown', 'messageNotes')
  const id = newId()
  const row = { id, threadId: id, personId: person, fromId: staffOf(tx.actor), text, sentAt: tx.now }
  const from = { sourceKind: source?.[0] ?? null, sourceId: source?.[1] ?? null }
  await messageTables(tx)
    .insertInto('message')
    .values({ ...row, ...from })
    .execute()
  const carried = [...new Set(notes)].map((noteId) => ({ messageId: id, noteId, personId: person ?? '' }))
  if (carried.length > 0) await messageTables(tx).insertInto('messageNote').values(carried).execute()
  return done({ id, ...(await deliver(tx, { id, person, to: goes.value }, telling)) })
}

/**
 * Answers a message: to whoever sent it and all whom it went to, or to those whom the asker wrote to where it was their own. Whoever answers has
 * seen it. Refuses as sending does.
 */
export async function answerMessage(tx: Tx, { message, text }: { message: string; text: string }, telling: Telling) {
  const thread = await threadOf(tx, message)
  const answered = thread?.find(({ id }) => id === message)
  if (!answered) return refuse('person-unknown')
  const { person, to: before, from } = answered
  const goes = await whomFor(tx, [from, ...before.map(({ staff }) => staff)], person)
  if (!goes.ok) return goes
  const id = newId()
  const row = { id, threadId: answered.thread, personId: person, fromId: staffOf(tx.actor), text, sentAt: tx.now }
  await messageTables(tx)
    .insertInto('message')
    .values({ ...row, sourceKind: null, sourceId: null })
    .execute()
  return done({ id, ...(await deliver(tx, { id, person, to: goes.value }, telling)) })
}

async function whomFor(tx: Tx, wanted: readonly string[], person: string | null) {
  const kept = person ? await keptFrom(tx, [...new Set(wanted)], person) : new Set<string>()
  return goesTo(wanted, { self: staffOf(tx.actor), colleagues: await recipientsFor(tx, person), kept })
}

async function areAbout(tx: Tx, notes: readonly string[], person: string | null): Promise<boolean> {
  if (notes.length === 0) return true
  const found = await notesAmong(tx, notes)
  return notes.every((id) => person !== null && found.get(id)?.person === person)
}

async function deliver(
  tx: Tx,
  { id, person, to }: { id: string; person: string | null; to: readonly string[] },
  { mail }: Telling,
): Promise<{ to: number; mailed: number }> {
  const officer = person ? (await currentSupervision(tx, person))?.officerId : undefined
  const open = { messageId: id, personId: person, seenAt: null, doneAt: null, doneBy: null }
  const rows = to.map((staffId) => ({ ...open, staffId, asOfficer: staffId === officer }))
  await messageTables(tx).insertInto('messageTo').values(rows).execute()
  const subject = ['message', id] as const
  await audit(tx, 'message.sent', { person, subject, fields: ['to', 'text'] })
  if (person)
    await writeLine(tx, {
      person,
      at: tx.now,
      kind: 'message.sent',
      subject,
      data: { officer: to[0] ?? '' },
    })
  let mailed = 0
  if (mail) for (const staff of to) if (await queueMail(tx, { staff, path: `/messages/${id}` })) mailed += 1
  return { to: to.length, mailed }
}

/** Marks that the asker has seen what is theirs of a thread. */
export async function markSeen(tx: Tx, messages: readonly string[]): Promise<void> {
  await tx.query(
    'update message_to set seen_at = $3 where message_id = any ($1::uuid[]) and staff_id = $2 and seen_at is null',
    [messages, tx.actor.staff, tx.now],
  )
}

/**
 * Says that the asker is done with a message and those it answers, for themselves, for whom they cover, and as the case's officer; or takes that
 * back. Refuses one that was not sent to them (`not-theirs`).
 */
export async function settleMessage(tx: Tx, message: string, isDone: boolean) {
  const thread = await threadOf(tx, message)
  const reader = await readerOf(tx)
  const ids = thread?.map(({ id }) => id) ?? []
  const rows =
    ids.length === 0
      ? []
      : await tx.query<{ messageId: string; staffId: string; personId: string | null; asOfficer: boolean }>(
          'select message_id, staff_id, person_id, as_officer from message_to where message_id = any ($1::uuid[])',
          [ids],
        )
  const theirs = rows.filter((row) => isFor(row, reader))
  if (theirs.length === 0) return refuse('not-theirs')
  for (const { messageId, staffId } of theirs)
    await tx.query(
      `update message_to set done_at = $3, done_by = $4, seen_at = coalesce(seen_at, $5)
       where message_id = $1 and staff_id = $2 and (done_at is null) = $6`,
      [messageId, staffId, isDone ? tx.now : null, isDone ? reader.self : null, tx.now, isDone],
    )
  const person = thread?.[0]?.person ?? null
  await audit(tx, isDone ? 'message.done' : 'message.reopened', { person, subject: ['message', message] })
  return done({ id: message })
}
