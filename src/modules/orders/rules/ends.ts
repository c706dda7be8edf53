import type { Of, StopReason } from './dates/kinds.ts'
import { type DateRule, dateOnly, type Law, type OrderFacts, type Stop } from './dates.ts'
import { type Happened, stretchesOf } from './happened.ts'

type Day = Temporal.PlainDate

/** An order as it was made or corrected, what became of it, and the law it is worked out with. */
export type Course = {
  made: OrderFacts & { startsOn: Day }
  /** In the order they came, without any that was entered in error. */
  events: readonly Happened[]
  law: Law
}

/**
 * The last day of an order: as made or varied, and as it now is with the days that did not count, or with the day it ended early.
 * `standsStill` says that more days are adding up, which move it only once that is over.
 */
export type Expected = { ordered: Day | null; expected: Day | null; added: number; standsStill: boolean }

/** The last day by the dates that the law gives the order and what became of it; as it was ordered where the law gives none. */
export function endOf(course: Course): Expected {
  const known = ends.get(course) ?? worked(course)
  ends.set(course, known)
  return known
}

/** How an order stands is asked beside its end: each course is worked out once. */
const ends = new WeakMap<Course, Expected>()

function worked(course: Course): Expected {
  const { law } = course
  const facts = factsOf(course)
  const { dischargedOn: _, stopped = [], ...unbroken } = facts
  const ordered = lastDay(unbroken, law).on
  if (stopped.length === 0 && !facts.dischargedOn) return { ordered, expected: ordered, added: 0, standsStill: false }
  const now = lastDay({ ...unbroken, stopped }, law)
  const moved = now.standsStill ? lastDay({ ...unbroken, stopped: stopped.filter(({ to }) => to) }, law).on : now.on
  const added = ordered && moved ? ordered.until(moved, { largestUnit: 'days' }).days : 0
  const early = facts.dischargedOn && (!moved || isBefore(facts.dischargedOn, moved)) ? facts.dischargedOn : undefined
  return { ordered, expected: early ?? moved, added, standsStill: now.standsStill }
}

/** What dates are worked out from: the order as made, what became of it, and the time in which it did not run. */
export function factsOf({ made, events }: Course): OrderFacts {
  const varied = events.findLast(({ endsOn }) => endsOn)
  const discharged = events.find(({ kind }) => kind === 'discharged')
  const stopped = stopsOf(events)
  return {
    ...made,
    ...(varied?.endsOn ? { variedEnd: varied.endsOn, variedOn: varied.on } : {}),
    ...(discharged ? { dischargedOn: discharged.on } : {}),
    ...(stopped.length > 0 ? { stopped } : {}),
  }
}

const stopsOf = (events: readonly Happened[]): Stop[] =>
  stretchesOf(events).map(({ kind, from, to, custody }) => ({
    from,
    why: kind,
    ...(to ? { to: to.add({ days: 1 }) } : {}),
    ...(custody ? { custody } : {}),
  }))

function lastDay(facts: OrderFacts, law: Law): { on: Day | null; standsStill: boolean } {
  const found = dateOnly(facts, 'expiry', law)
  if (found instanceof Temporal.PlainDate) return { on: found, standsStill: false }
  if (found && 'lack' in found) return { on: null, standsStill: found.lack === 'stopped' }
  return { on: facts.variedEnd ?? facts.endsOn ?? null, standsStill: false }
}

/** What a place says of an event that bears on time: which of it counts, or as which other kind of time it is known. */
type Value = Pick<Of<'time'>, 'code' | 'name' | 'from' | 'to' | 'source' | 'verified' | 'types'> & {
  event: string
  counts?: 'all' | 'none' | 'in-custody'
  time?: StopReason
}

/**
 * The rules of a place for the dates of its orders: its own, and before them what the life of an order says of suspensions and
 * revocations, so that what is recorded of an order and what is asked of its dates have one answer.
 */
export const rulesWith = (dateRules: readonly DateRule[], values: readonly Value[]): DateRule[] => [
  ...values.flatMap((value) => timeRules(value, dateRules)),
  ...dateRules,
]

function timeRules(
  { event, counts, time, code, name, from, to, source, verified, types }: Value,
  others: readonly DateRule[],
): Of<'time'>[] {
  if (!counts || (event !== 'suspended' && event !== 'revoked')) return []
  const known = others.filter((rule): rule is Of<'time'> => rule.kind === 'time' && rule.why === time)
  if (time) return known.map((rule) => ({ ...rule, why: event, types }))
  return [
    {
      ...{ code, name, from, source, verified, types },
      ...(to ? { to } : {}),
      kind: 'time',
      why: event,
      counts: counts === 'all',
      ...(counts === 'in-custody' ? { until: 'custody' } : {}),
    },
  ]
}

const isBefore = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) < 0
