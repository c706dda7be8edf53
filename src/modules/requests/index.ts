export { askFor, remind } from './commands.ts'
export { findRequest as requestSubject, requestMatters, requestsOf } from './queries.ts'
export { requestRoutes } from './routes.ts'
