import type { ConditionsOf, Limit, OrderType, Sourced } from '../policy.ts'

/** The day the Penalties and Sentences Act 1992 was made, the oldest that an order here is taken to be of. */
export const firstDay = '1992-11-24'

/**
 * The day of the oldest copy that was read, a page of the Queensland Law Handbook. What it says is taken to have been much the same
 * before, back to the first day of its Act; that was not read, and says so.
 */
export const copied = '2019-01-08'

/** An agency's word for it, to be checked by its administrator. */
export const seed: Sourced = { from: firstDay, source: 'agency seed, unverified', verified: false }

/** Known to exist, its details or dates not read. */
export const unread = (source: string, from = firstDay): Sourced => ({
  from,
  source: `${source}, unverified`,
  verified: false,
})

/** Read in the provision or page named, and in force on the day of the oldest copy. */
export const since = (source: string, from = copied): Sourced => ({ from, source, verified: true })

/** What was read as it stands, and before it the same, unread. */
export const asRead = (source: string, from = firstDay): readonly Sourced[] => [
  { ...unread(`${source}; earlier wordings`, from), to: copied },
  since(source),
]

/** Values as they were read, and the same before, unread. */
export const through = <Value extends object>(origins: readonly Sourced[], values: readonly Value[]) =>
  origins.flatMap((origin) => values.map((value) => ({ ...value, ...origin })))

type Bare<Value> = Value extends unknown ? Omit<Value, keyof Sourced> : never

/** A limit in each of its origins. */
export const limit = (origins: readonly Sourced[], of: Bare<Limit>): Limit[] =>
  origins.map((origin) => ({ ...of, ...origin }))

/** An order type in each of its origins, its conditions from the same source as itself, and the limits that were in force with it. */
export const ordered = (
  origins: readonly Sourced[],
  of: Bare<Omit<OrderType, 'conditions'>> & { conditions: Bare<ConditionsOf> },
): OrderType[] =>
  origins.map((origin) => ({
    ...of,
    ...origin,
    limits: of.limits.filter((one) => overlap(one, origin)),
    conditions: { ...of.conditions, ...origin },
  }))

const overlap = (one: Sourced, other: Sourced): boolean =>
  (other.to === undefined || one.from < other.to) && (one.to === undefined || other.from < one.to)
