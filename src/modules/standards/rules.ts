export { type Adherence, adherence, type Kept, type Met, metBy, type Went } from './rules/adherence.ts'
export { type Answer, lastChance, nextDue, type Standing, type State, standingOn } from './rules/answers.ts'
export { type Day, type Event, type Facts, type Happening, has, type Span } from './rules/facts.ts'
export {
  daysIn,
  factsFrom,
  type Kept as KeptFacts,
  type KeptEvent,
  type KeptLevel,
  type KeptOrder,
  type KeptSpan,
  mostKept,
} from './rules/known.ts'
export { type Obligation, obligationsOf } from './rules/obligations.ts'
export {
  brokenBy,
  leftBy,
  type Passed,
  type Plan,
  propose,
  type Slot,
  shifted,
  type Unplaced,
  type Wanted,
} from './rules/schedule.ts'
export { isAway, type Summary, stretchOf, summaryOf, withContact } from './rules/summary.ts'
export type * from './rules/values.ts'
