type Day = Temporal.PlainDate

/** Days from the first to the last, which is not known while it lasts. */
export type Pause = { from: Day; to: Day | null }

/** Of an order what its opportunities are worked out from. Days of pauses do not count as served. */
export type OrderFacts = {
  id: string
  type: string
  startsOn: Day
  /** Its last day as ordered, without days added for time that did not count. */
  endsOn: Day | null
  pauses: readonly Pause[]
  /** Codes of the conditions that are in force, each with its last day where it has one. */
  conditions: readonly { code: string; to: Day | null }[]
}

/** A charge that came, or a breach that was started: `open` while nobody has settled it. */
export type Event = { on: Day; open: boolean }

/** What is known of a person. `contacts` are those that counted as complied or failed. */
export type Facts = {
  today: Day
  /** Since when they are supervised. */
  since: Day | null
  level: { code: string; since: Day } | null
  orders: readonly OrderFacts[]
  charges: readonly Event[]
  breaches: readonly Event[]
  contacts: readonly { on: Day; kept: boolean }[]
}
