import { jurisdictionOf, versionNamed, versionOrFirst } from '../../../jurisdictions/index.ts'
import { asksOf, type Law, lengthOf, type OrderFacts } from '../rules/dates.ts'
import type { Lengths } from '../rules/shown.ts'
import { asksConviction, type Course, type Happened, type OrderAsks, type OrderType, rulesWith } from '../rules.ts'

/** The rules never change once a place is there, so each law is put together once. */
const laws = new Map<string, Law>()

/** What the dates of orders of a place are worked out with, its own values of an agency included. */
export function lawOf(jurisdiction: string): Law {
  const known = laws.get(jurisdiction)
  if (known) return known
  const { dateRules, orderEvents } = jurisdictionOf(jurisdiction).values
  const law = {
    rules: rulesWith(dateRules, orderEvents),
    version: (day: Temporal.PlainDate) => versionOrFirst(jurisdiction, day).id,
  }
  laws.set(jurisdiction, law)
  return law
}

/** What of an order's row its dates rest on. */
export type Terms = {
  id: string
  jurisdictionVersion: string
  type: string
  madeOn: Temporal.PlainDate
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
} & Lengths

/** An order with the law it was made under, and what became of it as far as that counts. */
export function courseOf(terms: Terms, events: readonly Happened[]): Course {
  const { id, jurisdictionVersion, type, madeOn, startsOn } = terms
  const { jurisdiction, from } = versionNamed(jurisdictionVersion)
  const made = { id, type, madeOn, startsOn, lawOf: Temporal.PlainDate.from(from), ...lengthsIn(terms) }
  return { made, events, law: lawOf(jurisdiction) }
}

/** What a row says of lengths, as facts: what it does not say is left out. */
function lengthsIn(terms: Terms): Partial<OrderFacts> {
  const { endsOn, term, nonParole, creditDays, portion, releaseOn, paroleEligibleOn, curfewEligibleOn } = terms
  return {
    ...(endsOn ? { endsOn } : {}),
    ...(term ? { term: lengthOf(term) } : {}),
    ...(nonParole ? { nonParole: lengthOf(nonParole) } : {}),
    ...(creditDays ? { creditDays } : {}),
    ...(portion ? { portion } : {}),
    ...(releaseOn ? { releaseOn } : {}),
    ...(paroleEligibleOn ? { paroleEligibleOn } : {}),
    ...(curfewEligibleOn ? { curfewEligibleOn } : {}),
  }
}

/** What can be said of an order of a type besides, by the law in force on a day. */
export function asksFor(jurisdiction: string, day: Temporal.PlainDate, type: OrderType): OrderAsks {
  const { curfewRules } = versionOrFirst(jurisdiction, day)
  return { ...asksOf(lawOf(jurisdiction), day, type.code), convictedOn: asksConviction(type, curfewRules) }
}
