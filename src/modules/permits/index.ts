export { askLeave, decide } from './commands.ts'
export { permitJobs } from './jobs.ts'
export { findPermit as permitSubject, permitMatters, permitsOf } from './queries.ts'
export { permitRoutes } from './routes.ts'
