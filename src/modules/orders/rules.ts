import { isRecordDay } from '../../platform/dates.ts'
import type { ConditionDates } from './rules/binding.ts'
import { type BesideRefusal, besideRefused, blanksRefused } from './rules/duties/contradictions.ts'
import { type Course, type OrderState, standOn } from './rules/life.ts'

export * from './rules/binding.ts'
export { asksConviction, type CaseFacts, type Doubt, doubtsOf, mayApply, type OrderAsks } from './rules/doubts.ts'
export { type Expected, endOf, factsOf, rulesWith } from './rules/ends.ts'
export * from './rules/life.ts'

type Day = Temporal.PlainDate

/** What of a jurisdiction's values on orders these rules look at. */
export type Origin = { source: string; verified: boolean }
export type CodedCondition = Origin & {
  code: string
  name: string
  kind: string
  plain: string
  inputs: readonly Blank[]
}
export type Blank = {
  code: string
  label: string
  type: 'text' | 'number' | 'date' | 'time' | 'choice'
  required: boolean
  options?: readonly { code: string; name: string }[]
}
export type LimitWhen = { offence?: readonly string[]; convictedFrom?: string; convictedBefore?: string }
export type Limit = Origin & {
  code: string
  name: string
  unit: string
  atMost?: number
  atLeast?: number
  when?: LimitWhen
  anniversary?: true
}
export type OrderType = Origin & {
  code: string
  name: string
  short: string
  stream: string
  madeBy: readonly string[]
  supervised: 'always' | 'by-condition' | 'never'
  limits: readonly Limit[]
  conditions: Origin & { standard: readonly string[]; additional: readonly string[]; excluded: readonly string[] }
}

/**
 * How an order stands on a day. Its last day is still its own; once that has gone by without an entry that it ended,
 * it is `past-end`, for somebody to say how it ended.
 */
export const stateOf = (order: Course, today: Day): OrderState => standOn(order, today).state

/** Whether nobody has recorded the end of an order: it is to come, runs, is held up, or its last day has gone by. */
export const isOpen = (state: OrderState): boolean => state !== 'ended' && state !== 'entered-in-error'

/**
 * The last day of all orders that nobody has recorded the end of, as ordered; none where one of them has no known end, or
 * there is none. One past its last day is among them until somebody says how it ended, so the answer is the same on any day.
 */
export function lastDayOf(orders: readonly { state: OrderState; endsOn: Day | null }[]): Day | null {
  const open = orders.filter(({ state }) => isOpen(state))
  const ends = open.map(({ endsOn }) => endsOn)
  const known = ends.filter((end) => end !== null).sort(Temporal.PlainDate.compare)
  return known.length === ends.length ? (known.at(-1) ?? null) : null
}

export type Terms = { madeBy: string; madeOn: Day; startsOn: Day; endsOn: Day | null }
export type TermsRefusal = 'unknown-order-type' | 'not-made-by' | 'made-in-future' | 'ends-before-start'
type Refused = { refusal: TermsRefusal; at: string } | undefined

/**
 * Why an order cannot be so: its type was not there on the day, nobody of that kind makes it, it is of a day to come,
 * or it ends before it starts. A start before the making is fine, as a court may backdate (CSPA s 47(2)-(3), s 48).
 */
export function termsRefused(terms: Terms, type: OrderType | undefined, today: Day): Refused {
  if (!type) return { refusal: 'unknown-order-type', at: 'type' }
  if (!type.madeBy.includes(terms.madeBy)) return { refusal: 'not-made-by', at: 'madeBy' }
  if (isAfter(terms.madeOn, today)) return { refusal: 'made-in-future', at: 'madeOn' }
  if (terms.endsOn && isAfter(terms.startsOn, terms.endsOn)) return { refusal: 'ends-before-start', at: 'endsOn' }
  return undefined
}

/** The conditions that the law puts on every order of the type, in the type's own order; unknown codes are passed over. */
export function conditionsOf(codes: readonly string[], known: readonly CodedCondition[]): CodedCondition[] {
  return codes.flatMap((code) => known.find((condition) => condition.code === code) ?? [])
}

export type ConditionRefusal =
  | 'unknown-condition'
  | 'condition-ends-before-start'
  | 'blank-unreadable'
  | 'curfew-has-no-hours'
  | 'hours-of-none'
  | BesideRefusal

type GivenCondition = ConditionDates & { code: string | null; inputs: Readonly<Record<string, string>> }

/**
 * Why a condition cannot be so: a code that the order's version does not know, an end before its start, a blank
 * of a coded condition that was given and cannot be read, or one that contradicts itself or another that the order has. A blank that is
 * left open stays open: the text stands.
 */
export function conditionRefused(
  condition: GivenCondition,
  known: readonly CodedCondition[],
  others: readonly GivenCondition[] = [],
): { refusal: ConditionRefusal; at: string } | undefined {
  const coded = known.find(({ code }) => code === condition.code)
  if (condition.code !== null && !coded) return { refusal: 'unknown-condition', at: 'code' }
  if (condition.validTo && isAfter(condition.validFrom, condition.validTo))
    return { refusal: 'condition-ends-before-start', at: 'validTo' }
  const wrong = Object.entries(condition.inputs).find(([code, value]) => !canFill(coded?.inputs, code, value))
  if (wrong) return { refusal: 'blank-unreadable', at: fieldOf(coded?.inputs, wrong[0]) }
  const against = coded && blanksRefused({ code: coded.code, kind: coded.kind, inputs: condition.inputs })
  if (against) return { refusal: against.refusal, at: fieldOf(coded.inputs, against.blank) }
  const kindOf = (one: GivenCondition) => ({ ...one, kind: known.find(({ code }) => code === one.code)?.kind ?? '' })
  const beside = coded && besideRefused(kindOf(condition), others.map(kindOf))
  return beside && { refusal: beside.refusal, at: fieldOf(coded.inputs, beside.blank) }
}

/** The blanks of a kind stand in the form in their own order. */
const fieldOf = (blanks: readonly Blank[] = [], code: string): string =>
  `inputs.${Math.max(
    0,
    blanks.findIndex((blank) => blank.code === code),
  )}.value`

function canFill(blanks: readonly Blank[] | undefined, code: string, value: string): boolean {
  const blank = blanks?.find((one) => one.code === code)
  if (!blank) return false
  if (blank.type === 'number') return /^\d{1,6}$/.test(value)
  if (blank.type === 'date') return isDay(value)
  if (blank.type === 'time') return /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
  return blank.type !== 'choice' || (blank.options ?? []).some((option) => option.code === value)
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number)
  return isRecordDay(year, month, date)
}

/** Who may open police facts that came as sensitive: those who record orders, not all who see them. */
export const mayOpenFacts = (sensitivity: Sensitivity, may: ReadonlySet<string>): boolean =>
  sensitivity === 'ordinary' || may.has('record orders')
export const sensitivities = ['ordinary', 'restricted'] as const
export type Sensitivity = (typeof sensitivities)[number]

export type ChargeState = 'court-to-come' | 'court-gone-by' | 'no-court-date' | 'settled'

/** How a fresh charge stands: settled, or waiting for a court day that is to come, has gone by, or is not known. */
export function chargeState(charge: { nextCourtOn: Day | null; settledOn: Day | null }, today: Day): ChargeState {
  if (charge.settledOn) return 'settled'
  if (!charge.nextCourtOn) return 'no-court-date'
  return isAfter(today, charge.nextCourtOn) ? 'court-gone-by' : 'court-to-come'
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
