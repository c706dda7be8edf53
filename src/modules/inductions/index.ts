export { acknowledge, beginInduction, keepInduction } from './commands.ts'
export { type InductedBrief, InductedLine, InductionLink } from './pages.tsx'
export {
  explainedLine,
  findInduction as inductionSubject,
  type Inducted,
  inductedAmong,
  inductedFor,
  inductionMatters,
  inductionsAbout,
} from './queries.ts'
export { inductionRoutes } from './routes.ts'
