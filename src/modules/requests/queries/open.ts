import type { Tx } from '../../../platform/database/tx.ts'
import { staffInScope } from '../../staff/index.ts'
import { daysOver, type OpenMatter, type Task, tasksFor } from '../../tasks/index.ts'
import type { RequestView } from '../rules.ts'
import { matter as words } from '../words.ts'
import { requestsNamed } from './requests.ts'

export type RequestLine = { request: RequestView; task: Task | undefined }

/** Open requests by the day an answer is due: the asker's own, those of all whose work their lists show, or of these the overdue. */
export async function requestLines(tx: Tx, show: 'mine' | 'overdue' | 'all'): Promise<RequestLine[]> {
  const me = tx.actor.staff ? [tx.actor.staff] : []
  const owners = show === 'mine' ? me : (await staffInScope(tx)).map(({ id }) => id)
  const until = show === 'overdue' ? { until: tx.today.subtract({ days: 1 }) } : {}
  return linesOf(tx, await tasksFor(tx, { owners, fromKind: 'request', ...until }))
}

async function linesOf(tx: Tx, tasks: readonly Task[]): Promise<(RequestLine & { task: Task })[]> {
  const requests = await requestsNamed(
    tx,
    tasks.flatMap(({ from }) => (from ? [from[1]] : [])),
  )
  return tasks.flatMap((task) => {
    const request = requests.get(task.from?.[1] ?? '')
    return request && !request.ended ? [{ request, task }] : []
  })
}

/** The requests whose answer is due today or overdue: each stands for its task. */
export async function requestMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const tasks = await tasksFor(tx, { owners: staff, until: tx.today, fromKind: 'request' })
  const lines = await linesOf(
    tx,
    tasks.filter(({ group }) => group !== 'snoozed'),
  )
  return lines.map(({ request, task }) => {
    const late = daysOver(task.due, tx.today)
    return {
      key: `request:${request.id}`,
      person: request.person,
      owner: task.owner,
      lead: late > 0 ? words.overdue(late) : words.today,
      tone: late > 0 ? 'amber' : 'plain',
      text: words.text(request.whom, request.kindName),
      due: task.due,
      since: request.madeAt,
      tasks: [task.id],
      act: { href: `/requests/${request.id}`, text: words.act },
    }
  })
}
