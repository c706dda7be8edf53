import { among } from '../../platform/database/among.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { notesAmong } from '../notes/index.ts'
import { caseloadOf, namesOf } from '../people/index.ts'
import { colleagues, colleaguesWho, coveredBy, staffNames } from '../staff/index.ts'
import { isFor, isOpen, type Message, type Reader, type Show } from './rules.ts'
import { type MessageRow, type MessageToRow, messageTables } from './tables.ts'

/** The asker with those whom they cover, and the people whose officers these are now. */
export async function readerOf(tx: Tx): Promise<Reader> {
  const self = tx.actor.staff ?? ''
  if (self === '') return { self, staff: [], people: new Set() }
  const staff = [self, ...(await coveredBy(tx, self, tx.today))]
  const people = new Set((await caseloadOf(tx, staff)).map(({ person }) => person))
  return { self, staff, people }
}

const mostShown = 200

/** The asker's messages, newest first: what waits for them, what they sent, or what they are done with. */
export async function messagesFor(tx: Tx, show: Show = 'open'): Promise<Message[]> {
  const reader = await readerOf(tx)
  const found = await (show === 'sent' ? sentBy(tx, reader.self) : sentTo(tx, reader, show === 'open'))
  const all = await whole(tx, found, reader)
  if (show === 'sent') return all
  return all.filter(
    ({ from, to }) => from !== reader.self && to.some(({ forMe }) => forMe) && isOpen(to) === (show === 'open'),
  )
}

const sentBy = (tx: Tx, self: string) =>
  messageTables(tx)
    .selectFrom('message')
    .selectAll()
    .where('fromId', '=', self)
    .orderBy('sentAt', 'desc')
    .limit(mostShown)
    .execute()

const sentTo = (tx: Tx, { staff, people }: Reader, open: boolean) =>
  tx.query<MessageRow>(
    `select m.id, m.thread_id, m.person_id, m.from_id, m.text, m.sent_at, m.source_kind, m.source_id from message m
     where exists (select from message_to t where t.agency_id = m.agency_id and t.message_id = m.id
       and (t.done_at is null) = $3 and (t.staff_id = any ($1::uuid[]) or (t.as_officer and t.person_id = any ($2::uuid[]))))
     order by m.sent_at desc limit ${mostShown}`,
    [staff, [...people], open],
  )

/** How many messages wait that the asker has not seen, for the navigation. */
export async function unseenMessages(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from message_to where staff_id = $1 and seen_at is null and done_at is null',
    [tx.actor.staff],
  )
  return row?.count ?? 0
}

/** A message with those that it answers and that answer it, oldest first; undefined where it is not the asker's to read. */
export async function threadOf(tx: Tx, id: string): Promise<Message[] | undefined> {
  const [one] = await messageTables(tx).selectFrom('message').select('threadId').where('id', '=', id).execute()
  if (!one) return undefined
  const rows = await messageTables(tx)
    .selectFrom('message')
    .selectAll()
    .where('threadId', '=', one.threadId)
    .orderBy('sentAt')
    .orderBy('id')
    .execute()
  const reader = await readerOf(tx)
  const thread = (await whole(tx, rows, reader)).filter((message) => mayRead(message, reader))
  return thread.some((message) => message.id === id) ? thread : undefined
}

const mayRead = ({ from, to }: Message, { self }: Reader) => from === self || to.some(({ forMe }) => forMe)

/** Whose message a path names, where it is the asker's to read. */
export async function findMessage(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const found = await messageTables(tx).selectFrom('message').selectAll().where('id', '=', id).execute()
  const reader = await readerOf(tx)
  const [message] = await whole(tx, found, reader)
  return message && mayRead(message, reader) ? { person: message.person } : undefined
}

/** Which of these messages are the asker's to read. */
export async function readableMessages(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const [found, reader] = await Promise.all([
    messageTables(tx).selectFrom('message').selectAll().where('id', '=', among(ids)).execute(),
    readerOf(tx),
  ])
  const theirs = (await whole(tx, found, reader)).filter((message) => mayRead(message, reader))
  return new Set(theirs.map(({ id }) => id))
}

/** The messages that came from one thing, such as an incident, as the asker may read them. */
export async function messagesFrom(tx: Tx, source: string): Promise<Message[]> {
  const rows = await messageTables(tx).selectFrom('message').selectAll().where('sourceId', '=', source).execute()
  const reader = await readerOf(tx)
  return (await whole(tx, rows, reader)).filter((message) => mayRead(message, reader))
}

async function whole(tx: Tx, rows: readonly MessageRow[], reader: Reader): Promise<Message[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [to, notes, people] = await Promise.all([
    messageTables(tx).selectFrom('messageTo').selectAll().where('messageId', '=', among(ids)).execute(),
    messageTables(tx).selectFrom('messageNote').selectAll().where('messageId', '=', among(ids)).execute(),
    namesOf(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
  ])
  const staff = await staffNames(tx, [...rows.map(({ fromId }) => fromId), ...to.map(({ staffId }) => staffId)])
  const recipient = (row: MessageToRow) => ({
    staff: row.staffId,
    name: staff.get(row.staffId) ?? '',
    seenAt: row.seenAt,
    doneAt: row.doneAt,
    forMe: isFor(row, reader),
  })
  return rows.map((row) => ({
    id: row.id,
    thread: row.threadId,
    person: row.personId,
    name: row.personId ? people.get(row.personId) : undefined,
    from: row.fromId,
    fromName: staff.get(row.fromId) ?? '',
    text: row.text,
    sentAt: row.sentAt,
    to: to.filter(({ messageId }) => messageId === row.id).map(recipient),
    notes: notes.filter(({ messageId }) => messageId === row.id).map(({ noteId }) => noteId),
    source: row.sourceKind && row.sourceId ? ([row.sourceKind, row.sourceId] as const) : undefined,
  }))
}

/** The notes that messages carry, as the reader may see them. */
export const carriedNotes = (tx: Tx, messages: readonly Message[]) =>
  notesAmong(tx, [...new Set(messages.flatMap(({ notes }) => notes))])

/** Those whom a message can go to, by family name: about somebody, those whose work it is to see people. */
export async function recipientsFor(tx: Tx, person: string | null) {
  const everyone = await (person ? colleaguesWho(tx, 'see people') : colleagues(tx))
  return everyone.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() }))
}

/** Which of these colleagues may not open the record. */
export async function keptFrom(tx: Tx, staff: readonly string[], person: string): Promise<Set<string>> {
  const rows = await tx.query<{ staff: string }>(
    'select c as staff from unnest($1::uuid[]) c where $2::uuid = any (coalesce(hidden_from(c), array[$2::uuid]))',
    [staff, person],
  )
  return new Set(rows.map((row) => row.staff))
}
