import type { RuleKind } from '../../modules/orders/rules/dates.ts'
import type { DateRule, Sourced } from '../policy.ts'

/** A rule for dates with its code and name, before its days and source. */
export type DateRuleDraft = RuleKind & { code: string; name: string }

/** Rules for dates that share their days and source. */
export const dateRules = (origin: Sourced, drafts: readonly DateRuleDraft[]): DateRule[] =>
  drafts.map((draft) => ({ ...origin, ...draft }))

/** Days that an order can have: one before or after is a year mistyped. */
export const bounds = (origin: Sourced): DateRule[] =>
  dateRules(origin, [
    {
      code: 'bounds',
      name: 'Days that an order can have',
      kind: 'bounds',
      earliest: '1900-01-01',
      latest: '2200-12-31',
    },
  ])

/** The last day of a length is the one before the same-numbered day. */
export const reckoning = (origin: Sourced): DateRule[] =>
  dateRules(origin, [
    {
      code: 'reckoning',
      name: 'Last day of a length',
      kind: 'reckoning',
      back: 'after-adding',
      units: 'longest-first',
    },
  ])

/** A month that has no such day ends the length with its last day. */
export const monthEnd = (origin: Sourced): DateRule[] =>
  dateRules(origin, [
    { code: 'month-end', name: 'Month without the same-numbered day', kind: 'month-end', ends: 'last-day' },
  ])
