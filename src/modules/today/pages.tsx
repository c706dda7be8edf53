import {
  Agenda,
  Button,
  Card,
  Columns,
  EmptyState,
  Form,
  Head,
  Island,
  LinkButton,
  Page,
  type PageContext,
  Row,
  Select,
  Stack,
  showLongDay,
  showTime,
  showWhen,
  Tag,
  TaskList,
  WarnBar,
} from '../../platform/ui/index.ts'
import { BeginIncident } from '../incidents/index.ts'
import type { Message } from '../messages/index.ts'
import type { NoticeFor } from '../referrals/index.ts'
import type { ShownMatter, Task } from '../tasks/index.ts'
import { FromOthers, Tasks, Unbooked, Week } from './pages/aside.tsx'
import { Decisions, UnderWay } from './pages/decisions.tsx'
import { agendaOf } from './pages/entries.tsx'
import { Waiting } from './pages/waiting.tsx'
import { minutesTo, nextOne, type TheDay } from './rules.ts'
import { away, day as dayWords, tomorrow, words } from './words.ts'

type Shown = { day: TheDay; ctx: PageContext }
type Whole = { day: TheDay & { matters: ShownMatter[] }; ctx: PageContext }

/** An officer's day: what is to be decided, who comes when, what is to be done. */
export function TodayPage({
  day,
  ctx,
}: {
  day: Whole['day'] & { tasks: Task[]; messages: Message[]; notices: NoticeFor[] }
  ctx: PageContext
}) {
  const aside = (
    <>
      <Tasks tasks={day.tasks} day={day} ctx={ctx} />
      <FromOthers tasks={day.tasks} messages={day.messages} notices={day.notices} day={day} ctx={ctx} />
      <Unbooked day={day} ctx={ctx} />
      <Week day={day} ctx={ctx} />
    </>
  )
  const long = showLongDay(day.day, ctx.zone)
  const showsCalls = day.isToday && day.own
  return (
    <Page ctx={ctx} title={day.isToday ? words.today : long} current="today" showsCalls={showsCalls}>
      <Head title={long} sub={subOf(day, ctx)} actions={<Days day={day} />} />
      <Stack>
        <Officers day={day} ctx={ctx} />
        <Columns aside={aside}>
          <Away day={day} ctx={ctx} />
          {showsCalls ? (
            <Island name="fresh-part" props={{ href: '/today/now' }}>
              <DayNow day={day} ctx={ctx} />
            </Island>
          ) : (
            <DayNow day={day} ctx={ctx} />
          )}
          <Tomorrow day={day} ctx={ctx} />
          <Closing day={day} ctx={ctx} />
        </Columns>
      </Stack>
    </Page>
  )
}

/** What changes while the page stands open: who is at the desk, and what that makes of the day's list. */
export const DayNow = ({ day, ctx }: Whole) => (
  <Stack>
    {day.atTheDesk.map((one) => (
      <Waiting key={one.arrival} one={one} meets={day.meets} ctx={ctx} />
    ))}
    <Decisions day={day} ctx={ctx} />
    <Appointments day={day} ctx={ctx} />
    <UnderWay day={day} ctx={ctx} />
  </Stack>
)

/** Whose day it is, how much there is, and what comes next, in a line. */
function subOf(day: TheDay, ctx: PageContext): string {
  const { entries, isToday, own, officer } = day
  const booked = entries.filter(({ state }) => state !== 'cancelled')
  const many =
    booked.length === 0 ? words.nothing : words.many(booked.length, booked.filter(({ goesOut }) => goesOut).length)
  return [own ? '' : `${words.titleOf(officer.name)}.`, many, isToday && booked.length > 0 ? nextText(day, ctx) : '']
    .filter(Boolean)
    .join(' ')
}

function nextText({ entries }: TheDay, ctx: PageContext): string {
  const next = nextOne(entries, ctx.now)
  if (!next) return words.noneLeft
  return next.here ? words.waits(next.person.spoken) : words.nextIs(next.person.spoken, minutesTo(next, ctx.now))
}

