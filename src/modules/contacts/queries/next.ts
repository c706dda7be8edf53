import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { type Asked, askedOf, currentSupervision, whereIs } from '../../people/index.ts'
import { availabilityOf, type DaysAway, daysAway, officeCalendar } from '../../staff/index.ts'
import { nextDue, small, stretchOf, withContact } from '../../standards/index.ts'
import {
  type Day,
  freeTime,
  hoursMet,
  isAtTheirs,
  nearestOpen,
  type Past,
  type PatternFacts,
  type Proposal,
  proposeNext,
  type TheirHours,
  takenOn,
} from '../rules.ts'
import { appointmentsOn } from './appointments.ts'
import { busyTimes } from './companions.ts'
import { theirHours } from './needs.ts'

export type Next = Proposal & { staff: string; office: string; due: Day | undefined }

type Period = NonNullable<Awaited<ReturnType<typeof currentSupervision>>>

/**
 * A proposal for a person's next appointment: weekday, time and rhythm of the last ones with this kind of place, else of
 * the level's standard, moved off closed days and leave, with the reasons. `recording` is the appointment whose outcome is being
 * recorded: what is due is then what is due after it. Undefined for someone who is not supervised, and for as long as where they
 * are stops their contacts.
 */
export async function nextFrom(tx: Tx, person: string, recording?: Recording): Promise<Next | undefined> {
  const [period, where] = await Promise.all([currentSupervision(tx, person), whereIs(tx, [person])])
  if (!period || where.get(person)?.stops.includes('schedule')) return undefined
  const staff = period.officerId ?? tx.actor.staff
  if (!staff) return undefined
  const first = tx.today
  const last = first.add({ months: 6 })
  const [[asked], away, { past, coming }, calendar, hours] = await Promise.all([
    askedOf(tx, [person]),
    daysAway(tx, staff, { first, last }),
    patternOf(tx, person),
    officeCalendar(tx, period.officeId, { first: first.year - 1, last: last.year + 1 }),
    theirHours(tx, person),
  ])
  const { due, standard } = askedNext(tx, asked, recording)
  const facts: PatternFacts = {
    past,
    coming,
    levelSince: changedSince(period),
    today: tx.today,
    due: due && Temporal.PlainDate.compare(due, tx.today) > 0 ? due : undefined,
    standard,
    calendar,
    away: (day) => awayOn(away, day),
  }
  return { ...(await atFreeTime(tx, proposeNext(facts), { staff, hours }, facts)), staff, office: period.officeId, due }
}

const mostFullDays = 10
const nine = Temporal.PlainTime.from('09:00')

type Call = {
  kind: string
  minutes: number /** Whom it is to, where that is one of ours: not while they are at work. */
  person?: string
}

/** When the asker has time for a call: early on the next of their days at work that is not full. Undefined for who works in no office. */
export async function timeToRing(
  tx: Tx,
  { kind, minutes, person }: Call,
): Promise<{ day: Day; time: Temporal.PlainTime } | undefined> {
  const { staff, office } = tx.actor
  if (!staff || !office) return undefined
  const [first, last] = [tx.today, tx.today.add({ months: 6 })]
  const [away, calendar, hours] = await Promise.all([
    daysAway(tx, staff, { first, last }),
    officeCalendar(tx, office, { first: first.year - 1, last: last.year + 1 }),
    person ? theirHours(tx, person) : [],
  ])
  const facts = { calendar, away: (on: Day) => awayOn(away, on) }
  let day = nearestOpen(first, 1, facts)
  for (let full = 0; day && full < mostFullDays; full++) {
    const time = await freeOn(tx, { day, time: nine, minutes, kind }, { staff, hours })
    if (time) return { day, time }
    day = nearestOpen(day, 1, facts)
  }
  return undefined
}

/** Whose day is looked at, and the hours that the person is taken up. */
type Whose = { staff: string; hours: readonly TheirHours[] }

/**
 * The proposal at a time that the officer has free and the person is not at work, lunch left alone, with the reason where that is another: the nearest of its day or,
 * where that is full, of the next day that isn't.
 */
async function atFreeTime(tx: Tx, proposal: Proposal, of: Whose, facts: PatternFacts): Promise<Proposal> {
  const why = [...proposal.why]
  let day = proposal.day
  for (let full = 0; full < mostFullDays; full++) {
    const time = await freeOn(tx, { ...proposal, day }, of)
    if (time && !time.equals(proposal.time)) why.push(whyNot({ ...proposal, day }, of.hours))
    if (time) return { ...proposal, day, time, why }
    const next = nearestOpen(day, 1, facts)
    if (!next) return proposal
    why.push({ code: 'moved', from: `${day}`, because: 'full', name: '' })
    day = next
  }
  return proposal
}

