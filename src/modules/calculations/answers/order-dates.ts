import { done, type Result } from '../../../platform/result.ts'
import { type DatesRefusal, datesOf, dateWords, type OrderFacts, rulesWith } from '../../orders/index.ts'
import { calendarFor } from '../calendar.ts'
import { type Law, lawAsked, type PlaceRefusal } from '../place.ts'
import { datedCodes } from '../said/dates.ts'
import { type Asker, saidOf } from '../said/working.ts'
import type { OrderDatesBody } from '../shapes/order-dates.ts'

/**
 * The dates of orders and sentences with their working, what lacks for others, and what reads oddly. Each order goes by the values of the
 * day it was made, unless it, the day or the version that is asked says otherwise.
 */
export function orderDates(
  { orders, ...which }: OrderDatesBody,
  by: Asker,
): Result<OrderDatesAnswer, OrderDatesRefusal> {
  const law = lawAsked(which, by)
  if (!law.ok) return law
  const answered = worked(orders, law.value)
  return answered.ok ? done({ place: law.value.place.code, orders: answered.value }) : answered
}

export type OrderDatesRefusal = PlaceRefusal | DatesRefusal
export type OrderDatesAnswer = { place: string; orders: ReturnType<typeof shown>[] }

function worked(orders: OrderDatesBody['orders'], law: Law) {
  const given = orders.map((order, nth) => factsOf(order, nth, law))
  const { dateRules, orderEvents } = law.place.values
  const rules = {
    rules: rulesWith(dateRules, orderEvents),
    version: (day: Temporal.PlainDate) => law.on(day)?.id ?? '',
  }
  const named = given.flatMap(({ madeOn, startsOn, endsOn }) => [madeOn, startsOn ?? madeOn, endsOn ?? madeOn])
  const movesOff = rules.rules.some(({ kind }) => kind === 'day-off')
  const answer = datesOf(given, rules, movesOff ? calendarFor(law.place, named, {}, longestOf(orders)) : undefined)
  return answer.ok ? done(answer.value.map(shown)) : answer
}

/** So many years after it was made the dates of an order may lie, with some to spare; those further on are said to be doubtful. */
const longestOf = (orders: OrderDatesBody['orders']): number =>
  Math.min(40, Math.max(...orders.map(({ term = {} }) => yearsIn(term))) + 3)

const yearsIn = ({
  years = 0,
  months = 0,
  weeks = 0,
  days = 0,
}: { [Unit in 'years' | 'months' | 'weeks' | 'days']?: number | undefined }) =>
  Math.ceil(years + months / 12 + weeks / 52 + days / 365)

const factsOf = ({ id = '', ...order }: OrderDatesBody['orders'][number], nth: number, { day }: Law): OrderFacts => {
  const known = Object.entries({ ...order, lawOf: order.lawOf ?? day }).filter(([, value]) => value !== undefined)
  return { ...(Object.fromEntries(known) as Omit<OrderFacts, 'id'>), id: id || `${nth + 1}` }
}

type Answered = Extract<ReturnType<typeof datesOf>, { ok: true }>['value'][number]

const shown = ({ orders, dates, lacking, doubts }: Answered) => ({
  orders,
  dates: dates.map(({ code, name, on, working }) => ({ code, name, on, working: saidOf(working, datedCodes, name) })),
  lacking: lacking.map(({ code, name, fact }) => ({ code, name, fact, says: dateWords.fact(fact) })),
  doubts: doubts.map((doubt) => ({ ...doubt, says: dateWords.doubt(doubt.code) })),
})
