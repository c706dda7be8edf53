import * as z from 'zod'
import { maybeCode } from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf, namesOf } from '../../people/index.ts'
import { officeOf, staffNames } from '../../staff/index.ts'
import { tasksAbout, tasksFrom } from '../../tasks/index.ts'
import { askFor } from '../commands.ts'
import { LetterPage } from '../pages/letter.tsx'
import { RequestsPage } from '../pages/list.tsx'
import { MinePage } from '../pages/mine.tsx'
import { AskPage } from '../pages/new.tsx'
import { askFormOf, kindsOf, requestLines, requestOne, requestsOf } from '../queries.ts'
import { fields, refusals, says, form as words } from '../words.ts'
import { askBody, requestAnswer, requestOut } from './shapes.ts'

/** Open requests: the asker's, those overdue, or all that their lists reach. */
export const minePage = page({
  at: '/requests',
  access: { may: 'see notes' },
  query: z.object({ show: z.enum(['mine', 'overdue', 'all']).default('mine').catch('mine') }),
  read: async (tx, { query: { show } }) => {
    const lines = await requestLines(tx, show)
    const names = await namesOf(
      tx,
      lines.map(({ request }) => request.person),
    )
    return { lines, names, show, today: tx.today }
  },
  show: (data, ctx) => <MinePage data={data} ctx={ctx} />,
  api: {
    answer: z.array(requestAnswer),
    of: ({ lines, today }) => lines.map(({ request, task }) => requestOut(request, task, today)),
    says: says.mine,
  },
})

/** A person's requests: the open ones, then those that came to an end. */
export const listPage = page({
  at: '/people/:person/requests',
  access: { may: 'see notes', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, requests, tasks] = await Promise.all([
      headOf(tx, person),
      requestsOf(tx, person),
      tasksAbout(tx, person, { done: 0 }),
    ])
    const lines = requests.map((request) => ({ request, task: tasks.find(({ from }) => from?.[1] === request.id) }))
    return head && { head, lines, today: tx.today, mayAsk: tx.actor.may.has('write notes') }
  },
  show: (data, ctx) => <RequestsPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(requestAnswer),
    of: ({ lines, today }) => lines.map(({ request, task }) => requestOut(request, task, today)),
    says: says.list,
  },
})

/** The form of a new request; without a kind, the kinds to choose from. */
export const newPage = page({
  at: '/people/:person/requests/new',
  access: { may: 'write notes', on: 'person' },
  query: z.object({ kind: maybeCode(fields.kind) }),
  read: async (tx, { params: { person = '' }, query: { kind } }) => {
    const [head, about] = await Promise.all([headOf(tx, person), kind ? askFormOf(tx, kind) : undefined])
    return head && { head, kinds: kindsOf(tx), about, today: tx.today }
  },
  show: (data, ctx, form) => {
    const { about, today } = data
    const known = about && {
      requestKind: about.kind.code,
      whom: about.kind.whom,
      asked: about.kind.asks,
      askedOn: today.toString(),
      requestDue: about.due.toString(),
    }
    return <AskPage data={data} ctx={ctx} form={startWith(form, known ?? {})} />
  },
})

export const asking = command({
  at: '/people/:person/requests',
  access: { may: 'write notes', on: 'person' },
  body: askBody,
  do: (tx, { params: { person = '' }, body: { requestKind: kind, requestDue: due, ...asked } }) =>
    askFor(tx, { ...asked, person, kind, due, basis: asked.basis }),
  words: refusals.ask,
  then: ({ id, whom }, { params: { person = '' } }) => ({
    to: `/people/${person}/requests`,
    said: {
      text: words.saved(whom),
      links: [
        { text: words.letter, href: `/requests/${id}/letter` },
        { text: words.openIt, href: `/requests/${id}` },
      ],
    },
  }),
  again: newPage,
  api: { answer: z.object({ id: z.uuid(), task: z.uuid() }), of: ({ id, task }) => ({ id, task }), says: says.ask },
})

/** The letter, to print: what is asked, of whom, about whom, on what ground, and who asks. */
export const letterPage = page({
  at: '/requests/:request/letter',
  access: { may: 'see notes', on: 'request' },
  trail: 'request.printed',
  read: async (tx, { params: { request: id = '' } }) => {
    const request = await requestOne(tx, id)
    if (!request) return undefined
    const [head, tasks, office, staff] = await Promise.all([
      headOf(tx, request.person),
      tasksFrom(tx, id),
      tx.actor.office ? officeOf(tx, tx.actor.office) : undefined,
      staffNames(tx, [tx.actor.staff]),
    ])
    const by = staff.get(tx.actor.staff ?? '') ?? ''
    return head && { head, request, due: tasks.find(({ done }) => !done)?.due, office, by }
  },
  show: (data, ctx) => <LetterPage data={data} ctx={ctx} />,
})
