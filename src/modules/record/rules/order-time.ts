import { monthsBetween } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate

/** How far the orders that run now have come: whole months done of all, and the last day where there is one. */
export type OrderTime = { done: number; all: number; startsOn: Day; endsOn: Day }

/** From the first start to the last end of the orders given; nothing where none has begun, or one has no end. */
export function timeOnOrders(
  orders: readonly { startsOn: Day; endsOn: Day | null }[],
  today: Day,
): OrderTime | undefined {
  const [startsOn] = orders.map((order) => order.startsOn).toSorted(Temporal.PlainDate.compare)
  const ends = orders.flatMap((order) => order.endsOn ?? []).toSorted(Temporal.PlainDate.compare)
  const endsOn = ends.at(-1)
  if (!startsOn || !endsOn || ends.length < orders.length || Temporal.PlainDate.compare(startsOn, today) > 0)
    return undefined
  const last = Temporal.PlainDate.compare(today, endsOn) < 0 ? today : endsOn
  return {
    done: monthsBetween(startsOn, last),
    all: Math.max(1, monthsBetween(startsOn, endsOn.add({ days: 1 }))),
    startsOn,
    endsOn,
  }
}
