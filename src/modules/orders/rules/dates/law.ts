import type { OrderFacts } from './facts.ts'
import type { DateRule, Of, RuleKind } from './kinds.ts'
import type { Reckoning } from './lengths.ts'

type Day = Temporal.PlainDate

/** The rules of a place, of every date, and what its version of a day is called. */
export type Law = { rules: readonly DateRule[]; version?(day: Day): string }

/** The rules in force on a day. */
export function rulesOn({ rules }: Law, day: Day): DateRule[] {
  const date = day.toString()
  return rules.filter(({ from, to }) => from <= date && (to === undefined || date < to))
}

/** The day whose law an order is worked out with. */
export const lawDay = (order: OrderFacts): Day => order.lawOf ?? order.madeOn

/** The rules of a kind, those about types of order only where they name this one. */
export function rulesOf<Kind extends RuleKind['kind']>(rules: readonly DateRule[], kind: Kind, type?: string) {
  return rules.filter(
    (rule): rule is Of<Kind> =>
      rule.kind === kind && (type === undefined || !('types' in rule) || rule.types.includes(type)),
  )
}

/** The first rule of a kind, if there is one. */
export const ruleOf = <Kind extends RuleKind['kind']>(rules: readonly DateRule[], kind: Kind, type?: string) =>
  rulesOf(rules, kind, type)[0]

/** How lengths are laid on a first day. Every place says so. */
export function reckoningOf(rules: readonly DateRule[]): Reckoning {
  const rule = ruleOf(rules, 'reckoning')
  if (!rule) throw new RangeError('a place without a reckoning')
  return { rule, monthEnd: ruleOf(rules, 'month-end'), firstOfMonth: ruleOf(rules, 'first-of-month') }
}
