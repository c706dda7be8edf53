/** What somebody may be let: a lower level, an end before the last day, fewer conditions, or no more supervision. */
export const opportunityKinds = ['level-down', 'early-end', 'fewer-conditions', 'less-supervision'] as const
export type OpportunityKind = (typeof opportunityKinds)[number]

/** Who decides once it is put forward. */
export const deciders = ['team-leader', 'court', 'board', 'agency'] as const
export type Decider = (typeof deciders)[number]

/** What may not have been for a while: a new charge, a breach that was started or a suspension, a contact that was missed. */
export type Trouble = 'charge' | 'breach' | 'missed'

/** One thing that must be so. Shares are `part` of `whole`; lengths are ISO 8601. */
export type Test = { source?: string } & (
  | { test: 'served-share'; part: number; whole: number }
  | { test: 'served'; least: string }
  | { test: 'left'; least: string }
  | { test: 'at-level'; least: string }
  | { test: 'clear'; of: readonly Trouble[]; least: string }
  | { test: 'kept'; part: number; whole: number; over: string; least: number }
  | { test: 'not-under'; conditions: readonly string[] }
)

/** What a place lets people be looked at for, and when. */
export type Opportunity = {
  code: string
  name: string
  kind: OpportunityKind
  /** Codes of the types of order it is for; of a level, none. */
  orders: readonly string[]
  /** Codes of the levels it is for; without them, any. */
  levels?: readonly string[]
  /** The level it would be instead. */
  toLevel?: string
  /** Only where one of these conditions is in force. */
  having?: readonly string[]
  tests: readonly Test[]
  /** What no record holds, and whoever decides must look at. */
  toCheck: readonly string[]
  decides: Decider
  /** Who that is, in the place’s own words. */
  decidedBy: string
  /** How long after it was put forward an answer is asked after. */
  answerWithin: string
  /** How long after a refusal it comes back. */
  comesBack: string
  /** How soon it must be reached, and how many other things may be missing, to be close. */
  almost: { within: string; missing: number }
  source: string
  verified: boolean
}
