export { addGoals, changePlan, makeVersion, openPlan, recordAgreement } from './commands.ts'
export {
  type PlanStands,
  peopleByPlan,
  planMatters,
  planOf,
  planSubject,
  plansStanding,
  stepSubject,
} from './queries.ts'
export { planRoutes } from './routes.ts'
export type { Goal } from './rules.ts'
export { changeRefusals as planRefusals } from './words.ts'
