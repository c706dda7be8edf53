import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { addTask, finishTask, moveTask, tasksFrom } from '../../tasks/index.ts'
import { workedOutDue } from '../queries/form.ts'
import { reportOne } from '../queries/reports.ts'
import { type Ended, problemWithDays, type ReportView } from '../rules.ts'
import { reportTables } from '../tables.ts'
import { form as formWords, stepNames } from '../words.ts'
import { addStep, tell } from './record.ts'

type Day = Temporal.PlainDate
type Move = { report: string; version: number; hearingOn: Day; due?: Day | undefined; words: string }

/**
 * Records that the hearing was moved: the day the report is due is counted anew, or as named, and its task goes there. Refuses `stale`,
 * one that ended, the same day, and a day to write it by that is past.
 */
export async function moveHearing(tx: Tx, { report: id, version, hearingOn, due: named, words }: Move) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const report = found.value
  if (report.hearingOn.equals(hearingOn)) return refuse('same-hearing', 'moveOn')
  const problem = problemWithDays({ receivedOn: report.receivedOn, hearingOn, due: named }, tx.today)
  if (problem) return refuse(problem.refusal, problem.at === 'reportDue' ? 'moveDue' : 'moveOn')
  const due = named ?? (await workedOutDue(tx, report.kind, hearingOn))
  if (Temporal.PlainDate.compare(due, tx.today) < 0) return refuse('past-day', 'moveDue')
  const moved = await moveDue(tx, report, due)
  if (!moved.ok) return { ...moved, at: 'moveDue' }
  await touch(tx, report, { hearingOn })
  const said = { words, hearingFrom: report.hearingOn, hearingTo: hearingOn, dueTo: due }
  await addStep(tx, { id, personId: report.person }, 'hearing-moved', said)
  await tell(tx, report, 'report.hearing-moved', ['hearing-on', 'due'])
  return done({ id, hearingOn, due })
}

async function moveDue(tx: Tx, report: ReportView, due: Day) {
  const task = (await tasksFrom(tx, report.id)).find(({ done: isDone }) => !isDone)
  const what = formWords.task(report.short, report.court).slice(0, 300)
  if (!task) return addTask(tx, { what, due, person: report.person, from: ['report', report.id] })
  if (task.due.equals(due)) return done({ id: task.id })
  return moveTask(tx, { task: task.id, version: task.version, due, why: stepNames['hearing-moved'] })
}

/** Records that it was sent, or withdrawn by the court; its task is done with it. Refuses `stale` and one that ended. */
export async function endReport(
  tx: Tx,
  { report: id, version, how, words }: { report: string; version: number; how: Ended; words: string },
) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const report = found.value
  await touch(tx, report, { endedAt: tx.now, endedBy: staffOf(tx.actor), endedHow: how })
  await addStep(tx, { id, personId: report.person }, how, { words })
  const task = (await tasksFrom(tx, id)).find(({ done: isDone }) => !isDone)
  if (task) await finishTask(tx, { task: task.id, version: task.version, line: words })
  await tell(tx, report, `report.${how}`, ['words'])
  return done({ id })
}

/** The report, held until the transaction ends, so that of two who change it at once the second is told. */
async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from report_request where id = $1 for update', [id])
  const report = await reportOne(tx, id)
  if (!report) throw new Error('the report that the path names is gone')
  if (report.version !== version) return refuse('stale')
  return report.ended ? refuse('ended-already') : done(report)
}

type Changed = { hearingOn?: Day; endedAt?: Temporal.Instant; endedBy?: string; endedHow?: Ended }
const touch = (tx: Tx, { id, version }: ReportView, changed: Changed) =>
  reportTables(tx)
    .updateTable('reportRequest')
    .set({ ...changed, version: version + 1 })
    .where('id', '=', id)
    .execute()
