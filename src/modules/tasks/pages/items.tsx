import { newId } from '../../../platform/ids.ts'
import { Card, type Clocked, showWhen, type TaskItem, TaskList } from '../../../platform/ui/index.ts'
import { daysOver, type Group, groups, isFinishedThere, type Task } from '../rules.ts'
import { list as words } from '../words.ts'
import { sourceHref } from './sources.ts'

type Shown = { ctx: Clocked; back: string; owners?: boolean }

/** Tasks in cards by where they stand: overdue, today, coming, asleep, done. Empty groups are left out. */
export const GroupedTasks = ({ tasks, ...shown }: Shown & { tasks: readonly Task[] }) => (
  <>
    {groups.map((group) => {
      const items = tasks.filter((task) => task.group === group)
      return items.length === 0 ? null : <OneGroup key={group} group={group} tasks={items} {...shown} />
    })}
  </>
)

const OneGroup = ({ group, tasks, ...shown }: Shown & { group: Group; tasks: readonly Task[] }) => (
  <Card id={`tasks-${group}`} title={words.groups[group]}>
    <TaskList items={tasks.map((task) => itemOf(task, shown))} />
  </Card>
)

/**
 * A task as a line of a list, with its box to tick. `back` is where the tick returns to. One that is finished where it came from leads
 * there, and has no box.
 */
export function itemOf(task: Task, { ctx, back, owners }: Shown): TaskItem {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  const overdue = task.group === 'overdue'
  const there = isFinishedThere(task.from) && task.from ? sourceHref(...task.from) : undefined
  return {
    key: task.id,
    title: <a href={there ?? `/tasks/${task.id}`}>{task.what}</a>,
    about: <About task={task} ctx={ctx} owners={owners} />,
    when: overdue ? words.overdue(daysOver(task.due, today)) : showWhen(task.due, ctx),
    overdue,
    ...(task.done || there ? {} : { done: tick(task, back) }),
  }
}

/** Each tick has a key of its own, so that a second press has no second effect. */
const tick = ({ id, what, version }: Task, back: string) => ({
  action: `/tasks/${id}/done`,
  label: what,
  fields: { _key: newId(), _version: String(version), back },
})

function About({ task, ctx, owners }: { task: Task; ctx: Clocked; owners: boolean | undefined }) {
  const { name, person, snoozedUntil, group, handedBy, madeBy, owner, madeByName, ownerName, done } = task
  const rest = [
    owners && words.of(ownerName),
    handedBy ? words.handedBy(handedBy) : madeBy !== owner && words.givenBy(madeByName),
    group === 'snoozed' && snoozedUntil && words.asleep(showWhen(snoozedUntil, ctx)),
    done && words.doneBy(done.by, showWhen(done.at, ctx)),
  ].filter(Boolean)
  return (
    <>
      {name && <a href={`/people/${person}`}>{name.listed}</a>}
      {name && rest.length > 0 && ', '}
      {rest.join(', ')}
    </>
  )
}
