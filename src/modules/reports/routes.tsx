import * as z from 'zod'
import { startWith } from '../../platform/forms/state.ts'
import { command, page, type Route } from '../../platform/http/routes.ts'
import { showDate } from '../../platform/ui/index.ts'
import { lastIntake } from '../intake/index.ts'
import { headOf, namesOf } from '../people/index.ts'
import { tasksAbout, tasksFrom } from '../tasks/index.ts'
import { endReport, moveHearing, recordReport } from './commands.ts'
import { AllReportsPage, ReportsPage } from './pages/list.tsx'
import { NewReportPage } from './pages/new.tsx'
import { ReportPage } from './pages/one.tsx'
import { formFor, reportLines, reportOne, reportsOf } from './queries.ts'
import { moveBody, recordBody, reportAnswer, reportOut, sentBody, withdrawBody } from './routes/shapes.ts'
import { form as formWords, refusals, says, one as words } from './words.ts'

/** Open reports over all people: the asker's, or all that their lists reach. */
const allPage = page({
  at: '/report-requests',
  access: { may: 'see orders' },
  query: z.object({ show: z.enum(['mine', 'all']).default('mine').catch('mine') }),
  read: async (tx, { query: { show } }) => {
    const lines = await reportLines(tx, show)
    const names = await namesOf(
      tx,
      lines.map(({ report }) => report.person),
    )
    return { lines, names, show }
  },
  show: (data, ctx) => <AllReportsPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(reportAnswer),
    of: ({ lines }) => lines.map(({ report, task }) => reportOut(report, task)),
    says: says.mine,
  },
})

/** The reports that courts asked for about a person. */
const listPage = page({
  at: '/people/:person/report-requests',
  access: { may: 'see orders', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, reports, tasks] = await Promise.all([
      headOf(tx, person),
      reportsOf(tx, person),
      tasksAbout(tx, person, { done: 0 }),
    ])
    const lines = reports.map((report) => ({ report, task: tasks.find(({ from }) => from?.[1] === report.id) }))
    return head && { head, lines, mayRecord: tx.actor.may.has('record orders') }
  },
  show: (data, ctx) => <ReportsPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(reportAnswer),
    of: ({ lines }) => lines.map(({ report, task }) => reportOut(report, task)),
    says: says.list,
  },
})

const newPage = page({
  at: '/people/:person/report-requests/new',
  access: { may: 'record orders', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, choices] = await Promise.all([headOf(tx, person), formFor(tx)])
    return head && { head, ...choices, today: tx.today }
  },
  show: (data, ctx, form) => {
    const known = { reportKind: data.kinds[0]?.code, receivedOn: data.today.toString() }
    return <NewReportPage data={data} ctx={ctx} form={startWith(form, known)} />
  },
})

const recording = command({
  at: '/people/:person/report-requests',
  access: { may: 'record orders', on: 'person' },
  body: recordBody,
  do: (tx, { params: { person = '' }, body: { reportKind: kind, reportDue: due, otherCourt, ...asked } }) =>
    recordReport(tx, { ...asked, court: otherCourt.trim() || asked.court, person, kind, due }),
  words: refusals.record,
  then: ({ id, kindName, due }, { params: { person = '' } }, { zone }) => ({
    to: `/people/${person}/report-requests`,
    said: {
      text: formWords.saved(kindName, showDate(due, zone)),
      links: [
        { text: formWords.book, href: `/people/${person}/appointments/new` },
        { text: formWords.openIt, href: `/report-requests/${id}` },
      ],
    },
  }),
  again: newPage,
  api: {
    answer: z.object({ id: z.uuid(), task: z.uuid(), due: z.iso.date() }),
    of: ({ id, task, due }) => ({ id, task, due }),
    says: says.record,
  },
})

const onePage = page({
  at: '/report-requests/:report',
  access: { may: 'see orders', on: 'report' },
  trail: 'report.viewed',
  read: async (tx, { params: { report: id = '' } }) => {
    const report = await reportOne(tx, id)
    if (!report) return undefined
    const [head, tasks, intake] = await Promise.all([
      headOf(tx, report.person),
      tasksFrom(tx, id),
      lastIntake(tx, report.person),
    ])
    const { may } = tx.actor
    const ask = !report.ended && may.has('write notes')
    const mayDo = { change: !report.ended && may.has('record orders'), ask, intake: ask && may.has('change people') }
    return head && { head, report, task: tasks.find(({ done }) => !done), intake, may: mayDo }
  },
  show: (data, ctx, form) => <ReportPage data={data} ctx={ctx} form={form} />,
  api: { answer: reportAnswer, of: ({ report, task }) => reportOut(report, task), says: says.one },
})

const access = { may: 'record orders', on: 'report' }
const idAnswer = z.object({ id: z.uuid() })

const moving = command({
  at: '/report-requests/:report/hearing',
  access,
  body: moveBody,
  do: (tx, { params: { report = '' }, body: { moveOn: hearingOn, moveDue: due, moveWords }, version = 0 }) =>
    moveHearing(tx, { report, version, hearingOn, due, words: moveWords }),
  words: refusals.move,
  then: ({ id, hearingOn, due }, _, { zone }) => ({
    to: `/report-requests/${id}`,
    said: words.said.moved(showDate(hearingOn, zone), showDate(due, zone)),
  }),
  again: onePage,
  api: {
    answer: idAnswer.extend({ due: z.iso.date() }),
    of: ({ id, due }) => ({ id, due }),
    says: says.move,
  },
})

const sending = command({
  at: '/report-requests/:report/sent',
  access,
  body: sentBody,
  do: (tx, { params: { report = '' }, body: { sentWords }, version = 0 }) =>
    endReport(tx, { report, version, how: 'sent', words: sentWords }),
  words: refusals.end,
  then: ({ id }) => ({ to: `/report-requests/${id}`, said: words.said.sent }),
  again: onePage,
  api: { answer: idAnswer, of: (value) => value, says: says.sent },
})

const withdrawing = command({
  at: '/report-requests/:report/withdrawal',
  access,
  body: withdrawBody,
  do: (tx, { params: { report = '' }, body: { withdrawWhy }, version = 0 }) =>
    endReport(tx, { report, version, how: 'withdrawn', words: withdrawWhy }),
  words: refusals.end,
  then: ({ id }) => ({ to: `/report-requests/${id}`, said: words.said.withdrawn }),
  again: onePage,
  api: { answer: idAnswer, of: (value) => value, says: says.withdraw },
})

export const reportRoutes: readonly Route[] = [
  allPage,
  listPage,
  newPage,
  recording,
  onePage,
  moving,
  sending,
  withdrawing,
]
