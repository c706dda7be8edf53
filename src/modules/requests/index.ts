export { answerRequest, askFor, type NewRequest, remind } from './commands.ts'
export { findRequest as requestSubject, requestMatters, requestsNamed, requestsOf } from './queries.ts'
export { requestRoutes } from './routes.ts'
export type { RequestView } from './rules.ts'
