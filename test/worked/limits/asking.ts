import { type Jurisdiction, type OrderType, versionOn } from '../../../src/jurisdictions/index.ts'
import { type CaseFacts, doubtsOf, mayApply } from '../../../src/modules/orders/rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** What is said of the case of an order: the class of its offence, or the day of its conviction. */
export type Facts = { offence?: string; convictedOn?: string }
const factsOf = ({ offence, convictedOn }: Facts): CaseFacts => ({
  ...(offence !== undefined && { offence }),
  ...(convictedOn !== undefined && { convictedOn: day(convictedOn) }),
})

/** A type of order as a place had it on a day; nothing where it had none. */
export const typeOn = (place: Jurisdiction, type: string, on: string): OrderType | undefined =>
  versionOn(place, day(on)).orderTypes.find(({ code }) => code === type)

/**
 * What is doubted of an order made on its first day: `longer` or `shorter` with the name of the limit and its number. `no such order`
 * where the place had no such type then.
 */
export const doubted =
  (type: string, from: string, until: string, facts: Facts = {}) =>
  (place: Jurisdiction): string[] => {
    const found = typeOn(place, type, from)
    if (!found) return ['no such order']
    const doubts = doubtsOf({ startsOn: day(from), endsOn: day(until) }, found, [], factsOf(facts))
    return doubts.map((doubt) =>
      doubt.kind === 'not-on-this-type'
        ? `cannot have ${doubt.name}`
        : `${doubt.kind === 'longer-than-limit' ? 'longer' : 'shorter'}: ${doubt.name}, ${doubt.months ?? doubt.days}`,
    )
  }

/** What a place sets on a day for an order of a type and a case: the least and the most, in the limit’s unit. */
export const bounds =
  (type: string, code: string, on: string, facts: Facts = {}) =>
  (place: Jurisdiction): string[] =>
    (typeOn(place, type, on)?.limits ?? [])
      .filter((limit) => limit.code === code && mayApply(limit, factsOf(facts)))
      .map(({ atLeast, atMost, unit }) => `${[atLeast, atMost].map((one) => one ?? '').join('–')} ${unit}`)

/** Who makes an order of a type, and what every one of them has, or cannot have. */
export const makers = (type: string, on: string) => (place: Jurisdiction) => typeOn(place, type, on)?.madeBy
export const standard = (type: string, on: string) => (place: Jurisdiction) =>
  typeOn(place, type, on)?.conditions.standard
export const excluded = (type: string, on: string) => (place: Jurisdiction) =>
  typeOn(place, type, on)?.conditions.excluded

/** The types of order that a place had on a day. */
export const typesOn = (on: string) => (place: Jurisdiction) =>
  versionOn(place, day(on))
    .orderTypes.map(({ code }) => code)
    .sort()
