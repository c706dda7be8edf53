export { changeCharge, type NewCharge, recordCharge } from './commands/charges.ts'
export { addCoDefendant, type NewCoDefendant } from './commands/co-defendants.ts'
export { addCondition, changeCondition, type NewCondition } from './commands/conditions.ts'
export {
  correctHistoryEntry,
  type NewHistoryEntry,
  recordHistoryEntry,
} from './commands/history.ts'
export { addOffence, type NewOffence } from './commands/offences.ts'
export { correctOrder, endOrder, type NewOrder, recordOrder } from './commands/orders.ts'
export { correctPoliceFacts, type NewPoliceFacts, recordPoliceFacts } from './commands/police-facts.ts'
export { refreshOrderEnds } from './commands/standing.ts'
export { CourtFields } from './pages/parts.tsx'
export { chargesOf, historyOf, policeFactsListed, policeFactsOf } from './queries/history.ts'
export { courtsKnown, currentOrders, orderOf, orderSubject, ordersIn, ordersOf } from './queries/orders.ts'
export { orderSubjects } from './queries/subjects.ts'
export { orderTypesFor } from './queries/types.ts'
export { peopleUnder } from './queries/under.ts'
export { routes } from './routes.ts'
export type { Charge, Condition, HistoryEntry, Offence, Order, PoliceFacts, PoliceFactsLine } from './rules/shown.ts'
export type { OrderState } from './rules.ts'
