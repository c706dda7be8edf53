import { type PlannedStop, type Run, type RunMark, stateOf, stopNow, stopState } from './sheet.ts'

type Instant = Temporal.Instant

/** Who is told when nobody comes back, in this order. */
export const steps = ['officer', 'second', 'team-leader', 'duty'] as const
export type Step = (typeof steps)[number]

/** Minutes: of grace, then until each of the others is told after the one before. */
export type Delays = { graceMinutes: number; secondMinutes: number; leaderMinutes: number; dutyMinutes: number }

/** A moment by which a mark is awaited: leaving a stop, checking in after a night, being back. */
export type Awaited = { occasion: string; stop: string | null; due: Instant }

/**
 * What is awaited of a run now. At a stop they are due to leave it, so long after they came as was planned; a night away waits for the
 * morning's check-in whether or not they said that they had arrived; and all of it waits for them to be back. Nothing is once they
 * are, or when it was called off.
 */
export function awaitedOf(run: Run, marks: readonly RunMark[]): Awaited[] {
  const state = stateOf(marks)
  if (state === 'back' || state === 'called-off') return []
  const here = stopNow(run, marks)
  const nights = run.stops.filter((stop) => stop.kind === 'overnight' && isOpen(stop, marks) && stop.id !== here?.id)
  const back = { occasion: 'back', stop: null, due: putOff(run.returnsAt, run.madeAt, marks) }
  return [...(here ? [leaving(here, marks, run)] : []), ...nights.map((stop) => leaving(stop, marks, run)), back]
}

const isOpen = (stop: PlannedStop, marks: readonly RunMark[]) => {
  const state = stopState(stop, marks)
  return state === 'to-come' || state === 'here'
}

function leaving(stop: PlannedStop, marks: readonly RunMark[], { madeAt }: Run): Awaited {
  const came = marks.find(({ kind, stop: at }) => kind === 'arrived' && at === stop.id)?.at
  const night = stop.kind === 'overnight'
  const from = night || !came ? stop.arrivesAt : came
  const due = putOff(from.add({ minutes: stop.minutes }), night ? madeAt : from, marks)
  return { occasion: stop.id, stop: stop.id, due }
}

/**
 * The moment with every "more time" since then. What is put off before it is due counts from there; what is put off when it is
 * overdue already, from the press: else fifteen minutes more would be over as they are asked for.
 */
function putOff(due: Instant, since: Instant, marks: readonly RunMark[]): Instant {
  const more = marks.filter(({ kind, at }) => kind === 'extended' && Temporal.Instant.compare(at, since) >= 0)
  return more
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .reduce((moment, { at, minutes }) => later(moment, at).add({ minutes: minutes ?? 0 }), due)
}

const later = (one: Instant, other: Instant) => (Temporal.Instant.compare(one, other) >= 0 ? one : other)

/**
 * When each step is taken after a moment has passed. With no second officer theirs is left out, and the others are told the sooner for
 * it: whoever went alone has nobody beside them.
 */
export function stepTimes(due: Instant, alone: boolean, delays: Delays): { step: Step; at: Instant }[] {
  const waits: Record<Step, number> = {
    officer: delays.graceMinutes,
    second: delays.secondMinutes,
    'team-leader': delays.leaderMinutes,
    duty: delays.dutyMinutes,
  }
  let minutes = 0
  return steps
    .filter((step) => step !== 'second' || !alone)
    .map((step) => {
      minutes += waits[step]
      return { step, at: due.add({ minutes }) }
    })
}

export type StepDue = Awaited & { step: Step }

/** Every step that is to have been taken by now, earliest first; at its very minute it is. Taking one twice is the caller's to prevent. */
export function stepsDue(run: Run, marks: readonly RunMark[], delays: Delays, now: Instant): StepDue[] {
  const all = awaitedOf(run, marks).flatMap((awaited) =>
    stepTimes(awaited.due, run.second === null, delays).map((one) => ({ ...awaited, ...one })),
  )
  return all
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at: _, ...due }) => due)
}

/** What is overdue now, past its grace, the longest first. */
export function overdueOf(run: Run, marks: readonly RunMark[], { graceMinutes }: Delays, now: Instant): Awaited[] {
  return awaitedOf(run, marks)
    .filter(({ due }) => Temporal.Instant.compare(due.add({ minutes: graceMinutes }), now) <= 0)
    .toSorted((one, other) => Temporal.Instant.compare(one.due, other.due))
}

/** Whole minutes from a moment until now. */
export const minutesSince = (moment: Instant, now: Instant): number =>
  Math.max(0, Math.floor(moment.until(now).total('minutes')))
