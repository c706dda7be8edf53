import type { WorkingFact, WorkingStep } from '../../../../platform/dates.ts'
import type { OrderFacts } from './facts.ts'
import type { DateRule, Recommitment } from './kinds.ts'
import { lengthText, type Reckoning } from './lengths.ts'
import { isLack, type Lack, type Span, stopFacts, stopRules, stopSteps, type Worked } from './spans.ts'
import { nthDay } from './time.ts'

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

export const fact = (name: string, value: unknown): WorkingFact => ({ name, value: `${value}` })
export const step = ({ rule }: Ground, code: string, to: unknown, from?: unknown, by?: string): WorkingStep => ({
  code,
  ...(from === undefined ? {} : { from: `${from}` }),
  to: `${to}`,
  ...(by === undefined ? {} : { by }),
  source: rule.source,
})

/** How the whole came to its length, told before a share of it is taken. */
export function ofWhole({ order, span }: Ground): {
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

/** The so-manieth day that counts, less what is credited. */
export function atDay(nth: number, ground: Ground, sofar: Omit<Worked, 'on'>): Worked | Lack {
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
