export { recordReport } from './commands.ts'
export { findReport as reportSubject, offencesAsked, reportMatters } from './queries.ts'
export { reportRoutes } from './routes.tsx'
