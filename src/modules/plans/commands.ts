export { changePlan, type PlanChange } from './commands/change.ts'
export { bookFromStep, linkNotice, taskFromStep } from './commands/links.ts'
export { openPlan } from './commands/open.ts'
export { makeVersion, recordAgreement } from './commands/versions.ts'
