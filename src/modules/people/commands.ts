export { addPerson, type NewPerson } from './commands/add-person.ts'
export { coverCase } from './commands/case-cover.ts'
export {
  changeFact,
  endFact,
  type FactChange,
  type FactEnd,
  type FactVerdict,
  factProblem,
  recordFact,
  verifyFact,
} from './commands/facts.ts'
export { settleKeptLikeness } from './commands/kept.ts'
export { answerLikeness } from './commands/likeness.ts'
export { type Line, writeLine } from './commands/lines.ts'
export { allocate, closeSupervision, type NewPeriod, openSupervision, setLevel } from './commands/periods.ts'
export { recordPhotograph } from './commands/photo.ts'
export {
  holdStanding,
  holdStandings,
  putOrders,
  rebuildDues,
  refreshDue,
  refreshDues,
  type Touched,
} from './commands/standing.ts'
