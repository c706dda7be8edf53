import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { timeOf } from '../../platform/dates.ts'
import { startWith } from '../../platform/forms/state.ts'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { type FormFor, fieldSlot, noteFormFor, noteFrom, whenFrom } from '../notes/index.ts'
import { headOf } from '../people/index.ts'
import { colleagues, resourcesOf } from '../staff/index.ts'
import { tasksFrom } from '../tasks/index.ts'
import { answerAdvice, askAdvice, bookRoom, jotAdvice, leaveAdvice, noteAdvice } from './commands.ts'
import { AdviceListPage } from './pages/list.tsx'
import { AdvicePage } from './pages/one.tsx'
import { adviceOne, advisedOf, advisers, openAdviceOf, suggestedFor } from './queries.ts'
import { adviceAnswer, answerBody, askBody, jotBody, noteBody } from './routes/shapes.ts'
import { type AdviceView, adviceKind, mayAnswer, mayNote } from './rules.ts'
import { refusals, said, says } from './words.ts'

const out = (advice: AdviceView) => ({
  id: advice.id,
  person: advice.person,
  how: advice.how,
  adviser: { id: advice.adviser, name: advice.adviserName },
  question: advice.question,
  jotted: advice.jotted,
  askedAt: advice.askedAt,
  askedBy: advice.askedByName,
  room: advice.room?.name ?? null,
  ended: advice.ended ? { how: advice.ended.how, note: advice.ended.note } : null,
  version: advice.version,
})

/** Advice about a person: what is under way, what was given, and the two ways to get more. */
const listPage = page({
  at: '/people/:person/advice',
  access: { may: 'see notes', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, open, notes, asks, room, everyone] = await Promise.all([
      headOf(tx, person),
      openAdviceOf(tx, person),
      advisedOf(tx, person, 20),
      advisers(tx),
      suggestedFor(tx, person),
      colleagues(tx),
    ])
    const { may, staff } = tx.actor
    const others = everyone.flatMap(({ id, givenName, familyName }) =>
      id === staff || asks.some(({ value }) => value === id)
        ? []
        : [{ value: id, label: `${givenName} ${familyName}`.trim() }],
    )
    const mayDo = { write: may.has('write notes'), book: may.has('book appointments') }
    return head && { head, open, notes, advisers: asks, others, room, may: mayDo, by: staff, today: tx.today }
  },
  show: (data, ctx, form) => <AdviceListPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.object({ open: z.array(adviceAnswer), notes: z.array(z.uuid()) }),
    of: ({ open, notes }) => ({ open: open.map(out), notes: notes.map(({ id }) => id) }),
    says: says.list,
  },
})

const jotting = command({
  at: '/people/:person/advice/jot',
  access: { may: 'write notes', on: 'person' },
  body: jotBody,
  do: (tx, { params: { person = '' }, body: { jotAdviser: adviser, jotName: name, jotted } }) =>
    jotAdvice(tx, { person, adviser, name, jotted }),
  words: refusals.jot,
  then: (_, { params: { person = '' } }) => ({ to: `/people/${person}/advice`, said: said.jotted }),
  again: listPage,
  api: { answer: z.object({ id: z.uuid() }), of: (value) => value, says: says.jot },
})

const asking = command({
  at: '/people/:person/advice/question',
  access: { may: 'write notes', on: 'person' },
  body: askBody,
  do: (tx, { params: { person = '' }, body: { askAdviser: adviser, question, askDue: due } }) =>
    askAdvice(tx, { person, adviser, question, due }),
  words: refusals.ask,
  then: ({ name }, { params: { person = '' } }) => ({ to: `/people/${person}/advice`, said: said.asked(name) }),
  again: listPage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.ask },
})

const slotOf = (id: string) => `advice.${id}`

/** What the note of a jot opens with: who advised and what was jotted, unless its draft goes on already. */
function knownOf(advice: AdviceView, about: FormFor) {
  const jotted: Record<string, string> = {
    'advised-by': advice.adviserName,
    question: advice.question,
    advice: advice.jotted,
  }
  return Object.fromEntries(
    about.kind.fields.map(({ code }, at) => {
      const draft = about.drafts.get(fieldSlot(about.slot, code))
      return [`noteAnswers.${at}.answer`, draft?.savedAt ? draft.text : (jotted[code] ?? '')]
    }),
  )
}

