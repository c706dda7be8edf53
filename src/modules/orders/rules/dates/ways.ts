import { addMonths, type WorkingFact, type WorkingStep } from '../../../../platform/dates.ts'
import type { OrderFacts } from './facts.ts'
import type { DateRule, Recommitment, Rounding, Share, Way } from './kinds.ts'
import { daysWithin, lastDayOf, lengthOf, lengthText, type Reckoning, shareOf } from './lengths.ts'
import { isLack, type Lack, type Span, stopFacts, stopRules, stopSteps, type Worked } from './spans.ts'
import { countingDays, nthDay } from './time.ts'

type Day = Temporal.PlainDate

/** What a way of finding a day may look at. */
export type Ground = {
  order: OrderFacts
  span: Span
  reckoning: Reckoning
  /** The rule that gives the date, whose source each step has. */
  rule: DateRule
  /** Another date of the same order; as it was before a recommitment where that is asked for. */
  date(code: string, recommitted?: 'no' | Recommitment): Worked | Lack
}

/** The day that a way finds, with its working; or the fact without which it cannot. */
export function found(way: Way, ground: Ground): Worked | Lack {
  const { order, span } = ground
  switch (way.way) {
    case 'last-day':
      return span.end
    case 'as-ordered':
      return stated(order[way.fact], way.fact, ground)
    case 'non-parole-period':
      return order.nonParole ? served(lengthText(order.nonParole), 'nonParole', ground) : { lack: 'nonParole' }
    case 'share':
      return portion(way.share, way.round, ground, [])
    case 'share-said': {
      const said = way.shares.find(({ code }) => code === order.portion)
      return said ? portion(said.share, way.round, ground, [fact('portion', said.code)]) : { lack: 'portion' }
    }
    case 'length-served':
      return served(way.length, undefined, ground)
    case 'length-from-start': {
      const last = lastDayOf(span.start.on, lengthOf(way.length), ground.reckoning)
      return { ...last, facts: span.start.facts }
    }
    case 'earlier-of':
      return oneOf(way.ways, ground, -1)
    case 'later-of':
      return oneOf(way.ways, ground, 1)
    case 'before':
      return before(ground.date(way.date), way.length, ground)
    case 'share-of':
      return shareOfDate(ground.date(way.date), way, ground)
    case 'remission':
      return remitted(way, ground)
    case 'share-of-left':
      return ofLeft(way, ground)
    case 'left-and-added':
      return leftAndAdded(way, ground)
    case 'recall':
      return recalled(ground)
    case 'committal':
      return committed(way.days, ground)
  }
}

const fact = (name: string, value: unknown): WorkingFact => ({ name, value: `${value}` })
const step = ({ rule }: Ground, code: string, to: unknown, from?: unknown, by?: string): WorkingStep => ({
  code,
  ...(from === undefined ? {} : { from: `${from}` }),
  to: `${to}`,
  ...(by === undefined ? {} : { by }),
  source: rule.source,
})

function stated(day: Day | undefined, name: string, ground: Ground): Worked | Lack {
  if (!day) return { lack: name }
  return { on: day, steps: [step(ground, 'as-ordered', day)], used: [], facts: [fact(name, day)] }
}

/** How the whole came to its length, told before a share of it is taken. */
function ofWhole({ order, span }: Ground): {
  steps: readonly WorkingStep[]
  used: readonly DateRule[]
  facts: readonly WorkingFact[]
} {
  if (isLack(span.ownEnd)) return { steps: [], used: [], facts: factsOfLength(order, span) }
  const { steps, used, facts } = span.ownEnd
  const own = steps.filter(({ code }) => code !== 'does-not-count' && code !== 'credit')
  return { steps: own, used, facts }
}

const factsOfLength = ({ term }: OrderFacts, { start }: Span): WorkingFact[] => [
  fact('startsOn', start.on),
  ...(term ? [fact('term', lengthText(term))] : []),
]

function portion(share: Share, round: Rounding, ground: Ground, also: readonly WorkingFact[]): Worked | Lack {
  const { days } = ground.span
  if (days === undefined) return { lack: 'term' }
  const nth = shareOf(days, share, round)
  const whole = ofWhole(ground)
  const steps = [
    ...whole.steps,
    step(ground, 'days-of-whole', days),
    step(ground, `share-rounded-${round}`, nth, days, share.join('/')),
  ]
  return nth < 1 ? { lack: 'term' } : atDay(nth, ground, { ...whole, steps, facts: [...whole.facts, ...also] })
}

