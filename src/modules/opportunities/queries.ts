export { type Looked, lookedAt, type Shown } from './queries/facts.ts'
export { type Line, listed } from './queries/list.ts'
export { opportunityMatters } from './queries/matters.ts'
export { chanceOne, chancesOf, findChance, openChances, peopleWithOpen, stepsOf } from './queries/rows.ts'
