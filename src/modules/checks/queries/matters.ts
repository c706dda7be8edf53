import type { Tx } from '../../../platform/database/tx.ts'
import { daysOver, type OpenMatter, tasksFor } from '../../tasks/index.ts'
import { list, matter as words } from '../words.ts'
import { checkNamed } from './checks.ts'

/** The checks that are to be rung today, and those whose day is past: each stands for its task. */
export async function checkMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const tasks = (await tasksFor(tx, { owners: staff, until: tx.today })).filter(
    ({ from, group }) => from?.[0] === 'check' && group !== 'snoozed',
  )
  const checks = await checkNamed(
    tx,
    tasks.flatMap(({ from }) => (from ? [from[1]] : [])),
  )
  return tasks.flatMap((task): OpenMatter[] => {
    const check = checks.get(task.from?.[1] ?? '')
    if (!check || check.closed) return []
    const late = daysOver(task.due, tx.today)
    return [
      {
        key: `check:${check.id}`,
        person: check.person,
        owner: task.owner,
        lead: late > 0 ? words.overdue(late) : words.today,
        tone: late > 0 ? 'amber' : 'plain',
        text: words.text(list.withWhom(check.name, check.relationName), list.statements(check.statements.length)),
        due: task.due,
        since: check.madeAt,
        tasks: [task.id],
        act: { href: `/checks/${check.id}`, text: words.act },
      },
    ]
  })
}
