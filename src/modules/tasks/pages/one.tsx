import {
  Button,
  Card,
  Columns,
  Form,
  type FormState,
  Head,
  KeyValues,
  Page,
  type PageContext,
  Prose,
  RecordStyles,
  showDay,
  showWhen,
  Time,
  Timeline,
  titleOf,
} from '../../../platform/ui/index.ts'
import { daysOver, isFinishedThere, type Task, type TaskChange } from '../rules.ts'
import { list, story, one as words } from '../words.ts'
import { Changes } from './changes.tsx'
import { From } from './from.tsx'
import type { Colleague } from './task-fields.tsx'

export type TaskData = { task: Task; changes: TaskChange[]; colleagues: Colleague[]; mayChange: boolean }
type Shown = { data: TaskData; ctx: PageContext; form: FormState }

/** One task: what it is, what can be done with it, and all that happened to it. */
export const TaskPage = ({ data, ctx, form }: Shown) => (
  <Page
    ctx={ctx}
    title={titleOf(data.task.what, form)}
    current="tasks"
    back={{ href: '/tasks', text: words.back }}
    head={<RecordStyles ctx={ctx} />}
  >
    <Head title={data.task.what} />
    <Columns aside={<About data={data} ctx={ctx} form={form} />}>
      {data.task.done ? (
        <Done data={data} ctx={ctx} form={form} />
      ) : (
        data.mayChange && <Changes task={data.task} colleagues={data.colleagues} form={form} />
      )}
      <Card id="story" title={words.story}>
        <Timeline entries={data.changes.map((change) => entryOf(change, ctx))} />
      </Card>
    </Columns>
  </Page>
)

function About({ data: { task }, ctx }: Shown) {
  const { due, ownerName, name, person, from, madeByName, madeAt, snoozedUntil, group } = task
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  const note = group === 'overdue' ? { note: list.overdue(daysOver(due, today)) } : {}
  return (
    <Card id="about" title={words.title} padded>
      <KeyValues
        items={[
          { label: words.due, value: <Time at={due} ctx={ctx} as="day" />, ...note },
          ...(snoozedUntil && group === 'snoozed'
            ? [{ label: words.asleep, value: <Time at={snoozedUntil} ctx={ctx} as="day" /> }]
            : []),
          { label: words.owner, value: ownerName },
          ...(name ? [{ label: words.about, value: <a href={`/people/${person}`}>{name.listed}</a> }] : []),
          ...(from ? [{ label: words.from, value: <From from={from} /> }] : []),
          { label: words.made, value: words.madeBy(madeByName, showWhen(madeAt, ctx)) },
        ]}
      />
    </Card>
  )
}

const Done = ({ data: { task, mayChange }, ctx, form }: Shown) => (
  <Card id="done" title={words.finishTitle} padded>
    {task.done && <p>{words.isDone(task.done.by, showWhen(task.done.at, ctx))}</p>}
    {task.done?.line && <Prose>{task.done.line}</Prose>}
    {mayChange && !isFinishedThere(task.from) && (
      <Form form={{ ...form, version: task.version }} action={`/tasks/${task.id}/undo`} id="undo">
        <Button>{words.undo}</Button>
      </Form>
    )}
  </Card>
)

const icons = {
  added: 'plus',
  changed: 'edit',
  moved: 'calendar',
  snoozed: 'clock',
  'handed-over': 'people',
  done: 'check',
  reopened: 'refresh',
} as const

const entryOf = (change: TaskChange, ctx: PageContext) => ({
  key: change.id,
  icon: icons[change.kind],
  tone: change.kind === 'done' ? ('green' as const) : undefined,
  title: said(change, ctx.zone),
  when: <Time at={change.at} ctx={ctx} />,
  children: (
    <>
      <p>{change.by}</p>
      {change.why && <Prose>{change.why}</Prose>}
    </>
  ),
})

function said({ kind, dueFrom, dueTo, ownerFrom, ownerTo, until, whatBefore }: TaskChange, zone: string): string {
  const day = (date: Temporal.PlainDate | null) => (date ? showDay(date, zone) : '')
  if (kind === 'added') return story.added(day(dueTo), ownerTo)
  if (kind === 'changed') return story.changed(whatBefore ?? '')
  if (kind === 'moved') return story.moved(day(dueFrom), day(dueTo))
  if (kind === 'snoozed') return story.snoozed(day(until))
  if (kind === 'handed-over') return story['handed-over'](ownerFrom, ownerTo)
  return story[kind]
}
