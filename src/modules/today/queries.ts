import { versionInForce } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { weekOf } from '../../platform/dates.ts'
import { type Appointment, type AtDesk, appointmentsOn, busyTimes, waitingFor } from '../contacts/index.ts'
import { type Message, messagesFor } from '../messages/index.ts'
import { mentionsFor, myDrafts } from '../notes/index.ts'
import { alertsOf, type CaseloadPage, namesOf } from '../people/index.ts'
import { type NoticeFor, noticesFor } from '../referrals/index.ts'
import { type Availability, availabilityOf, coveredBy, type InScope, lunchCover, staffInScope } from '../staff/index.ts'
import { type ShownMatter, type Task, tasksFor } from '../tasks/index.ts'
import { peopleOf } from './queries/caseload.ts'
import { factsFor } from './queries/decisions.ts'
import { type Around, entriesOf, topLevel } from './queries/entries.ts'
import { mattersOf } from './queries/matters.ts'
import {
  type AtTheDesk,
  type Away,
  type Covered,
  decisionsOf,
  kept,
  looksAhead,
  offersClose,
  type TheDay,
  unbookedOf,
  weekCounts,
} from './rules.ts'

type Day = Temporal.PlainDate

/** How far ahead the next day with an appointment is looked for, and tasks are shown. */
const ahead = { days: 7 }
const mostTasks = 12
/** More are read than are shown, as a matter may stand for some of them. */
const readTasks = 2 * mostTasks

/**
 * One officer's day: the asker's own, or that of somebody in their scope (undefined for anyone else). What is to be
 * decided, who waits and what colleagues brought stand only on the day that it is.
 */
export async function theDay(
  tx: Tx,
  { day = tx.today, whose }: { day?: Day | undefined; whose?: string | undefined },
): Promise<(TheDay & { tasks: Task[]; matters: ShownMatter[]; messages: Message[] }) | undefined> {
  const isToday = day.equals(tx.today)
  const asked = whose ?? tx.actor.staff ?? ''
  const [officers, covering] = await Promise.all([staffInScope(tx), coveredBy(tx, asked, day)])
  const officer = officers.find(({ id }) => id === asked)
  if (!officer) return undefined
  const own = officer.id === tx.actor.staff
  const staff = [officer.id, ...covering]
  const others = isToday && own ? fromOthers(tx) : { brought: [], messages: [], unfinished: 0 }
  const tasks = isToday ? tasksFor(tx, { owners: staff, until: day.add(ahead), limit: readTasks }) : []
  const [available, duty, people, brought, toDo, busy] = await Promise.all([
    availabilityOf(tx, staff, day),
    lunchCover(tx, officer.id, { first: day, last: day }),
    peopleOf(tx, staff),
    others,
    tasks,
    own ? busyTimes(tx, { first: day, last: day }) : [],
  ])
  const { hours, coveredBy: standIns = [] } = available.get(officer.id) ?? {}
  const { around, ...planned } = await plansOf(tx, { day, officer, officers, covering, people, hours })
  const due = isToday ? await dueOf(tx, staff, people, around) : { decisions: [], unbooked: [], matters: [] }
  const open = leftOpen(due, toDo, brought, day)
  const time = tx.now.toZonedDateTimeISO(tx.actor.zone).toPlainTime()
  const stoodFor = new Set(due.matters.flatMap(({ tasks: ids = [] }) => ids))
  return {
    day,
    isToday,
    officer: officerOf(officer),
    officers: officers.map(officerOf),
    own,
    meets: tx.actor.may.has('run the desk'),
    hours,
    lunchCover: standIns.map(({ name }) => name).join(', ') || (duty.get(`${day}`) ?? ''),
    away: awayOf(available.get(officer.id)),
    ...planned,
    busy,
    ends: isToday && offersClose(time, hours, open),
    ...due,
    ...brought,
    covered: coveredOf(covering, officers, people, available),
    people: countsOf(people, officer.id, around),
    tasks: toDo.filter(({ id }) => !stoodFor.has(id)).slice(0, mostTasks),
  }
}

/** How much of the officer's own is open by now: what nobody recorded, tasks due, what is under way for somebody's safety, drafts, messages. */
function leftOpen(
  { decisions, matters }: Pick<TheDay, 'decisions'> & { matters: readonly ShownMatter[] },
  tasks: readonly Task[],
  { unfinished, messages }: { unfinished: number; messages: readonly Message[] },
  day: Day,
): number {
  const unrecorded = decisions.filter(({ kind }) => kind === 'unrecorded').length
  const due = tasks.filter((one) => Temporal.PlainDate.compare(one.due, day) <= 0).length
  const safety = matters.filter((one) => one.safety).length
  return unrecorded + due + safety + unfinished + messages.length
}

type Of = {
  day: Day
  officer: InScope
  officers: readonly InScope[]
  covering: readonly string[]
  people: CaseloadPage
  hours: TheDay['hours']
}
type Plans = Pick<TheDay, 'entries' | 'atTheDesk' | 'tomorrow' | 'week'> & { around: Around }

