import type { Tx } from '../../../platform/database/tx.ts'
import { type Clocked, showDay, showWithin } from '../../../platform/ui/index.ts'
import { staffInScope } from '../../staff/index.ts'
import { daysOver, type OpenMatter, type Task, tasksFor } from '../../tasks/index.ts'
import { type ReportView, toneOf } from '../rules.ts'
import { matter as words } from '../words.ts'
import { reportsNamed } from './reports.ts'

export type ReportLine = { report: ReportView; task: Task | undefined }

/** Open reports by the day they are due: the asker's own, or those of all whose work their lists show. */
export async function reportLines(tx: Tx, show: 'mine' | 'all'): Promise<ReportLine[]> {
  const me = tx.actor.staff ? [tx.actor.staff] : []
  const owners = show === 'mine' ? me : (await staffInScope(tx)).map(({ id }) => id)
  return linesOf(tx, owners)
}

async function linesOf(tx: Tx, owners: readonly string[]): Promise<(ReportLine & { task: Task })[]> {
  const tasks = await tasksFor(tx, { owners, fromKind: 'report' })
  const reports = await reportsNamed(
    tx,
    tasks.flatMap(({ from }) => (from ? [from[1]] : [])),
  )
  return tasks.flatMap((task) => {
    const report = reports.get(task.from?.[1] ?? '')
    return report && !report.ended ? [{ report, task }] : []
  })
}

/** The reports that are under way, each with how far it is and what is missing; each stands for its task. */
export async function reportMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const lines = await linesOf(tx, staff)
  return lines.map(({ report, task }) => {
    const late = daysOver(task.due, tx.today)
    const { zone } = tx.actor
    return {
      key: `report:${report.id}`,
      person: report.person,
      owner: task.owner,
      lead: late > 0 ? words.overdue(late) : words.due(showDay(task.due, tx.actor.zone)),
      tone: toneOf(task.due, tx.today),
      text: words.text(report.short, report.court, farOf(report, { zone, now: tx.now })),
      due: task.due,
      since: report.madeAt,
      tasks: [task.id],
      act: { href: `/report-requests/${report.id}`, text: words.act },
    }
  })
}

function farOf({ interviewedAt, next, missing }: ReportView, clocked: Clocked): string {
  const interview = interviewedAt
    ? words.interviewDone
    : next
      ? words.next(showWithin(next.at, clocked))
      : words.interviewToDo
  const rest = missing.length > 0 ? words.missing(missing.map(({ text }) => text)) : words.nothing
  return interviewedAt || missing.length > 0 ? `${interview}; ${rest}` : interview
}
