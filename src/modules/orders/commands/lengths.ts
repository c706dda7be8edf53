import { done, refuse } from '../../../platform/result.ts'
import { courseOf } from '../queries/law.ts'
import { type DatesRefusal, dateOnly, datesOf, type OrderFacts } from '../rules/dates.ts'
import type { Lengths } from '../rules/shown.ts'
import { endOf } from '../rules.ts'
import { words } from '../words.ts'

type Day = Temporal.PlainDate
type Given<Row> = { [Name in keyof Row]?: Row[Name] | undefined }

/** What an order says of its length and besides; what it doesn't say is left out. */
export type LengthsGiven = Given<Lengths> & {
  /** Asks to be shown the last day that the length gives before it is kept, unless this is what was shown. */
  endSeen?: string | undefined
}
type Dated = LengthsGiven & { type: string; madeOn: Day; startsOn: Day; endsOn?: Day | null | undefined }

/** Every length as a row keeps it. */
export const lengthsOf = (given: LengthsGiven): Lengths => ({
  term: given.term ?? null,
  nonParole: given.nonParole ?? null,
  creditDays: given.creditDays ?? null,
  portion: given.portion ?? null,
  releaseOn: given.releaseOn ?? null,
  paroleEligibleOn: given.paroleEligibleOn ?? null,
  curfewEligibleOn: given.curfewEligibleOn ?? null,
  convictedOn: given.convictedOn ?? null,
})

/** These say nothing about what was typed: the place has no rules for dates of such an order. */
const noRules: readonly DatesRefusal[] = ['no-law', 'unknown-type']

/**
 * Why the days and lengths of an order cannot be: what the rules for its dates refuse, and a last day that is not the one the length
 * gives. Where that was asked for, a length is first answered with the last day that it gives.
 */
export function datesRefused(order: Dated, jurisdictionVersion: string) {
  const { endsOn = null, term, endSeen } = order
  const { made, law } = asMade(order, jurisdictionVersion)
  const answer = datesOf([made], law)
  if (!answer.ok && !noRules.includes(answer.refusal))
    return refuse(answer.refusal, answer.at?.replace(/^orders\.0\./, ''))
  const ends = term ? endsBy(made, law) : []
  const [end] = ends
  if (!term || !end) return undefined
  const about = [term, `${order.startsOn}`, `${end}`] as const
  if (endsOn && !ends.some((one) => one.equals(endsOn))) return refuse('end-is-not-term', 'endsOn', about)
  const asked = endSeen !== undefined && !endsOn && endSeen !== words.dates.worked(...about)
  return asked ? refuse('end-worked-out', 'term', about) : undefined
}

/**
 * The last day that a variation gives an order: the day it names, or that of the length it names, from the order’s first day. Refuses a
 * length that comes to no day, a day that is not the length’s and, where that was asked for, answers first with the day it gives.
 */
export function variedEnd(
  order: Omit<Dated, 'term' | 'endsOn'> & { jurisdictionVersion: string },
  { term, endsOn, endSeen }: Pick<Dated, 'term' | 'endSeen'> & { endsOn?: Day | undefined },
) {
  if (!term) return done(endsOn)
  const end = madeToEnd({ ...order, term, endsOn: null }, order.jurisdictionVersion)
  if (!end) return refuse('out-of-bounds', 'term')
  const about = [term, `${order.startsOn}`, `${end}`] as const
  if (endsOn && !endsOn.equals(end)) return refuse('end-is-not-term', 'endsOn', about)
  if (endSeen !== undefined && !endsOn && endSeen !== words.dates.worked(...about))
    return refuse('end-worked-out', 'term', about)
  return done(end)
}

/** The last day of an order as it is made: as it names it, or by its length. */
export const madeToEnd = (order: Dated, jurisdictionVersion: string): Day | null =>
  endOf(asMade(order, jurisdictionVersion)).expected

const asMade = (order: Dated, jurisdictionVersion: string) =>
  courseOf({ ...order, ...lengthsOf(order), id: 'new', endsOn: order.endsOn ?? null, jurisdictionVersion }, [])

/** The last day that a length gives, with days in custody before taken off and without: a court may have named either. */
function endsBy({ endsOn: _, ...made }: OrderFacts, law: Parameters<typeof dateOnly>[2]): Day[] {
  const { creditDays: __, ...whole } = made
  return [made, whole].flatMap((facts) => {
    const end = dateOnly(facts, 'expiry', law)
    return end instanceof Temporal.PlainDate ? [end] : []
  })
}
