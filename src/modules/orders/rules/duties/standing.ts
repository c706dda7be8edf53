import type { Case, Standing } from './obligations.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

export const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
export const earlier = (one: Day, other: Day): Day => (isAfter(one, other) ? other : one)

/** The first and last day on which the condition holds and the order runs; no last day where none is known. */
export function heldDays({ condition, order }: Case): { first: Day; last: Day | null } {
  const first = isAfter(order.startsOn, condition.from) ? order.startsOn : condition.from
  const last = condition.to && order.endsOn ? earlier(condition.to, order.endsOn) : (condition.to ?? order.endsOn)
  return { first, last }
}

/** Whether the order rests on a day. */
export const isPaused = ({ order }: Case, day: Day): boolean =>
  (order.pauses ?? []).some(({ from, to }) => !isAfter(from, day) && (to === null || isAfter(to, day)))

/** What falls due while the order rests is due on the first day that it does not; nothing is while it rests for good. */
export function pastPauses(one: Case, day: Day): Day | null {
  const pause = one.order.pauses?.find(({ from, to }) => !isAfter(from, day) && (to === null || isAfter(to, day)))
  if (!pause) return day
  return pause.to && pastPauses(one, pause.to)
}

/** Of a duty of every day: whether it has begun, rests or is over. */
export function dayByDay(one: Case): 'not-yet' | 'paused' | 'over' | 'in-force' {
  const { first, last } = heldDays(one)
  const { on } = one.asking
  if (isAfter(first, on)) return 'not-yet'
  if (last && isAfter(on, last)) return 'over'
  return isPaused(one, on) ? 'paused' : 'in-force'
}

/** What of the history can meet the duty, up to the day asked about, oldest first. */
export function doneFor({ duty, order, history, asking }: Case, since?: Day) {
  return history.done
    .filter((done) => duty.met.includes(done.by) && (done.order === undefined || done.order === order.id))
    .filter(({ on }) => !isAfter(on, asking.on) && !(since && isAfter(since, on)))
    .sort((one, other) => Temporal.PlainDate.compare(one.on, other.on))
}

/** Whether anything that would meet the duty is recorded at all. */
export const isRecorded = ({ duty, history }: Case): boolean => duty.met.some((by) => history.recorded.includes(by))

/** How something due once stands: met in time or late, over before it was due, resting, missed or still to be done. */
export function standsOnce(one: Case, due: Day | null, metOn: Day | null): Standing {
  const { on } = one.asking
  const { last } = heldDays(one)
  if (metOn && due) return isAfter(metOn, due) ? 'late' : 'met'
  if (!isRecorded(one)) return 'unknown'
  if (last && isAfter(on, last) && (!due || isAfter(due, last))) return 'over'
  if (!due || isPaused(one, on)) return 'paused'
  return isAfter(on, due) ? 'missed' : 'due'
}

/** The day or moment that begins a duty of a term, where it is known, and what that is called. */
export function begins({ duty, order, condition }: Case): { fact: string; from: Day | Moment | null } {
  const [trigger] = duty.triggers
  if (trigger === 'release') return { fact: 'released', from: order.release ?? null }
  if (trigger === 'condition-imposed') return { fact: 'condition-imposed', from: condition.from }
  return { fact: 'order-made', from: order.madeOn }
}
