import {
  Card,
  EmptyState,
  LinkButton,
  type PageContext,
  Stats,
  showDay,
  showWhen,
  type TaskItem,
  TaskList,
  Time,
  WeekBars,
} from '../../../platform/ui/index.ts'
import { type Message, messageItem } from '../../messages/index.ts'
import type { NoticeFor } from '../../referrals/index.ts'
import { type Task, taskItem } from '../../tasks/index.ts'
import type { TheDay } from '../rules.ts'
import { others, tasks as taskWords, unbooked as unbookedWords, week as weekWords, within } from '../words.ts'

type Shown = { day: TheDay; ctx: PageContext }

/** Tasks of this week, each done in one press. Those of covered colleagues say whose they are. */
export function Tasks({ tasks, day, ctx }: Shown & { tasks: readonly Task[] }) {
  if (!day.isToday) return null
  const awake = tasks.filter(({ group }) => group !== 'snoozed')
  const item = (task: Task) => taskItem(task, { ctx, back: '/today', owners: task.owner !== day.officer.id })
  return (
    <Card id="tasks" title={taskWords.title} actions={<a href="/tasks">{taskWords.all}</a>}>
      {awake.length === 0 ? (
        <EmptyState
          icon="task"
          title={taskWords.none}
          action={
            <LinkButton href="/tasks" small>
              {taskWords.add}
            </LinkButton>
          }
        >
          {taskWords.noneHint}
        </EmptyState>
      ) : (
        <TaskList items={awake.map(item)} />
      )}
    </Card>
  )
}

/** Notes that name the reader, work handed to them, those whom they cover, and what they have not finished. */
export function FromOthers({
  tasks,
  messages,
  notices,
  day,
  ctx,
}: Shown & { tasks: readonly Task[]; messages: readonly Message[]; notices: readonly NoticeFor[] }) {
  if (!day.isToday && day.covered.length === 0) return null
  const handed = tasks.filter(({ handedBy, owner }) => handedBy && owner === day.officer.id)
  const items = [
    ...messages.map((message) => messageItem(message, { ctx, back: '/today' })),
    ...notices.map(noticeItem),
    ...day.brought.map((one) => broughtItem(one, ctx)),
    ...handed.map((task) => handedItem(task, ctx)),
    ...coveredItems(day, ctx),
    ...unfinishedItem(day),
  ]
  return (
    <Card id="others" title={others.title} actions={<a href="/messages">{others.all}</a>}>
      {items.length === 0 ? (
        <EmptyState icon="message" title={others.none}>
          {others.noneHint}
        </EmptyState>
      ) : (
        <TaskList items={items} />
      )}
    </Card>
  )
}

/** A notice of a provider: its programs, each with those whom it fits. */
const noticeItem = ({ id, provider, title, programs }: NoticeFor): TaskItem => ({
  key: id,
  title: (
    <a href={`/notices/${id}`} dir="auto">
      {others.notice(provider, title)}
    </a>
  ),
  about: programs
    .map(({ name, people }) =>
      others.fits(
        name,
        people.map(({ spoken }) => spoken),
      ),
    )
    .join('; '),
})

/** A first look at a note is enough to know what it is about. */
const excerpt = (text: string) => (text.length > 140 ? `${text.slice(0, 140).trimEnd()}…` : text)

function broughtItem({ note, person, by, at, kindName, text }: TheDay['brought'][number], ctx: PageContext): TaskItem {
  const name = person?.listed ?? others.someone
  return {
    key: note,
    title: <a href={`/notes/${note}`}>{name}</a>,
    about: (
      <>
        {others.brought(by, kindName)}
        {text !== '' && ': '}
        <span dir="auto">{excerpt(text)}</span>
      </>
    ),
    when: <Time at={at} ctx={ctx} />,
  }
}

const handedItem = (task: Task, ctx: PageContext): TaskItem => ({
  key: task.id,
  title: <a href={`/tasks/${task.id}`}>{others.handed(task.handedBy ?? '', task.what)}</a>,
  about: task.name && <a href={`/people/${task.person}`}>{task.name.listed}</a>,
  when: showWhen(task.due, ctx),
  overdue: task.group === 'overdue',
})

const coveredItems = ({ covered, own }: TheDay, ctx: PageContext): TaskItem[] =>
  covered.map(({ id, name, people, until }) => ({
    key: id,
    title: <a href={`/caseload?officer=${id}`}>{own ? others.covering(name) : others.covers(name)}</a>,
    about: others.people(people, until ? showDay(until, ctx.zone) : undefined),
  }))

const unfinishedItem = ({ unfinished }: TheDay): TaskItem[] =>
  unfinished === 0
    ? []
    : [
        {
          key: 'unfinished',
          title: <a href="/drafts">{others.unfinished(unfinished)}</a>,
          about: others.unfinishedHint,
        },
      ]

/** Contacts that are due within the week and have no appointment by then. */
export function Unbooked({ day: { unbooked }, ctx }: Shown) {
  if (unbooked.length === 0) return null
  const items = unbooked.map(({ person, on, booked }) => ({
    key: person.id,
    title: <a href={`/people/${person.id}`}>{person.listed}</a>,
    about: (
      <>
        {booked && `${unbookedWords.later(within(showWhen(booked.at, ctx)))} `}
        <a href={`/people/${person.id}/appointments/new`}>
          {unbookedWords.book}
          <span class="vh">{` ${person.spoken}`}</span>
        </a>
      </>
    ),
    when: unbookedWords.by(within(showWhen(on, ctx))),
  }))
  return (
    <Card id="unbooked" title={unbookedWords.title}>
      <TaskList items={items} />
    </Card>
  )
}

/** Contacts done of those planned, day by day, and how large the caseload is. */
export function Week({ day, ctx }: Shown) {
  const [first] = day.week
  const title = day.isToday || !first ? weekWords.title : weekWords.titleOf(showDay(first.day, ctx.zone))
  const { people } = day
  const stats = [
    { value: <a href={`/caseload?officer=${day.officer.id}`}>{people.total}</a>, label: weekWords.people },
    ...(people.top ? [{ value: people.top.count, label: people.top.name.toLowerCase() }] : []),
    {
      value: <a href={`/caseload?officer=${day.officer.id}&flag=overdue`}>{people.overdue}</a>,
      label: weekWords.overdue,
    },
  ]
  return (
    <Card id="week" title={title} actions={weekWords.sub}>
      <div class="in">
        <WeekBars id="week-bars" title={title} days={day.week.map((one) => barOf(one, day.day, ctx))} />
      </div>
      <Stats items={stats} />
    </Card>
  )
}

function barOf({ day, done, planned }: TheDay['week'][number], shown: Temporal.PlainDate, ctx: PageContext) {
  const name = showDay(day, ctx.zone)
  return { label: name.slice(0, 3), name, done, planned, today: day.equals(shown) }
}