function Days({ day: { day, own, officer, isToday } }: { day: TheDay }) {
  const at = (to: Temporal.PlainDate) => addressOf(`day=${to}`, own ? undefined : officer.id)
  return (
    <>
      {own && isToday && <BeginIncident />}
      <LinkButton href={at(day.subtract({ days: 1 }))} icon="prev" iconOnly>
        {words.previous}
      </LinkButton>
      {!isToday && <LinkButton href={addressOf('', own ? undefined : officer.id)}>{words.today}</LinkButton>}
      <LinkButton href={at(day.add({ days: 1 }))} icon="next" iconOnly>
        {words.next}
      </LinkButton>
    </>
  )
}

function addressOf(rest: string, whose: string | undefined): string {
  const query = [rest, whose && `for=${whose}`].filter(Boolean).join('&')
  return query === '' ? '/today' : `/today?${query}`
}

/** Whoever leads others, or covers them, may look at their day. */
function Officers({ day: { officers, officer, day, isToday } }: Shown) {
  if (officers.length < 2) return null
  const values = { for: officer.id }
  const options = officers.map(({ id, name, covered }) => ({ value: id, label: covered ? words.covering(name) : name }))
  return (
    <Form form={{ values, errors: {} }} action="/today" method="get">
      <div class="row">
        {!isToday && <input type="hidden" name="day" value={day.toString()} />}
        <Select
          form={{ values, errors: {} }}
          name="for"
          label={words.whose}
          hideLabel
          options={options}
          choose={words.mine}
        />
        <Button small>{words.choose}</Button>
      </div>
    </Form>
  )
}

function Away({ day: { away: off }, ctx }: Shown) {
  if (!off) return null
  return <WarnBar kind="information">{awayText(off, ctx)}</WarnBar>
}

function awayText({ why, holiday, until, coveredBy }: NonNullable<TheDay['away']>, ctx: PageContext): string {
  if (why === 'leave') return away.leave(until && showWhen(until, ctx), coveredBy.join(', '))
  return why === 'closed' ? away.closed(holiday) : away[why]
}

function Appointments({ day, ctx }: Shown) {
  const entries = agendaOf(day, ctx)
  return (
    <Card id="appointments" title={dayWords.title} actions={<a href="/calendar">{dayWords.calendar}</a>}>
      {day.entries.length === 0 && (
        <EmptyState
          icon="calendar"
          title={dayWords.empty}
          action={
            <LinkButton href="/caseload" small>
              {dayWords.caseload}
            </LinkButton>
          }
        >
          {dayWords.emptyHint}
        </EmptyState>
      )}
      {entries.length > 0 && <Agenda entries={entries} nowAt={day.isToday ? showTime(ctx.now, ctx.zone) : undefined} />}
    </Card>
  )
}

/** The way to the day's close, on one's own day as it ends. */
function Closing({ day: { isToday, own, ends } }: Shown) {
  if (!isToday || !own || !ends) return null
  return (
    <Row>
      <LinkButton href="/day/close" kind="primary">
        {dayWords.close}
      </LinkButton>
    </Row>
  )
}

/** The first of the next day, when this one is nearly over: what remains is to prepare for it. */
function Tomorrow({ day: { tomorrow: first }, ctx }: Shown) {
  if (!first) return null
  const item = {
    key: first.id,
    title: <a href={`/people/${first.person.id}`}>{first.person.listed}</a>,
    about: (
      <span dir="auto">
        {[first.kindName, first.where, first.purpose].filter(Boolean).join(', ')}
        {first.topLevel && <Tag tone="red">{first.topLevel}</Tag>}
      </span>
    ),
    when: showWhen(first.startsAt, ctx),
  }
  const prepare = (
    <LinkButton href={`/people/${first.person.id}/preparation`} small>
      {tomorrow.prepare}
      <span class="vh">{dayWords.of(first.person.spoken)}</span>
    </LinkButton>
  )
  return (
    <Card id="tomorrow" title={tomorrow.title} actions={prepare}>
      <TaskList items={[item]} />
    </Card>
  )
}
