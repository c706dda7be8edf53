export { changePlan, linkNotice, makeVersion, openPlan, recordAgreement, taskFromStep } from './commands.ts'
export { planMatters, planOf, planSubject, plansOf, stepSubject } from './queries.ts'
export { planRoutes } from './routes.ts'
export { type Content, type Goal, openSteps, overdueSteps, type Plan, type Step } from './rules.ts'
