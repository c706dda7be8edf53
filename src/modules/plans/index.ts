export { changePlan, makeVersion, openPlan, recordAgreement } from './commands.ts'
export { planMatters, planOf, planSubject, stepSubject } from './queries.ts'
export { planRoutes } from './routes.ts'
export type { Goal } from './rules.ts'
