export { addCondition } from './commands/conditions.ts'
export { endOrder } from './commands/ending.ts'
export { recordHistoryEntry } from './commands/history.ts'
export { recordEvent } from './commands/life.ts'
export { type NewOrder, recordOrder } from './commands/orders.ts'
export { recordPoliceFacts } from './commands/police-facts.ts'
export { keepOrders } from './commands/standing.ts'
export { CourtFields, StateTag } from './pages/parts.tsx'
export { chargesOf, historyOf, policeFactsOf } from './queries/history.ts'
export { courtsKnown, currentOrders, orderOf, orderSubject, ordersIn, ordersNamed, ordersOf } from './queries/orders.ts'
export { orderSubjects } from './queries/subjects.ts'
export { askedTogether } from './queries/together.ts'
export { orderTypesFor } from './queries/types.ts'
export { uncountedOf } from './queries/uncounted.ts'
export {
  heldUpOf,
  peoplePastEnd,
  peopleUnder,
  peopleWithConditions,
  type Touched,
  touchedOrders,
} from './queries/under.ts'
export { routes } from './routes.ts'
export { binds, isRunning } from './rules/binding.ts'
export {
  type DatesRefusal,
  datesOf,
  type OrderFacts,
  recommitments,
  stopReasons,
} from './rules/dates.ts'
export { clockDue } from './rules/duties/clocks.ts'
export { dueOf } from './rules/duties/due.ts'
export type { Done, DutyOrder, Happening, History } from './rules/duties/facts.ts'
export { obligationsOf } from './rules/duties/obligations.ts'
export { curfewsPastLimits } from './rules/duties/past-limits.ts'
export { contradictionsIn, curfewsIn, type TogetherOrder, weekOf } from './rules/duties/together.ts'
export { changes, type Met, mets } from './rules/duties/values.ts'
export { workTogether } from './rules/duties/work.ts'
export { rulesWith } from './rules/ends.ts'
export { lifeEvents } from './rules/life.ts'
export type { HistoryEntry, Order, PoliceFacts } from './rules/shown.ts'
export { type ConditionRefusal, conditionRefused } from './rules.ts'
export { words as dateWords } from './words/dates.ts'
