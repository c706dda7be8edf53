import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  type Column,
  Form,
  HiddenField,
  type PageContext,
  Row,
  showWhen,
  Table,
  Time,
} from '../../../platform/ui/index.ts'
import { isFinishedThere, type Task } from '../../tasks/index.ts'
import { within } from '../../today/index.ts'
import { words } from '../words.ts'
import type { DayToClose, Shown } from './shapes.ts'

/** Tasks that were due by today: each done, moved to the next day at work, or handed over in one press. */
export const Tasks = ({ data, ctx }: Shown) =>
  data.tasks.length > 0 && (
    <Card id="tasks" title={words.tasks}>
      <Table caption={words.tasks} columns={columnsOf(data, ctx)} rows={data.tasks} keyOf={({ id }) => id} />
    </Card>
  )

const columnsOf = (data: DayToClose, ctx: PageContext): Column<Task>[] => [
  {
    key: 'what',
    label: words.columns.what,
    head: true,
    cell: ({ id, what }) => (
      <a href={`/tasks/${id}`} dir="auto">
        {what}
      </a>
    ),
  },
  {
    key: 'about',
    label: words.columns.about,
    cell: ({ name, person }) => name && <a href={`/people/${person}`}>{name.listed}</a>,
  },
  { key: 'due', label: words.columns.due, cell: ({ due }) => <Time at={due} ctx={ctx} /> },
  ...(data.may.has('manage tasks') ? [acts(data, ctx)] : []),
]

const acts = ({ next, to }: DayToClose, ctx: PageContext): Column<Task> => ({
  key: 'act',
  acts: true,
  label: words.columns.act,
  cell: (task) => (
    <Row>
      {!isFinishedThere(task.from) && (
        <OnePress task={task} act="done" values={{}}>
          {words.done}
        </OnePress>
      )}
      <OnePress task={task} act="move" values={{ moveDue: `${next.day}`, moveWhy: words.why }}>
        {words.to(within(showWhen(next.day, ctx)))}
      </OnePress>
      {to && (
        <OnePress task={task} act="hand-over" values={{ handTo: to.id, handWhy: words.handWhy }}>
          {words.hand(to.name)}
        </OnePress>
      )}
    </Row>
  ),
})

type Press = { task: Task; act: string; values: Record<string, string>; children: string }

/** A button that does one thing with a task and comes back here; which task it is about is read out. */
function OnePress({ task: { id, version, what }, act, values, children }: Press) {
  const form = { values: { ...values, back: '/day/close' }, errors: {}, key: newId(), version }
  return (
    <Form form={form} action={`/tasks/${id}/${act}`}>
      {Object.keys(form.values).map((name) => (
        <HiddenField key={name} form={form} name={name} />
      ))}
      <Button small>
        {children}
        <span class="vh">{words.of(what)}</span>
      </Button>
    </Form>
  )
}
