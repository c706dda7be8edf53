export { findIntake, type Intake, intake, intakesOf, lastIntake, openIntake } from './queries/intakes.ts'
export { factsKnown, knownOf } from './queries/known.ts'
export { intakeMatters } from './queries/matters.ts'
export { copyOf, copyToBe, type Section, sectionsOf } from './queries/sections.ts'
