import type { Calendar } from '../../../../platform/dates.ts'
import { type Curfew, merged, minutesIn, nightOf } from './curfews.ts'
import { dueOf } from './due.ts'
import type { CurfewRule, NamedCounting } from './values.ts'

type Day = Temporal.PlainDate

/** What of a curfew is past what the law allows; the order stands, and somebody may want to ring the court. */
export type CurfewDoubt = {
  code: 'too-few-hours' | 'too-many-hours' | 'too-many-in-week' | 'after-its-time'
  rule: string
  source: string
  verified: boolean
  /** What it has and what the rule allows: minutes, or days as text. */
  has: string
  allows: string
}

type Hours = Extract<CurfewRule, { rule: 'hours' }>
type Law = { rules: readonly CurfewRule[]; countings: readonly NamedCounting[] }

/** The rules of hours that a curfew of an order falls under: by its type and the day of conviction, where a rule asks that. */
export function hoursRulesFor(type: string, convictedOn: Day | null, rules: readonly CurfewRule[]): Hours[] {
  return rules.filter((rule): rule is Hours => {
    if (rule.rule !== 'hours' || (rule.orders && !rule.orders.includes(type))) return false
    if (!rule.convicted) return true
    if (!convictedOn) return false
    const day = convictedOn.toString()
    return (rule.convicted.from ?? '') <= day && (!rule.convicted.before || day < rule.convicted.before)
  })
}

/** Where one curfew goes past the hours of a day, those of a week counted from its first day, or its last day. */
export function curfewDoubts(curfew: Curfew, convictedOn: Day | null, law: Law, calendar: Calendar): CurfewDoubt[] {
  return hoursRulesFor(curfew.order.type, convictedOn, law.rules).flatMap((rule) => {
    const { code, source, verified } = rule
    const doubt = (kind: CurfewDoubt['code'], has: number | Day, allows: number | Day): CurfewDoubt => ({
      code: kind,
      rule: code,
      source,
      verified,
      has: `${has}`,
      allows: `${allows}`,
    })
    const day = dailyMinutes(curfew)
    const week = day * (curfew.days?.length || 7)
    const until = rule.within && dueOf(curfew.order.madeOn, rule.within, law.countings, calendar).day
    return [
      ...(rule.atLeast !== undefined && day < rule.atLeast * 60
        ? [doubt('too-few-hours', day, rule.atLeast * 60)]
        : []),
      ...(rule.atMost !== undefined && day > rule.atMost * 60 ? [doubt('too-many-hours', day, rule.atMost * 60)] : []),
      ...(rule.atMostInWeek !== undefined && week > rule.atMostInWeek * 60
        ? [doubt('too-many-in-week', week, rule.atMostInWeek * 60)]
        : []),
      ...(until && curfew.last && Temporal.PlainDate.compare(curfew.last, until) > 0
        ? [doubt('after-its-time', curfew.last, until)]
        : []),
    ]
  })
}

/** The minutes on the clock of one night, over midnight where it ends no later than it begins. */
export function dailyMinutes({ from, to }: Pick<Curfew, 'from' | 'to'>): number {
  const minutes = Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(to)).total('minutes')
  return minutes > 0 ? minutes : minutes + 24 * 60
}

/** Minutes of an order’s curfews in the week from a day, as the clocks run; of `most-hours` those that are observed. */
export function weekOfCurfews(
  first: Day,
  curfews: readonly Curfew[],
  rules: readonly CurfewRule[],
  zone: string,
): number {
  const nights = Array.from({ length: 7 }, (_, count) => nightOf(first.add({ days: count }), curfews, rules, zone))
  return nights.reduce((sum, night) => sum + night.minutes, 0)
}

/** Whether curfews together leave somebody no minute of the 24 hours from a day to be elsewhere. */
export function leavesNoHour(
  day: Day,
  curfews: readonly Curfew[],
  rules: readonly CurfewRule[],
  zone: string,
): boolean {
  const { curfews: asked, from, to } = nightOf(day, curfews, rules, zone)
  return minutesIn(merged(asked.flatMap(({ asks }) => asks))) >= from.until(to).total('minutes')
}
