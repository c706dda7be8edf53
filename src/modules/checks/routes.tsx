import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { nextWorkingDay } from '../../platform/dates.ts'
import { startWith } from '../../platform/forms/state.ts'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { showDate } from '../../platform/ui/index.ts'
import { headOf } from '../people/index.ts'
import { officeCalendar } from '../staff/index.ts'
import { type Task, tasksAbout, tasksFrom } from '../tasks/index.ts'
import { leaveCheck, openCheck, recordCall } from './commands.ts'
import { ChecksPage } from './pages/list.tsx'
import { NewCheckPage } from './pages/new.tsx'
import { CheckPage } from './pages/one.tsx'
import { checkFormFor, checkOne, checksOf } from './queries.ts'
import { checkAnswer, checkOut } from './routes/answers.ts'
import { callBody, callFrom, checkFrom, leaveBody, newCheckBody } from './routes/shapes.ts'
import { form as formWords, refusals, says, one as words } from './words.ts'

const taskOf = (tasks: readonly Task[], check: string) => tasks.find(({ from, done }) => from?.[1] === check && !done)

/** A person's checks with others: the open ones with when they are due, then what came of the others. */
const listPage = page({
  at: '/people/:person/inquiries',
  access: { may: 'see notes', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, checks, tasks] = await Promise.all([
      headOf(tx, person),
      checksOf(tx, person),
      tasksAbout(tx, person, { done: 0 }),
    ])
    const lines = checks.map((check) => ({ check, task: taskOf(tasks, check.id) }))
    return head && { head, lines, mayOpen: tx.actor.may.has('write notes') }
  },
  show: (data, ctx) => <ChecksPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(checkAnswer),
    of: ({ lines }) => lines.map(({ check, task }) => checkOut(check, task)),
    says: says.list,
  },
})

/**
 * The form of a new check; `appointment` is the interview that it comes from, `facts` what is to be asked about, parted by commas,
 * and `whom` who of the supports is to be asked.
 */
const newPage = page({
  at: '/people/:person/checks/new',
  access: { may: 'write notes', on: 'person' },
  query: z.object({
    appointment: z.uuid().optional().catch(undefined),
    said: z.string().max(8000).optional(),
    facts: z.string().max(4000).optional(),
    whom: z.uuid().optional().catch(undefined),
  }),
  read: async (tx, { params: { person = '' }, query }) => {
    const [head, options] = await Promise.all([headOf(tx, person), checkFormFor(tx, person)])
    const asked = (query.facts ?? '').split(',')
    const checkFacts = (options?.facts ?? []).flatMap(({ value }) => (asked.includes(value) ? [value] : []))
    const known = {
      checkDue: `${tx.today}`,
      appointment: query.appointment,
      checkSaid: query.said,
      checkFacts,
      checkWhom: query.whom,
    }
    return head && { head, options, known }
  },
  show: (data, ctx, form) => <NewCheckPage data={data} ctx={ctx} form={startWith(form, data.known)} />,
})

const opening = command({
  at: '/people/:person/checks',
  access: { may: 'write notes', on: 'person' },
  body: newCheckBody,
  do: (tx, { params: { person = '' }, body }) =>
    openCheck(tx, { ...checkFrom(body), person, appointment: body.appointment }),
  words: refusals.open,
  then: ({ id, name }, { params: { person = '' } }) => ({
    to: `/people/${person}/inquiries`,
    said: { text: formWords.saved(name), links: [{ text: formWords.openIt, href: `/checks/${id}` }] },
  }),
  again: newPage,
  api: { answer: z.object({ id: z.uuid(), task: z.uuid() }), of: ({ id, task }) => ({ id, task }), says: says.open },
})

const onePage = page({
  at: '/checks/:check',
  access: { may: 'see notes', on: 'check' },
  trail: 'check.viewed',
  read: async (tx, { params: { check: id = '' } }) => {
    const check = await checkOne(tx, id)
    if (!check) return undefined
    const [head, tasks, again] = await Promise.all([headOf(tx, check.person), tasksFrom(tx, id), nextDay(tx)])
    const mayCall = !check.closed && tx.actor.may.has('write notes')
    return head && { head, check, task: taskOf(tasks, id), again, mayCall, today: tx.today }
  },
  show: (data, ctx, form) => <CheckPage data={data} ctx={ctx} form={form} />,
  api: { answer: checkAnswer, of: ({ check, task }) => checkOut(check, task), says: says.one },
})

/** The next day on which the asker's office works; tomorrow where they belong to none. */
async function nextDay(tx: Tx): Promise<Temporal.PlainDate> {
  const { office } = tx.actor
  const year = tx.today.year
  const calendar = office ? await officeCalendar(tx, office, { first: year, last: year + 1 }) : undefined
  return calendar ? nextWorkingDay(tx.today, calendar) : tx.today.add({ days: 1 })
}

const calling = command({
  at: '/checks/:check/calls',
  access: { may: 'write notes', on: 'check' },
  body: callBody,
  do: (tx, { params: { check = '' }, body, version = 0 }) =>
    recordCall(tx, { check, version, ...callFrom(body, tx.today, tx.actor.zone) }),
  words: refusals.call,
  then: ({ id, state, again, note }, _, { zone }) => ({
    to: `/checks/${id}`,
    said: {
      text: state === 'open' && again ? words.said.openUntil(showDate(again, zone)) : words.said[state],
      links: note ? [{ text: words.openNote, href: `/notes/${note}` }] : [],
    },
  }),
  again: onePage,
  api: {
    answer: z.object({ id: z.uuid(), state: z.string(), note: z.uuid().nullable(), again: z.iso.date().nullable() }),
    of: ({ id, state, note, again }) => ({ id, state, note: note ?? null, again: again ?? null }),
    says: says.call,
  },
})

const leaving = command({
  at: '/checks/:check/leave',
  access: { may: 'write notes', on: 'check' },
  body: leaveBody,
  do: (tx, { params: { check = '' }, body: { leaveWhy: why }, version = 0 }) => leaveCheck(tx, { check, version, why }),
  words: refusals.leave,
  then: ({ id }) => ({ to: `/checks/${id}`, said: words.said.left }),
  again: onePage,
  api: { answer: z.object({ id: z.uuid() }), of: (value) => value, says: says.leave },
})

export const checkRoutes: readonly Route[] = [listPage, newPage, opening, onePage, calling, leaving]
