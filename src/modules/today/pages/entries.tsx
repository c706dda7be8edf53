import type { ComponentChildren } from 'preact'
import { newId } from '../../../platform/ids.ts'
import {
  type AgendaEntry,
  Button,
  type IconName,
  LinkButton,
  type PageContext,
  showTime,
  Tag,
  type Tone,
} from '../../../platform/ui/index.ts'
import { type Action, actionOf, type Counts, type Entry, nextOne, stateOf, type TheDay } from '../rules.ts'
import { away as awayWords, lengthText, day as words } from '../words.ts'
import { Coming } from './waiting.tsx'

const icons: Record<string, IconName> = {
  office: 'office',
  home: 'home',
  phone: 'phone',
  video: 'video',
  work: 'car',
  'third-party': 'people',
  other: 'pin',
}
const tones: Record<Counts, Tone | undefined> = {
  complied: 'green',
  failed: 'red',
  excused: 'amber',
  neutral: undefined,
}
const outcomeIcons: Partial<Record<Counts, IconName>> = { complied: 'check', failed: 'cross', excused: 'minus' }

/** Most warnings that a line of the day shows: the rest are on the person's page. */
const mostAlerts = 3

/** The day's lines in order of time, with leave and lunch among them. */
export function agendaOf(day: TheDay, ctx: PageContext): AgendaEntry[] {
  const next = day.isToday ? nextOne(day.entries, ctx.now)?.id : undefined
  const lines = day.entries.map((entry) => lineOf(entry, ctx, { today: day.isToday, next, meets: day.meets }))
  return [
    ...leaveOf(day),
    ...[...lines, ...lunchOf(day), ...busyOf(day)].toSorted((one, other) => one.time.localeCompare(other.time)),
  ]
}

/** How many minutes something takes, and who it is with, make its line. */
function lineOf(
  entry: Entry,
  ctx: PageContext,
  at: { today: boolean; next: string | undefined; meets: boolean },
): AgendaEntry {
  const action = actionOf(entry, ctx.now, at)
  return {
    key: entry.id,
    time: showTime(entry.time, entry.zone),
    length: lengthText(entry.minutes),
    state: stateOf(entry, ctx.now, at.next),
    away: entry.goesOut,
    who: <a href={`/people/${entry.person.id}`}>{entry.person.listed}</a>,
    tags: <EntryTags entry={entry} ctx={ctx} />,
    icon: icons[entry.kind] ?? 'pin',
    where: <Where entry={entry} />,
    why: entry.purpose && <span dir="auto">{entry.purpose}</span>,
    action: <What entry={entry} action={action} ctx={ctx} meets={at.meets} />,
  }
}

function EntryTags({ entry, ctx }: { entry: Entry; ctx: PageContext }) {
  const { here, whereNow, alerts, topLevel, interpreter, coverFor, lastMark } = entry
  return (
    <>
      {here && <Tag tone="green">{hereText(here, ctx)}</Tag>}
      {lastMark && <Tag tone="violet">{words.marked[lastMark.kind](showTime(lastMark.at, ctx.zone))}</Tag>}
      {whereNow && <Tag tone="red">{whereNow}</Tag>}
      {topLevel && <Tag tone="red">{topLevel}</Tag>}
      {alerts.slice(0, mostAlerts).map((alert) => (
        <Tag key={alert.name} tone={alert.severity === 'high' ? 'red' : 'amber'}>
          {alert.name}
        </Tag>
      ))}
      {alerts.length > mostAlerts && <Tag tone="amber">{words.moreAlerts(alerts.length - mostAlerts)}</Tag>}
      {interpreter && <Tag>{words.interpreter}</Tag>}
      {coverFor !== undefined && <Tag tone="blue">{words.cover(coverFor)}</Tag>}
    </>
  )
}

function hereText({ since, waited }: NonNullable<Entry['here']>, ctx: PageContext): string {
  const time = showTime(since, ctx.zone)
  return waited === undefined ? words.here(time) : words.waiting(time, waited)
}

function Where({ entry: { kindName, where, kind, phone, beside } }: { entry: Entry }) {
  const number = kind === 'phone' ? (phone?.number ?? words.noPhone) : ''
  return (
    <span dir="auto">
      {[kindName, where || number, beside.length > 0 && words.beside(beside)].filter(Boolean).join(', ')}
      {kind === 'phone' && phone?.note && ` (${phone.note})`}
    </span>
  )
}

