export { glassOf } from './queries/glass.ts'
export { headLimits, keepers, limitsOf, sealingRulesOf } from './queries/limits.ts'
export { notices, unseenNotices } from './queries/notices.ts'
export { register } from './queries/register.ts'
