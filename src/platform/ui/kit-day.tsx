import { Agenda, type AgendaEntry } from './agenda.tsx'
import { Button, LinkButton } from './button.tsx'
import { Card, Stats } from './card.tsx'
import type { PageContext } from './context.ts'
import { WeekBars } from './figures.tsx'
import { kit, kitDay } from './kit-words.ts'
import { Columns, Head } from './layout.tsx'
import { type DueItem, DueList, type TaskItem, TaskList } from './lists.tsx'
import { Tag } from './tag.tsx'
import { showTime } from './when.ts'

const person = (name: string) => <a href="#main">{name}</a>

const due: DueItem[] = [
  {
    key: 'carmen',
    due: kitDay.dueToday,
    tone: 'red',
    text: (
      <>
        <b>{kitDay.carmen}</b> {kitDay.carmenWhy}
      </>
    ),
    action: (
      <LinkButton href="#main" small>
        {kit.decide}
      </LinkButton>
    ),
  },
  {
    key: 'eve',
    due: kitDay.dueTomorrow,
    tone: 'amber',
    text: (
      <>
        <b>{kitDay.eve}</b> {kitDay.eveWhy}
      </>
    ),
    action: (
      <LinkButton href="#main" small>
        {kit.review}
      </LinkButton>
    ),
  },
]

const entries: AgendaEntry[] = [
  {
    key: '1',
    time: '09:00',
    length: kitDay.halfHour,
    state: 'done',
    who: person(kitDay.aaliyah),
    icon: 'office',
    where: kitDay.room2,
    why: kitDay.noteSaved,
    action: (
      <Tag tone="green" icon="check">
        {kit.attended}
      </Tag>
    ),
  },
  {
    key: '2',
    time: '09:20',
    length: kitDay.twenty,
    state: 'missed',
    who: person(kitDay.dmitri),
    icon: 'phone',
    where: kitDay.phone,
    action: (
      <Tag tone="red" icon="cross">
        {kit.missed}
      </Tag>
    ),
  },
  {
    key: '3',
    time: '09:45',
    length: kitDay.twenty,
    state: 'late',
    who: person(kitDay.ben),
    icon: 'video',
    where: kitDay.video,
    why: kitDay.jobPlan,
    action: (
      <LinkButton href="#main" small>
        {kit.recordOutcome}
      </LinkButton>
    ),
  },
  {
    key: '4',
    time: '10:30',
    length: kitDay.threeQuarters,
    state: 'next',
    who: person(kitDay.roy),
    tags: (
      <>
        <Tag tone="red">{kit.highRisk}</Tag>
        <Tag>{kit.interpreter}</Tag>
      </>
    ),
    icon: 'office',
    where: kitDay.room4,
    why: kitDay.firstOne,
    action: (
      <Button kind="primary" small>
        {kit.start}
      </Button>
    ),
  },
  {
    key: '5',
    time: '13:00',
    length: kitDay.hour,
    state: 'coming',
    away: true,
    who: person(kitDay.kofi),
    tags: (
      <>
        <Tag tone="red">{kit.pairs}</Tag>
        <Tag tone="amber">{kit.dog}</Tag>
      </>
    ),
    icon: 'home',
    where: kitDay.visit,
    why: kitDay.curfewCheck,
  },
  {
    key: '6',
    time: '16:00',
    length: kitDay.quarter,
    state: 'coming',
    who: person(kitDay.sam),
    icon: 'phone',
    where: kitDay.phone,
  },
]

const tasks: TaskItem[] = [
  {
    key: '1',
    title: person(kitDay.landlord),
    about: kitDay.nadia,
    when: kitDay.overdue,
    overdue: true,
    done: { action: '/kit', label: kitDay.landlordShort, fields: { task: '1' } },
  },
  {
    key: '2',
    title: kitDay.countersign,
    about: kitDay.quentin,
    when: kitDay.today,
    done: { action: '/kit', label: kitDay.countersign },
  },
  { key: '3', title: kitDay.handover, about: kitDay.fourPeople, when: kitDay.friday },
]

const days = [
  { label: kitDay.mon, name: kitDay.monday, done: 9, planned: 9 },
  { label: kitDay.tue, name: kitDay.tuesday, done: 1, planned: 6, today: true },
  { label: kitDay.wed, name: kitDay.wednesday, done: 0, planned: 8 },
  { label: kitDay.thu, name: kitDay.thursday, done: 0, planned: 0 },
  { label: kitDay.fri, name: kitDay.fridayName, done: 0, planned: 7 },
]

/** The kit's day: what Today is made of. */
export const KitDay = ({ ctx }: { ctx: PageContext }) => (
  <div>
    <Head
      title={kit.title}
      sub={kit.sub}
      actions={
        <>
          <LinkButton href="#main" icon="prev" iconOnly>
            {kit.previousDay}
          </LinkButton>
          <LinkButton href="#main">{kit.today}</LinkButton>
          <LinkButton href="#main" icon="next" iconOnly>
            {kit.nextDay}
          </LinkButton>
        </>
      }
    />
    <Columns
      aside={
        <>
          <Card id="kit-tasks" title={kit.tasks} actions={<a href="#main">{kit.allTasks}</a>}>
            <TaskList items={tasks} />
          </Card>
          <Card id="kit-week" title={kit.week} actions={kit.weekSub}>
            <div class="in">
              <WeekBars id="kit-bars" title={kit.week} days={days} />
            </div>
            <Stats
              items={[
                { value: 42, label: kitDay.statPeople },
                { value: 7, label: kitDay.statIntensive },
                { value: 3, label: kitDay.statOverdue },
              ]}
            />
          </Card>
        </>
      }
    >
      <DueList id="kit-due" title={kit.needs} items={due} />
      <Card id="kit-appointments" title={kit.appointments} actions={<a href="#main">{kit.book}</a>}>
        <Agenda entries={entries} nowAt={showTime(ctx.now, ctx.zone)} />
      </Card>
    </Columns>
  </div>
)
