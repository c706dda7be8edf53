import type { Calendar } from '../../../../platform/dates.ts'
import { done, type Result, refuse } from '../../../../platform/result.ts'
import { type DatesRefusal, refusedAt, refusedFacts, type Wrong, withinBounds, wrongFacts } from './checks.ts'
import { dateOf, type OrderDate } from './dated.ts'
import { type Doubt, doubtsAbout } from './doubts.ts'
import type { OrderFacts } from './facts.ts'
import { type Group, groupsOf } from './groups.ts'
import type { Of, Recommitment } from './kinds.ts'
import { type Law, lawDay, reckoningOf, ruleOf, rulesOf, rulesOn } from './law.ts'
import { daysWithin, lastDayOf, lengthOf } from './lengths.ts'
import { isLack, type Lack, type Span, spanOf, type Worked } from './spans.ts'
import { found } from './ways.ts'

type Day = Temporal.PlainDate

/** A date that there would be, and the fact that is not known. */
export type LackingDate = { code: string; name: string; fact: string }
/** The dates of one order, or of sentences that are one by law. */
export type OrderDates = {
  orders: readonly string[]
  dates: readonly OrderDate[]
  lacking: readonly LackingDate[]
  doubts: readonly Doubt[]
}

/**
 * The dates of orders and sentences by the rules of a place, each with its working; or what is wrong with which field. Sentences
 * that are one by law come after each by itself, together. Pure: the same facts and rules give the same answer on any day, and
 * with the facts as known at an earlier moment (`asKnown`) what was answered then. Days are legal days without a time or a zone; an
 * order's last day is its own to the end of it. Days off move a date only where the place says so and a calendar is given.
 */
export function datesOf(
  orders: readonly OrderFacts[],
  law: Law,
  calendar?: Calendar,
): Result<OrderDates[], DatesRefusal> {
  const refused = refusedFacts(orders, law)
  if (refused) return refused
  const work = workshop(orders, law, calendar)
  for (const [index, order] of orders.entries()) {
    const wrong = work.wrongWith(order)
    if (wrong) return refusedAt(index, wrong)
  }
  const groups = groupsOf(orders, work.spans(), law)
  const answers = [
    ...orders.map((order) =>
      work.answer({ order, ids: [order.id], span: work.span(order.id) }, isAlone(order, groups)),
    ),
    ...groups.map((group) => work.answer(group, true)),
  ]
  const late = answers.find(({ dates }) => dates.some(({ on }) => !withinBounds(on, law)))
  const index = orders.findIndex(({ id }) => id === late?.orders[0])
  return late ? refuse('out-of-bounds', `orders.${index}.${orders[index]?.term ? 'term' : 'endsOn'}`) : done(answers)
}

/**
 * One date of one order, as `datesOf` gives it without days off, and nothing besides: for lists, where the last day of each order is asked
 * and its working is not. Nothing where no rule gives it; the fact that lacks where that is not known; or what is wrong.
 */
export function dateOnly(order: OrderFacts, code: string, law: Law): Day | Lack | Wrong | undefined {
  const refused = wrongFacts(order, law)
  if (refused) return refused
  const work = workshop([order], law, undefined)
  const wrong = work.wrongWith(order)
  if (wrong) return wrong
  const worked = work.dated({ order, ids: [order.id], span: work.span(order.id) }, code)
  if (!worked || isLack(worked)) return worked
  return withinBounds(worked.on, law) ? worked.on : { refusal: 'out-of-bounds', at: order.term ? 'term' : 'endsOn' }
}

const isAlone = ({ id }: OrderFacts, groups: readonly Group[]): boolean => !groups.some(({ ids }) => ids.includes(id))

