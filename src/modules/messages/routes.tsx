import * as z from 'zod'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { ids, maybeId, maybeText, text } from '../../platform/forms/fields.ts'
import { startWith } from '../../platform/forms/state.ts'
import { safePath } from '../../platform/http/guards.ts'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { notesOf } from '../notes/index.ts'
import { currentSupervision, namesOf } from '../people/index.ts'
import { answerMessage, markSeen, sendMessage, settleMessage } from './commands.ts'
import type { NewMessageData } from './pages/new.tsx'
import { MessagePage, MessagesPage, NewMessagePage } from './pages.tsx'
import { carriedNotes, messagesFor, recipientsFor, threadOf } from './queries.ts'
import { type Message, messageLimit, type Show, shows } from './rules.ts'
import { fields, refusals, said, says } from './words.ts'

const access = { may: 'use the account' }
const onOne = { may: 'use the account', on: 'message' }
const telling = ({ smtpUrl }: Config) => ({ mail: smtpUrl !== undefined })

const moment = z.iso.datetime({ offset: true })
const messageAnswer = z.object({
  id: z.uuid(),
  person: z.uuid().nullable(),
  from: z.object({ id: z.uuid(), name: z.string() }),
  text: z.string(),
  sentAt: moment,
  to: z.array(z.object({ id: z.uuid(), name: z.string(), seenAt: moment.nullable(), doneAt: moment.nullable() })),
  notes: z.array(z.uuid()),
})
const messageOut = ({ id, person, from, fromName, text: words, sentAt, to, notes }: Message) => ({
  id,
  person,
  from: { id: from, name: fromName },
  text: words,
  sentAt,
  to: to.map(({ staff, name, seenAt, doneAt }) => ({ id: staff, name, seenAt, doneAt })),
  notes,
})

const messages = page({
  at: '/messages',
  access,
  query: z.object({ show: z.enum(shows).optional().catch(undefined) }),
  read: async (tx, { query }) => {
    const show: Show = query.show ?? 'open'
    return { messages: await messagesFor(tx, show), show }
  },
  show: (data, ctx) => <MessagesPage data={data} ctx={ctx} />,
  api: { answer: z.array(messageAnswer), of: (data) => data.messages.map(messageOut), says: says.list },
})

const typed = z.object({
  person: maybeId(fields.person).catch(undefined),
  to: maybeId(fields.to).catch(undefined),
  note: maybeId(fields.notes).catch(undefined),
})

const mostNotes = 6

async function readNew(
  tx: Tx,
  { query, config }: { query: z.output<typeof typed>; config: Config },
): Promise<NewMessageData | undefined> {
  const { person = null, to, note } = query
  const about = person ? (await namesOf(tx, [person])).get(person) : undefined
  if (person && !about) return undefined
  const colleagues = (await recipientsFor(tx, person)).filter(({ id }) => id !== tx.actor.staff)
  const officer = person ? (await currentSupervision(tx, person))?.officerId : undefined
  const usual = to ?? (officer === tx.actor.staff ? undefined : (officer ?? undefined))
  return {
    about,
    colleagues,
    notes: person && tx.actor.may.has('see notes') ? await notesOf(tx, person, { limit: mostNotes }) : [],
    known: { messageTo: usual, messageNotes: note ? [note] : undefined },
    mails: config.smtpUrl !== undefined,
  }
}

const newMessage = page({
  at: '/messages/new',
  access,
  query: typed,
  read: readNew,
  show: (data, ctx, form) => <NewMessagePage data={data} ctx={ctx} form={startWith(form, data.known)} />,
})

const textField = () => text(fields.text, messageLimit, fields.textMissing)

const send = command({
  at: '/messages',
  access,
  body: z.object({
    messagePerson: maybeId(fields.person),
    messageTo: maybeId(fields.to),
    messageAlso: ids(fields.to),
    messageText: textField(),
    messageNotes: ids(fields.notes),
  }),
  do: (tx, { body: { messagePerson, messageTo, messageAlso, messageText, messageNotes }, config }) =>
    sendMessage(
      tx,
      {
        person: messagePerson,
        to: messageTo ? [messageTo, ...messageAlso] : messageAlso,
        text: messageText,
        notes: messageNotes,
      },
      telling(config),
    ),
  words: refusals.send,
  then: ({ id, to, mailed }, { body: { messagePerson } }) => ({
    to: messagePerson ? `/people/${messagePerson}` : '/messages?show=sent',
    said: { text: said.sent(to, mailed), links: [{ text: said.open, href: `/messages/${id}` }] },
  }),
  again: newMessage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.send },
})

const message = page({
  at: '/messages/:message',
  access: onOne,
  trail: 'message.viewed',
  read: async (tx, { params: { message: id = '' } }) => {
    const thread = await threadOf(tx, id)
    if (!thread) return undefined
    const [notes] = await Promise.all([
      carriedNotes(tx, thread),
      markSeen(
        tx,
        thread.map((one) => one.id),
      ),
    ])
    return { id, thread, notes }
  },
  show: (data, ctx, form) => <MessagePage data={data} ctx={ctx} form={form} />,
  api: { answer: z.array(messageAnswer), of: ({ thread }) => thread.map(messageOut), says: says.one },
})

const answer = command({
  at: '/messages/:message/answers',
  access: onOne,
  body: z.object({ messageText: textField() }),
  do: (tx, { params: { message: id = '' }, body: { messageText }, config }) =>
    answerMessage(tx, { message: id, text: messageText }, telling(config)),
  words: refusals.answer,
  then: ({ id, to, mailed }) => ({ to: `/messages/${id}`, said: said.sent(to, mailed) }),
  again: message,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.answer },
})

const back = maybeText(fields.back, 2000)
const backTo = (path: string) => (safePath(path) === '/' ? '/messages' : safePath(path))

const finish = command({
  at: '/messages/:message/done',
  access: onOne,
  body: z.object({ back }),
  do: (tx, { params: { message: id = '' } }) => settleMessage(tx, id, true),
  words: refusals.settle,
  then: ({ id }, { body }) => ({
    to: backTo(body.back),
    said: {
      text: said.done,
      acts: [{ text: said.undo, action: `/messages/${id}/undone`, values: { back: backTo(body.back) } }],
    },
  }),
  again: message,
  api: { answer: z.object({ id: z.uuid() }), of: (value) => value, says: says.done },
})

const reopen = command({
  at: '/messages/:message/undone',
  access: onOne,
  body: z.object({ back }),
  do: (tx, { params: { message: id = '' } }) => settleMessage(tx, id, false),
  words: refusals.settle,
  then: (_, { body }) => ({ to: backTo(body.back), said: said.undone }),
  again: message,
  api: { answer: z.object({ id: z.uuid() }), of: (value) => value, says: says.undone },
})

export const messageRoutes: readonly Route[] = [messages, newMessage, send, message, answer, finish, reopen]
