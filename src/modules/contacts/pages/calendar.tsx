import {
  Card,
  EmptyState,
  type GridDay,
  type GridEntry,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Row,
  showDate,
  showDay,
  showTime,
  showWhen,
  WeekGrid,
} from '../../../platform/ui/index.ts'
import { type CalendarDay, type Run, type Shown, stands } from '../rules.ts'
import { besideLabels, calendarWords as words } from '../words.ts'
import { becameOf, whereText } from './look.ts'

export type CalendarData = {
  days: CalendarDay[]
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  today: Temporal.PlainDate
}

const WeekGridStyle = ({ ctx }: { ctx: PageContext }) => (
  <link rel="stylesheet" href={ctx.assets.href('week-grid.css')} />
)

/** The week of whoever is signed in, with lunch, leave and holidays; a list of days on a phone. */
export function CalendarPage({ ctx, data }: { ctx: PageContext; data: CalendarData }) {
  const { days, first, last } = data
  const many = days.flatMap(({ appointments }) => appointments.filter(stands)).length
  const sub = `${words.week(showDate(first, ctx.zone), showDate(last, ctx.zone))}, ${words.count(many)}`
  return (
    <Page ctx={ctx} title={words.title} current="calendar" head={<WeekGridStyle ctx={ctx} />} wide>
      <Head title={words.title} sub={sub} actions={<Weeks data={data} />} />
      <Card id="week" title={words.week(showDate(first, ctx.zone), showDate(last, ctx.zone))} untitled>
        <WeekGrid days={days.map((day) => dayOf(day, data.today, ctx))} />
        {many === 0 && (
          <EmptyState icon="calendar" title={words.empty}>
            {words.emptyHint}
          </EmptyState>
        )}
      </Card>
    </Page>
  )
}

const Weeks = ({ data: { first } }: { data: CalendarData }) => (
  <Row>
    <LinkButton href={`/calendar?week=${first.subtract({ days: 7 })}`} icon="prev">
      {words.previousWeek}
    </LinkButton>
    <LinkButton href="/calendar">{words.thisWeek}</LinkButton>
    <LinkButton href={`/calendar?week=${first.add({ days: 7 })}`} icon="next">
      {words.nextWeek}
    </LinkButton>
  </Row>
)

function dayOf(day: CalendarDay, today: Temporal.PlainDate, ctx: PageContext): GridDay {
  return {
    key: day.day.toString(),
    title: <time dateTime={day.day.toString()}>{showDay(day.day, ctx.zone)}</time>,
    note: noteOf(day),
    today: day.day.equals(today),
    empty: words.nothing,
    entries: entriesOf(day, ctx),
  }
}

function noteOf({ off, holiday, coveredBy }: CalendarDay): string | undefined {
  if (off === 'leave') return words.leave(coveredBy)
  if (off === 'closed') return holiday || words.closed
  if (off === 'not-a-working-day') return words.off
  return holiday === '' ? undefined : holiday
}

function entriesOf(day: CalendarDay, ctx: PageContext): GridEntry[] {
  const meetings = day.appointments.map((one) => ({ at: one.time, entry: entryOf(one, ctx) }))
  const lunch = day.lunch && {
    at: day.lunch.from,
    entry: {
      key: `${day.day}-lunch`,
      time: showTime(day.lunch.from, ctx.zone),
      look: 'quiet' as const,
      what: words.lunch,
      about: words.lunchKept(showTime(day.lunch.to, ctx.zone), day.lunch.coveredBy),
    },
  }
  const away = day.runs.map((run) => ({ at: clockOf(run.leavesAt, run.zone), entry: runEntry(run, ctx) }))
  const busy = day.busy.map(({ time, zone, startsAt, endsAt }) => ({
    at: time,
    entry: {
      key: `${startsAt}-busy`,
      time: showTime(time, zone),
      look: 'quiet' as const,
      what: besideLabels.busy,
      about: besideLabels.busyAbout(showTime(endsAt, zone)),
    },
  }))
  const all = [...meetings, ...away, ...busy, ...(lunch ? [lunch] : [])]
  return all.sort((one, other) => Temporal.PlainTime.compare(one.at, other.at)).map(({ entry }) => entry)
}

const clockOf = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainTime()

/** The way out and back, which the visits lie within. */
function runEntry({ href, zone, leavesAt, returnsAt, with: beside }: Run, ctx: PageContext): GridEntry {
  const sameDay = clockDay(leavesAt, zone).equals(clockDay(returnsAt, zone))
  const until = sameDay ? showTime(returnsAt, zone) : showWhen(returnsAt, ctx)
  return {
    key: href,
    time: showTime(leavesAt, zone),
    look: 'away',
    what: <a href={href}>{words.out}</a>,
    about: words.outUntil(until, beside),
  }
}

const clockDay = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainDate()

function entryOf(one: Shown, ctx: PageContext): GridEntry {
  const where = whereText(one)
  const became = one.state === 'planned' ? '' : becameOf(one, ctx.now).text
  return {
    key: one.id,
    time: showTime(one.time, one.zone),
    look: stands(one) ? (one.goesOut ? 'away' : undefined) : 'ended',
    what: (
      <a href={`/appointments/${one.id}`} dir="auto">
        {one.personName}
      </a>
    ),
    about: [
      one.kindName,
      where,
      became,
      one.besideNames.length > 0 ? words.goTogether(one.staffName, one.besideNames) : '',
    ]
      .filter(Boolean)
      .join(', '),
  }
}