function workshop(orders: readonly OrderFacts[], law: Law, calendar: Calendar | undefined) {
  const spans = new Map<string, Span | Lack | Wrong>()
  const known = (id: string) => orders.find((order) => order.id === id)

  function spanned(id: string): Span | Lack | Wrong {
    const order = known(id)
    if (!order) throw new RangeError(`no order ${id}`)
    const span = spans.get(id) ?? spanOf(order, law, ofAnother)
    spans.set(id, span)
    return span
  }

  function ofAnother(id: string, code: string): Worked | Lack {
    const order = known(id)
    const span = spanned(id)
    if ('lack' in span) return span
    if (!order || 'refusal' in span) return { lack: 'after' }
    if (code === 'commencement') return span.start
    return dated({ order, ids: [id], span }, code) ?? { lack: `after.${code}` }
  }

  /** A date of an order before a day off moves it; undefined where no rule gives it. */
  function dated(group: Group, code: string, recommitted?: 'no' | Recommitment): Worked | Lack | undefined {
    const rule = datesRules(group, recommitted).find(({ gives }) => gives === code)
    return rule && bySelf(rule, group)
  }

  function bySelf(rule: Of<'date'>, group: Group): Worked | Lack {
    if (!group.span) return { lack: 'startsOn' }
    const rules = rulesOn(law, lawDay(group.order))
    const date = (code: string, recommitted?: 'no' | Recommitment) => dated(group, code, recommitted) ?? { lack: code }
    const worked = found(rule.way, { order: group.order, span: group.span, reckoning: reckoningOf(rules), rule, date })
    return isLack(worked) ? worked : { ...worked, used: [rule, ...worked.used] }
  }

  /** The rules for dates that apply; what follows a recall goes by the law of the day of return. */
  function datesRules({ order, span }: Group, recommitted = order.recommitment ?? 'no'): Of<'date'>[] {
    const byLaw = rulesOf(rulesOn(law, lawDay(order)), 'date', order.type).filter(({ way }) => way.way !== 'recall')
    const returned = order.recall?.returnedOn
    const byReturn = returned
      ? rulesOf(rulesOn(law, returned), 'date', order.type).filter(({ way }) => way.way === 'recall')
      : []
    const rules = [...byLaw, ...byReturn].filter(
      ({ when }) => !when || (span && applies(when, span, order, recommitted)),
    )
    return rules.filter(({ gives }, index) => rules.findIndex((other) => other.gives === gives) === index)
  }

  function applies(when: NonNullable<Of<'date'>['when']>, span: Span, order: OrderFacts, recommitted: string): boolean {
    if (when.recommitted && when.recommitted !== recommitted) return false
    if (when.has && order[when.has] === undefined) return false
    if (when.openEnd && span.days !== undefined) return false
    const reckoning = reckoningOf(rulesOn(law, lawDay(order)))
    const { days } = span
    const holds = (length: string | undefined, test: (days: number, limit: number) => boolean) =>
      length === undefined ||
      (days !== undefined &&
        test(days, daysWithin(span.start.on, lastDayOf(span.start.on, lengthOf(length), reckoning).on)))
    return (
      holds(when.atLeast, (has, limit) => has >= limit) &&
      holds(when.under, (has, limit) => has < limit) &&
      holds(when.atMost, (has, limit) => has <= limit) &&
      holds(when.over, (has, limit) => has > limit)
    )
  }

  function answer(group: Group, whole: boolean): OrderDates {
    const { order, span, ids } = group
    const start = ruleOf(rulesOn(law, lawDay(order)), 'start', order.type)
    if (!start) throw new RangeError(`no start for ${order.type}`)
    const began = span?.start ?? lackOf(ids)
    const rules = datesRules(group).filter(({ way }) => whole || way.way === 'last-day')
    const all = [
      { code: 'commencement', rule: start, worked: began },
      ...rules.map((rule) => ({ code: rule.gives, rule, worked: bySelf(rule, group) })),
    ]
    const dates = all.flatMap(({ code, rule, worked }) =>
      isLack(worked) ? [] : [dateOf(code, rule, worked, { order, law, calendar })],
    )
    const end = span && !isLack(span.end) ? span.end.on : undefined
    const lacking = all.flatMap(({ code, rule, worked }) =>
      isLack(worked) ? [{ code, name: rule.name, fact: worked.lack }] : [],
    )
    const standing = dates.filter(({ on }) => !span?.endedEarly || !end || Temporal.PlainDate.compare(on, end) <= 0)
    return { orders: ids, dates: standing, lacking, doubts: doubtsAbout(group, law, calendar, dates) }
  }

  function lackOf([id = '']: readonly string[]): Lack {
    const span = spanned(id)
    return 'lack' in span ? span : { lack: 'startsOn' }
  }

  return {
    answer,
    dated,
    wrongWith(order: OrderFacts): Wrong | undefined {
      const span = spanned(order.id)
      return 'refusal' in span ? span : wrongRules(order, span, dated, law, known(order.after?.order ?? ''))
    },
    span(id: string): Span | undefined {
      const span = spanned(id)
      return 'lack' in span || 'refusal' in span ? undefined : span
    },
    spans: () =>
      new Map(
        orders.flatMap(({ id }) => {
          const span = spanned(id)
          return 'lack' in span || 'refusal' in span ? [] : [[id, span] as const]
        }),
      ),
  }
}

/** What the rules of the place forbid once it lies on the calendar. */
function wrongRules(
  order: OrderFacts,
  span: Span | Lack,
  dated: (group: Group, code: string) => Worked | Lack | undefined,
  law: Law,
  before: OrderFacts | undefined,
): Wrong | undefined {
  const rules = rulesOn(law, lawDay(order))
  if (before && ruleOf(rules, 'never-consecutive', order.type)?.types.includes(before.type))
    return { refusal: 'never-consecutive', at: 'after' }
  if ('lack' in span || !order.nonParole || isLack(span.end)) return undefined
  const nonParole = dated({ order, ids: [order.id], span }, 'non-parole-end')
  const late = nonParole && !isLack(nonParole) && Temporal.PlainDate.compare(nonParole.on, span.end.on) > 0
  return late ? { refusal: 'non-parole-over-term', at: 'nonParole' } : undefined
}
