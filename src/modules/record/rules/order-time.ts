import { monthsBetween } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate

/** How far an order has come: whole months done of all, and its last day. */
export type OrderTime = { done: number; all: number; startsOn: Day; endsOn: Day }

/** Months of one order; nothing where it has not begun, or has no end. Two orders are two counts, never one. */
export function timeOnOrder(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null },
  today: Day,
): OrderTime | undefined {
  if (!endsOn || Temporal.PlainDate.compare(startsOn, today) > 0) return undefined
  const last = Temporal.PlainDate.compare(today, endsOn) < 0 ? today : endsOn
  return {
    done: monthsBetween(startsOn, last),
    all: Math.max(1, monthsBetween(startsOn, endsOn.add({ days: 1 }))),
    startsOn,
    endsOn,
  }
}
