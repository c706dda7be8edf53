import type { ConditionsOf, Limit, OrderType, Sourced } from '../policy.ts'

/**
 * Where the values of a place are from, which begin on `firstDay` at the earliest. Most of its law was read in copies that are good since
 * the day `read`. What they say is taken to have been much the same before, back to the first day; that was not read, and says so.
 */
export function readings({ firstDay, read }: { firstDay: string; read: string }) {
  /** Known to exist, its details or dates not read. */
  const unread = (source: string, from = firstDay): Sourced => ({
    from,
    source: `${source}, unverified`,
    verified: false,
  })
  /** Read in the provision or page named. */
  const since = (source: string, from = read): Sourced => ({ from, source, verified: true })
  return {
    unread,
    since,
    /** An agency’s word for it, to be checked by its administrator. */
    seed: unread('agency seed'),
    /** Read as it stands, and before that the same, unread. */
    asRead: (source: string, from = firstDay): readonly Sourced[] => [
      { ...unread(`${source}; earlier wordings`, from), to: read },
      since(source),
    ],
  }
}

/** Values in each of their origins. */
export const through = <Value extends object>(origins: readonly Sourced[], values: readonly Value[]) =>
  origins.flatMap((origin) => values.map((value) => ({ ...value, ...origin })))

type Bare<Value> = Value extends unknown ? Omit<Value, keyof Sourced> : never

/** A limit in each of its origins. */
export const limit = (origins: readonly Sourced[], of: Bare<Limit>): Limit[] =>
  origins.map((origin) => ({ ...of, ...origin }))

type Ordered = Bare<Omit<OrderType, 'conditions'>> & { conditions: Bare<ConditionsOf> }

/** An order type in each of its origins, its conditions from the same source as itself, and the limits that were in force with it. */
export const ordered = (origins: readonly Sourced[], of: Ordered): OrderType[] =>
  origins.map((origin) => ({
    ...of,
    ...origin,
    limits: of.limits.filter((one) => overlap(one, origin)),
    conditions: { ...of.conditions, ...origin },
  }))

const overlap = (one: Sourced, other: Sourced): boolean =>
  (other.to === undefined || one.from < other.to) && (one.to === undefined || other.from < one.to)