/** Why not at the time that was wanted: they are at work then, else the officer has something else. */
function whyNot(wanted: Proposal, hours: readonly TheirHours[]): Proposal['why'][number] {
  const code = hoursMet(wanted, hours) ? 'their-hours' : 'time-taken'
  return { code, from: `${wanted.time}`.slice(0, 5) }
}

/** The free time of the officer's day that is nearest to the one wanted. */
async function freeOn(
  tx: Tx,
  { day, time, minutes, kind }: Pick<Proposal, 'day' | 'time' | 'minutes' | 'kind'>,
  { staff, hours: theirs }: Whose,
): Promise<Temporal.PlainTime | undefined> {
  const [booked, availability, hidden] = await Promise.all([
    appointmentsOn(tx, { staff: [staff], attended: true, day }),
    availabilityOf(tx, [staff], day),
    staff === tx.actor.staff ? busyTimes(tx, { first: day, last: day }) : [],
  ])
  const hours = availability.get(staff)?.hours
  const meetings = booked.flatMap((one) =>
    one.state === 'planned' ? [{ starts: one.time, ends: one.time.add({ minutes: one.minutes }) }] : [],
  )
  const lunch = hours?.lunchStarts && hours.lunchEnds ? [{ starts: hours.lunchStarts, ends: hours.lunchEnds }] : []
  const busy = hidden.map((one) => ({ starts: one.time, ends: one.time.add({ minutes: one.minutes }) }))
  const away = isAtTheirs(kind) ? [] : theirs.flatMap((one) => takenOn(one, day))
  return freeTime(time, minutes, { hours, busy: [...meetings, ...lunch, ...busy, ...away] })
}

/** Since when they have another level than the one that they began with. */
const changedSince = ({ openedOn, levelSince }: Period) =>
  levelSince && Temporal.PlainDate.compare(levelSince, openedOn) > 0 ? levelSince : undefined

type Recording = { startsAt: Temporal.Instant; contact: string | null; kind: string }
type Standard = NonNullable<PatternFacts['standard']>

/**
 * By when they must be seen at the office next, once what is being recorded counts, where that is not recorded yet; and how far apart that standard
 * has them seen.
 */
function askedNext(
  tx: Tx,
  asked: Asked | undefined,
  recording: Recording | undefined,
): { due: Day | undefined; standard: Standard | undefined } {
  if (!asked) return { due: undefined, standard: undefined }
  const { facts, standards, today } = asked
  const at = recording && Temporal.Instant.compare(recording.startsAt, tx.now) > 0 ? tx.now : recording?.startsAt
  const more = at && recording?.contact === null ? { day: dayOf(at, asked.zone), kind: recording.kind } : undefined
  // What is proposed is a meeting at the office: what only a visit can meet is no reason for it.
  const there = standards.filter(({ accepts }) => accepts.kinds.includes('office'))
  const next = nextDue(there, more ? withContact(facts, more) : facts, today)
  const standard = standards.find(({ code }) => code === next?.standard)
  const every = standard && stretchOf(standard)
  const named =
    standard && every !== undefined ? { name: small(standard.name), every, verified: standard.verified } : undefined
  return { due: next?.due, standard: named }
}

/** The last appointments up to today, as what somebody failed to come to is part of the rhythm too; and the days that are booked. */
async function patternOf(tx: Tx, person: string): Promise<{ past: Past[]; coming: Day[] }> {
  const stands = `from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
     where a.person_id = $1 and e.kind is null`
  const [past, coming] = await Promise.all([
    tx.query<Past>(
      `select a.day, a.time, a.kind, a.minutes, a.place ${stands} and a.kind = 'office' and a.day between $2 and $3
       order by a.starts_at desc limit 6`,
      [person, tx.today.subtract({ months: 6 }), tx.today],
    ),
    tx.query<{ day: Day }>(`select a.day ${stands} and a.day > $2 order by a.starts_at limit 50`, [person, tx.today]),
  ])
  return { past, coming: coming.map(({ day }) => day) }
}

function awayOn(
  { leave, weekdays }: DaysAway,
  day: Day,
): { because: 'leave' | 'not-working'; name: string } | undefined {
  const { compare } = Temporal.PlainDate
  const off = leave.find(({ firstDay, lastDay }) => compare(firstDay, day) <= 0 && compare(day, lastDay) <= 0)
  if (off) return { because: 'leave', name: '' }
  return weekdays && !weekdays.includes(day.dayOfWeek) ? { because: 'not-working', name: '' } : undefined
}

export type Usual = { kind: string; time: Temporal.PlainTime; minutes: number; place: string }

/** When, how long and where somebody was last seen for each kind of appointment, of the last half year and of what is booked. */
export const usualTimes = (tx: Tx, person: string): Promise<Usual[]> =>
  tx.query<Usual>(
    `select distinct on (a.kind) a.kind, a.time, a.minutes, a.place from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
     where a.person_id = $1 and e.kind is null and a.day >= $2 order by a.kind, a.starts_at desc`,
    [person, tx.today.subtract({ months: 6 })],
  )
