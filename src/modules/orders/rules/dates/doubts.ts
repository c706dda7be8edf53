import type { Calendar } from '../../../../platform/dates.ts'
import type { OrderFacts, Term } from './facts.ts'
import type { Group } from './groups.ts'
import type { DateRule, Share } from './kinds.ts'
import { type Law, lawDay, reckoningOf, ruleOf, rulesOf, rulesOn } from './law.ts'
import { daysWithin, lastDayOf, lengthOf } from './lengths.ts'
import { isLack, type Span } from './spans.ts'
import { gapsOf } from './time.ts'

type Day = Temporal.PlainDate

export const doubtCodes = [
  'starts-before-made',
  'end-is-not-term',
  'stop-not-known',
  'credit-not-known',
  'credit-covers-all',
  'balance-over-share',
  'no-non-parole-period',
  'power-kept',
  'days-off-not-known',
] as const
export type DoubtCode = (typeof doubtCodes)[number]

/** What reads oddly beside the law as it is known here, or must be known beside the dates; the rule that says so, if one does. */
export type Doubt = { code: DoubtCode; at: string; source?: string; verified?: boolean }

/** What is to be said beside the dates of an order. */
export function doubtsAbout(
  { order, span, ids }: Group,
  law: Law,
  calendar: Calendar | undefined,
  dates: readonly { code: string; on: Day }[],
): Doubt[] {
  if (ids.length > 1) return []
  const rules = rulesOn(law, lawDay(order))
  return [
    ...ofStart(order, rules),
    ...(span ? ofEnd(order, span, rules) : []),
    ...ofTime(order, span, rules),
    ...(span ? ofNonParole(order, span, rules) : []),
    ...(span ? ofWarrant(order, span, rules) : []),
    ...ofDaysOff(order, rules, calendar, dates),
  ]
}

const by = (code: DoubtCode, at: string, rule?: DateRule): Doubt => ({
  code,
  at,
  ...(rule ? { source: rule.source, verified: rule.verified } : {}),
})

function ofStart({ startsOn, madeOn, type }: OrderFacts, rules: readonly DateRule[]): Doubt[] {
  const early = startsOn && Temporal.PlainDate.compare(startsOn, madeOn) < 0
  return early && !ruleOf(rules, 'backdating', type) ? [by('starts-before-made', 'startsOn')] : []
}

function ofEnd({ term, endsOn, variedEnd }: OrderFacts, span: Span, rules: readonly DateRule[]): Doubt[] {
  if (!term || !endsOn || variedEnd) return []
  const end = lastDayOf(span.start.on, term, reckoningOf(rules))
  return end.on.equals(endsOn) ? [] : [by('end-is-not-term', 'endsOn')]
}

function ofTime(order: OrderFacts, span: Span | undefined, rules: readonly DateRule[]): Doubt[] {
  const { unknown } = gapsOf(order.stopped ?? [], rulesOf(rules, 'time', order.type))
  const credit = order.creditDays ?? 0
  const rule = ruleOf(rules, 'credit', order.type)
  return [
    ...unknown.map((index) => by('stop-not-known', `stopped.${index}.why`)),
    ...(credit > 0 && !rule ? [by('credit-not-known', 'creditDays')] : []),
    ...(rule && span?.days !== undefined && credit >= span.days ? [by('credit-covers-all', 'creditDays', rule)] : []),
  ]
}

function ofNonParole(order: OrderFacts, span: Span, rules: readonly DateRule[]): Doubt[] {
  const { nonParole, term } = order
  if (!nonParole || span.days === undefined) return []
  const reckoning = reckoningOf(rules)
  const days = (length: Term) => daysWithin(span.start.on, lastDayOf(span.start.on, length, reckoning).on)
  const none = ruleOf(rules, 'no-non-parole', order.type)
  const balance = ruleOf(rules, 'balance', order.type)
  const over =
    balance && !order.specialCircumstances && isOver(term, nonParole, span.days, days(nonParole), balance.atMost)
  return [
    ...(none && span.days <= days(lengthOf(none.atMost)) ? [by('no-non-parole-period', 'nonParole', none)] : []),
    ...(over ? [by('balance-over-share', 'nonParole', balance)] : []),
  ]
}

/** Whether what is left is more than its share: in months where both are said in months and years, else in days. */
function isOver(term: Term | undefined, nonParole: Term, days: number, served: number, [parts, of]: Share): boolean {
  const months = term && inMonths(term)
  const period = inMonths(nonParole)
  if (months !== undefined && period !== undefined) return (months - period) * of > period * parts
  return (days - served) * of > served * parts
}

const inMonths = ({ years = 0, months = 0, weeks = 0, days = 0 }: Term): number | undefined =>
  weeks + days === 0 ? years * 12 + months : undefined

function ofWarrant({ warrantOn, type }: OrderFacts, { end }: Span, rules: readonly DateRule[]): Doubt[] {
  const rule = ruleOf(rules, 'power-kept', type)
  const kept = rule && warrantOn && !isLack(end) && Temporal.PlainDate.compare(warrantOn, end.on) <= 0
  return kept ? [by('power-kept', 'warrantOn', rule)] : []
}

/** A date that a day off would move, where nobody said which days are off. */
function ofDaysOff(
  { type }: OrderFacts,
  rules: readonly DateRule[],
  calendar: Calendar | undefined,
  dates: readonly { code: string; on: Day }[],
): Doubt[] {
  const unknown = (on: Day) => !calendar || !knowsAround(calendar, on)
  return rulesOf(rules, 'day-off', type).flatMap((rule) =>
    dates
      .filter(({ code, on }) => rule.dates.includes(code) && unknown(on))
      .map(({ code }) => by('days-off-not-known', code, rule)),
  )
}

/** Whether a calendar knows the days off around a day, into the next year and the last. */
export const knowsAround = ({ years }: Calendar, { year }: Day): boolean =>
  !years || (year > years.first && year < years.last)
