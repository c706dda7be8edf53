import type { Working } from '../../../../platform/dates.ts'
import type { Asking, DutyLaw, DutyOrder, HeldCondition, History } from './facts.ts'
import { ofHours, ofRate } from './of-amounts.ts'
import { ofChanges, ofPermission } from './of-changes.ts'
import { ofDirection, ofFirstAndMore, ofTerm, throughout } from './of-terms.ts'
import type { Duty, DutyKind, Met, Whom } from './values.ts'

type Day = Temporal.PlainDate

/**
 * How a duty stands on a day: not begun; nothing has happened that it speaks of; to be done; done in time, done late, not done; at rest
 * while the order is; over; kept to day by day; or not known, as nothing that would meet it is recorded or a blank is open.
 */
export type Standing =
  | 'not-yet'
  | 'waiting'
  | 'due'
  | 'met'
  | 'late'
  | 'missed'
  | 'paused'
  | 'over'
  | 'in-force'
  | 'unknown'

/** So many of so many: minutes of work, or times. What is behind at this pace, and what a week would take from now on. */
export type Amount = {
  unit: 'minutes' | 'times'
  wanted: number
  done: number
  behind?: number
  aWeek?: number
  missed?: number
}

/** What one condition asks, once: of a change where it speaks of one. */
export type Obligation = {
  id: string
  duty: string
  kind: DutyKind
  order: string
  condition: string
  happening?: string
  tells?: Whom
  met: readonly Met[]
  due: { day: Day; at?: Temporal.Instant } | null
  standing: Standing
  metOn: Day | null
  amount?: Amount
  working: Working
}

/** A duty with all that it is worked out from. */
export type Case = {
  duty: Duty
  condition: HeldCondition
  order: DutyOrder
  history: History
  law: DutyLaw
  asking: Asking
}

/** What the rules of one kind answer; the rest is the duty’s own. */
export type Answer = Pick<Obligation, 'due' | 'standing' | 'metOn' | 'working'> &
  Partial<Pick<Obligation, 'amount' | 'happening'>> & { part?: string }

/**
 * What the conditions of an order ask on a day: each duty of each condition, one for every change it speaks of. Conditions that no duty
 * of the place belongs to are given back, for their words to be read. Pure; the past is asked by giving its day and what was known.
 */
export function obligationsOf(
  order: DutyOrder,
  law: DutyLaw,
  history: History,
  asking: Asking,
): { obligations: Obligation[]; asWorded: HeldCondition[] } {
  const made = law.duties.flatMap((duty) => {
    const condition = conditionFor(duty, order, asking.on)
    return condition ? obligationsFor({ duty, condition, order, history, law, asking }) : []
  })
  const spoken = new Set(
    law.duties.filter((duty) => belongs(duty, order, asking.on)).flatMap((duty) => duty.conditions),
  )
  return {
    obligations: made,
    asWorded: order.conditions.filter(({ code }) => code === null || !spoken.has(code)),
  }
}

/** The condition that makes a duty, if the order is of its types and has, or lacks, what the duty asks beside it. */
function conditionFor(duty: Duty, order: DutyOrder, on: Day): HeldCondition | undefined {
  if (!belongs(duty, order, on)) return undefined
  const makes = order.conditions.filter(({ code }) => code !== null && duty.conditions.includes(code))
  return makes.find((condition) => holds(condition, on)) ?? makes[0]
}

function belongs({ orders, beside, without }: Duty, { type, conditions }: DutyOrder, on: Day): boolean {
  const has = (codes: readonly string[]) =>
    conditions.some((condition) => condition.code !== null && codes.includes(condition.code) && !isOver(condition, on))
  return (!orders || orders.includes(type)) && (!beside || has(beside)) && !(without && has(without))
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
const isOver = ({ to }: HeldCondition, on: Day): boolean => to !== null && isAfter(on, to)
const holds = (condition: HeldCondition, on: Day): boolean => !isAfter(condition.from, on) && !isOver(condition, on)

function obligationsFor(one: Case): Obligation[] {
  const { duty, condition, order } = one
  return answersTo(one).map(({ part, ...answer }) => ({
    id: [condition.id, duty.code, answer.happening ?? part].filter((text) => text !== undefined).join(':'),
    duty: duty.code,
    kind: duty.kind,
    order: order.id,
    condition: condition.id,
    ...(duty.tells && { tells: duty.tells }),
    met: duty.met,
    ...answer,
  }))
}

function answersTo(one: Case): Answer[] {
  const { when } = one.duty
  switch (when.rule) {
    case 'within':
      return isOfChanges(one.duty) ? ofChanges(one, when) : [ofTerm(one, when)]
    case 'before':
      return ofChanges(one, when)
    case 'permission':
      return ofPermission(one)
    case 'directed':
      return [ofDirection(one, when)]
    case 'rate':
      return [ofRate(one, when)]
    case 'hours':
      return [ofHours(one, when)]
    case 'first-and-more':
      return ofFirstAndMore(one, when)
    case 'throughout':
      return [throughout(one)]
  }
}

const begun: readonly string[] = ['order-made', 'condition-imposed', 'release']
const isOfChanges = ({ triggers }: Duty): boolean => !triggers.some((trigger) => begun.includes(trigger))
