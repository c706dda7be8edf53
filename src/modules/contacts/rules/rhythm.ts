import { type Calendar, holidayOn, isWorkingDay } from '../../../platform/dates.ts'
import { type Day, spacing } from './due.ts'

/** An appointment that was, as the pattern sees it. */
export type Past = { day: Day; time: Temporal.PlainTime; kind: string; minutes: number; place: string }
/** Why the proposal is what it is, in the order in which it was decided. */
export type Reason =
  | { code: 'pattern'; days: number; of: number }
  | { code: 'standard'; name: string; every: string; verified: boolean }
  | { code: 'no-standard'; days: number }
  | { code: 'moved'; from: string; because: 'weekend' | 'holiday' | 'leave' | 'not-working' | 'full'; name: string }
  | { code: 'before-due'; due: string }
  | { code: 'time-taken' | 'their-hours'; from: string }
export type Proposal = {
  day: Day
  time: Temporal.PlainTime
  kind: string
  minutes: number
  place: string
  why: Reason[]
}
export type PatternFacts = {
  /** Appointments that stood, newest first, up to today: what is still to come is a plan, and shows no rhythm. */
  past: readonly Past[]
  /** The days on which something is booked already. */
  coming: readonly Day[]
  /** Since when they have their level: how far apart appointments lay before says nothing of it. */
  levelSince: Day | undefined
  today: Day
  /** By when they must be seen next, after what is being recorded. */
  due: Day | undefined
  standard: { name: string; every: string; verified: boolean } | undefined
  calendar: Calendar
  /** Why the officer cannot be seen that day, if so. */
  away: (day: Day) => { because: 'leave' | 'not-working'; name: string } | undefined
}

const fallbackDays = 14
const first = { time: Temporal.PlainTime.from('10:00'), kind: 'office', minutes: 30, place: '' }

/**
 * When to meet next: the last appointment's weekday and time, as far on as the last ones lay apart; with fewer than two
 * before at this level, as its standard spaces them, else a fortnight. Never today or earlier, and not on a day about which one is
 * booked. A day on which the office is closed or the officer is away is left for the next one that isn't, or for one before
 * it when the contact would be overdue by then; what moved it is said.
 */
export function proposeNext(facts: PatternFacts): Proposal {
  const last = facts.past[0]
  const { days, reason } = gapOf(facts)
  const day = firstUnbooked(firstAfterToday(last?.day ?? facts.today, days, facts.today), days, facts.coming)
  const moved = moveToOpenDay(day, facts)
  const { time, kind, minutes, place } = last ?? first
  return { day: moved.day, time, kind, minutes, place, why: [reason, ...moved.why] }
}

function gapOf({ past, standard, levelSince }: PatternFacts): { days: number; reason: Reason } {
  const atThisLevel = past.filter(({ day }) => !levelSince || Temporal.PlainDate.compare(day, levelSince) >= 0)
  const gaps = gapsBetween(atThisLevel.slice(0, 6))
  const usual = usualGap(gaps)
  if (usual) return { days: usual, reason: { code: 'pattern', days: usual, of: gaps.length + 1 } }
  if (standard) return { days: spacing(standard.every), reason: { code: 'standard', ...standard } }
  return { days: fallbackDays, reason: { code: 'no-standard', days: fallbackDays } }
}

const gapsBetween = (past: readonly Past[]) =>
  past
    .slice(1)
    .map((earlier, at) => earlier.day.until((past[at] as Past).day).total('days'))
    .filter((gap) => gap > 0)

/** The middle gap in whole weeks, so that the weekday stays; gaps under four days are second looks, not a rhythm. */
function usualGap(gaps: readonly number[]): number | undefined {
  const sorted = gaps.filter((gap) => gap >= 4).sort((one, other) => one - other)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return middle === undefined ? undefined : Math.min(56, Math.max(7, Math.round(middle / 7) * 7))
}

function firstAfterToday(from: Day, days: number, today: Day): Day {
  const since = Math.max(0, from.until(today).total('days'))
  const steps = Math.max(1, Math.ceil((since + 1) / days))
  return from.add({ days: days * steps })
}

const mostPassedOver = 12

/** Passes over each time of the rhythm that is taken: something is booked nearer to it than half way to the next. */
function firstUnbooked(from: Day, days: number, coming: readonly Day[]): Day {
  let day = from
  for (let passed = 0; passed < mostPassedOver; passed++) {
    const at = day
    if (!coming.some((booked) => Math.abs(at.until(booked).total('days')) * 2 < days)) return day
    day = day.add({ days })
  }
  return day
}

type Moved = { day: Day; why: Reason[] }

function moveToOpenDay(day: Day, facts: PatternFacts): Moved {
  const closed = closedBecause(day, facts)
  if (!closed) return earlierIfDue(day, facts, [])
  const why: Reason[] = [{ code: 'moved', from: day.toString(), ...closed }]
  return earlierIfDue(nearestOpen(day, 1, facts) ?? day, facts, why)
}

/**
 * A proposal after the day by which the contact is due helps nobody: the last open day up to it, if there is one left. Where
 * something is booked by then already, the next one need not come before it.
 */
function earlierIfDue(day: Day, facts: PatternFacts, why: Reason[]): Moved {
  const { due, today } = facts
  if (!due || Temporal.PlainDate.compare(day, due) <= 0 || isBookedBy(due, facts)) return { day, why }
  const before = closedBecause(due, facts) ? nearestOpen(due, -1, facts) : due
  if (!before || Temporal.PlainDate.compare(before, today) <= 0) return { day, why }
  return { day: before, why: [...why, { code: 'before-due', due: due.toString() }] }
}

const isBookedBy = (due: Day, { coming, today }: PatternFacts): boolean =>
  coming.some((day) => Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, due) <= 0)

/** Longer than anyone's leave that is looked ahead for. */
const mostDaysAway = 200

/** The next day after one, or the last before it, on which the office is open and the officer is there. */
export function nearestOpen(day: Day, step: 1 | -1, facts: Pick<PatternFacts, 'calendar' | 'away'>): Day | undefined {
  for (let count = 1; count <= mostDaysAway; count++) {
    const candidate = day.add({ days: step * count })
    if (!closedBecause(candidate, facts)) return candidate
  }
  return undefined
}

type Closed = { because: 'weekend' | 'holiday' | 'leave' | 'not-working'; name: string }

function closedBecause(day: Day, { calendar, away }: Pick<PatternFacts, 'calendar' | 'away'>): Closed | undefined {
  if (calendar.weekend.includes(day.dayOfWeek)) return { because: 'weekend', name: '' }
  if (!isWorkingDay(day, calendar)) return { because: 'holiday', name: holidayOn(day, calendar)?.name ?? '' }
  return away(day)
}
