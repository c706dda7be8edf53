import * as z from 'zod'
import { versionInForce } from '../../../jurisdictions/index.ts'
import { command, file, page } from '../../../platform/http/routes.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { headOf } from '../../people/index.ts'
import { tasksFrom } from '../../tasks/index.ts'
import { answerRequest, endRequest, remind } from '../commands.ts'
import { RequestPage } from '../pages/one.tsx'
import { inWorkingDays } from '../queries/form.ts'
import { answerDocument, requestOne } from '../queries.ts'
import { refusals, says, one as words } from '../words.ts'
import { answerBody, refuseBody, remindBody, requestAnswer, requestOut, withdrawBody } from './shapes.ts'

/** After how many working days an answer is due once they were reminded, unless somebody says another day. */
const afterReminder = 5

/** One request: what was asked, what came of it, and what can be recorded of it. */
export const requestPage = page({
  at: '/requests/:request',
  access: { may: 'see notes', on: 'request' },
  trail: 'request.viewed',
  read: async (tx, { params: { request: id = '' } }) => {
    const request = await requestOne(tx, id)
    if (!request) return undefined
    const [head, tasks, again] = await Promise.all([
      headOf(tx, request.person),
      tasksFrom(tx, id),
      inWorkingDays(tx, afterReminder),
    ])
    const { requestKinds, noteKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
    const kind = requestKinds.find(({ code }) => code === request.kind)
    const noteName = noteKinds.find(({ code }) => code === kind?.noteKind)?.name ?? ''
    const task = tasks.find(({ done }) => !done)
    const mayWrite = !request.ended && tx.actor.may.has('write notes')
    const restricted = kind?.sensitivity === 'restricted'
    return head && { head, request, task, again, noteName, restricted, mayWrite, today: tx.today }
  },
  show: (data, ctx, form) => <RequestPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: requestAnswer,
    of: ({ request, task, today }) => requestOut(request, task, today),
    says: says.one,
  },
})

/** The document as it came; sent as an attachment, so it is never a page of its own. */
export const answerDocumentFile = file({
  at: '/requests/:request/document',
  access: { may: 'see notes', on: 'request' },
  trail: 'request.document-opened',
  read: (tx, { params: { request = '' } }) => answerDocument(tx, request),
})

const access = { may: 'write notes', on: 'request' }
const idAnswer = z.object({ id: z.uuid() })

export const reminding = command({
  at: '/requests/:request/reminder',
  access,
  body: remindBody,
  do: (tx, { params: { request = '' }, body: { remindWords, remindAgain: again }, version = 0 }) =>
    remind(tx, { request, version, words: remindWords, again }),
  words: refusals.remind,
  then: ({ id, again }, _, { zone }) => ({ to: `/requests/${id}`, said: words.said.reminded(showDate(again, zone)) }),
  again: requestPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.remind },
})

export const answering = command({
  at: '/requests/:request/answer',
  access,
  upload: true,
  body: answerBody,
  do: (tx, { params: { request = '' }, body, version = 0 }) =>
    answerRequest(tx, {
      request,
      version,
      answer: body.answer,
      file: body.answerFile,
      fromWhom: body.fromWhom,
      on: body.answerOn,
      restricted: body.answerRestricted,
      keptFromPerson: body.answerKept,
    }),
  words: refusals.answer,
  then: ({ id, note }) => ({
    to: `/requests/${id}`,
    said: { text: words.said.answered, links: [{ text: words.openNote, href: `/notes/${note}` }] },
  }),
  again: requestPage,
  api: { answer: idAnswer.extend({ note: z.uuid() }), of: ({ id, note }) => ({ id, note }), says: says.answer },
})

export const refusing = command({
  at: '/requests/:request/refusal',
  access,
  body: refuseBody,
  do: (tx, { params: { request = '' }, body: { refuseWhy, refusedBy: fromWhom, refusedOn: on }, version = 0 }) =>
    endRequest(tx, { request, version, how: 'refused', words: refuseWhy, fromWhom, on }),
  words: refusals.end,
  then: ({ id }) => ({ to: `/requests/${id}`, said: words.said.refused }),
  again: requestPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.refuse },
})

export const withdrawing = command({
  at: '/requests/:request/withdrawal',
  access,
  body: withdrawBody,
  do: (tx, { params: { request = '' }, body: { withdrawWhy }, version = 0 }) =>
    endRequest(tx, { request, version, how: 'withdrawn', words: withdrawWhy }),
  words: refusals.end,
  then: ({ id }) => ({ to: `/requests/${id}`, said: words.said.withdrawn }),
  again: requestPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.withdraw },
})
