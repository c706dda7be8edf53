import { dueOf, stretchAt, workingOf } from './due.ts'
import type { Answer, Case } from './obligations.ts'
import { dayByDay, doneFor, heldDays, isAfter, isPaused, isRecorded, standsOnce } from './standing.ts'
import type { When } from './values.ts'

type Day = Temporal.PlainDate
type Rule<Name extends When['rule']> = Extract<When, { rule: Name }>

const daysFrom = (first: Day, last: Day): number => first.until(last).days + 1

/**
 * So many times in the stretch that the day falls in, counted from the first day. A last stretch that the order cuts short asks in
 * proportion, rounded down. Stretches before it that fell short are counted, but for those the order rested in.
 */
export function ofRate(one: Case, { times, each }: Rule<'rate'>): Answer {
  const { first, last } = heldDays(one)
  const stands = dayByDay(one)
  const on = last && isAfter(one.asking.on, last) ? last : one.asking.on
  const day = isAfter(first, on) ? first : on
  const stretch = stretchAt(first, day, each, one.law.countings, one.asking.calendar)
  const ends = last && isAfter(stretch.last, last) ? last : stretch.last
  const wanted = wantedIn(times, stretch.first, ends, stretch.last)
  const done = doneFor(one, stretch.first).filter((act) => !isAfter(act.on, ends))
  const metOn = wanted === 0 ? null : (done[wanted - 1]?.on ?? null)
  const missed = isRecorded(one) ? missedBefore(one, first, stretch.first, { rule: 'rate', times, each }) : 0
  return {
    part: `${stretch.first}`,
    due: { day: ends },
    standing: standsAt(one, stands, done.length >= wanted, ends),
    metOn,
    amount: { unit: 'times', wanted, done: done.length, missed },
    working: workingOf(one.duty, one.law.version, {
      facts: { from: `${first}`, times: `${times}`, done: `${done.length}` },
      steps: [
        { code: 'stretch', from: `${stretch.first}`, to: `${stretch.last}`, by: `${stretch.number}` },
        ...(ends.equals(stretch.last)
          ? []
          : [{ code: 'stub', from: `${stretch.last}`, to: `${ends}`, by: `${wanted}` }]),
      ],
    }),
  }
}

const wantedIn = (times: number, first: Day, ends: Day, whole: Day): number =>
  Math.floor((times * daysFrom(first, ends)) / daysFrom(first, whole))

function standsAt(one: Case, stands: ReturnType<typeof dayByDay>, isMet: boolean, ends: Day): Answer['standing'] {
  if (stands === 'not-yet' || stands === 'paused') return stands
  if (isMet && isRecorded(one)) return 'met'
  return standsOnce(one, ends, null)
}

function missedBefore(one: Case, first: Day, until: Day, { times, each }: Rule<'rate'>): number {
  let missed = 0
  for (let from = first; isAfter(until, from); ) {
    const last = dueOf(from, each, one.law.countings, one.asking.calendar).day
    const done = doneFor(one, from).filter((act) => !isAfter(act.on, last))
    if (done.length < times && !isPaused(one, from) && !isPaused(one, last)) missed++
    from = last.add({ days: 1 })
  }
  return missed
}

/**
 * Hours of work by a day: what is done, what the pace asks for by now (in proportion to the days gone by, in whole minutes, rounded
 * down), and how much a week would do it from now on. With its blank open nothing can be worked out.
 */
export function ofHours(one: Case, when: Rule<'hours'>): Answer {
  const { facts, steps, due, verified } = lastDayOfHours(one, when)
  const wanted = Math.round(Number(one.condition.inputs[when.input] ?? '') * 60)
  const working = workingOf(one.duty, one.law.version, {
    facts: { hours: one.condition.inputs[when.input] ?? '', ...facts },
    steps,
    verified,
  })
  if (!wanted) return { due: due && { day: due }, standing: 'unknown', metOn: null, working }
  const done = minutesDone(one, wanted)
  const stands = dayByDay(one)
  return {
    due: due && { day: due },
    standing: stands === 'not-yet' || stands === 'paused' ? stands : standsDone(one, due, done.metOn),
    metOn: done.metOn,
    amount: { unit: 'minutes', wanted, done: done.minutes, ...paceOf(one, wanted - done.minutes, wanted, due) },
    working,
  }
}

function standsDone(one: Case, due: Day | null, metOn: Day | null): Answer['standing'] {
  if (due) return standsOnce(one, due, metOn)
  if (metOn) return 'met'
  return isRecorded(one) ? 'due' : 'unknown'
}

/** By the day in a blank; else within the term; else by the last day of the order. */
function lastDayOfHours(one: Case, { by, timing }: Rule<'hours'>) {
  const set = by === undefined ? undefined : one.condition.inputs[by]
  const { first, last } = heldDays(one)
  if (set)
    return {
      facts: { 'to-be-done-by': set },
      steps: [{ code: 'as-set', from: by ?? '', to: set }],
      due: Temporal.PlainDate.from(set),
      verified: true,
    }
  if (timing) {
    const { day, steps, verified } = dueOf(one.order.madeOn, timing, one.law.countings, one.asking.calendar)
    return { facts: { 'order-made': `${one.order.madeOn}` }, steps, due: day, verified }
  }
  const steps = last ? [{ code: 'end-of-order', from: `${first}`, to: `${last}` }] : []
  return { facts: { 'order-ends': last ? `${last}` : '' }, steps, due: last, verified: true }
}

function minutesDone(one: Case, wanted: number): { minutes: number; metOn: Day | null } {
  let minutes = 0
  let metOn: Day | null = null
  for (const act of doneFor(one)) {
    minutes += act.minutes ?? 0
    if (minutes >= wanted) metOn ??= act.on
  }
  return { minutes, metOn }
}

function paceOf(one: Case, left: number, wanted: number, due: Day | null): { behind?: number; aWeek?: number } {
  const { first } = heldDays(one)
  const { on } = one.asking
  if (!due || left <= 0 || !isRecorded(one) || isAfter(first, on) || isAfter(first, due)) return {}
  const now = isAfter(on, due) ? due : on
  const asked = Math.floor((wanted * daysFrom(first, now)) / daysFrom(first, due))
  const daysLeft = isAfter(due, on) ? on.until(due).days : 0
  const aWeek = daysLeft === 0 ? left : Math.min(left, Math.ceil((left * 7) / daysLeft))
  return { behind: Math.max(0, asked - (wanted - left)), aWeek }
}
