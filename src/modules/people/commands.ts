export { addPerson, type NewPerson } from './commands/add-person.ts'
export { changeFact, endFact, type FactChange, type FactEnd, recordFact } from './commands/facts.ts'
export { type Line, putStanding, standingOf, writeLine } from './commands/lines.ts'
export { allocate, closeSupervision, type NewPeriod, openSupervision, setLevel } from './commands/periods.ts'