async function readOne(tx: Tx, id: string) {
  const advice = await adviceOne(tx, id)
  if (!advice) return undefined
  const notes = mayNote(advice, tx.actor.may)
  const [head, tasks, rooms, about] = await Promise.all([
    headOf(tx, advice.person),
    tasksFrom(tx, id),
    tx.actor.office ? resourcesOf(tx, tx.actor.office, 'room') : [],
    notes ? noteFormFor(tx, advice.person, adviceKind, slotOf(id)) : undefined,
  ])
  const may = {
    answer: mayAnswer(advice, tx.actor) && tx.actor.may.has('write notes'),
    note: notes,
    end: tx.actor.may.has('write notes'),
  }
  return head && { head, advice, due: tasks[0]?.due, rooms, about, may }
}

/** One piece of advice: the question to answer, or the note to make of what was talked over. */
const onePage = page({
  at: '/advice/:advice',
  access: { may: 'see notes', on: 'advice' },
  trail: 'advice.viewed',
  read: (tx, { params: { advice: id = '' } }) => readOne(tx, id),
  show: (data, ctx, form) => {
    const { askedAt } = data.advice
    const when = {
      noteDate: askedAt.toZonedDateTimeISO(ctx.zone).toPlainDate(),
      noteTime: timeOf(askedAt, ctx.zone).toString({ smallestUnit: 'minute' }),
    }
    const known = data.about ? { ...when, ...knownOf(data.advice, data.about) } : {}
    return <AdvicePage data={data} ctx={ctx} form={startWith(form, known)} />
  },
  api: { answer: adviceAnswer, of: ({ advice }) => out(advice), says: says.one },
})

const answering = command({
  at: '/advice/:advice/answer',
  access: { may: 'write notes', on: 'advice' },
  body: answerBody,
  do: (tx, { params: { advice = '' }, body, version = 0 }) =>
    answerAdvice(tx, {
      advice,
      version,
      answer: body.answer,
      room: body.adviceRoom,
      keptFromPerson: body.adviceKept,
      restricted: body.adviceRestricted,
    }),
  words: refusals.answer,
  then: ({ note }) => ({
    to: '/today',
    said: { text: said.answered, links: [{ text: said.open, href: `/notes/${note}` }] },
  }),
  again: onePage,
  api: { answer: z.object({ id: z.uuid(), note: z.uuid() }), of: (value) => value, says: says.answer },
})

const noting = command({
  at: '/advice/:advice/note',
  access: { may: 'write notes', on: 'advice' },
  body: noteBody,
  do: (tx, { params: { advice = '' }, body, version = 0 }) => {
    const { kind: _, presentation: __, ...note } = noteFrom({ ...body, noteKind: adviceKind })
    const at = whenFrom(body, tx.actor.zone)
    return noteAdvice(tx, { advice, version, note: { ...note, at }, draft: { slot: slotOf(advice) } })
  },
  words: refusals.note,
  then: ({ person, note }) => ({
    to: `/people/${person}/advice`,
    said: { text: said.noted, links: [{ text: said.open, href: `/notes/${note}` }] },
  }),
  again: onePage,
  api: {
    answer: z.object({ id: z.uuid(), note: z.uuid() }),
    of: ({ id, note }) => ({ id, note }),
    says: says.note,
  },
})

const leaving = command({
  at: '/advice/:advice/leave',
  access: { may: 'write notes', on: 'advice' },
  body: z.object({}),
  do: (tx, { params: { advice = '' }, version = 0 }) => leaveAdvice(tx, { advice, version }),
  words: refusals.leave,
  then: ({ person }) => ({ to: `/people/${person}/advice`, said: said.left }),
  again: onePage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.leave },
})

const rooming = command({
  at: '/advice/:advice/room',
  access: { may: 'book appointments', on: 'advice' },
  body: z.object({}),
  do: (tx, { params: { advice = '' } }) => bookRoom(tx, advice),
  words: refusals.room,
  then: ({ appointment, room, warnings }) => ({
    to: `/appointments/${appointment}`,
    said: said.booked(room, warnings),
  }),
  again: onePage,
  api: {
    answer: z.object({ appointment: z.uuid(), warnings: z.array(z.string()) }),
    of: ({ appointment, warnings }) => ({ appointment, warnings }),
    says: says.room,
  },
})

export const adviceRoutes: readonly Route[] = [listPage, jotting, asking, onePage, answering, noting, leaving, rooming]