type Doing = { entry: Entry; ctx: PageContext; meets: boolean }

/** The one thing to do about a line, or what became of it. */
const What = ({ action, ...doing }: Doing & { action: Action }) => actions[action](doing)

const actions: Record<Action, (doing: Doing) => ComponentChildren> = {
  none: () => null,
  'called-off': () => <Tag>{words.calledOff}</Tag>,
  outcome: ({ entry }) => <Outcome entry={entry} />,
  record: ({ entry }) => <Record entry={entry} />,
  start: ({ entry, meets }) => (
    <>
      {meets && entry.here?.unmet && entry.here.arrival && (
        <Coming arrival={entry.here.arrival} name={entry.person.spoken} />
      )}
      <LinkButton href={`/appointments/${entry.id}/interview`} kind="primary" small>
        {words.start}
        <OfWhom entry={entry} />
      </LinkButton>
    </>
  ),
  call: ({ entry, ctx }) => (
    <>
      <LinkButton href={`tel:${entry.phone?.number.replaceAll(/[^\d+]/g, '')}`} icon="phone" small>
        {words.call}
        <OfWhom entry={entry} />
      </LinkButton>
      {Temporal.Instant.compare(entry.startsAt, ctx.now) <= 0 && <Record entry={entry} />}
    </>
  ),
  marks: ({ entry }) => <Marks entry={entry} />,
}

/** Whoever came to the desk was met: what came of it is recorded with its note. */
const Record = ({ entry }: { entry: Entry }) => (
  <LinkButton href={`/appointments/${entry.id}/${entry.here ? 'interview' : 'outcome'}`} small>
    {words.record}
    <OfWhom entry={entry} />
  </LinkButton>
)

/** Whom a button is about, for those who hear it without the line around it. */
const OfWhom = ({ entry }: { entry: Entry }) => <span class="vh">{words.of(entry.person.spoken)}</span>

function Outcome({ entry: { counts, outcomeName, minutesLate } }: { entry: Entry }) {
  return (
    <Tag tone={counts && tones[counts]} icon={counts && outcomeIcons[counts]}>
      {[outcomeName, minutesLate && words.late(minutesLate)].filter(Boolean).join(', ')}
    </Tag>
  )
}

/** Set out, arrived, safe: each is one press, and comes back here. */
const Marks = ({ entry }: { entry: Entry }) => (
  <form method="post" action={`/appointments/${entry.id}/marks`}>
    <input type="hidden" name="_key" value={newId()} />
    <input type="hidden" name="back" value="/today" />
    {entry.nextMarks.map((mark, at) => (
      <Button key={mark} name="mark" value={mark} kind={at === 0 ? 'primary' : 'plain'} small>
        {words.mark[mark]}
        <OfWhom entry={entry} />
      </Button>
    ))}
  </form>
)

function lunchOf({ hours, lunchCover }: TheDay): AgendaEntry[] {
  if (!hours?.lunchStarts || !hours.lunchEnds) return []
  const minutes = hours.lunchStarts.until(hours.lunchEnds).total('minutes')
  return [
    {
      key: 'lunch',
      time: showTime(hours.lunchStarts, 'UTC'),
      length: lengthText(minutes),
      state: 'coming',
      who: words.lunch,
      icon: 'clock',
      where: words.lunchUntil(showTime(hours.lunchEnds, 'UTC'), lunchCover),
    },
  ]
}

/** Times of which nothing more may be known: they are kept free all the same. */
const busyOf = ({ busy }: TheDay): AgendaEntry[] =>
  busy.map(({ time, minutes, zone, endsAt }) => ({
    key: `busy-${endsAt}`,
    time: showTime(time, zone),
    length: lengthText(minutes),
    state: 'coming',
    who: words.busy,
    icon: 'clock',
    where: words.busyUntil(showTime(endsAt, zone)),
  }))

/** A day of leave keeps its line, so that what stands beneath it is seen to need somebody. */
function leaveOf({ away }: TheDay): AgendaEntry[] {
  if (away?.why !== 'leave') return []
  return [{ key: 'leave', time: '', state: 'coming', who: awayWords.kept, icon: 'calendar', where: awayWords.keptAll }]
}
