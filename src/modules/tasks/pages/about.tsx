import {
  Button,
  Buttons,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormState,
  HiddenField,
  type PageContext,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Task } from '../rules.ts'
import { list as words } from '../words.ts'
import { GroupedTasks } from './items.tsx'
import { type Colleague, TaskFields } from './task-fields.tsx'

export type AboutData = { head: PersonHead; tasks: Task[]; colleagues: Colleague[]; mayAdd: boolean }

/** A person's tasks, whoever's they are, with the form that adds one. */
export function AboutPage({
  data: { head, tasks, colleagues, mayAdd },
  ctx,
  form,
}: {
  data: AboutData
  ctx: PageContext
  form: FormState
}) {
  const here = `/people/${head.id}/tasks`
  const known: FormState = { ...form, values: { ...form.values, taskPerson: head.id, back: here } }
  return (
    <PersonFrame ctx={ctx} head={head} current="tasks" title={words.titles.mine} form={form}>
      <Columns
        aside={
          mayAdd && (
            <Card id="add-task" title={words.add} padded>
              <Form form={known} action={here}>
                <HiddenField form={known} name="back" />
                <TaskFields form={known} colleagues={colleagues} />
                <Buttons>
                  <Button kind="primary">{words.addButton}</Button>
                </Buttons>
              </Form>
            </Card>
          )
        }
      >
        {tasks.length === 0 && (
          <Card id="no-tasks" title={words.about}>
            <EmptyState icon="task" title={words.noneAbout}>
              {words.noneAboutHint}
            </EmptyState>
          </Card>
        )}
        <GroupedTasks tasks={tasks} ctx={ctx} back={here} owners />
      </Columns>
    </PersonFrame>
  )
}