/** The so-manieth day that counts, less what is credited. */
function atDay(nth: number, ground: Ground, sofar: Omit<Worked, 'on'>): Worked | Lack {
  const { order, span, rule } = ground
  const first = span.start.on
  const left = Math.max(1, nth - span.credit)
  const moved = nthDay(first, left, span.gaps)
  if (!moved) return { lack: 'stopped' }
  const plain = first.add({ days: left - 1 })
  const credited = span.credit > 0 ? [step(ground, 'credit', left, nth, `P${span.credit}D`)] : []
  return {
    on: moved.on,
    steps: [...sofar.steps, ...credited, step(ground, 'day-of-whole', plain, first, `P${left}D`), ...stopSteps(moved)],
    used: [rule, ...sofar.used, ...stopRules(moved)],
    facts: [...sofar.facts, ...(span.credit > 0 ? [fact('creditDays', span.credit)] : []), ...stopFacts(order, moved)],
  }
}

/** The last day of a length that is served from the first day. */
function served(length: string, name: string | undefined, ground: Ground): Worked | Lack {
  const first = ground.span.start.on
  const last = lastDayOf(first, lengthOf(length), ground.reckoning)
  const facts = [fact('startsOn', first), ...(name ? [fact(name, length)] : [])]
  if (ground.span.credit === 0 && ground.span.gaps.length === 0) return { ...last, facts }
  return atDay(daysWithin(first, last.on), ground, { ...last, facts })
}

/** The earlier (-1) or later (1) of what several ways find. */
function oneOf(ways: readonly Way[], ground: Ground, which: -1 | 1): Worked | Lack {
  const all = ways.map((way) => found(way, ground))
  const lacking = all.find(isLack)
  const [best, ...others] = all
    .filter((one): one is Worked => !isLack(one))
    .toSorted((one, other) => which * Temporal.PlainDate.compare(other.on, one.on))
  if (lacking || !best) return lacking ?? { lack: 'term' }
  const compared = others.map((other) => step(ground, which < 0 ? 'earlier-than' : 'later-than', best.on, other.on))
  return {
    on: best.on,
    steps: [...best.steps, ...compared],
    used: [...best.used, ...others.flatMap(({ used }) => used)],
    facts: [...best.facts, ...others.flatMap(({ facts }) => facts)],
  }
}

/** So long before another date: the same-numbered day of the earlier month, or that month’s last day. */
function before(other: Worked | Lack, length: string, ground: Ground): Worked | Lack {
  if (isLack(other)) return other
  const { years = 0, months = 0, weeks = 0, days = 0 } = lengthOf(length)
  const on = addMonths(other.on, -(years * 12 + months)).subtract({ weeks, days })
  return { ...other, on, steps: [...other.steps, step(ground, 'before', on, other.on, length)] }
}

function shareOfDate(
  other: Worked | Lack,
  { share, round }: { share: Share; round: Rounding },
  ground: Ground,
): Worked | Lack {
  if (isLack(other)) return other
  const { start, gaps } = ground.span
  const days = countingDays(start.on, other.on, gaps)
  const nth = Math.max(1, shareOf(days, share, round))
  const moved = nthDay(start.on, nth, gaps)
  if (!moved) return { lack: 'stopped' }
  const steps = [
    step(ground, 'days-to-date', days, other.on),
    step(ground, `share-rounded-${round}`, nth, days, share.join('/')),
    step(ground, 'day-of-whole', moved.on, start.on, `P${nth}D`),
  ]
  return { ...other, on: moved.on, steps: [...other.steps, ...steps] }
}

/**
 * The first day on which the days served and those earned by serving them are the whole and the days lost. A month earns so many,
 * a part of one its share of them by the days it has.
 */
function remitted({ daysEachMonth, round }: { daysEachMonth: number; round: Rounding }, ground: Ground): Worked | Lack {
  const { order, span } = ground
  if (span.days === undefined) return { lack: 'term' }
  const first = span.start.on
  const lost = order.remissionLost ?? 0
  const earnedIn = (served: number) => earnedBy(first, served, daysEachMonth, round)
  const wanted = span.days + lost
  const nth = firstOf(span.days, (served) => served + earnedIn(served) >= wanted)
  const earned = earnedIn(nth)
  const whole = ofWhole(ground)
  const steps = [
    ...whole.steps,
    step(ground, 'days-of-whole', span.days),
    ...(lost > 0 ? [step(ground, 'remission-lost', wanted, span.days, `P${lost}D`)] : []),
    step(ground, 'remission-earned', earned, nth, `${daysEachMonth}`),
  ]
  const facts = [...whole.facts, ...(lost > 0 ? [fact('remissionLost', lost)] : [])]
  return atDay(nth, ground, { ...whole, steps, facts })
}

