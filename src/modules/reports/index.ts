export { moveHearing, type NewReport, recordReport } from './commands.ts'
export { findReport as reportSubject, reportMatters, reportsOf } from './queries.ts'
export { reportRoutes } from './routes.tsx'
export type { ReportView } from './rules.ts'
