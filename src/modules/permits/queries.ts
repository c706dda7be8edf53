export {
  type Around,
  aroundOf,
  calendarFor,
  type HeldCondition,
  inViewOf,
  type MetAppointment,
} from './queries/around.ts'
export { awayFacts } from './queries/away.ts'
export { decideByOf, type KindOffered, kindNamed, kindsOffered, touchedBy } from './queries/form.ts'
export { permitLists } from './queries/list.ts'
export { permitMatters } from './queries/matters.ts'
export { paperNow } from './queries/paper.ts'
export { findPermit, openPermits, permitOne, permitsOf } from './queries/permits.ts'
