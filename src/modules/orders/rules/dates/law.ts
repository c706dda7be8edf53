import type { OrderFacts } from './facts.ts'
import type { DateRule, Of, RuleKind } from './kinds.ts'
import type { Reckoning } from './lengths.ts'

type Day = Temporal.PlainDate

/** The rules of a place, of every date, and what its version of a day is called. */
export type Law = { rules: readonly DateRule[]; version?(day: Day): string }

/**
 * What was found before in a list of rules, which never changes: the rules of each stretch between two changes, and those of a
 * kind. Dates are asked of every order of a caseload, and most of the time would go into looking for the same rules.
 */
type Sought = {
  changes: readonly string[]
  stretches: Map<number, readonly DateRule[]>
  kinds: Map<string, readonly DateRule[]>
}
const sought = new WeakMap<readonly DateRule[], Sought>()

function soughtIn(rules: readonly DateRule[]): Sought {
  const known = sought.get(rules)
  if (known) return known
  const changes = [...new Set(rules.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))].sort()
  const made = { changes, stretches: new Map(), kinds: new Map() }
  sought.set(rules, made)
  return made
}

/** The rules in force on a day. */
export function rulesOn({ rules }: Law, day: Day): readonly DateRule[] {
  const date = day.toString()
  const { changes, stretches } = soughtIn(rules)
  const stretch = changes.findLastIndex((change) => change <= date)
  const known = stretches.get(stretch)
  if (known) return known
  const found = rules.filter(({ from, to }) => from <= date && (to === undefined || date < to))
  stretches.set(stretch, found)
  return found
}

/** The day whose law an order is worked out with. */
export const lawDay = (order: OrderFacts): Day => order.lawOf ?? order.madeOn

/** The rules of a kind, those about types of order only where they name this one. */
export function rulesOf<Kind extends RuleKind['kind']>(
  rules: readonly DateRule[],
  kind: Kind,
  type?: string,
): readonly Of<Kind>[] {
  const { kinds } = soughtIn(rules)
  const asked = type === undefined ? kind : `${kind} ${type}`
  const known = kinds.get(asked)
  if (known) return known as readonly Of<Kind>[]
  const isOne = (rule: DateRule): rule is Of<Kind> =>
    rule.kind === kind && (type === undefined || !('types' in rule) || rule.types.includes(type))
  const found = rules.filter(isOne)
  kinds.set(asked, found)
  return found
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
