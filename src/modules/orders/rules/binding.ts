import { type LifeValue, lifeValue, type OrderState, type Stretch } from './life.ts'

type Day = Temporal.PlainDate

/** A time in which the conditions of an order bind nobody; its last day is its own, and not known while it lasts. With the day custody began. */
export type Rest = { from: Day; to: Day | null; custody: Day | null }

/** The times in which conditions rest, by what the place says of a suspension and of a revocation; where it says nothing, all of them. */
export function restsOf(stretches: readonly Stretch[], values: readonly LifeValue[], type: string): Rest[] {
  return stretches.flatMap(({ kind, from, to, custody }) => {
    const binds = lifeValue(values, type, kind)?.conditions
    if (binds === 'bind') return []
    const first = binds === 'until-custody' ? custody : from
    return first && !(to && isAfter(first, to)) ? [{ from: first, to, custody }] : []
  })
}

export type ConditionDates = { validFrom: Day; validTo: Day | null }
export type ConditionState = 'coming' | 'current' | 'over'

/** Whether a condition holds on a day by its own days. Its last day is still its own. */
export function conditionState({ validFrom, validTo }: ConditionDates, today: Day): ConditionState {
  if (isAfter(validFrom, today)) return 'coming'
  return validTo && isAfter(today, validTo) ? 'over' : 'current'
}

/** Whether a condition binds somebody: now, from a day to come, not while its order rests, or no more. */
export type Bound = 'now' | 'coming' | 'resting' | 'over'

/**
 * Whether a condition binds on a day, by its own days and by how its order stands then. An order whose last day has gone by binds
 * nobody any more, though nobody has said yet how it ended; one with a breach under way still does.
 */
export function boundOn(
  condition: ConditionDates,
  order: { state: OrderState; startsOn: Day; rests: readonly Omit<Rest, 'custody'>[] },
  day: Day,
): Bound {
  const own = conditionState(condition, day)
  if (own === 'over' || ['ended', 'entered-in-error', 'past-end'].includes(order.state)) return 'over'
  if (order.rests.some(({ from, to }) => !isAfter(from, day) && !(to && isAfter(day, to)))) return 'resting'
  return own === 'coming' || isAfter(order.startsOn, day) ? 'coming' : 'now'
}

/** Whether a condition asks anything of somebody, now or from a day to come. */
export const binds = ({ bound }: { bound: Bound }): boolean => bound === 'now' || bound === 'coming'

/** Whether somebody is under an order or will be: not while it is suspended or revoked, nor past its last day. */
export const isRunning = (state: OrderState): boolean => ['coming', 'current', 'breach-started'].includes(state)

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
