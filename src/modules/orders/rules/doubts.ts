import { addMonths } from '../../../platform/dates.ts'
import type { Limit, OrderType, Origin, Terms } from '../rules.ts'
import type { Asks } from './dates/asks.ts'

type Day = Temporal.PlainDate
type Dates = Pick<Terms, 'startsOn' | 'endsOn'>
type Length = { name: string; months?: number; lessADay?: true; days?: number } & Origin

/** What reads oddly beside the law as it is known here. The order stands: somebody may want to ring the court. */
export type Doubt =
  | ({ kind: 'longer-than-limit' | 'shorter-than-limit' } & Length)
  | ({ kind: 'not-on-this-type'; name: string } & Origin)

/** What is known of the case that a limit may be for: its kind of offence, and the day of the conviction. */
export type CaseFacts = { offence?: string; convictedOn?: Day }

/** What can be said of an order of a type besides: what the rules of its dates use, and the day of conviction. */
export type OrderAsks = Asks & { convictedOn: boolean }

type Hangs = { code: string; orders?: readonly string[]; convicted?: unknown }

/** Whether a limit of the type’s length or a rule of its curfews hangs on the day of conviction. */
export const asksConviction = (type: Pick<OrderType, 'code' | 'limits'>, curfewRules: readonly Hangs[]): boolean =>
  type.limits.some(({ when = {} }) => when.convictedFrom !== undefined || when.convictedBefore !== undefined) ||
  curfewRules.some(({ orders, convicted }) => convicted !== undefined && (!orders || orders.includes(type.code)))

const lengths = ['term', 'aggregate-term']

/**
 * Each limit of length that the order goes past or does not reach, and each condition that its type cannot have. Where a length hangs
 * on facts that are not known, it is doubted only beside the widest that may be meant.
 */
export function doubtsOf(
  dates: Dates,
  type: OrderType,
  conditions: readonly { code: string | null; name: string }[],
  facts: CaseFacts = {},
): Doubt[] {
  return [...ofLength(dates, type, facts), ...notAllowed(type, conditions)]
}

/** Whether a limit may be for the case: no fact that is known speaks against it. */
export function mayApply({ when = {} }: Pick<Limit, 'when'>, { offence, convictedOn }: CaseFacts): boolean {
  const day = convictedOn?.toString()
  if (when.offence && offence !== undefined && !when.offence.includes(offence)) return false
  if (when.convictedFrom !== undefined && day !== undefined && day < when.convictedFrom) return false
  return when.convictedBefore === undefined || day === undefined || day < when.convictedBefore
}

function ofLength({ startsOn, endsOn }: Dates, type: OrderType, facts: CaseFacts): Doubt[] {
  if (!endsOn) return []
  return lengths.flatMap((code) => {
    const limits = type.limits.filter((limit) => limit.code === code && isLength(limit) && mayApply(limit, facts))
    const longest = pastAll(limits, 'atMost', (last) => isAfter(endsOn, last), startsOn)
    const shortest = pastAll(limits, 'atLeast', (last) => isAfter(last, endsOn), startsOn)
    return [
      ...longest.map((length) => ({ kind: 'longer-than-limit' as const, ...length })),
      ...shortest.map((length) => ({ kind: 'shorter-than-limit' as const, ...length })),
    ]
  })
}

/** The limit that is nearest to the order, where all of them are passed: one that is kept, or sets no such number, is enough. */
function pastAll(limits: readonly Limit[], bound: 'atMost' | 'atLeast', isPast: (last: Day) => boolean, from: Day) {
  const last = (limit: Limit) => lastDay(from, limit[bound] ?? 0, limit)
  const isKept = (limit: Limit) => limit[bound] === undefined || !isPast(last(limit))
  if (limits.some(isKept)) return []
  const order = (one: Limit, other: Limit) => Temporal.PlainDate.compare(last(one), last(other))
  const nearest = limits.toSorted(order).at(bound === 'atMost' ? -1 : 0)
  return nearest ? [lengthOf(nearest, nearest[bound] ?? 0)] : []
}

const lengthOf = ({ name, unit, source, verified }: Limit, amount: number): Length => ({
  name,
  ...(unit === 'days' ? { days: amount } : { months: amount }),
  ...(unit === lessADay && { lessADay: true as const }),
  source,
  verified,
})

/** “Less than two years”: of the days that so many months have, all but the last. */
const lessADay = 'months-less-a-day'

const isLength = ({ unit }: Limit): boolean => unit === 'months' || unit === 'days' || unit === lessADay

/**
 * The last day of so many months: the day before the same-numbered day (CSPA s 48, example 2), or that day where the limit says so; of
 * so many days, all counted.
 */
function lastDay(startsOn: Day, amount: number, { unit, anniversary }: Limit): Day {
  const same = unit === 'days' ? startsOn.add({ days: amount }) : addMonths(startsOn, amount)
  return anniversary ? same : same.subtract({ days: unit === lessADay ? 2 : 1 })
}

function notAllowed(type: OrderType, conditions: readonly { code: string | null; name: string }[]): Doubt[] {
  return conditions
    .filter(({ code }) => code !== null && type.conditions.excluded.includes(code))
    .map(({ name }) => ({
      kind: 'not-on-this-type',
      name,
      source: type.conditions.source,
      verified: type.conditions.verified,
    }))
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