/** The appointments of the day with those of covered colleagues, who waits, what comes after, and the officer's week. */
async function plansOf(tx: Tx, { day, officer, officers, covering, people, hours }: Of): Promise<Plans> {
  const isToday = day.equals(tx.today)
  const week = weekOf(day)
  const last = Temporal.PlainDate.compare(week.last, day.add(ahead)) > 0 ? week.last : day.add(ahead)
  const staff = [officer.id, ...covering]
  const [booked, waiting] = await Promise.all([
    appointmentsOn(tx, { staff, attended: true, days: { first: week.first, last } }),
    isToday ? waitingFor(tx, officer.id) : [],
  ])
  const appointments = booked.filter(kept)
  const mine = appointments.filter((one) => one.staff === officer.id)
  const coming = mine.find((one) => one.state === 'planned' && Temporal.PlainDate.compare(one.day, day) > 0)
  const shown = [...appointments.filter((one) => one.day.equals(day)), ...(coming ? [coming] : [])]
  const around = await aroundOf(tx, { people, shown, waiting, days: staff, covered: coveredNames(officers, covering) })
  const drawn = await entriesOf(tx, shown, around)
  const entries = drawn.filter(({ id }) => id !== coming?.id)
  const clock = { now: tx.now, time: tx.now.toZonedDateTimeISO(tx.actor.zone).toPlainTime(), hours }
  return {
    around,
    entries,
    atTheDesk: atTheDesk(waiting, entries, around, officer.id),
    tomorrow: isToday && looksAhead(entries, clock) ? drawn.find(({ id }) => id === coming?.id) : undefined,
    week: weekCounts(mine, day),
  }
}

const officerOf = ({ id, name, covered }: InScope) => ({ id, name, covered })

function coveredNames(officers: readonly InScope[], covering: readonly string[]): Map<string, string> {
  return new Map(covering.map((id) => [id, officers.find((one) => one.id === id)?.name ?? '']))
}

async function aroundOf(
  tx: Tx,
  {
    people,
    shown,
    waiting,
    days,
    covered,
  }: {
    people: CaseloadPage
    shown: readonly Appointment[]
    waiting: readonly AtDesk[]
    days: readonly string[]
    covered: Map<string, string>
  },
): Promise<Around> {
  const ids = [...people.rows, ...shown, ...waiting].flatMap(({ person }) => person ?? [])
  const [names, alerts] = await Promise.all([namesOf(tx, ids), alertsOf(tx, [...new Set(ids)])])
  return {
    version: versionInForce(tx.actor.jurisdiction, tx.today),
    names,
    alerts,
    levels: new Map(people.rows.map(({ person, level }) => [person, level])),
    waiting,
    days: new Set(days),
    covered,
  }
}

function awayOf(available: Availability | undefined): Away | undefined {
  if (!available?.why) return undefined
  const { why, holiday, leave, coveredBy: by } = available
  return { why, holiday, until: leave?.lastDay, coveredBy: by.map(({ name }) => name) }
}

/** Those who wait and are on no entry of the day. */
function atTheDesk(
  waiting: readonly AtDesk[],
  entries: TheDay['entries'],
  { names, covered }: Around,
  officer: string,
): AtTheDesk[] {
  const listed = new Set(entries.map(({ id }) => id))
  return waiting
    .filter(({ appointment }) => appointment === null || !listed.has(appointment))
    .flatMap(({ arrival, appointment, state, person, stranger, arrivedAt, waited, why, staff }) => {
      if (!arrival || !arrivedAt) return []
      const name = person ? names.get(person) : undefined
      if (person && !name) return []
      const other = staff === null || staff === officer ? undefined : covered.get(staff)
      const unmet = state === 'here'
      return [{ arrival, appointment, person: name, stranger, since: arrivedAt, waited, why, officer: other, unmet }]
    })
}

async function dueOf(tx: Tx, staff: readonly string[], { rows }: CaseloadPage, around: Around) {
  const { alerts, names, version, covered } = around
  const [facts, matters] = await Promise.all([
    factsFor(tx, { staff, rows, alerts, version }),
    mattersOf(tx, staff, { names, covered }),
  ])
  const sought = new Set(matters.flatMap(({ contact, person }) => (contact && person ? [person] : [])))
  return {
    matters,
    decisions: decisionsOf({ ...facts, sought }, names, tx.today),
    unbooked: unbookedOf(facts, names, { today: tx.today, zone: tx.actor.zone }),
  }
}

/** What colleagues brought to the asker, and how much the asker began to write and has not finished. */
async function fromOthers(tx: Tx): Promise<Pick<TheDay, 'brought' | 'unfinished'> & { messages: Message[] }> {
  const [mentions, messages, drafts] = await Promise.all([mentionsFor(tx), messagesFor(tx), myDrafts(tx)])
  const brought = mentions.map(({ note, person, by, madeAt }) => ({
    note: note.id,
    person,
    by,
    at: madeAt,
    kindName: note.kindName,
    text: note.text,
  }))
  return { brought, messages, unfinished: drafts.length }
}

function coveredOf(
  covering: readonly string[],
  officers: readonly InScope[],
  { rows }: CaseloadPage,
  available: ReadonlyMap<string, Availability>,
): Covered[] {
  return covering.map((id) => ({
    id,
    name: officers.find((one) => one.id === id)?.name ?? '',
    people: rows.filter(({ staff }) => staff === id).length,
    until: available.get(id)?.leave?.lastDay ?? null,
  }))
}

function countsOf({ rows }: CaseloadPage, officer: string, { version }: Around): TheDay['people'] {
  const own = rows.filter(({ staff }) => staff === officer)
  const top = topLevel(version)
  return {
    total: own.length,
    top: top && { name: top.name, count: own.filter(({ level }) => level === top.code).length },
    overdue: own.filter(({ overdue }) => overdue).length,
  }
}

/** Notices of providers with those of the asker's people whom they fit, and of the people of colleagues whom they cover. */
export async function noticesHere(tx: Tx): Promise<NoticeFor[]> {
  const { staff, may } = tx.actor
  if (!staff || !may.has('see providers') || !may.has('see the caseload')) return []
  return noticesFor(tx, [staff, ...(await coveredBy(tx, staff, tx.today))])
}
