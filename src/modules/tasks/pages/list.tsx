import {
  Button,
  Buttons,
  Card,
  Chips,
  Columns,
  EmptyState,
  Form,
  type FormState,
  Head,
  Inside,
  Page,
  type PageContext,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Task } from '../rules.ts'
import { list as words } from '../words.ts'
import { GroupedTasks } from './items.tsx'
import { type Colleague, TaskFields } from './task-fields.tsx'

export const shows = ['mine', 'covering', 'handed', 'done'] as const
export type Show = (typeof shows)[number]
export type TasksData = { tasks: Task[]; show: Show; covers: boolean; colleagues: Colleague[] }

/** The reader's tasks by where they stand, with the form that adds one beside them. */
export function TasksPage({
  data: { tasks, show, covers, colleagues },
  ctx,
  form,
}: {
  data: TasksData
  ctx: PageContext
  form: FormState
}) {
  const back = show === 'mine' ? '/tasks' : `/tasks?show=${show}`
  const title = words.titles[show]
  const count = (group: Task['group']) => tasks.filter((task) => task.group === group).length
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="tasks">
      <Head title={title} sub={show === 'mine' ? words.sub(count('overdue'), count('today')) : undefined} />
      <Inside ctx={ctx} of="tasks" current="tasks" />
      <Chips label={words.show} current={show} items={chips(covers)} />
      <Columns aside={<Add form={form} colleagues={colleagues} />}>
        {tasks.length === 0 && (
          <Card id="no-tasks" title={words.shows[show]}>
            <EmptyState icon="task" title={words.none[show]}>
              {words.noneHint}
            </EmptyState>
          </Card>
        )}
        <GroupedTasks tasks={tasks} ctx={ctx} back={back} owners={show === 'covering' || show === 'handed'} />
      </Columns>
    </Page>
  )
}

const chips = (covers: boolean) =>
  shows
    .filter((show) => show !== 'covering' || covers)
    .map((show) => ({ key: show, label: words.shows[show], href: show === 'mine' ? '/tasks' : `/tasks?show=${show}` }))

const Add = ({ form, colleagues }: { form: FormState; colleagues: Colleague[] }) => (
  <Card id="add-task" title={words.add} padded>
    <Form form={form} action="/tasks">
      <TaskFields form={form} colleagues={colleagues} />
      <Buttons>
        <Button kind="primary">{words.addButton}</Button>
      </Buttons>
    </Form>
  </Card>
)