/** The first of so many for which something holds that, once it does, goes on to; the last where it never does. */
function firstOf(count: number, holds: (nth: number) => boolean): number {
  let [low, high] = [1, count]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function earnedBy(first: Day, served: number, daysEachMonth: number, round: Rounding): number {
  const next = first.add({ days: served })
  const months = wholeMonths(first, next)
  const begun = addMonths(first, months)
  const part = begun.until(next, { largestUnit: 'days' }).days
  const ofMonth = begun.until(addMonths(first, months + 1), { largestUnit: 'days' }).days
  return months * daysEachMonth + shareOf(part, [daysEachMonth, ofMonth], round)
}

function wholeMonths(first: Day, next: Day): number {
  const guess = (next.year - first.year) * 12 + next.month - first.month
  return Temporal.PlainDate.compare(addMonths(first, guess), next) > 0 ? guess - 1 : guess
}

function ofLeft({ share, round }: { share: Share; round: Rounding }, ground: Ground): Worked | Lack {
  const { order, span } = ground
  const back = order.recommittedOn
  if (!back) return { lack: 'recommittedOn' }
  if (isLack(span.ownEnd)) return span.ownEnd
  const left = countingDays(back, span.ownEnd.on, span.gaps)
  const nth = Math.max(1, shareOf(left, share, round))
  return fromReturn(nth, back, ground, [
    ...span.ownEnd.steps,
    step(ground, 'days-left', left, back),
    step(ground, `share-rounded-${round}`, nth, left, share.join('/')),
  ])
}

function leftAndAdded(
  { date, share, round }: { date: string; share: Share; round: Rounding },
  ground: Ground,
): Worked | Lack {
  const { order, span } = ground
  const back = order.recommittedOn
  if (!back) return { lack: 'recommittedOn' }
  if (!order.addedTerm) return { lack: 'addedTerm' }
  const was = ground.date(date, 'no')
  if (isLack(was)) return was
  if (isLack(span.ownEnd)) return span.ownEnd
  const next = span.ownEnd.on.add({ days: 1 })
  const added = daysWithin(next, lastDayOf(next, order.addedTerm, ground.reckoning).on)
  const left = Math.max(0, daysWithin(back, was.on))
  const ofAdded = shareOf(added, share, round)
  return fromReturn(Math.max(1, left + ofAdded), back, ground, [
    ...was.steps,
    step(ground, 'days-left', left, back),
    step(ground, 'days-added', added, next, lengthText(order.addedTerm)),
    step(ground, `share-rounded-${round}`, ofAdded, added, share.join('/')),
  ])
}

function fromReturn(nth: number, back: Day, ground: Ground, steps: readonly WorkingStep[]): Worked | Lack {
  const { order, span, rule } = ground
  const moved = nthDay(back, nth, span.gaps)
  if (!moved) return { lack: 'stopped' }
  const { used, facts } = ofWhole(ground)
  return {
    on: moved.on,
    steps: [
      ...steps,
      step(ground, 'day-from-return', back.add({ days: nth - 1 }), back, `P${nth}D`),
      ...stopSteps(moved),
    ],
    used: [rule, ...used, ...stopRules(moved)],
    facts: [
      ...facts,
      fact('recommittedOn', back),
      fact('recommitment', order.recommitment),
      ...(order.recommitment === 'new-sentence' && order.addedTerm
        ? [fact('addedTerm', lengthText(order.addedTerm))]
        : []),
    ],
  }
}

/** So many days with the day of return; the last day of the whole where that comes first. */
function recalled(ground: Ground): Worked | Lack {
  const { recall } = ground.order
  if (!recall) return { lack: 'recall' }
  const on = recall.returnedOn.add({ days: recall.days - 1 })
  const facts = [fact('recall.returnedOn', recall.returnedOn), fact('recall.days', recall.days)]
  const steps = [step(ground, 'days-with-return', on, recall.returnedOn, `P${recall.days}D`)]
  const { end } = ground.span
  if (isLack(end) || Temporal.PlainDate.compare(on, end.on) <= 0) return { on, steps, used: [ground.rule], facts }
  return {
    ...end,
    steps: [...end.steps, ...steps, step(ground, 'not-past-end', end.on, on)],
    facts: [...end.facts, ...facts],
  }
}

function committed(days: number, ground: Ground): Worked | Lack {
  const from = ground.order.committedOn
  if (!from) return { lack: 'committedOn' }
  const on = from.add({ days: days - 1 })
  return {
    on,
    steps: [step(ground, 'days-with-committal', on, from, `P${days}D`)],
    used: [ground.rule],
    facts: [fact('committedOn', from)],
  }
}
