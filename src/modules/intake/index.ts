export { beginIntake, feedRecord, finishIntake, keepText, saveSection } from './commands.ts'
export { IntakeLink } from './pages.tsx'
export { findIntake as intakeSubject, intakeMatters, openIntake } from './queries.ts'
export { intakeRoutes } from './routes.ts'
